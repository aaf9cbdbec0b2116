"""Approval by an agency, whatever it is for: "the agency has approved X", "X has the blessing of the agency for Y"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from generator.claims.clauses import antecedent
from generator.claims.context import NOBODY, Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit
from generator.claims.parting import clause_start
from generator.claims.phrases import is_watched, named_in, watched_at
from generator.claims.reading import BREAKS, is_comma
from generator.claims.signs import any_in, needs
from generator.claims.subjects import owner_of, subject_of
from generator.claims.units import Parsed, Unit
from generator.claims.wordlist import compile_phrases, matches

AT_LARGE = "at_large"
NEAR = 3  # units between an approval and its agency: "approval by the American FDA"
FAR = 9  # units between an approval and what it is for
HELPERS = ("have", "be", "modal", "infinitive")


@needs(any_in("at_large.by"))
def approved_at_large(parsed: Parsed, heard: Sequence[Frame], context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each approval with an agency beside it: for what it is named for, or for any use at all."""
    known: dict[str, Any] = ear.pack["claims"][AT_LARGE]
    if known["by"] not in parsed.offers or known["predicate"] not in ear.vocabulary.predicates:
        return
    own = (f for f in heard if f.sense.id == known["predicate"] and is_watched(f.subject.id, ear))
    told = {hit.id for frame in own for hit in frame.objects}
    for how in ("words", "nouns"):
        trie = ear.memo(f"at_large.{how}", partial(compile_phrases, known[how], how))
        for start, end, _ in matches(parsed.tokens.words, trie):
            k, last = parsed.unit_of(start), parsed.unit_of(end - 1)
            agency = _agency(parsed, k, last, known["by"])
            if agency < 0:
                continue
            found = (_named if how == "nouns" else _approved)(parsed, k, last, agency, context, ear)
            end = max(last, agency, found.last if found.last < k + FAR else last)
            hits = [hit for hit in _purposes(parsed, end, ear) if hit.id not in told]
            if hits and is_watched(found.id, ear):
                sense = Sense("noun" if how == "nouns" else "approved", _predicate(hits[0].id, ear))
                yield Frame(k, sense, found, tuple(hits), how == "nouns", how=sense.kind)


def _agency(parsed: Parsed, k: int, last: int, kind: str) -> int:
    """The unit of the agency nearest to an approval, on either side, or -1."""
    low = clause_start(parsed, k)
    near = [i for i in range(low, min(last + 2 + NEAR, len(parsed.units))) if kind in parsed.units[i].row.offers]
    return min(near, key=lambda i: min(abs(i - k), abs(i - last)), default=-1)


def _approved(parsed: Parsed, k: int, last: int, agency: int, context: Context, ear: Ear) -> Subject:
    """What an agency is said to have approved: the object, what "which" points at, or the subject of a passive."""
    units = parsed.units
    at = last + 1
    while at < len(units) and (units[at].is_("determiner", "particle") or units[at].text == "on"):
        at += 1
    if at < len(units) and watched_at(units[at], ear):
        return Subject(watched_at(units[at], ear), "explicit", at, at)
    if agency > last:
        return subject_of(parsed, k, context, ear) if parsed.units[agency - 1].text != "to" else NOBODY
    return _before(parsed, k, agency, at, context, ear)


def _before(parsed: Parsed, k: int, agency: int, at: int, context: Context, ear: Ear) -> Subject:
    """What stands before the agency: "X, which the agency has approved", "X is agency approved", or nothing."""
    units, first = parsed.units, agency
    while first and (units[first - 1].is_("determiner") or units[first - 1].row.is_adverb):
        first -= 1
    if first and units[first - 1].is_("relative"):
        return antecedent(parsed, first - 1, context, ear)
    at += at < len(units) and _is_product(units[at], ear)
    behind = units[at].text if at < len(units) else ""
    if agency + 1 != k or (behind[:1].isalpha() and not units[at].is_("preposition", "as", "conjunction")):
        return NOBODY
    if first == 0:
        named = named_in(parsed, k, len(units), ear)
        return named if named.id else Subject(context.it, "goes on")
    if is_comma(units[first - 1]) and first > 1 and watched_at(units[first - 2], ear):
        return Subject(watched_at(units[first - 2], ear), "apposition", first - 2, first - 2)
    return subject_of(parsed, agency, context, ear) if units[first - 1].is_("be", "copular") else NOBODY


def _named(parsed: Parsed, k: int, last: int, agency: int, context: Context, ear: Ear) -> Subject:
    """Whose approval it is: "X has the agency's blessing", "the agency gave X its blessing"."""
    inner = next((i for i in range(agency + 1, k) if watched_at(parsed.units[i], ear)), -1)
    if inner >= 0:
        return Subject(watched_at(parsed.units[inner], ear), "explicit", inner, inner)
    if any(parsed.units[i].is_("giving") for i in range(agency + 1, k)):
        given = next((i for i in range(last + 1, len(parsed.units)) if watched_at(parsed.units[i], ear)), -1)
        return Subject(watched_at(parsed.units[given], ear), "explicit", given, given) if given >= 0 else NOBODY
    first = min(k, agency)
    while first and parsed.units[first - 1].is_("determiner"):
        first -= 1
    return owner_of(parsed, first, context, ear) if first else named_in(parsed, last, len(parsed.units), ear)


def _purposes(parsed: Parsed, last: int, ear: Ear) -> list[Hit]:
    """What the approval is for; any use where nothing follows, and nothing where what follows is not understood."""
    known, units = ear.pack["claims"][AT_LARGE], parsed.units
    at = last + 1
    at += at < len(units) and _is_product(units[at], ear)
    while at < len(units) and _is_time(units, at, known["times"]):
        at += 1
    if at >= len(units) or not units[at].text[0].isalpha() or units[at].is_("conjunction", "adversative", "relative"):
        denied = any(c.cue.effect in ("negates", "denies") for c in parsed.cues)  # of some uses, perhaps
        return [Hit(id, last, last) for id in known["objects"][: 1 if denied else None]]
    if units[at].text not in known["links"]:
        return []
    for i in range(at + 1, min(at + FAR, len(units))):
        if units[i].text in BREAKS:
            break
        id = next((id for id in units[i].entities if ear.vocabulary.has_type(id, tuple(known["kinds"]))), "")
        if id:
            return [Hit(id, i, i)]
    told = next((i for i in range(at + 1, min(at + FAR, len(units))) if units[i].text in known["medical"]), -1)
    return [Hit(id, told, told) for id in known["objects"]] if told > 0 else []


def _is_product(unit: Unit, ear: Ear) -> bool:
    """ "An agency-approved medicine": the noun behind an approval that stands for the thing."""
    return not unit.entities and unit.text in ear.pack["claims"][AT_LARGE]["products"]


def _is_time(units: Sequence[Unit], at: int, times: Sequence[str]) -> bool:
    """ "Years ago", "in 2010", an adverb."""
    year = at + 1 < len(units) and units[at].text == "in" and units[at + 1].text.isdigit()
    return bool(
        units[at].row.is_adverb or units[at].text.isdigit() or year or not set(units[at].text.split()).isdisjoint(times)
    )


def _predicate(id: str, ear: Ear) -> str:
    """ "Approved as a supplement" is of what the law takes it for."""
    known: dict[str, Any] = ear.pack["claims"][AT_LARGE]
    found = next((p for kind, p in known["kinds"].items() if ear.vocabulary.has_type(id, (kind,))), "")
    return found or str(known["predicate"])
