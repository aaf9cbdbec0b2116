"""How far a noun phrase goes: which units from a place on belong to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.claims.ear import Ear
from generator.claims.quantities import number_behind
from generator.claims.reading import back, is_adverb, is_comma, is_nominal, verb_in_place
from generator.claims.rows import NOTHING
from generator.claims.units import Parsed, Unit

NEITHER = "neither"  # the operator that stands before an object too
INNER = ("on", "at", "in", "within")  # between an aspect and what it is of
KIND = 3  # units of "a kind of"
REACH = 16  # units; a longer noun phrase is rarer than a lost boundary


class Phrase(NamedTuple):
    """A noun phrase: its units, and all types of things that they may name."""

    units: tuple[int, ...]
    offers: frozenset[str]


def phrase(parsed: Parsed, at: int, ear: Ear) -> Phrase:
    """The noun phrase from `at` on; many readings of a verb ask for the same one."""
    found: Phrase | None = parsed.memo.get(at)
    if found is None:
        inside = tuple(_phrase(parsed, at, ear))
        offers = NOTHING.union(*[parsed.units[i].row.offers for i in inside])
        found = parsed.memo[at] = Phrase(inside, offers)
    return found


def _phrase(parsed: Parsed, at: int, ear: Ear) -> Iterator[int]:
    """Indexes of the units that make up the noun phrase from `at` on, list items included."""
    begun, end = False, min(len(parsed.units), at + REACH)
    while at < end:
        at = at if begun else _to_number(parsed, at, ear)
        unit = parsed.units[at]
        if is_comma(unit) or unit.is_("conjunction"):
            listed = begun or (at + 1 < len(parsed.units) and parsed.units[at + 1].has("gain"))
            if not listed or _concludes(parsed, unit.first) or not _goes_on(parsed, at + 1, ear):
                return
            if is_comma(unit) and _explains(parsed, at + 1, ear):
                return
        elif begun and (
            (unit.is_("relative") and is_nominal(parsed.units[at - 1])) or _is_denied_next(parsed, unit.first)
        ):
            return
        elif (
            unit.is_("list_opener")
            or (begun and unit.text in INNER and _is_aspect(parsed.units[at - 1]))  # "a site on X", "activity at X"
            or unit.text in ("of", "(", ")", '"', "'s", "%")
            or unit.is_("determiner", "possessive", "demonstrative")
            or is_adverb(unit, ear)
        ):
            pass
        elif _stops(parsed, at, ear):
            return
        else:
            begun = True
            yield at
        at += 1


def _explains(parsed: Parsed, at: int, ear: Ear) -> bool:
    """ "X, a kind of Y": what the noun before a comma is, and no further item of a list."""
    behind = parsed.units[at : at + KIND]
    if len(behind) < KIND or not behind[0].is_("article") or behind[0].is_("definite"):
        return False
    kinds = (s.id for s in behind[1].senses if s.kind == "agent")
    return behind[2].text == "of" and ear.pack["claims"]["kind_of"] in kinds


def _is_aspect(unit: Unit) -> bool:
    return unit.has("aspect") and not (unit.has("topic", "noun") or unit.entities)


def _is_denied_next(parsed: Parsed, token: int) -> bool:
    """ "Relief from X without Y": what a denial at a token is over is no object of what stands before it."""
    return any(c.start == token and c.cue.effect == "denies" and c.cue.scope == "next" for c in parsed.cues)


def _to_number(parsed: Parsed, at: int, ear: Ear) -> int:
    """The number behind "more than" at unit `at`, else `at` itself."""
    token = number_behind(parsed.tokens.words, parsed.units[at].first, ear.doses)
    if token < 0:
        return at
    return next((i for i in range(at, len(parsed.units)) if parsed.units[i].first == token), at)


def _concludes(parsed: Parsed, token: int) -> bool:
    """ "…, so X does": a new clause."""
    return any(cue.start == token and cue.cue.effect == "ends" for cue in parsed.cues)


def _goes_on(parsed: Parsed, at: int, ear: Ear) -> bool:
    """Whether a list goes on at `at`: another nominal, not a new verb phrase."""
    if at < len(parsed.units) and parsed.units[at].is_("conjunction"):
        at += 1
    return at < len(parsed.units) and not (_stops(parsed, at, ear) or _is_next_verb(parsed, at, ear))


def _is_next_verb(parsed: Parsed, at: int, ear: Ear) -> bool:
    """ "Reduce X and cause Y", "eases X and adds Y": a verb behind a conjunction, with an object of its own."""
    units, harming = parsed.units, ear.pack["claims"]["harming"]
    if at + 1 >= len(units) or not units[at - 1].is_("conjunction") or units[at].entities:
        return False
    if units[at].is_("third") and units[at].is_("giving"):
        return True
    verbs = (s.id for s in units[at].senses if s.kind == "verb" and s.form in ("base", "s"))
    harms = any(ear.vocabulary.predicates[id].family in harming for id in verbs)
    return harms and (bool(units[at + 1].entities) or units[at + 1].is_("determiner"))


def _stops(parsed: Parsed, at: int, ear: Ear) -> bool:
    unit = parsed.units[at]
    for cue in parsed.cues:
        if cue.start == unit.first and cue.cue.effect == "negates":
            return not denied_at(parsed, unit.first)
    if unit.is_(
        "relative", "be", "have", "do", "modal", "pronoun", "person_pronoun", "adversative", "question_word"
    ):
        return not unit.entities
    if unit.is_("having") and at and _is_person(parsed.units[at - 1]):
        return False
    if unit.is_("preposition", "infinitive", "contrast", "instrument"):
        return True
    if not unit.text[0].isalnum():
        return True
    verb = next((s for s in unit.senses if s.kind == "verb"), None)
    if verb is None or unit.has("entity", "noun", "aspect", "type", "agent"):
        return bool(verb and verb.form == "ing" and not unit.has("entity"))
    if verb.form in ("past", "pp"):
        return _is_predicate_participle(parsed, at, ear)
    return verb_in_place(parsed, at, verb.form, ear)


def denied_at(parsed: Parsed, token: int) -> bool:
    """Whether an object's "no" stands at a token ("has no X", "neither X nor Y"), and no negation of another kind."""
    at = [c.cue for c in parsed.cues if c.start == token]
    return any(c.effect == "denies" or c.id == NEITHER for c in at) and all(
        c.position == "subject" or c.id == NEITHER for c in at if c.effect == "negates"
    )


def _is_person(unit: Unit) -> bool:
    return unit.is_("sayer", "helped") or any(s.kind == "type" and s.id == "population" for s in unit.senses)


def _is_predicate_participle(parsed: Parsed, at: int, ear: Ear) -> bool:
    """A participle that a noun phrase follows is its adjective ("reduced X"), else a verb."""
    follows = at + 1 < len(parsed.units) and is_nominal(parsed.units[at + 1])
    return not follows or (back(parsed, at, ear) >= 0 and is_nominal(parsed.units[at - 1]))
