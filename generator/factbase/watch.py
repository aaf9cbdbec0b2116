"""Which things a fact base watches: claims about them need its support."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from dataclasses import replace

from generator.factbase.base import FactBase
from generator.vocabulary.model import Vocabulary

SHARE = 0.5  # a thing with at least this share of the main thing's facts is a main thing too


def watched(base: FactBase) -> frozenset[str]:
    """Entities of types that are always judged, and the base's main things, each with its parts."""
    vocabulary = base.vocabulary
    always = tuple(t.id for t in vocabulary.types.values() if t.judged == "always")
    judged = tuple(t.id for t in vocabulary.types.values() if t.judged)
    things = [id for id in vocabulary.entities if vocabulary.has_type(id, judged)]
    main = main_things(base)
    return frozenset(
        id for id in things if vocabulary.root(id) in main or vocabulary.has_type(vocabulary.root(id), always)
    )


def with_main_types(base: FactBase) -> FactBase:
    """The base, with its main things of the types that they stand for as well (`Type.main_as`)."""
    vocabulary = base.vocabulary
    stands = {id for id in vocabulary.entities if stands_for(id, vocabulary)}
    judged = {id for id in vocabulary.entities if _is_judged(id, vocabulary)}
    main = _main(base, frozenset(map(vocabulary.root, stands | judged)))
    added = {
        id: replace(entity, is_a=(*entity.is_a, *stands_for(id, vocabulary)))
        for id in sorted(main & stands - judged)
        if (entity := vocabulary.entities[id])
    }
    if not added:
        return base
    return replace(base, vocabulary=replace(vocabulary, entities={**vocabulary.entities, **added}))


def _is_judged(id: str, vocabulary: Vocabulary) -> bool:
    return any(vocabulary.types[kind].judged for kind in _types(id, vocabulary))


def stands_for(id: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    found = {more: None for kind in sorted(_types(id, vocabulary)) for more in vocabulary.types[kind].main_as}
    return tuple(found)


def _types(id: str, vocabulary: Vocabulary) -> Set[str]:
    return vocabulary.ancestors[id] & vocabulary.types.keys()


def most_stated(base: FactBase) -> tuple[str, str]:
    """The whole that most facts are about, and the first of these facts; "" where nothing is stated."""
    counts = _counts(base)
    if not counts:
        return "", ""
    id = min(counts, key=lambda id: (-counts[id], id))
    about = (
        fact.id for fact in base.facts.values() for s in fact.states if base.vocabulary.root(s.subject) == id
    )
    return id, next(about)


def _counts(base: FactBase) -> Counter[str]:
    return Counter(base.vocabulary.root(s.subject) for fact in base.facts.values() for s in fact.states)


def main_thing(base: FactBase) -> str:
    """The whole that most facts are about, where no other comes near; "" for a base of several subjects."""
    main = main_things(base)
    return next(iter(main)) if len(main) == 1 else ""


def main_things(base: FactBase) -> frozenset[str]:
    """The wholes of judged types that most facts are about."""
    judged = tuple(t.id for t in base.vocabulary.types.values() if t.judged)
    things = (id for id in base.vocabulary.entities if base.vocabulary.has_type(id, judged))
    return _main(base, frozenset(map(base.vocabulary.root, things)))


def _main(base: FactBase, roots: frozenset[str]) -> frozenset[str]:
    counts = _counts(base)
    counted = {root: counts[root] for root in roots if counts[root]}
    most = max(counted.values(), default=0)
    return frozenset(root for root, count in counted.items() if count >= SHARE * most)
