"""Habits of the data that ships: what no schema can say."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.project import data_dir, load_project
from generator.yamlio import load

LISTS = [
    *sorted(data_dir("facts").rglob("*.yaml")),
    *sorted((data_dir("lint_rules") / "language").glob("*/entities/*.yaml")),
]


@pytest.mark.parametrize("path", LISTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_records_stand_in_order_of_their_ids(path: Path) -> None:
    ids = [record["id"] for record in load(path).data]
    assert ids == sorted(ids)


def test_every_source_is_used() -> None:
    base = load_project().facts
    used = {support.source for fact in base.facts.values() for support in fact.supports}
    assert not base.sources.keys() - used


def test_objects_are_of_the_types_their_predicates_take() -> None:
    base = load_project().facts
    vocabulary = base.vocabulary
    odd = [
        f"{fact.path}:{fact.line}: {statement}"
        for fact in base.facts.values()
        for statement in fact.states
        for id, types in (
            (statement.subject, vocabulary.predicates[statement.predicate].subject),
            (statement.object, vocabulary.predicates[statement.predicate].object),
        )
        if types and not vocabulary.has_type(id, types)
    ]
    assert not odd
