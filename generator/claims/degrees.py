"""A verb with its degree: "activates it fully", "only partly blocks it" say another thing than the bare verb."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.objects import Hit
from generator.claims.units import Parsed
from generator.vocabulary.model import Predicate

WIDE = 3  # words that one degree has: "to the full"


def of_degree(parsed: Parsed, frame: Frame, hit: Hit, predicate: Predicate, ear: Ear) -> Predicate:
    """The predicate for a verb with its degree where the pack has one under `degrees`, else the verb's own."""
    known: Mapping[str, Sequence[str]] = ear.pack["claims"]["degrees"].get(predicate.id, {})
    for id, words in known.items() if frame.sense.kind == "verb" else ():
        if id in ear.vocabulary.predicates and not _beside(parsed, frame.k, hit).isdisjoint(words):
            return ear.vocabulary.predicates[id]
    return predicate


def _beside(parsed: Parsed, k: int, hit: Hit) -> set[str]:
    """The phrases right before the verb, right behind it and right behind its object."""
    words = parsed.tokens.words
    behind = (parsed.units[k].last, parsed.units[max(k, hit.last)].last)
    first = parsed.units[k].first
    after = {" ".join(words[at : at + wide]) for at in behind for wide in range(1, WIDE + 1)}
    return after | {" ".join(words[max(0, first - wide) : first]) for wide in range(1, WIDE + 1)}
