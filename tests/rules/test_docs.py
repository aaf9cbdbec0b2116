"""The manual of the rules: current, complete, and no offence against the rules themselves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.cli import main
from generator.lint.model import Example, Rule
from generator.pipeline import check_draft
from generator.project import load_project
from generator.report.rule_docs import INDEX, page, pages
from generator.spans import Span

DOCS = Path(__file__).parents[2] / "docs" / "rules"
RULE = Rule(
    id="no-cure",
    family="cure",
    kind="phrase",
    severity="warning",
    message="No cure: “{quote}”.",
    why="There is none.",
    instead="Leave it out.",
    match={},
    bad=(Example("It cures all.", (Span(3, 8),)),),
    good=(Example("A | B", because="a | stands here"), Example("A\n\n- `b`", because="code")),
    path="/somewhere/else/lint_rules/risk/no-cure.yaml",
)


def test_docs_are_current() -> None:
    """After a change of a rule: factpress rules docs --out docs/rules"""
    kept = {path.name: path.read_text(encoding="utf-8") for path in DOCS.iterdir()}
    assert kept == pages(load_project().rules)


def test_the_command_writes_every_page(tmp_path: Path) -> None:
    assert main(["rules", "docs", "--out", str(tmp_path / "new")]) == 0
    assert {path.name for path in (tmp_path / "new").iterdir()} == {path.name for path in DOCS.iterdir()}


def test_no_rule_finds_anything_in_the_manual() -> None:
    project = load_project()
    for path in DOCS.iterdir():
        found = check_draft(path.read_text(encoding="utf-8"), path.name, "markdown", project).findings
        assert not [(f.rule, f.quote) for f in found], path.name


def test_a_page_shows_marks_reasons_and_no_path_of_a_machine() -> None:
    text = page(RULE)
    assert "It [[cures]] all." in text
    assert "> No cure: “…”." in text
    assert "File: `lint_rules/risk/no-cure.yaml`." in text
    assert "somewhere" not in text


def test_pipes_code_and_new_lines_do_not_break_the_table() -> None:
    rows = [line for line in page(RULE).splitlines() if line.startswith("|")]
    assert r"| `A \| B` | a \| stands here |" in rows
    assert "| `` A ⏎ - `b` `` | code |" in rows


def test_a_fence_in_an_example_does_not_end_the_block() -> None:
    text = page(replace(RULE, missed=(Example("```\n\ncode"),)))
    assert text.endswith("## Not found yet\n\n````text\n``` ⏎ code\n````\n")


def test_the_index_leads_to_every_page() -> None:
    made = pages([RULE, replace(RULE, id="no-harm")])
    assert set(made) == {INDEX, "no-cure.md", "no-harm.md"}
    assert all(f"]({name})" in made[INDEX] for name in made if name != INDEX)
