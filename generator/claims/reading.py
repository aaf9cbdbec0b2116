"""What a unit is in its place: verb, noun, or the head of a phrase. One question a function."""

from __future__ import annotations

from generator.claims.ear import Ear
from generator.claims.lexicon import Sense
from generator.claims.units import Parsed, Unit

NOMINAL_BEFORE = ("determiner", "possessive", "preposition", "through")
CLAUSE_MARKS = frozenset(";:—–")
BREAKS = frozenset(",;:—–()")
ASIDE = 6  # units of an aside between two commas
COUNTED = 5  # units of a noun phrase behind its number
LINKS = ("conjunction", "relative", "pronoun", "person_pronoun", "adversative", "be", "have", "do", "modal")


def back(parsed: Parsed, k: int, ear: Ear) -> int:
    """Index of the unit before k that is not an adverb, or -1."""
    k -= 1
    while k >= 0 and parsed.units[k].row.is_adverb:
        k -= 1
    return k


def is_adverb(unit: Unit, ear: Ear) -> bool:
    return unit.row.is_adverb


def is_comma(unit: Unit) -> bool:
    return unit.text == ","


def is_word(unit: Unit) -> bool:
    """An open-class word the pack does not know, but for what it may be about."""
    return unit.row.is_word


def is_nominal(unit: Unit) -> bool:
    """May be (part of) a noun phrase: entity, class noun, aspect, unknown word, lifting noun."""
    return unit.row.is_nominal


def opens_phrase(unit: Unit) -> bool:
    """May begin a noun phrase."""
    return unit.row.opens_phrase


def is_finite_helper(unit: Unit) -> bool:
    return unit.is_("be", "have", "do", "modal")


def behind_aside(parsed: Parsed, at: int) -> int:
    """ "Eases, as a rule, X": the unit behind an aside between two commas that names nothing; else `at`."""
    if at >= len(parsed.units) or not is_comma(parsed.units[at]):
        return at
    for i in range(at + 1, min(at + ASIDE, len(parsed.units) - 1)):
        unit = parsed.units[i]
        if is_comma(unit):
            return i + 1 if i > at + 1 else at
        if unit.has("entity", "type", "verb") or unit.is_(*LINKS):
            return at
    return at


def verb_in_place(parsed: Parsed, k: int, form: str, ear: Ear) -> bool:
    """Whether unit k, whose form could be the verb form `form`, is a verb here and not a noun."""
    if form == "past" and is_owned_part(parsed, k):
        return False
    if form in ("ing", "past", "pp"):
        return True
    before = back(parsed, k, ear)
    if before < 0:
        return form in ("base", "s") and k + 1 < len(parsed.units) and opens_phrase(parsed.units[k + 1])
    unit = parsed.units[before]
    if unit.is_("takes_third" if form == "s" else "takes_base"):  # "this raises", "these raise"
        return k + 1 < len(parsed.units) and opens_phrase(parsed.units[k + 1])
    if unit.is_("modal", "infinitive", "do", "pronoun", "person_pronoun", "relative", "light_verbs"):
        return not (unit.is_("light_verbs") and unit.is_("preposition"))
    if unit.text == "not":
        return form == "base"
    if (unit.is_(*NOMINAL_BEFORE) or _tells_which(parsed, before)) and not unit.has("entity"):
        return False
    noun = parsed.units[k].has("noun", "agent") and unit.is_("giving", "have")
    if noun and (form == "s" or not unit.is_("light_verbs", "causatives")):
        return False  # "offers benefits"
    if k + 1 >= len(parsed.units):
        return False
    after = parsed.units[behind_aside(parsed, k + 1)]
    if form == "s" and after.is_("detached"):  # "X improves when …"
        return True
    if after.text in BREAKS or after.is_("preposition", "instrument", "be", "modal", "conjunction"):
        return bool(parsed.units[k].last - parsed.units[k].first > 1) or (
            form == "s" and after.is_("preposition", "instrument")
        )
    return opens_phrase(after) or is_adverb(after, ear) or after.text[0].isdigit()


def is_owned_part(parsed: Parsed, k: int) -> bool:
    """ "A raised X", "my broken Y": a participle between an article or owner and a noun."""
    units = parsed.units
    owner = units[k - 1].is_("article", "possessive") and not units[k - 1].entities if k else False
    return owner and k + 1 < len(units) and is_nominal(units[k + 1])


def _tells_which(parsed: Parsed, k: int) -> bool:
    """ "One of the strongest remedies": an adjective between a determiner and its noun."""
    units = parsed.units
    if not (units[k].is_("choosing") or units[k].has("adjective")):
        return False
    return any(u.is_("determiner", "possessive") for u in units[max(0, k - 2) : k])


def happens_in_place(parsed: Parsed, k: int, sense: Sense) -> bool:
    """ "Xs drop with Y", "X fades.": whether a noun stands before a verb of happening and agrees with it."""
    before = parsed.units[k - 1] if k and sense.happens else None
    if before is None or not is_nominal(before):
        return False
    head = parsed.units[_head(parsed, k - 1)]
    plural = any(word.endswith("s") and not word.endswith("ss") for word in head.text.split())
    return sense.form == ("base" if plural else "s")


def _head(parsed: Parsed, at: int) -> int:
    """The first noun of a phrase that ends at unit `at`: "levels of X in Y"."""
    units = parsed.units
    link = at - 1 - units[at - 1].is_("article", "possessive")
    linked = link > 0 and units[link].is_("preposition") and not units[link].is_("instrument")
    return _head(parsed, link - 1) if linked and is_nominal(units[link - 1]) else at


def _floats(parsed: Parsed, at: int) -> bool:
    """ "Are both raised": a determiner behind "be"."""
    return parsed.units[at].is_("determiner") and parsed.units[at - 1].is_("be")


def is_passive(parsed: Parsed, k: int, ear: Ear) -> bool:
    """Whether the participle k stands behind a form of "be", or before its agent without an object."""
    before = back(parsed, k, ear)
    while before > 0 and (parsed.units[before].text == "not" or _floats(parsed, before)):
        before = back(parsed, before, ear)
    if before >= 0 and parsed.units[before].is_("be"):
        return True
    after = k + 1 if k + 1 < len(parsed.units) else -1
    if before > 0 and is_comma(parsed.units[before]):  # "X, raised by Y, …"
        before -= 1
    return (
        after >= 0 and before >= 0 and parsed.units[after].text == "by" and is_nominal(parsed.units[before])
    )


def is_sensed(parsed: Parsed, k: int, ear: Ear) -> bool:
    """ "A relaxing scent": praise of what is smelt, tasted, seen or heard."""
    return k + 1 < len(parsed.units) and parsed.units[k + 1].text in ear.senses


def is_topical(parsed: Parsed, k: int, ear: Ear) -> bool:
    """Whether a word of praise is only the name of a topic here ("safe storage")."""
    if is_sensed(parsed, k, ear):
        return True
    uses = ear.topical.get(parsed.units[k].text)
    if not uses:
        return False
    at = parsed.units[k].last
    words = parsed.tokens.words
    return any(words[at : at + len(after)] == after for after in uses)


def parts_clauses(unit: Unit) -> bool:
    """Whether a unit ends what is said of one thing: a comma, another mark, or "but"."""
    return is_comma(unit) or unit.text in CLAUSE_MARKS or unit.is_("adversative")


def are_counted(parsed: Parsed, at: int, relative: int) -> bool:
    """ "In more than 300 systems that …": several things behind a preposition, which no single one does.

    `at`: the last unit of their noun phrase; `relative`: the one that opens the clause on them.
    """
    units = parsed.units
    number = next((k for k in range(at - 1, max(0, at - COUNTED), -1) if units[k].text.isdigit()), 0)
    if not number or units[at].row.watched or not units[at].text.endswith("s"):
        return False
    link = next((u for u in reversed(units[:number]) if u.is_("preposition")), None)
    third = any(s.kind == "verb" and s.form == "s" for u in units[relative + 1 : relative + 2] for s in u.senses)
    return link is not None and link.text != "of" and not third
