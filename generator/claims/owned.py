"""Harm that is named as a thing's own: who names it says that the thing has it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.modes import force_at
from generator.claims.objects import Hit, fits
from generator.claims.phrases import Subject, watched_at
from generator.claims.units import Parsed

NAMED = "names its harm"


def named_harms(parsed: Parsed, ear: Ear) -> Iterator[Frame]:
    """ "X harm", "harm on X": who names the harm of a thing says that it has it."""
    predicate = ear.vocabulary.predicates.get(ear.pack["claims"]["denied"])
    if predicate is None:
        return
    kind = ear.pack["claims"]["harm"]
    for k, unit in enumerate(parsed.units) if kind in parsed.offers else ():
        if kind not in unit.row.offers:
            continue
        harm = next((id for id in unit.entities if fits(id, predicate, ear)), "")
        thing = _owner(parsed, k, ear) if harm and ear.vocabulary.is_a(harm, kind) else ""
        if thing and not _is_absent(parsed, unit.last) and force_at(parsed, unit.first, True).holds:
            subject = Subject(thing, NAMED, k, k)
            yield Frame(
                k, Sense("noun", predicate.id), subject, (Hit(harm, k, k),), True, "presupposed", NAMED
            )


def _is_absent(parsed: Parsed, token: int) -> bool:
    """ "X harm does not exist": a denial at a token that takes back what stands before it, and is heard by itself."""
    after = (c for c in parsed.cues if c.cue.effect == "denies" and c.cue.scope == "previous")
    return any(c.start == token for c in after)


def _owner(parsed: Parsed, k: int, ear: Ear) -> str:
    """The watched thing directly before the harm at unit k, or behind it and a preposition."""
    before = parsed.units[k - 1] if k else None
    at = (
        k + 2
        if k + 2 < len(parsed.units) and parsed.units[k + 1].text in ear.pack["claims"]["owning"]
        else -1
    )
    for unit in (before, parsed.units[at] if at > 0 else None):
        found = watched_at(unit, ear) if unit else ""
        if found:
            return found
    return ""
