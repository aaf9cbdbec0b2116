"""Questions as they are typed, inside a sentence that goes on around them: "guides to DOES X HELP are popular"."""

from __future__ import annotations

from typing import NamedTuple

from generator.claims.ear import Ear
from generator.claims.objects import NOT
from generator.claims.queries import wanted_end
from generator.claims.reading import is_adverb, is_nominal
from generator.claims.units import Parsed, Unit

QUESTIONS = "question_word"
TURNED = ("do", "be", "modal")  # classes of words that open a question before what it is about
LONG = 6  # units of a query
GERUND = "ing"


class Words(NamedTuple):
    """The rule's lists of words."""

    allowed_before: frozenset[str]
    piled: frozenset[str]
    buying: frozenset[str]
    searching: frozenset[str]
    people: frozenset[str]
    plural: frozenset[str]
    purposes: frozenset[str]
    mentioned: frozenset[str]
    topics: frozenset[str]
    measures: frozenset[str]


def query_end(parsed: Parsed, k: int, words: Words, ear: Ear) -> int:
    """Last unit of a query that begins at k, or k: question word (+ measure) + helper + subject (+ verb and object)."""
    units = parsed.units
    if units[k].is_("relative") and units[k].text != "what":
        return k
    at = k + 1
    if at + 2 < len(units) and units[k].is_("indirect") and _may_measure(units[at]):
        at += 1
        if units[at].entities and at + 2 < len(units) and units[at + 1].is_(*TURNED):
            at += 1
    helper, subject = units[at], units[at + 1] if at + 1 < len(units) else None
    if subject and (subject.text in NOT or is_adverb(subject, ear)):  # "what does not help": it stands for a thing
        return k
    asks = any(unit.text in words.allowed_before for unit in units[:k])
    if subject is None or not _is_helper(helper, subject, asks):
        return k
    return _to_end(parsed, k, at + 1)


def _may_measure(unit: Unit) -> bool:
    closed = ("be", "do", "modal", "have", "pronoun", "person_pronoun", "demonstrative")
    return unit.text.isalpha() and not unit.is_(*closed) and not unit.entities


def recipe_end(parsed: Parsed, k: int, ear: Ear) -> int:
    """ "This guide HOW TO USE X explains", "our team WHAT IS THE BEST X": a question after an opening noun phrase."""
    before = parsed.units[:k]
    if k == 0 or k + 3 >= len(parsed.units):
        return k
    best = (
        parsed.units[k + 1].is_("be")
        and parsed.units[k + 2].is_("definite")
        and wanted_end(parsed, k + 3, ear)
    )
    if not (parsed.units[k + 1].is_("infinitive") or (best and best > k + 3)):
        return k
    if not before[0].is_("determiner", "possessive") or not all(_is_bare(u, ear) for u in before[1:]):
        return k
    return _to_end(parsed, k, k + 2)


def _is_bare(unit: Unit, ear: Ear) -> bool:
    return is_nominal(unit) and not unit.has("verb") and not is_adverb(unit, ear) and not unit.is_("sayer")


def inversion_end(parsed: Parsed, k: int, words: Words, ear: Ear) -> int:
    """ "Its effect DOES X SHOW UP depends", "pages on IS X LEGAL": a question without its question word, or k."""
    units = parsed.units
    before = units[k - 1]
    typed = (
        before.text in words.searching
        or (units[k].text == "is" and before.text in words.plural)
        or (k > 1 and before.is_("preposition") and units[k - 2].text in words.searching)
    )
    if not any(id in ear.watched for id in units[k + 1].entities) or not units[k].is_(*TURNED):
        return k
    if typed and (units[k].is_("do") or _is_told(parsed, k + 2)):
        return _to_end(parsed, k, k + 1)
    if not _may_not_turn(parsed, k, words, ear):
        return k
    token = units[k].first
    asks = not _opens(before) and any(u.is_("question_word") for u in units[:k])
    turned = any(u.text in words.allowed_before for u in units[:k])
    if asks or turned or any(c.cue.effect in ("negates", "denies") and c.start < token for c in parsed.cues):
        return k
    return _to_end(parsed, k, k + 1)


def _may_not_turn(parsed: Parsed, k: int, words: Words, ear: Ear) -> bool:
    """Whether good English has no question's order at unit k, for what stands before and behind it."""
    helper, before = parsed.units[k], parsed.units[k - 1]
    opens = _opens(before)
    if helper.is_("be"):
        return opens and _is_told(parsed, k + 2)
    if before.is_("contrast", "as") or is_adverb(before, ear):
        return False
    if helper.is_("modal"):
        return (opens or before.has("noun", "type", "entity")) and _is_told(parsed, k + 2)
    return opens or is_nominal(before)


def _opens(unit: Unit) -> bool:
    """Whether what follows a unit is its object: that of a preposition, or of a gerund."""
    return unit.is_("preposition") or unit.text.endswith(GERUND)


def _is_told(parsed: Parsed, k: int) -> bool:
    """Whether unit k says something of the thing before it: a verb, a quality, or another thing with its article."""
    if k >= len(parsed.units):
        return False
    unit = parsed.units[k]
    return unit.is_("indefinite", "determiner") or unit.has("verb", "adjective", "quality")


def _to_end(parsed: Parsed, k: int, last: int) -> int:
    while last + 1 < len(parsed.units) and last - k < LONG and _inside(parsed.units[last + 1]):
        last += 1
    return last


def _is_helper(helper: Unit, subject: Unit, asks: bool) -> bool:
    """Whether two units turn a clause into a question; where somebody `asks`, it may be one in his words."""
    if helper.is_("do", "modal") and subject.is_("person_pronoun"):
        return not asks
    if helper.is_("do"):
        return bool(subject.entities) or is_nominal(subject) or subject.is_("determiner", "pronoun")
    return helper.is_("be", "modal") and bool(subject.entities)


def _inside(unit: Unit) -> bool:
    finite = any(s.kind == "verb" and s.form == "s" for s in unit.senses)
    closes = finite and not unit.has("entity", "noun", "type", "aspect")
    return unit.text[0].isalnum() and not closes and not unit.is_("be", "modal", "relative", "conjunction")
