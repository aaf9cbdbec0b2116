"""What reaches a harm in a sentence: a denial, over the words that carry it on ("nobody … has got …")."""

from __future__ import annotations

from typing import NamedTuple

from generator.claims.ear import Ear
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit, fits, read_as
from generator.claims.parting import clause_start
from generator.claims.reading import is_adverb, is_comma, is_word
from generator.claims.references import sourced
from generator.claims.units import Parsed, Unit
from generator.claims.wordlist import listed, matches

NEAR = 5  # units between a harm and the verb that is said of it
HARMS = "harms"  # those of a sentence, as it remembers them
RESULT = "result"  # whether a sentence is one, as it remembers it
DENYING = frozenset({"negates", "denies"})
SCOPES = ("right", "next")
OPAQUE = ("question_word", "adversative", "contrast")
HELD = (
    "be", "have", "do", "modal", "infinitive", "preposition", "determiner", "possessive", "pronoun", "particle",
    "person_pronoun", "demonstrative", "expletive", "helped", "sayer", "conjunction", "relative", "lifting", "portion",
)  # fmt: skip
BEFORE_VERB = ("do", "modal", "infinitive")


class Denial(NamedTuple):
    """Units `first` to `last`; `kind`: the list of denials that stand for or before a noun, "" before a verb."""

    first: int
    last: int
    kind: str


def harms_in(parsed: Parsed, ear: Ear) -> list[Hit]:
    """Harms by their names and by the states they show in, longest first where they overlap; found once a sentence."""
    found: list[Hit] | None = parsed.memo.get(HARMS)
    if found is None:
        found = parsed.memo[HARMS] = _harms_in(parsed, ear)
    return found


def _harms_in(parsed: Parsed, ear: Ear) -> list[Hit]:
    harm, denied = ear.pack["claims"]["harm"], ear.vocabulary.predicates[ear.pack["claims"]["denied"]]
    hits: dict[int, Hit] = {}
    for k, unit in enumerate(parsed.units):
        if harm not in unit.row.offers and "fixed" not in unit.kinds:
            continue
        named = next((id for id in unit.entities if ear.vocabulary.is_a(id, harm)), "")
        named = named or next((s.object for s in unit.senses if s.kind == "fixed" and _brings_harm(s, ear)), "")
        if named and fits(named, denied, ear):
            hits[k] = Hit(named, k, k)
    for first, last, id in listed(parsed, "harms.states", ear):
        own = [k for k, u in enumerate(parsed.units) if first <= u.first and u.last <= last]
        if own and id in ear.vocabulary.entities:
            hits[own[0]] = Hit(id, own[0], own[-1])
    return list(hits.values())


def all_harms_in(parsed: Parsed, ear: Ear) -> list[Hit]:
    """Harms by those names and by their class ("risks"), and whatever else a thing may bring on."""
    denied = ear.vocabulary.predicates[ear.pack["claims"]["denied"]]
    found = {hit.first: hit for hit in harms_in(parsed, ear)}
    for k, unit in enumerate(parsed.units):
        if k not in found and (id := read_as(unit, denied, ear)):
            found[k] = Hit(id, k, k)
    return [found[k] for k in sorted(found)]


def _brings_harm(sense: Sense, ear: Ear) -> bool:
    """Whether a word of a fixed sense contains its harm ("harmful"), rather than its absence ("harmless")."""
    predicate = ear.vocabulary.predicates.get(sense.id)
    claims = ear.pack["claims"]
    return bool(predicate and predicate.family in claims["harming"] and sense.id != claims["safe"])


def is_result(parsed: Parsed, ear: Ear) -> bool:
    """Whether the sentence tells what a study or a count has found, or names its source."""
    known: bool | None = parsed.memo.get(RESULT)
    if known is None:
        nouns = matches(parsed.tokens.words, ear.evidence.nouns, parsed.begins.get("nouns", ()))
        studied = any(who in ear.harms.reporting for _, _, who in nouns)
        known = parsed.memo[RESULT] = studied or bool(sourced(parsed.text, ear))
    return known


def is_untold(parsed: Parsed, last: int, ear: Ear) -> bool:
    """ "None of the dangers of X are named": nothing is said of the harm but that somebody leaves it out."""
    if "none" not in parsed.tokens.words[: parsed.units[last].first]:
        return False  # "no harm has been described" denies it
    helper = next((k for k in range(last + 1, min(last + NEAR, len(parsed.units))) if parsed.units[k].is_("be")), -1)
    return helper > 0 and any(u.text in ear.pack["harms"]["untold"] for u in parsed.units[helper + 1 : helper + 3])


def denial_at(parsed: Parsed, at: int, ear: Ear) -> Denial | None:
    """The denial that unit `at` is, or is part of."""
    unit = parsed.units[at]
    start, end = next(
        (
            (c.start, c.end)
            for c in parsed.cues
            if c.cue.effect in DENYING
            and c.cue.scope in ("right", "next")
            and c.start < unit.last
            and unit.first < c.end
        ),
        (unit.first, unit.last),
    )
    end, kind = ear.harms.denial(parsed.tokens.words, start, end)
    if unit.has("verb") or not (kind or start < unit.first or _negates(parsed, start)):
        return None
    places = [i for i, u in enumerate(parsed.units) if start < u.last and u.first < end]
    return Denial(places[0], places[-1], kind)


def _negates(parsed: Parsed, token: int) -> bool:
    return any(
        c.start == token and c.cue.effect in DENYING and c.cue.scope in ("right", "next") for c in parsed.cues
    )


def carries(parsed: Parsed, at: int, ear: Ear) -> bool:
    """Whether unit `at` may stand between a denial and its harm: in a noun phrase, or a verb that leads on."""
    unit = parsed.units[at]
    lists = ear.harms.lists(parsed, at)
    if "opaque" in lists or is_in_spite(parsed, at, ear):
        return False
    if "carrying" in lists or is_adverb(unit, ear):
        return True
    if unit.text == "'s":
        return True
    if not unit.text[0].isalnum() or (unit.is_(*OPAQUE) and not unit.is_("relative")):
        return False
    if unit.is_("relative"):
        return at > 0 and (_is_thing(parsed.units[at - 1]) or _ends_denial(parsed, at, ear))
    if unit.entities or unit.is_(*HELD):
        return True
    if _is_verb(parsed, unit) or unit.has("adjective", "fixed", "word", "agent"):
        return False
    if ear.list("neutral").longest((unit.text,), 0)[1]:
        return False
    return not (at and _leads_to_verb(parsed, at - 1, ear))


def _is_verb(parsed: Parsed, unit: Unit) -> bool:
    """Whether a unit reads as a verb here: "single" is none without its "out"."""
    verbs = [tail for sense, _, _, tail in unit.row.readings if sense.kind == "verb"]
    return unit.has("verb") and (not verbs or any(not tail or tail in parsed.tokens.words for tail in verbs))


def is_in_spite(parsed: Parsed, at: int, ear: Ear) -> bool:
    """ "Its lack of proven benefits and possible side effects": what unit `at` opens is there, in spite of a denial."""
    both = at > 0 and parsed.units[at - 1].text == "and"
    return both and parsed.units[at].text in ear.pack["claims"]["in_spite"]


def _ends_denial(parsed: Parsed, at: int, ear: Ear) -> bool:
    """ "Unlikely that": a denial that ends with the word at unit `at`."""
    denial = denial_at(parsed, at - 1, ear)
    return denial is not None and denial.last >= at


def _leads_to_verb(parsed: Parsed, at: int, ear: Ear) -> bool:
    if parsed.units[at].is_(*BEFORE_VERB):
        return True
    denial = denial_at(parsed, at, ear)
    return denial is not None and not denial.kind


def _is_thing(unit: Unit) -> bool:
    return (
        bool(unit.entities) or unit.is_("pronoun", "lifting", "portion") or unit.has("type") or is_word(unit)
    )


def behind(parsed: Parsed, k: int) -> tuple[str, ...]:
    """The words between unit k and the next mark."""
    rest = parsed.units[k + 1 :]
    end = next(
        (u.first for u in rest if not u.text[0].isalnum() and u.text != "'s"), len(parsed.tokens.words)
    )
    return parsed.tokens.words[parsed.units[k].last : end]


def section(parsed: Parsed, k: int) -> int:
    """Where k's clause begins, or the part of it behind the last comma."""
    low = clause_start(parsed, k)
    return next((i + 1 for i in range(k - 1, low - 1, -1) if is_comma(parsed.units[i])), low)
