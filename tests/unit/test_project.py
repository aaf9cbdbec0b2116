"""Where a project's data comes from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import DataError
from generator.project import data_dir, find_project, load_project

Write = Callable[[dict[str, str]], Path]
RULE = """\
id: {id}
family: f
kind: phrase
severity: {severity}
message: m
why: w
instead: i
match: {{list: hype}}
examples: {{bad: ["[[x]]"], good: [y]}}
"""


def test_a_project_is_found_from_a_folder_inside(write: Write) -> None:
    root = write({"factpress.yaml": "", "drafts/deep/a.md": ""})
    assert find_project(root / "drafts" / "deep") == root


@pytest.mark.parametrize("file", ["facts/sources.yaml", "facts/entities/a.yaml", "facts/statements/a.yaml"])
def test_a_fact_base_makes_a_project(write: Write, file: str) -> None:
    assert find_project(write({file: ""})) is not None


def test_a_folder_that_only_happens_to_be_called_facts_does_not(write: Write) -> None:
    root = write({"a/facts/fun.txt": ""})
    assert find_project(root / "a") != root / "a"


def test_facts_alone_are_enough_and_the_rest_is_built_in(write: Write) -> None:
    root = write({"facts/entities/a.yaml": "- {id: reed, is: [herb], name: reed}\n"})
    project = load_project(root)
    assert "reed" in project.vocabulary.entities
    assert "pain" in project.vocabulary.entities, "the common health domain is there for every subject"
    assert not project.facts.facts
    assert project.templates == (data_dir("templates"),)
    assert project.rules == load_project().rules


def test_own_rules_are_added_and_win(write: Write) -> None:
    builtin = load_project().rules
    root = write({"lint_rules/own/house-style.yaml": RULE.format(id="house-style", severity="info")})
    assert len(load_project(root).rules) == len(builtin) + 1
    taken = builtin[0].id
    write({f"lint_rules/own/{taken}.yaml": RULE.format(id=taken, severity="info")})
    rules = {rule.id: rule for rule in load_project(root).rules}
    assert len(rules) == len(builtin) + 1
    assert rules[taken].message == "m"


def test_an_own_language_pack_is_laid_over_the_built_in_one(write: Write) -> None:
    root = write({"lint_rules/language/en/types.yaml": "- {id: spell}\n"})
    project = load_project(root)
    assert {"spell", "herb"} <= project.vocabulary.types.keys()
    assert [pack.name for pack in project.language] == ["en", "en"]


def test_problems_of_all_kinds_come_together(write: Write) -> None:
    root = write(
        {
            "facts/entities/a.yaml": "- {id: reed, is: [hreb], name: reed}\n",
            "lint_rules/own/other.yaml": RULE.format(id="house-style", severity="sever"),
        }
    )
    with pytest.raises(DataError) as caught:
        load_project(root)
    assert [Path(problem.path).name for problem in caught.value.problems] == ["a.yaml", "other.yaml"]


def test_settings_are_checked(write: Write) -> None:
    with pytest.raises(DataError, match="unknown key 'langauge'\n  hint: Did you mean 'language'"):
        load_project(write({"factpress.yaml": "langauge: en"}))
    with pytest.raises(DataError, match="no language pack 'xx'\n  hint: Known: en"):
        load_project(write({"factpress.yaml": "language: xx"}))


def test_a_project_must_be_a_folder(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="is no folder"):
        load_project(tmp_path / "gone")
