"""One statement against another: does it follow, is it denied, or is it something else?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal, NamedTuple

from generator.factbase.base import FactBase
from generator.factbase.model import EVIDENCE, SETTLED, Fact
from generator.vocabulary.model import Predicate, Statement, Vocabulary

Relation = Literal["supports", "opposes", "touches", "unrelated"]
OPPOSITE = {"up": "down", "down": "up"}
FIRM = frozenset({"established", "limited"})
OPEN = frozenset({"contested", "unknown", "not-shown"})


class Answer(NamedTuple):
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
    found: dict[str, list[Fact]] = {key: [] for key in Answer._fields}
    bucket = list(_bucket(claim, base))
    several = has_value(claim, (stated for _, stated in bucket), vocabulary)
    for fact, stated in bucket:
        relation = _held(claim, stated, vocabulary)
        if several and _excludes(claim, stated, vocabulary):
            relation = "touches"
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
        weak = relation == "supports" and not settles(fact, stated, claim, population, required, vocabulary)
        found["weak" if weak else relation].append(fact)
    return Answer(**{key: tuple(dict.fromkeys(facts)) for key, facts in found.items()})


def _held(claim: Statement, stated: Statement, vocabulary: Vocabulary) -> Relation:
    """As `relate`, of all that a text commits itself to with the claim."""
    relation = relate(claim, stated, vocabulary)
    turned = _turned(claim, vocabulary)
    if turned and _same_party(turned, stated, vocabulary) and relation in ("touches", "unrelated"):
        found = relate(turned, stated, vocabulary)
        return found if found in ("supports", "opposes") else relation
    meant = as_denied(claim, vocabulary)
    if meant is not claim and relation in ("touches", "unrelated"):
        return "opposes" if relate(meant, stated, vocabulary) == "opposes" else relation
    return relation


def _same_party(turned: Statement, stated: Statement, vocabulary: Vocabulary) -> bool:
    """Whether both speak of one party, there can be one only, or what is denied of all of a kind is told of one."""
    if turned.object == stated.object or vocabulary.predicates[turned.predicate].functional:
        return True
    return not turned.holds and vocabulary.is_a(stated.object, turned.object)


def relate(claim: Statement, fact: Statement, vocabulary: Vocabulary) -> Relation:
    """How a claim stands to a fact's statement, whatever the fact's status."""
    if not same_subject(claim.subject, fact, vocabulary):
        return "unrelated"
    one, other = vocabulary.predicates[claim.predicate], vocabulary.predicates[fact.predicate]
    if _excludes(claim, fact, vocabulary):
        return "opposes"
    claimed, known = _whole(claim, vocabulary), _whole(fact, vocabulary)
    wider, narrower = _wider(claimed, known, one, vocabulary), _wider(known, claimed, other, vocabulary)
    if not (wider or narrower):
        return "unrelated"
    if claim.holds == fact.holds:
        if narrower and _clash(one, other, claim.holds) and not _is_some(claim, fact, one, vocabulary):
            return "opposes"
        forward = claim.predicate in vocabulary.implied(fact.predicate)
        backward = fact.predicate in vocabulary.implied(claim.predicate)
        follows = forward and wider if claim.holds else backward and narrower
        return "supports" if follows else "touches"
    if claim.holds:  # the fact denies something that the claim implies
        return "opposes" if fact.predicate in vocabulary.implied(claim.predicate) and narrower else "touches"
    return "opposes" if claim.predicate in vocabulary.implied(fact.predicate) and wider else "touches"


def _is_some(claim: Statement, fact: Statement, predicate: Predicate, vocabulary: Vocabulary) -> bool:
    """ "Legal in some places" and "banned in some places": neither says in which."""
    entity = vocabulary.entities.get(claim.object)
    return predicate.changes and claim.object == fact.object and entity is not None and bool(entity.any_of)


def _leaves_open(relation: Relation, fact: Fact) -> bool:
    """Whether a fact says that what follows from it is not settled; of what is contested neither side is."""
    return (relation == "supports" and fact.status in OPEN) or (
        relation == "opposes" and fact.status == "contested"
    )


def _bucket(claim: Statement, base: FactBase) -> Iterator[tuple[Fact, Statement]]:
    family = base.vocabulary.predicates[claim.predicate].family
    roots = {base.vocabulary.root(claim.subject), *base.vocabulary.ancestors.get(claim.subject, ())}
    if _turned(claim, base.vocabulary):  # the fact may be one of the object
        roots.add(base.vocabulary.root(claim.object))
    seen: set[str] = set()
    for root in sorted(roots):
        for fact in base.matching(root, family):
            if fact.id not in seen:
                seen.add(fact.id)
                stated = (said for s in fact.states for said in _said(s, base.vocabulary))
                yield from ((fact, s) for s in stated if base.family(s) == family)


def _said(stated: Statement, vocabulary: Vocabulary) -> Iterator[Statement]:
    """A statement, and what is so of its subject because of it."""
    yield stated
    shown = vocabulary.predicates[stated.predicate].shows
    if shown and stated.holds:
        yield Statement(stated.subject, shown.predicate, shown.object)


def same_subject(subject: str, fact: Statement, vocabulary: Vocabulary) -> bool:
    """The same thing, a kind of it, or its whole where the predicate lifts from part to whole."""
    if vocabulary.is_a(subject, fact.subject):
        return True
    whole = vocabulary.root(subject)
    if not vocabulary.predicates[fact.predicate].lifts or vocabulary.root(fact.subject) != whole:
        return False
    return whole in (subject, fact.subject) or vocabulary.is_a(fact.subject, subject)  # never a part by its sibling


def as_denied(claim: Statement, vocabulary: Vocabulary) -> Statement:
    """What a text commits itself to: who denies that a thing causes something denies the risk of it too, and who calls
    it safe with all of a kind denies that it clashes with one of them."""
    predicate = vocabulary.predicates[claim.predicate]
    if claim.holds:
        return replace(claim, predicate=predicate.denies, holds=False) if predicate.denies else claim
    return replace(claim, predicate=predicate.denied_as) if predicate.denied_as else claim


def as_turned(claim: Statement, vocabulary: Vocabulary) -> Statement | None:
    """The same said of the object: what is rich in a part has it as a main one. What is not, is left open where there
    are degrees between a predicate and its opposite; what no state bans is banned in none, and what two things do to
    each other is turned into itself."""
    predicate = vocabulary.predicates[claim.predicate]
    told = predicate.turned and (claim.holds or not predicate.opposite or predicate.turned == predicate.id)
    return Statement(claim.object, predicate.turned, claim.subject, claim.holds) if told else None


def _turned(claim: Statement, vocabulary: Vocabulary) -> Statement | None:
    """As `as_turned`, of what a claim denies with what it says before of what it says."""
    return as_turned(as_denied(claim, vocabulary), vocabulary) or as_turned(claim, vocabulary)


def is_misfiled(claim: Statement, vocabulary: Vocabulary) -> bool:
    """Whether a thing is called a kind of what its own types exclude, or is none of which such a thing can be said;
    that needs no fact."""
    predicate = vocabulary.predicates[claim.predicate]
    if not claim.holds:
        return False
    if predicate.classifies and vocabulary.disjoint(claim.subject, claim.object):
        return True
    return bool(predicate.subject) and all(
        vocabulary.disjoint(claim.subject, kind) for kind in predicate.subject
    )


def _whole(stated: Statement, vocabulary: Vocabulary) -> str:
    """The object; of a part said to belong to its own kind ("the main oil of the leaf's oils"), its whole."""
    root = vocabulary.root(stated.subject)
    loose = stated.object in vocabulary.types and root != stated.subject
    own = vocabulary.is_a(stated.subject, stated.object) or vocabulary.is_a(root, stated.object)
    return root if loose and own else stated.object


def _wider(wide: str, narrow: str, predicate: Predicate, vocabulary: Vocabulary) -> bool:
    """Whether what is said of `narrow` is said of `wide`; what lowers one harm does not lower any."""
    if predicate.direction == "down":
        return vocabulary.is_a(narrow, wide)
    return vocabulary.wider(wide, narrow)


def _excludes(claim: Statement, fact: Statement, vocabulary: Vocabulary) -> bool:
    """One value only, and this is another; or a kind that excludes the other."""
    if not (claim.predicate == fact.predicate and claim.holds and fact.holds):
        return False
    predicate = vocabulary.predicates[claim.predicate]
    if (predicate.classifies or predicate.functional) and vocabulary.disjoint(claim.object, fact.object):
        return True
    return (
        predicate.functional
        and not _meet(claim.object, fact.object, vocabulary)
        and _alike(claim.object, fact.object, predicate.among, vocabulary)
    )


def _alike(one: str, other: str, among: str, vocabulary: Vocabulary) -> bool:
    """Whether two values are of one kind, or both of the only one whose values exclude each other."""
    shared = vocabulary.kinds(one) & vocabulary.kinds(other)
    return among in shared if among else bool(shared)


def has_value(claim: Statement, known: Iterable[Statement], vocabulary: Vocabulary) -> bool:
    """Whether a fact gives a functional predicate the claim's own value, among others."""
    return vocabulary.predicates[claim.predicate].functional and any(
        stated.predicate == claim.predicate
        and stated.holds
        and same_subject(claim.subject, stated, vocabulary)
        and _meet(claim.object, stated.object, vocabulary)
        for stated in known
    )


def _meet(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether one is a kind of the other, they belong to one whole, as two countries of one continent do, or a base
    has taken one's name for the other, which is the same thing by another id."""
    if vocabulary.is_a(one, other) or vocabulary.is_a(other, one):
        return True
    if _lends_name(one, other, vocabulary) or _lends_name(other, one, vocabulary):
        return True
    nowhere: frozenset[str] = frozenset()
    return not vocabulary.wholes.get(one, nowhere).isdisjoint(vocabulary.wholes.get(other, nowhere))


def _lends_name(one: str, other: str, vocabulary: Vocabulary) -> bool:
    entity, named = vocabulary.entities.get(one), vocabulary.entities.get(other)
    return entity is not None and named is not None and named.name in entity.lost


def _clash(one: Predicate, other: Predicate, hold: bool) -> bool:
    if not hold:
        return False
    directions = one.direction != "none" and OPPOSITE[one.direction] == other.direction
    return (directions and one.family == other.family) or other.id in one.opposite or one.id in other.opposite


def settles(
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


def told(found: Answer) -> tuple[Fact, ...]:
    """The weak facts that hold where they were seen, in animals or vessels: established, or not disputed at all."""
    return tuple(fact for fact in found.weak if fact.status == "established" or not found.open)
