"""What is said of the other side: laws, potency, two things that act on each other, and the one maker of a thing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.factbase.base import FactBase
from generator.factbase.model import Fact
from generator.lint.compare import answer
from generator.vocabulary.model import Entity, Predicate, Statement, Type, Vocabulary


def named(id: str, *kinds: str) -> Entity:
    return Entity(id, id, kinds)


ENTITIES = (
    *(named(id, "plant") for id in ("reed", "sedge", "rush")),
    *(named(id, "land") for id in ("north", "south")),
    *(named(id, "well") for id in ("spring", "fountain")),
    named("cellar", "place"),
    named("grass-kin", "kin"),
    named("moss-kin", "kin"),
    replace(named("grass-folk", "kin"), lost=("grass-kin",)),
)
PREDICATES = (
    Predicate("bans", "law", turned="banned-in"),
    Predicate("banned-in", "law", opposite=("free-in",)),
    Predicate("free-in", "law"),
    Predicate("beats", "rank", turned="trails", opposite=("trails",)),
    Predicate("trails", "rank", turned="beats", opposite=("beats",)),
    Predicate("clashes-with", "harm", turned="clashes-with", opposite=("fine-with",)),
    Predicate("fine-with", "harm", opposite=("clashes-with",), denies="clashes-with"),
    Predicate("made-by", "origin", functional=True, among="well"),
    Predicate("makes", "origin", turned="made-by"),
    Predicate("kin-of", "kin", functional=True),
)
VOCABULARY = Vocabulary(
    {one.id: one for one in ENTITIES},
    {id: Type(id, is_a=("place",) if id == "well" else ()) for id in ("plant", "land", "place", "well", "kin")},
    {one.id: one for one in PREDICATES},
)
TABLE = [
    ("a land that bans it", "north bans reed", "reed NOT banned-in north", "opposes"),
    ("another land", "south bans reed", "reed NOT banned-in north", ""),
    ("no land bans it", "land NOT bans reed", "reed banned-in north", "opposes"),
    ("no land bans another", "land NOT bans sedge", "reed banned-in north", ""),
    ("one land does not", "south NOT bans reed", "reed banned-in north", ""),
    ("the weaker one is said to win", "sedge beats reed", "reed beats sedge", "opposes"),
    ("the stronger one is said to lose", "reed trails sedge", "reed beats sedge", "opposes"),
    ("the same the other way round", "sedge trails reed", "reed beats sedge", "supports"),
    ("not to win is not to lose", "sedge NOT beats reed", "sedge trails reed", "touches"),
    ("two that clash, turned", "sedge NOT clashes-with reed", "reed clashes-with sedge", "opposes"),
    ("two that are fine, turned", "sedge fine-with reed", "reed clashes-with sedge", "opposes"),
    ("one of them with a third", "rush fine-with reed", "reed clashes-with sedge", ""),
    ("another maker", "reed made-by fountain", "reed made-by spring", "opposes"),
    ("another maker, who makes it", "fountain makes reed", "reed made-by spring", "opposes"),
    ("elsewhere besides", "reed made-by cellar", "reed made-by spring", ""),
    ("another kin", "reed kin-of moss-kin", "reed kin-of grass-kin", "opposes"),
    ("the same kin by another id", "reed kin-of grass-folk", "reed kin-of grass-kin", ""),
]


def statement(text: str) -> Statement:
    subject, relation, object_ = (word for word in text.split(" ") if word != "NOT")
    return Statement(subject, relation, object_, " NOT " not in text)


@pytest.mark.parametrize(("claim", "known", "kind"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_what_is_said_of_the_other_side(claim: str, known: str, kind: str) -> None:
    fact = Fact(known, "topic", (statement(known),), "established", "rct", ())
    found = answer(statement(claim), "", FactBase(VOCABULARY, {fact.id: fact}, {}), {})
    told = {name for name in ("supports", "opposes", "touches") if getattr(found, name)}
    assert told == ({kind} if kind else set())
