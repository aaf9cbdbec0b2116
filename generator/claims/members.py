"""Membership: what a text counts among the constituents of a thing ("among its compounds, X", "X, one of its …")."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.context import Context
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit, read_as
from generator.claims.signs import any_of, needs
from generator.claims.subjects import owner_of
from generator.claims.units import Parsed
from generator.vocabulary.model import Predicate

REACH = 5  # units between the noun and what it counts


@needs(any_of("constituents"))
def members(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """Frames of the pack's predicate of containing, one a constituent noun that is counted among."""
    predicate = ear.vocabulary.predicates.get(ear.pack["claims"]["member"])
    if predicate is None:
        return
    for k in parsed.at("constituents"):
        opener = _opener(parsed, k)
        hit = _member(parsed, k, opener, predicate, ear) if opener >= 0 else None
        if hit:
            whole = owner_of(parsed, k, context, ear)
            if whole.id == hit.id:  # "X is one of its parts"
                whole = whole._replace(id=context.topic)
            yield Frame(k, Sense("member", predicate.id), whole, (hit,), how="member")


def _opener(parsed: Parsed, k: int) -> int:
    """Where "among" or "one of" stands close before the noun, or -1."""
    return next((i for i in range(k - 1, max(-1, k - REACH), -1) if parsed.units[i].is_("member_of")), -1)


def _member(parsed: Parsed, k: int, opener: int, predicate: Predicate, ear: Ear) -> Hit | None:
    """Behind the noun where the phrase opens the sentence, else in front of the phrase."""
    places = range(k + 1, k + REACH) if opener == 0 else range(opener - 1, max(-1, opener - REACH), -1)
    for i in places:
        if i < len(parsed.units) and not parsed.units[i].is_("relative"):
            found = read_as(parsed.units[i], predicate, ear)
            if found in ear.vocabulary.entities:
                return Hit(found, i, i)
    return None
