"""The second subject: data alone, sound, rendered and read back without a finding."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.cli import main

ROOT = Path(__file__).parents[2]
CAFFEINE = ROOT / "examples/caffeine"
OF_SUBJECT = ("--project", str(CAFFEINE))


def test_it_is_data_alone() -> None:
    kinds = {path.suffix for path in CAFFEINE.rglob("*") if path.is_file() and "out" not in path.parts}
    assert kinds == {".yaml", ".md"}


def test_every_fact_is_sound_and_heard_as_it_is_meant(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["facts", "check", *OF_SUBJECT]) == 0
    shown = capsys.readouterr()
    assert re.search(r"No problems: \d\d facts", shown.out) and "warning" not in shown.out + shown.err


def test_the_rules_find_what_they_should(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "test", "sobering-up", *OF_SUBJECT]) == 0


def test_its_articles_are_written_and_true_to_the_facts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["render", "--all", "--out", str(tmp_path), *OF_SUBJECT]) == 0
    capsys.readouterr()
    articles = sorted(tmp_path.glob("*.md"))
    assert [path.stem for path in articles] == ["caffeine", "coffee-and-sleep"]
    assert main(["check", str(tmp_path), "--fail-on", "info", *OF_SUBJECT]) == 0
    assert "kratom" not in "".join(path.read_text(encoding="utf-8") for path in articles).lower()


def test_its_draft_is_found_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(CAFFEINE / "drafts"), "--format", "json", *OF_SUBJECT]) == 1
    found = {(f["rule"], f["line"]) for f in json.loads(capsys.readouterr().out)["findings"]}
    assert found >= {
        ("unsupported-mechanism", 3),
        ("unsupported-efficacy", 3),
        ("unsourced-evidence", 5),
        ("denied-risk", 5),
        ("sobering-up", 5),
        ("unsupported-efficacy", 8),
    }
