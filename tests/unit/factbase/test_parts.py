"""What a base's main things contain, and what is named after them, belongs to them without being filed so."""

from __future__ import annotations

import pytest

from generator.factbase.base import FactBase
from generator.factbase.model import Fact
from generator.factbase.parts import with_parts
from generator.factbase.watch import watched
from generator.vocabulary.model import Entity, Predicate, Statement, Type, Vocabulary

TYPES = (
    Type("substance", judged="main"),
    Type("herb", ("substance",), judged="always"),
    Type("piece", main_as=("herb",)),
    Type("illness"),
)
ENTITIES = (
    Entity("dawn", "dawn", ("herb",)),
    Entity("dawn-root", "dawn root", ("piece",)),
    Entity("dawn-extract", "dawn extract", ("substance",)),
    Entity("root", "root", ("piece",)),
    Entity("dawnine", "dawnine", ("substance",)),
    Entity("salt", "salt", ("substance",)),
    Entity("dusk", "dusk", ("herb",)),
    Entity("gloom", "gloom", ("illness",)),
)
PREDICATES = (
    Predicate("lifts", "good"),
    Predicate("contains", "content", part="object"),
    Predicate("in", "content", part="subject"),
)


def _base(*texts: str, status: str = "established") -> FactBase:
    """A base of four facts on dawn and those of `texts`."""
    vocabulary = Vocabulary({e.id: e for e in ENTITIES}, {t.id: t for t in TYPES}, {p.id: p for p in PREDICATES})
    facts = {}
    for n, text in enumerate(("dawn lifts gloom",) * 4 + texts):
        subject, predicate, object_, *no = text.split()
        stated = Statement(subject, predicate, object_, not no)
        facts[f"f{n}"] = Fact(f"f{n}", "topic", (stated,), status if n > 3 else "established", "rct", ())  # type: ignore[arg-type]
    return FactBase(vocabulary, facts, {})


SAID = "dawnine lifts gloom"


@pytest.mark.parametrize("contained", ["dawn contains dawnine", "dawnine in dawn", "dawn-root contains dawnine"])
def test_what_the_main_thing_contains_is_a_part_of_it_where_facts_are_on_it(contained: str) -> None:
    base = with_parts(_base(contained, SAID))
    assert base.vocabulary.root("dawnine") == "dawn"
    assert watched(base) >= {"dawn", "dawnine"}


@pytest.mark.parametrize(
    "texts",
    [
        ("dawn contains salt",),  # of which nothing is said
        ("dawn contains dawnine not", SAID),
        ("dusk contains dawnine", SAID),  # in another thing
        ("dawn contains dawnine", SAID, *("dusk lifts gloom",) * 4, "dusk contains dawnine"),  # in two main things
        ("dawn lifts gloom", SAID),
    ],
)
def test_what_only_looks_like_a_part_stays_as_it_is(texts: tuple[str, ...]) -> None:
    known = with_parts(_base(*texts)).vocabulary
    assert not known.entities["dawnine"].part_of
    assert not known.entities["salt"].part_of


def test_what_is_not_established_files_nothing() -> None:
    known = with_parts(_base("dawn contains dawnine", SAID, status="contested")).vocabulary
    assert not known.entities["dawnine"].part_of


def test_a_piece_named_after_the_main_thing_is_the_thing_itself() -> None:
    base = with_parts(_base())
    assert base.vocabulary.is_a("dawn-root", "dawn")
    assert "dawn-root" in watched(base)


@pytest.mark.parametrize("other", ["root", "dawn-extract", "dusk"])
def test_other_names_are_not(other: str) -> None:
    assert not with_parts(_base()).vocabulary.is_a(other, "dawn")
