"""One statement against another: does it follow, is it denied, or is it something else?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Literal

from generator.factbase.base import FactBase
from generator.factbase.model import EVIDENCE, SETTLED, Fact
from generator.vocabulary.model import Predicate, Statement, Vocabulary

Relation = Literal["supports", "opposes", "touches", "unrelated"]
OPPOSITE = {"up": "down", "down": "up"}
FIRM = frozenset({"established", "limited"})
OPEN = frozenset({"contested", "unknown", "not-shown"})


@dataclass(frozen=True, slots=True)
class Answer:
    """What the base says of a claim. `weak`: it follows, but from less than people or from less than settled.

    `touches`: facts about the same relation that neither say it nor deny it; `open`: those of them that leave open
    whether it is so; `disputed`: those of them of which sources disagree about this very relation, or deny it (that
    they disagree about more says nothing of less).
    """

    supports: tuple[Fact, ...] = ()
    weak: tuple[Fact, ...] = ()
    opposes: tuple[Fact, ...] = ()
    touches: tuple[Fact, ...] = ()
    open: tuple[Fact, ...] = ()
    disputed: tuple[Fact, ...] = ()


def answer(claim: Statement, population: str, base: FactBase, required: dict[str, str]) -> Answer:
    """Hold a claim against its bucket of facts. `required`: predicate -> weakest evidence that settles it."""
    vocabulary = base.vocabulary
    found: dict[str, list[Fact]] = {key.name: [] for key in fields(Answer)}
    for fact, stated in _bucket(claim, base):
        relation = relate(claim, stated, vocabulary)
        if _leaves_open(relation, fact):
            found["open"].append(fact)
            if fact.status == "contested" and (relation == "opposes" or stated.predicate == claim.predicate):
                found["disputed"].append(fact)
        if relation == "supports" and fact.status not in FIRM:
            relation = "touches"
        if relation == "opposes" and fact.status != "established":
            relation = "touches"
        if relation == "unrelated":
            continue
        weak = relation == "supports" and not _settles(fact, stated, claim, population, required, vocabulary)
        found["weak" if weak else relation].append(fact)
    return Answer(**{key: tuple(dict.fromkeys(facts)) for key, facts in found.items()})


def relate(claim: Statement, fact: Statement, vocabulary: Vocabulary) -> Relation:
    """How a claim stands to a fact's statement, whatever the fact's status."""
    if not _same_subject(claim.subject, fact, vocabulary):
        return "unrelated"
    one, other = vocabulary.predicates[claim.predicate], vocabulary.predicates[fact.predicate]
    if _excludes(claim, fact, one, vocabulary):
        return "opposes"
    wider = vocabulary.is_a(fact.object, claim.object)
    narrower = vocabulary.is_a(claim.object, fact.object)
    if not (wider or narrower):
        return "unrelated"
    if claim.holds == fact.holds:
        if narrower and _clash(one, other, claim.holds):
            return "opposes"
        forward = claim.predicate in vocabulary.implied(fact.predicate)
        backward = fact.predicate in vocabulary.implied(claim.predicate)
        follows = forward and wider if claim.holds else backward and narrower
        return "supports" if follows else "touches"
    if claim.holds:  # the fact denies something that the claim implies
        return "opposes" if fact.predicate in vocabulary.implied(claim.predicate) and narrower else "touches"
    return "opposes" if claim.predicate in vocabulary.implied(fact.predicate) and wider else "touches"


def _leaves_open(relation: Relation, fact: Fact) -> bool:
    """Whether a fact says that what follows from it is not settled; of what is contested neither side is."""
    return (relation == "supports" and fact.status in OPEN) or (
        relation == "opposes" and fact.status == "contested"
    )


def _bucket(claim: Statement, base: FactBase) -> Iterator[tuple[Fact, Statement]]:
    family = base.vocabulary.predicates[claim.predicate].family
    roots = {base.vocabulary.root(claim.subject), *base.vocabulary.ancestors.get(claim.subject, ())}
    seen: set[str] = set()
    for root in sorted(roots):
        for fact in base.matching(root, family):
            if fact.id not in seen:
                seen.add(fact.id)
                yield from ((fact, s) for s in fact.states if base.family(s) == family)


def _same_subject(subject: str, fact: Statement, vocabulary: Vocabulary) -> bool:
    """The same thing, a kind of it, or its whole where the predicate lifts from part to whole."""
    if vocabulary.is_a(subject, fact.subject):
        return True
    lifts = vocabulary.predicates[fact.predicate].lifts
    return lifts and vocabulary.root(fact.subject) == vocabulary.root(subject)


def _excludes(claim: Statement, fact: Statement, one: Predicate, vocabulary: Vocabulary) -> bool:
    """A functional predicate with another value of the same kind."""
    if not (one.functional and claim.predicate == fact.predicate and claim.holds and fact.holds):
        return False
    related = vocabulary.is_a(claim.object, fact.object) or vocabulary.is_a(fact.object, claim.object)
    return not related and bool(_kinds(claim.object, vocabulary) & _kinds(fact.object, vocabulary))


def _kinds(id: str, vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(kind for kind in vocabulary.ancestors.get(id, frozenset()) if kind in vocabulary.types)


def _clash(one: Predicate, other: Predicate, hold: bool) -> bool:
    if not hold:
        return False
    directions = one.direction != "none" and OPPOSITE[one.direction] == other.direction
    return (directions and one.family == other.family) or other.id in one.opposite or one.id in other.opposite


def _settles(
    fact: Fact,
    stated: Statement,
    claim: Statement,
    population: str,
    required: dict[str, str],
    vocabulary: Vocabulary,
) -> bool:
    """Whether the evidence is strong enough for a plain claim, or the claim keeps to its population."""
    if fact.evidence in SETTLED:
        return True
    species = (fact.where or {}).get("species", "")
    if population and population in _words(species):
        return True
    if fact.status != "established":
        return False
    usual = required.get("default", "")
    need = max(_level(required.get(p, usual)) for p in (claim.predicate, stated.predicate))
    return _level(fact.evidence) >= need and not (need > _level("in-vitro") and _is_animal(fact))


def _is_animal(fact: Fact) -> bool:
    return fact.evidence == "animal"


def _words(text: str) -> set[str]:
    return {word.strip(",;()").lower() for word in text.split()}


def _level(evidence: str) -> int:
    return EVIDENCE.index(evidence) if evidence in EVIDENCE else 0


def facts_of(groups: Iterable[tuple[Fact, ...]]) -> tuple[Fact, ...]:
    return tuple(dict.fromkeys(fact for group in groups for fact in group))
