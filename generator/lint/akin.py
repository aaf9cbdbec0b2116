"""Weaker facts that a claim outruns without saying the same: "lowered X in rats" under "X is calmed".

A fact is akin to a claim that does something to the same thing, in the same direction or in none, whatever its
predicate: what a text makes of a finding is seldom said with the finding's own verb.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.factbase.base import FactBase
from generator.factbase.model import Fact
from generator.lint.compare import FIRM, OPPOSITE, same_subject, settles
from generator.vocabulary.model import Statement, Vocabulary


def akin(
    claim: Statement, population: str, base: FactBase, required: Mapping[str, str], families: Iterable[str]
) -> tuple[Fact, ...]:
    """The facts of some families about what a claim says something is done to, where none of them settles it."""
    vocabulary = base.vocabulary
    if not claim.holds or claim.object not in vocabulary.entities:
        return ()
    found = [
        (fact, settles(fact, stated, claim, population, dict(required), vocabulary))
        for fact, stated in _on(claim, base, families)
        if fact.status in FIRM and _goes_along(claim, stated, vocabulary)
    ]
    return () if any(settled for _, settled in found) else tuple(dict.fromkeys(fact for fact, _ in found))


def _on(claim: Statement, base: FactBase, families: Iterable[str]) -> Iterator[tuple[Fact, Statement]]:
    """What the facts say of the claim's subject, each with its fact."""
    root = base.vocabulary.root(claim.subject)
    for family in families:
        for fact in base.matching(root, family):
            yield from ((fact, stated) for stated in fact.states if base.family(stated) == family)


def _goes_along(claim: Statement, stated: Statement, vocabulary: Vocabulary) -> bool:
    one, other = (vocabulary.predicates[said.predicate].direction for said in (claim, stated))
    near = vocabulary.is_a(claim.object, stated.object) or vocabulary.is_a(stated.object, claim.object)
    near = near or _names(claim.object, stated.object) or _names(stated.object, claim.object)
    return stated.holds and near and OPPOSITE.get(one) != other and same_subject(claim.subject, stated, vocabulary)


def _names(one: str, other: str) -> bool:
    """Whether an id has all the words of another and more: cells of an X are named after it."""
    return bool(one) and set(one.split("-")) < set(other.split("-"))
