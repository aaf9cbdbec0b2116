"""Habits of the data that ships: what no schema can say."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.document.read import read
from generator.pipeline import check_draft, explained
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


def test_one_family_says_a_defect_once() -> None:
    text = "7-hydroxymitragynine is thirteen times more potent than morphine."
    found = check_draft(text, "text.md", None, load_project()).findings
    assert [f.family for f in found] == ["overstated-certainty"]


def test_a_figure_is_answered_with_the_figures_against_it() -> None:
    project = load_project()
    text = "Mitragynine has a half-life of two hours."
    verdicts = explained(read(text, "text.md", None, project), project)[0].verdicts
    assert {v.answer for v in verdicts} == {"opposed"}
    assert all("hours" in v.why and v.facts for v in verdicts)


def test_what_is_called_what_it_is_not_meets_what_it_is() -> None:
    found = check_draft("Mitragynine is a tree.", "text.md", None, load_project()).findings
    assert [f.rule for f in found] == ["contradicted-fact"]
    assert any("alkaloid" in note.statement for note in found[0].facts)
