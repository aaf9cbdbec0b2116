"""Harm that is named as a thing's own: who names it says that the thing has it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.modes import force_at
from generator.claims.objects import Hit, fits
from generator.claims.phrases import watched_at
from generator.claims.signs import any_in, needs
from generator.claims.units import Parsed

NAMED = "names its harm"
NEAR = 3  # tokens between a denial and the harm it denies


@needs(any_in("harm"))
def named_harms(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """ "X harm", "harm on X": who names the harm of a thing says that it has it."""
    predicate = ear.vocabulary.predicates.get(ear.pack["claims"]["denied"])
    if predicate is None:
        return
    kind = ear.pack["claims"]["harm"]
    for k, unit in enumerate(parsed.units) if kind in parsed.offers else ():
        if kind not in unit.row.offers:
            continue
        harm = next((id for id in unit.entities if fits(id, predicate, ear)), "")
        thing, end = _owner(parsed, k, ear) if harm and ear.vocabulary.is_a(harm, kind) else ("", 0)
        if thing and not _is_absent(parsed, unit.first, end) and force_at(parsed, unit.first, True).holds:
            subject = Subject(thing, NAMED, k, k)
            yield Frame(
                k, Sense("noun", predicate.id), subject, (Hit(harm, k, k),), True, "presupposed", NAMED
            )


def _is_absent(parsed: Parsed, first: int, end: int) -> bool:
    """ "X harm does not exist", "no concern about harm with X": a denial that is heard by itself, or turned down.

    `first`, `end`: the tokens from the harm to behind what has it.
    """
    denials = [c for c in parsed.cues if c.cue.effect == "denies"]
    behind = any(c.start == end for c in denials if c.cue.scope == "previous")
    return behind or any(0 <= first - c.end <= NEAR for c in denials if c.cue.scope == "next")


def _owner(parsed: Parsed, k: int, ear: Ear) -> tuple[str, int]:
    """The watched thing directly before the harm at unit k, or behind it and a preposition; the token behind both."""
    behind = k + 2 < len(parsed.units) and parsed.units[k + 1].text in ear.pack["claims"]["owning"]
    before = watched_at(parsed.units[k - 1], ear) if k else ""
    if before or not behind:
        return before, parsed.units[k].last
    return watched_at(parsed.units[k + 2], ear), parsed.units[k + 2].last
