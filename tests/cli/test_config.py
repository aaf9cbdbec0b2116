"""`factpress.yaml`: what it sets, what wins over it, and how its mistakes are told."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from tests.cli.conftest import WORLD

Run = Callable[..., Any]
Write = Callable[[dict[str, str]], Path]
BAD = "Valerian is a true miracle.\n"
SETTINGS = """\
paths: [content/]
exclude: [old/, "*.tmp.md", "!kept.tmp.md"]
fail-on: warning
rules: {hype: warning}
overrides:
  - paths: [content/blog/**]
    rules: {hype: "off"}
  - paths: [strict.md]
    rules: {hype: error}
"""


@pytest.fixture
def site(write: Write) -> Path:
    names = ("a.md", "blog/b.md", "blog/strict.md", "old/c.md", "d.tmp.md", "kept.tmp.md")
    return write({"factpress.yaml": SETTINGS} | {f"content/{name}": BAD for name in names})


def severities(run: Run, *args: str) -> dict[str, str]:
    report = json.loads(run("check", *args, "--format", "json", project=None).out)
    return {Path(f["path"]).as_posix(): f["severity"] for f in report["findings"]}


def test_paths_levels_and_overrides_are_those_of_the_file(run: Run, site: Path) -> None:
    assert severities(run) == {
        "content/a.md": "warning",
        "content/blog/strict.md": "error",
        "content/kept.tmp.md": "warning",
    }


def test_the_file_tells_what_fails(run: Run, site: Path) -> None:
    assert run("check", "content/a.md", project=None).code == 1
    assert run("check", "content/a.md", "--fail-on", "error", project=None).code == 0


def test_what_is_given_by_hand_wins(run: Run, site: Path) -> None:
    assert severities(run, "--rule", "hype=info")["content/blog/b.md"] == "info"
    assert severities(run, "--rule", "hype=off") == {}


def test_a_file_that_is_named_is_checked_though_folders_leave_it_out(run: Run, site: Path) -> None:
    assert severities(run, "content/old/c.md") == {"content/old/c.md": "warning"}


def test_settings_hold_from_any_folder_inside(run: Run, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site / "content" / "blog")
    assert severities(run) == {
        "../a.md": "warning",
        "../blog/strict.md": "error",
        "../kept.tmp.md": "warning",
    }


def test_a_rule_that_is_off_needs_no_waiver_and_forbids_none(run: Run, site: Path) -> None:
    waiver = "<!-- factpress allow hype: the title of a film -->\n\n"
    (site / "content/a.md").write_text(waiver + BAD)
    assert "content/a.md" not in severities(run, "--rule", "hype=off")


def test_the_facts_may_lie_elsewhere(run: Run, write: Write) -> None:
    facts = Path(WORLD, "facts").as_posix()
    write({"factpress.yaml": f"facts: {facts}", "facts/sources.yaml": ""})
    assert "moonleaf" in run("facts", "list", project=None).out
    assert facts in run("config", "show", project=None).out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("excldue: [a]", "factpress.yaml:1:1: unknown key 'excldue'\n  hint: Did you mean 'exclude'?"),
        (
            "rules:\n  hype: wrning",
            "factpress.yaml:2:3: unknown word 'wrning'\n  hint: Did you mean 'warning'?",
        ),
        (
            "rules:\n  hpye: error",
            "factpress.yaml:2:3: no rule is called 'hpye'\n  hint: Did you mean 'hype'?",
        ),
        ("paths: content/", "factpress.yaml:1:1: 'content/' is not a list"),
        ("overrides:\n- paths: [a]", "factpress.yaml:2:3: the key 'rules' is missing"),
        (
            "overrides:\n- paths: [a]\n  rules: {a: error, hype: off}",
            "factpress.yaml:3:11: no rule is called 'a'",
        ),
        ("facts: gone", "factpress.yaml:1:1: no folder 'gone'"),
        ("fail-on: errors", "factpress.yaml:1:1: unknown word 'errors'"),
    ],
)
def test_mistakes_are_told_at_their_place(run: Run, write: Write, text: str, expected: str) -> None:
    write({"factpress.yaml": text, "a.md": "Fine.\n"})
    outcome = run("check", "a.md", project=None)
    assert outcome.code == 2
    assert expected in outcome.err


def test_mistakes_are_told_together(run: Run, write: Write) -> None:
    write({"factpress.yaml": "pahts: [a]\nrules: {hype: of}\n"})
    assert run("config", "show", project=None).err.endswith("2 problems.\n")


def test_levels_by_hand_are_checked(run: Run, write: Write) -> None:
    write({"a.md": "Fine.\n"})
    assert "no rule is called 'hpye'. Did you mean 'hype'?" in run("check", "a.md", "--rule", "hpye=off").err
    outcome = run("check", "a.md", "--rule", "hype=loud")
    assert (outcome.code, "Levels: error, warning, info, off." in outcome.err) == (2, True)


def test_show_tells_each_value_and_where_it_comes_from(run: Run, site: Path) -> None:
    rows = [line.split() for line in run("config", "show", project=None).out.splitlines()]
    assert ["fail-on", "warning", "factpress.yaml:3:1"] in rows
    assert ["rules.hype", "warning", "factpress.yaml:4:9"] in rows
    assert ["rules.denied-risk", "error", "default"] in rows
    assert ["language", "en", "default"] in rows


def test_show_for_a_file_follows_the_overrides(run: Run, site: Path) -> None:
    rows = [
        line.split() for line in run("config", "show", "content/blog/b.md", project=None).out.splitlines()
    ]
    assert ["rules.hype", "off", "factpress.yaml:7:13"] in rows


def test_show_without_a_project(run: Run) -> None:
    assert run("config", "show", project=None).out.startswith("root ")


def test_the_schema_that_editors_use_accepts_and_refuses(run: Run) -> None:
    schema = json.loads(run("config", "schema", project=None).out)
    validator = Draft202012Validator(schema)
    assert validator.is_valid(yaml.safe_load(SETTINGS))
    assert not validator.is_valid({"rules": {"hype": "loud"}})
    assert not validator.is_valid({"exlude": ["a"]})


def test_rules_list_shows_levels_in_force(run: Run, site: Path) -> None:
    assert "warning  hype" in run("rules", "list", project=None).out
