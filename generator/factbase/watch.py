"""Which things a fact base watches: claims about them need its support."""

from __future__ import annotations

from collections import Counter

from generator.factbase.base import FactBase

SHARE = 0.5  # a thing with at least this share of the main thing's facts is a main thing too


def watched(base: FactBase) -> frozenset[str]:
    """Entities of types that are always judged, and the base's main things, each with its parts."""
    vocabulary = base.vocabulary
    always = tuple(t.id for t in vocabulary.types.values() if t.judged == "always")
    judged = tuple(t.id for t in vocabulary.types.values() if t.judged)
    things = [id for id in vocabulary.entities if vocabulary.has_type(id, judged)]
    main = _main(base, frozenset(map(vocabulary.root, things)))
    return frozenset(
        id for id in things if vocabulary.root(id) in main or vocabulary.has_type(vocabulary.root(id), always)
    )


def _main(base: FactBase, roots: frozenset[str]) -> frozenset[str]:
    counts = Counter(base.vocabulary.root(s.subject) for fact in base.facts.values() for s in fact.states)
    counted = {root: counts[root] for root in roots if counts[root]}
    most = max(counted.values(), default=0)
    return frozenset(root for root, count in counted.items() if count >= SHARE * most)
