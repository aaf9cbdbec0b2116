"""A rule of one's own: written as a skeleton, tested wherever it lies, its mistakes told at their line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[dict[str, str]], Path]
FILE = "lint_rules/own/no-cure.yaml"


@pytest.fixture
def site(run: Run, write: Write) -> Path:
    root = write({"factpress.yaml": ""})
    assert run("rules", "new", "no-cure", project=None).code == 0
    return root


def test_the_skeleton_fails_until_it_is_filled(run: Run, site: Path) -> None:
    outcome = run("rules", "test", "no-cure", project=None)
    assert outcome.code == 1
    assert "1 rule, 2 examples, 2 failed" in outcome.out
    text = (site / FILE).read_text()
    text = text.replace(
        "Valerian is in this place until you write a sentence with [[the words to find]].",
        "Valerian [[cures insomnia]].",
    )
    text = text.replace(
        "Valerian cures insomnia until you write a sentence that is fine.", "Does valerian cure insomnia?"
    )
    (site / FILE).write_text(text)
    assert "1 rule, 2 examples, 0 failed" in run("rules", "test", "no-cure", project=None).out


def test_a_group_and_no_other_place(run: Run, site: Path) -> None:
    assert run("rules", "new", "tone", "--group", "style", project=None).code == 0
    assert (site / "lint_rules/style/tone.yaml").is_file()
    for args in (["../x"], ["x", "--group", "../.."], ["Big"]):
        assert run("rules", "new", *args, project=None).code == 2


def test_what_is_there_is_not_overwritten(run: Run, site: Path) -> None:
    assert "already" in run("rules", "new", "no-cure", project=None).err
    assert "already" in run("rules", "new", "hype", project=None).err


def test_without_a_project_there_is_no_place_for_it(run: Run) -> None:
    assert "There is no project here" in run("rules", "new", "no-cure", project=None).err


def test_a_folder_of_rules_is_tested_without_being_used(run: Run, site: Path) -> None:
    (site / "lint_rules").rename(site / "shared")
    outcome = run("rules", "test", "--dir", "shared")
    assert (outcome.code, "1 rule, 2 examples, 2 failed" in outcome.out) == (1, True)
    assert "Unknown rule 'hype'" in run("rules", "test", "hype", "--dir", "shared").err
    (site / "empty").mkdir()
    assert "has no rules in it" in run("rules", "test", "--dir", "empty").err


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("claim-pattern ", "claim-patern ", f"{FILE}:3:1: unknown kind 'claim-patern'\n  hint: Did you mean"),
        ("claim-pattern ", "phrase ", f"{FILE}:8:1: the key 'list' is missing"),
        ("[[the words", "[the words", "the marks do not pair up"),
    ],
)
def test_mistakes_are_told_at_their_line(run: Run, site: Path, old: str, new: str, expected: str) -> None:
    path = site / FILE
    path.write_text(path.read_text().replace(old, new, 1))
    outcome = run("rules", "list", project=None)
    assert outcome.code == 2
    assert expected in outcome.err
