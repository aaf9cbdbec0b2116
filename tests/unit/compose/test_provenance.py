"""The sidecar ties each sentence to its facts and tells when something behind it has changed."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from generator.compose.marks import with_marks
from generator.compose.provenance import fact_hash, provenance, share
from generator.compose.render import Rendered
from generator.document.model import Document
from generator.document.read_markdown import read_markdown
from generator.project import Project
from tests.unit.compose.conftest import PLAIN, ReadBrief, RenderNote

NOTE = '# {{ brief.title }}\n\nA start. {{ say("moonleaf-contains") }}\n\n{{ references() }}'


def read_back(note: Rendered) -> Document:
    return with_marks(read_markdown(note.text, "a.md", frozenset()), note.marks)


def test_sentences_carry_place_facts_and_references(
    world: Project, render_note: RenderNote, read_brief: ReadBrief
) -> None:
    note = render_note(NOTE)
    data: dict[str, Any] = json.loads(provenance(read_brief(PLAIN), note, read_back(note), world.facts))
    start, stating = data["sentences"]
    assert (start["text"], start["facts"], start["references"]) == ("A start.", [], [])
    assert (stating["line"], stating["column"], stating["end_column"]) == (3, 10, 48)
    assert (stating["facts"], stating["references"]) == (["moonleaf-contains"], [1, 2])
    assert data["facts"]["moonleaf-contains"]["checked"] == "2026-01-05"
    assert [reference["id"] for reference in data["references"]] == ["almanac", "vessel"]
    assert data["references"][1] == {
        "number": 2,
        "id": "vessel",
        "title": "Moonine in glass vessels",
        "year": 2005,
    }
    assert data["share"] == 0.5


def test_a_hash_changes_with_what_is_said_only(world: Project) -> None:
    fact = world.facts.fact("moonleaf-contains")
    assert fact_hash(fact) == fact_hash(replace(fact, line=99, note="moved"))
    assert fact_hash(fact) != fact_hash(replace(fact, status="contested"))


def test_the_same_article_has_the_same_sidecar(
    world: Project, render_note: RenderNote, read_brief: ReadBrief
) -> None:
    first, second = render_note(NOTE), render_note(NOTE)
    made = [provenance(read_brief(PLAIN), note, read_back(note), world.facts) for note in (first, second)]
    assert made[0] == made[1]


def test_an_article_without_sentences_has_no_share() -> None:
    assert share(read_markdown("# Title\n", "a.md", frozenset())) == 0.0
