"""Remarks on a fact base, with their places."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from generator.factbase.places import Places
from generator.lint.review import review
from generator.project import load_project

Write = Callable[[dict[str, str]], Path]

ENTITIES = "- {id: reed, is: [herb], name: reed}\n- {id: pond-ache, is: [symptom], name: pond ache}\n"
SOURCES = "- {id: almanac, title: Almanac}\n"
STATEMENTS = """\
- id: reed-ache
  states: [reed, relieves, pond-ache]
  status: not-shown
  evidence: rct
  quantity: {low: 3, high: 4, unit: smidgens}
  says:
    - Reed has not been shown to relieve pond ache.
    - Reed relieves pond ache.
    - Reeds stand in ponds.
  sources: [{id: almanac}]
  checked: 2024-01-01
  volatile: true
"""


def test_everything_at_once_each_at_its_line(write: Write) -> None:
    root = write(
        {
            "facts/entities/a.yaml": ENTITIES,
            "facts/sources.yaml": SOURCES,
            "facts/statements/reed.yaml": STATEMENTS,
        }
    )
    project = load_project(root)
    remarks = review(project.facts, project.speech, project.ear, project, date(2026, 1, 1))
    problems = sorted(map(Places(root / "facts").problem, remarks))
    shown = [(Path(p.path).name, p.line, p.message.split("[")[1]) for p in problems]
    assert shown == [
        ("sources.yaml", 1, "no-identifier]"),
        ("reed.yaml", 5, "unknown-unit]"),
        ("reed.yaml", 8, "not-hedged]"),
        ("reed.yaml", 9, "not-heard-back]"),
        ("reed.yaml", 11, "stale]"),
    ]
    by_line = {p.line: p for p in problems if p.path.endswith("reed.yaml")}
    assert "says as known: reed relieves pond-ache" in by_line[8].message
    assert by_line[9].hint.startswith("Nothing was heard")
