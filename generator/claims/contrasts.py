"""Harm with one thing held against harm with another: "side effects are milder with X than with Y"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.clauses import clause_start
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit
from generator.claims.phrases import Context, Subject, is_watched
from generator.claims.units import Parsed
from generator.vocabulary.model import Predicate

APART = 8  # units between a comparative and what its other side begins with
SIDE = 4  # units of a side: preposition, article, a word, the thing
COMPARED = ("agent",)  # types of things that can be taken one instead of the other


def read_contrast(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> Iterator[Frame]:
    """A comparative behind a harm, with a thing behind a preposition on either side of its "than"."""
    units = parsed.units
    than = next((i for i in range(k + 1, min(k + APART, len(units))) if units[i].is_("contrast")), -1)
    if than < 0 or not _has_harm(parsed, k, than, ear):
        return
    one, other = compared(parsed, k + 1, than, ear), compared(parsed, than + 1, than + SIDE, ear)
    if one and other and one.id != other.id and any(u.is_("preposition") for u in units[k + 1 : one.first]):
        how = "its harm" if is_watched(one.id, ear) else "other"
        yield Frame(k, sense, Subject(one.id, how, one.first, one.last), (other,), how="contrast")


def compared(parsed: Parsed, first: int, end: int, ear: Ear) -> Hit | None:
    """The first thing named between two units that another can be taken in place of."""
    for i in range(first, min(end, len(parsed.units))):
        for id in parsed.units[i].entities:
            if ear.vocabulary.has_type(id, COMPARED):
                return Hit(id, i, i)
    return None


def _has_harm(parsed: Parsed, k: int, than: int, ear: Ear) -> bool:
    words = parsed.units[clause_start(parsed, k) : than]
    return any(ear.vocabulary.is_a(id, ear.pack["claims"]["harm"]) for unit in words for id in unit.entities)
