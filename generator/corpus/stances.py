"""Where a claim stands on questions that other articles answer too.

Two claims contradict each other exactly when they stand on different sides of one question and at least one of
them is its `own`: says just this, not something narrower from which it follows. So contradictions are found by
grouping, and no claim is ever held against another. The questions mirror `lint.compare.relate`:

- is it so? Who affirms a claim affirms all that it implies, of its object and all that the object is a kind of, and
  of the whole where that does what its part does; who denies one denies that one.
- up or down? More of a thing, or less of it.
- which of two opposites?
- which one? Of what can have one value only; values that are kinds of one thing are the same value.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.claims.model import Claim
from generator.vocabulary.model import Predicate, Vocabulary


@dataclass(frozen=True, slots=True)
class Stance:
    """A side of the question whether `subject` stands in `relation` to `object`, or in which."""

    subject: str
    relation: str
    object: str
    side: str
    own: bool


def stances(claim: Claim, vocabulary: Vocabulary) -> Iterator[Stance]:
    """All stances of a claim; none where its subject or object is not a known thing ("one plant" is not another)."""
    if not claim.subject.id or claim.object.id not in vocabulary.entities:
        return
    subject, predicate = claim.subject.id, vocabulary.predicates[claim.predicate]
    than = f" {claim.comparison.to} {claim.comparison.dimension}".rstrip() if claim.comparison else ""
    if not claim.holds:
        yield Stance(subject, predicate.id + than, claim.object.id, "no", True)
        return
    kinds = sorted(vocabulary.ancestors[claim.object.id] & vocabulary.entities.keys())
    for whole in _wholes(subject, predicate, vocabulary):
        for relation, side in _questions(predicate, vocabulary):
            for kind in kinds:
                own = (whole, kind) == (subject, claim.object.id) and (
                    side != "yes" or relation == predicate.id
                )
                yield Stance(whole, relation + than, kind, side, own)
    if predicate.functional:
        yield from _values(subject, predicate, kinds, vocabulary)


def _wholes(subject: str, predicate: Predicate, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The subject, and what it is a part of where the whole does what its part does."""
    whole = vocabulary.root(subject)
    return (subject, whole) if predicate.lifts and whole != subject else (subject,)


def _questions(predicate: Predicate, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """(relation, side) of an affirmed claim, for its object and all kinds it is of."""
    for implied in sorted(vocabulary.implied(predicate.id)):
        yield implied, "yes"
    if predicate.direction != "none":
        yield f"{predicate.family}: up or down", predicate.direction
    for other in sorted(vocabulary.predicates.values(), key=lambda other: other.id):
        opposed = other.id in predicate.opposite or predicate.id in other.opposite
        if opposed and not _turned(predicate, other):
            yield " or ".join(sorted((predicate.id, other.id))), predicate.id


def _turned(one: Predicate, other: Predicate) -> bool:
    """Whether two opposites are told apart by their directions already."""
    return one.family == other.family and {one.direction, other.direction} == {"up", "down"}


def _values(subject: str, predicate: Predicate, kinds: list[str], vocabulary: Vocabulary) -> Iterator[Stance]:
    """The widest thing that an object is a kind of is the value; values of one type exclude each other."""
    value = next(kind for kind in kinds if not _above(kind, vocabulary))
    for type in vocabulary.entities[value].is_a:
        yield Stance(subject, f"{predicate.id}: which", type, value, True)


def _above(entity: str, vocabulary: Vocabulary) -> bool:
    """Whether an entity is a kind of another one."""
    return any(kind != entity and kind in vocabulary.entities for kind in vocabulary.ancestors[entity])
