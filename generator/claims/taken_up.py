"""The troubles that a pronoun takes up as an object: "X? The plant ends it"."""

from __future__ import annotations

from generator.claims.ear import Ear
from generator.claims.objects import Hit, fits
from generator.claims.phrases import Context
from generator.claims.units import Parsed
from generator.vocabulary.model import Predicate

ALL_OF = 4  # units of "every last one of them"


def troubles_in(parsed: Parsed, before: int, ear: Ear) -> tuple[str, ...]:
    """The troubles named before unit `before`, in order."""
    kind, _ = ear.pack["claims"]["recommended"]
    but = ear.pack["claims"]["not_unheard"]
    ids = (id for unit in parsed.units[:before] for id in unit.entities)
    return tuple(i for i in ids if ear.vocabulary.is_a(i, kind) and not ear.vocabulary.has_type(i, but))


def taken_up(parsed: Parsed, at: int, context: Context, ear: Ear) -> list[Hit]:
    """The troubles that the pronoun at unit `at` (or behind "all of" there) stands for, as an object."""
    units = parsed.units
    end = next((i for i in range(at, min(at + ALL_OF, len(units))) if units[i].is_("stands_for")), -1)
    if end < 0 or not all(u.is_("determiner") or u.text == "of" for u in units[at:end]):
        return []
    behind = units[end + 1] if end + 1 < len(units) else None
    if behind is not None and (behind.entities or behind.has("type")):  # "that X"
        return []
    named = troubles_in(parsed, at - 1, ear) or context.troubles
    return [Hit(id, end, end) for id in dict.fromkeys(named)]


def offered(parsed: Parsed, context: Context, ear: Ear) -> frozenset[str]:
    """All types of things that a sentence may name, by a pronoun for what the one before it named too."""
    if not (parsed.at("stands_for") and context.troubles):
        return parsed.offers
    return parsed.offers.union(*(ear.vocabulary.ancestors[id] for id in context.troubles))


def taken_up_by(parsed: Parsed, at: int, predicate: Predicate, context: Context, ear: Ear) -> list[Hit]:
    """As `taken_up`, of what a predicate of benefit takes as its object."""
    if predicate.family not in ear.pack["claims"]["gained"]:
        return []
    return [hit for hit in taken_up(parsed, at, context, ear) if fits(hit.id, predicate, ear)]
