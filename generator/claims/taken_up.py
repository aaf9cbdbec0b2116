"""The troubles that a pronoun takes up as an object: "X? The plant ends it"."""

from __future__ import annotations

from generator.claims.context import Context
from generator.claims.ear import Ear
from generator.claims.objects import Hit, fits
from generator.claims.reading import is_word
from generator.claims.units import Parsed
from generator.vocabulary.model import Predicate

ALL_OF = 4  # units of "every last one of them"


def troubles_in(parsed: Parsed, before: int, ear: Ear) -> tuple[str, ...]:
    """The troubles named before unit `before`, in order."""
    kind, _ = ear.pack["claims"]["recommended"]
    if kind not in parsed.offers:
        return ()
    but = ear.pack["claims"]["not_unheard"]
    ids = (id for unit in parsed.units[:before] for id in unit.entities)
    return tuple(i for i in ids if ear.vocabulary.is_a(i, kind) and not ear.vocabulary.has_type(i, but))


def harms_before(parsed: Parsed, before: int, ear: Ear) -> tuple[str, ...]:
    """The harms named before unit `before`, in order."""
    kind = ear.pack["claims"]["harm"]
    if kind not in parsed.offers:
        return ()
    return tuple(id for u in parsed.units[:before] for id in u.entities if ear.vocabulary.is_a(id, kind))


def feared(parsed: Parsed, at: int, predicate: Predicate, context: Context, ear: Ear) -> list[Hit]:
    """The harms that a pronoun at unit `at` stands for ("does not cause it", "has none of these problems")."""
    units = parsed.units
    while at < len(units) and (units[at].is_("article") or units[at].text in ("any", "all", "of")):
        at += 1
    if at >= len(units) or not units[at].is_("stands_for", "demonstrative"):
        return []
    end = at + (at + 1 < len(units) and is_word(units[at + 1]) and units[at].is_("demonstrative"))
    if end + 1 < len(units) and (units[end + 1].row.opens_phrase or units[end + 1].text == "of"):
        return []
    named = harms_before(parsed, at, ear) or context.feared
    return [Hit(id, at, end) for id in dict.fromkeys(named) if fits(id, predicate, ear)]


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
    if not parsed.has("stands_for", "demonstrative"):
        return parsed.offers
    named = (*(context.troubles if parsed.at("stands_for") else ()), *context.feared)
    if parsed.at("nominative") and "by" in parsed.tokens.words and context.it:  # "it was outlawed by Y"
        named = (*named, context.it)
    if not parsed.offers.isdisjoint(ear.pack["claims"]["done_to_it"]) and context.it:  # "Z bans it"
        named = (*named, context.it)
    return parsed.offers.union(*(ear.vocabulary.ancestors[id] for id in named)) if named else parsed.offers


def taken_up_by(parsed: Parsed, at: int, predicate: Predicate, context: Context, ear: Ear) -> list[Hit]:
    """As `taken_up`, of what a predicate of benefit takes as its object."""
    if predicate.family in ear.pack["claims"]["harming"]:
        return feared(parsed, at, predicate, context, ear)
    if predicate.family not in ear.pack["claims"]["gained"]:
        return []
    return [hit for hit in taken_up(parsed, at, context, ear) if fits(hit.id, predicate, ear)]
