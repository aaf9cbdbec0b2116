"""Which things claims are held against the facts for."""

from __future__ import annotations

from datetime import date

import pytest

from generator.factbase.audit import audit
from generator.factbase.base import FactBase
from generator.factbase.model import Fact
from generator.factbase.watch import watched, with_main_types
from generator.vocabulary.model import Entity, Statement, Type, Vocabulary

TYPES = (
    Type("substance", judged="main"),
    Type("herb", ("substance",), judged="always"),
    Type("species", main_as=("herb",)),
    Type("illness"),
)
ENTITIES = (
    Entity("moonleaf", "moonleaf", ("species",)),
    Entity("moonine", "moonine", ("substance",), part_of=("moonleaf",)),
    Entity("salt", "salt", ("substance",)),
    Entity("dawn-root", "dawn root", ("species",)),
    Entity("gloom", "gloom", ("illness",)),
)
VOCABULARY = Vocabulary({e.id: e for e in ENTITIES}, {t.id: t for t in TYPES}, {})


def _base(**counts: int) -> FactBase:
    """A base with so many facts on each thing."""
    facts = {}
    for name, count in counts.items():
        stated = Statement(name.replace("_", "-"), "is", "gloom")
        facts |= {
            f"{name}-{n}": Fact(f"{name}-{n}", "topic", (stated,), "established", "rct", (), checked="2025-01-01")
            for n in range(count)
        }
    return FactBase(VOCABULARY, facts, {})


def test_a_species_that_most_facts_are_on_counts_as_the_herb() -> None:
    base = with_main_types(_base(moonleaf=4, moonine=1, dawn_root=1))
    assert watched(base) == {"moonleaf", "moonine"}
    assert base.vocabulary.is_a("moonleaf", "herb")
    assert base.vocabulary.is_a("moonleaf", "species")
    assert not base.vocabulary.is_a("dawn-root", "herb")


@pytest.mark.parametrize("counts", [{"salt": 4, "moonleaf": 1}, {"gloom": 4}, {}])
def test_other_bases_stay_as_they_are(counts: dict[str, int]) -> None:
    base = _base(**counts)
    assert with_main_types(base) is base


def test_two_main_things_are_both_watched() -> None:
    base = with_main_types(_base(moonleaf=4, dawn_root=2, salt=3))
    assert watched(base) == {"moonleaf", "moonine", "dawn-root", "salt"}


def test_a_base_on_what_nobody_judges_is_remarked_on() -> None:
    def remarks(**counts: int) -> list[str]:
        base = with_main_types(_base(**counts))
        return [
            f"{r.code} {r.id}" for r in audit(base, "mg".__eq__, date(2026, 1, 1)) if r.of == "statements"
        ]

    assert remarks(gloom=3, salt=1) == ["nothing-watched gloom-0"]
    assert remarks(moonleaf=3, gloom=1) == remarks() == []


def test_an_illness_is_never_watched_however_many_facts_there_are_on_it() -> None:
    assert watched(with_main_types(_base(gloom=9, salt=1))) == {"salt"}
