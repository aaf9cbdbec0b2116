"""In an article of our own every claim carries its fact; a stranger's text is not asked for marks."""

from __future__ import annotations

from dataclasses import replace

from generator.document.read import read
from generator.pipeline import inspect
from generator.project import Project

TEXT = "Moonleaf causes night drift. What else is there to say?"


def rules(world: Project, *facts: tuple[str, ...] | None) -> list[tuple[str, str]]:
    document = read(TEXT, "a.md", None, world)
    marked = (replace(s, facts=own) for s, own in zip(document.sentences, facts, strict=True))
    found = inspect(replace(document, sentences=tuple(marked)), world).findings
    return [(finding.rule, finding.severity) for finding in found]


def test_a_claim_without_its_fact_is_an_error(world: Project) -> None:
    assert rules(world, (), ()) == [("unmarked-claim", "error")]


def test_a_claim_with_its_fact_is_not(world: Project) -> None:
    assert rules(world, ("moonleaf-drift",), ()) == []


def test_a_strangers_text_has_no_marks_to_miss(world: Project) -> None:
    assert rules(world, None, None) == []
