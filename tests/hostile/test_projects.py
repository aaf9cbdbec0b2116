"""A project of a stranger: whatever stands in its files, it is used or refused with problems, and nothing hangs."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.cli import main
from generator.compose.brief import load_brief
from generator.errors import DataError
from generator.factbase.load import load_facts
from generator.lint.rules import load_rules
from generator.project import Project, load_project
from generator.vocabulary.load import load_entities

STARTER = Path(__file__).parents[2] / "starter"
DATA = ["facts/entities/plants.yaml", "facts/sources.yaml", "facts/statements/peppermint.yaml"]
ODD = st.sampled_from(
    [
        None, True, 0, -1, 1e308, "", " ", "\n", "x" * 300, "a: b", "{{ 7 }}", "../x", "%s{0}", "\u202e\u200b",
        "\x1b[2J", [], [[]], {}, {"a": []}, ["x", "x"], "peppermint-oil", "relieves", "2026-02-30", "10.1/x",
    ]
)  # fmt: skip
few = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return Path(shutil.copytree(STARTER, tmp_path / "site"))


def places(node: Any) -> Iterator[tuple[Any, Any]]:
    """Every (container, key) inside a tree of data."""
    keys = range(len(node)) if isinstance(node, list) else list(node) if isinstance(node, dict) else ()
    for key in keys:
        yield node, key
        yield from places(node[key])


def bent(original: Any, draw: st.DataObject) -> str:
    data = deepcopy(original)
    for _ in range(draw.draw(st.integers(1, 3))):
        spots = list(places(data))
        if not spots:
            break
        container, key = draw.draw(st.sampled_from(spots))
        if draw.draw(st.booleans()):
            container[key] = draw.draw(ODD)
        else:
            del container[key]
    return yaml.safe_dump(data, allow_unicode=True)


@pytest.mark.parametrize("name", DATA)
@few
@given(draw=st.data())
def test_bent_facts_are_used_or_refused(name: str, draw: st.DataObject, tmp_path_factory: Any) -> None:
    root = tmp_path_factory.mktemp("bent")
    shutil.copytree(STARTER / "facts", root / "facts")
    original = yaml.safe_load((STARTER / name).read_text(encoding="utf-8"))
    (root / name).write_text(bent(original, draw), encoding="utf-8")
    try:
        load_entities([root / DATA[0]])
        load_facts(root / "facts", _project().vocabulary)
    except DataError as error:
        assert error.problems
    finally:
        shutil.rmtree(root)


@few
@given(draw=st.data())
def test_bent_rules_are_used_or_refused(draw: st.DataObject, tmp_path_factory: Any) -> None:
    root = tmp_path_factory.mktemp("rules")
    (root / "house").mkdir()
    original = yaml.safe_load((STARTER / "lint_rules/house/no-cures.yaml").read_text(encoding="utf-8"))
    (root / "house/no-cures.yaml").write_text(bent(original, draw), encoding="utf-8")
    try:
        load_rules([root])
    except DataError as error:
        assert error.problems
    finally:
        shutil.rmtree(root)


@few
@given(draw=st.data())
def test_bent_briefs_are_used_or_refused(draw: st.DataObject, tmp_path_factory: Any) -> None:
    facts = _project().facts
    path = tmp_path_factory.mktemp("brief") / "b.yaml"
    original = yaml.safe_load((STARTER / "briefs/peppermint-oil.yaml").read_text(encoding="utf-8"))
    path.write_text(bent(original, draw), encoding="utf-8")
    try:
        load_brief(path, facts)
    except DataError as error:
        assert error.problems


@cache
def _project() -> Project:
    return load_project(STARTER)


def refused(capsys: pytest.CaptureFixture[str], *args: str) -> str:
    assert main(list(args)) == 2
    return capsys.readouterr().err


def test_a_thing_that_is_itself(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "facts/entities/loop.yaml").write_text(
        "- {id: hen, is: [egg], name: hen}\n- {id: egg, is: [hen], name: egg}\n", encoding="utf-8"
    )
    shown = refused(capsys, "facts", "check", "--project", str(site))
    assert "goes round in a circle by `is`" in shown


def test_a_fact_base_that_holds_itself(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for place in (
        "facts/facts",
        "facts/statements/again",
        "facts/entities/again",
        "content/again",
    ):
        (site / place).symlink_to(site, target_is_directory=True)
    assert main(["facts", "check", "--project", str(site)]) == 0
    assert "3 facts" in capsys.readouterr().out
    assert main(["check", str(site / "content"), "--project", str(site)]) == 1


def test_links_in_a_circle(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "content/a.md").symlink_to("b.md")
    (site / "content/b.md").symlink_to("a.md")
    assert main(["check", str(site / "content"), "--project", str(site)]) == 2
    (site / "facts/statements/a.yaml").symlink_to("a.yaml")
    assert "a.yaml: cannot be read" in refused(capsys, "facts", "check", "--project", str(site))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_nobody_waits_for_a_pipe(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(site / "content/pipe.md")
    assert main(["check", str(site / "content"), "--project", str(site)]) == 2
    assert "pipe.md: cannot be checked: is no file" in capsys.readouterr().out
    os.mkfifo(site / "facts/statements/pipe.yaml")
    assert "pipe.yaml: is no file" in refused(capsys, "facts", "check", "--project", str(site))


def test_names_that_lead_out_of_the_folder(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    brief = (site / "briefs/peppermint-oil.yaml").read_text(encoding="utf-8")
    for id in ("../outside", "/outside", "a/b", "..", "con\\x"):
        (site / "briefs/peppermint-oil.yaml").write_text(
            brief.replace("id: peppermint-oil", f"id: '{id}'"), encoding="utf-8"
        )
        out = site / "out"
        assert "peppermint-oil.yaml:1:" in refused(
            capsys, "render", "--all", "--out", str(out), "--project", str(site)
        )
        assert not out.exists() and not (site / "outside.md").exists()


@pytest.mark.parametrize(
    "template",
    [
        "{% include '../../factpress.yaml' %}",
        "{% include '/etc/passwd' %}",
        "{% include 'articles/explainer.md.j2' %}",
        "{{ ''.__class__.__mro__ }}",
        "{{ brief.__init__.__globals__ }}",
        "{{ self._TemplateReference__context }}",
        "{% for a in range(100000000) %}{% endfor %}",
        "{{ 'a' * 1000000000 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{% set x = cycler %}{{ x.__init__ }}",
        "{{ say('gone') }}",
    ],
)
def test_templates_cannot_break_out(template: str, site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "templates/articles").mkdir(parents=True)
    (site / "templates/articles/explainer.md.j2").write_text(template, encoding="utf-8")
    shown = refused(capsys, "render", "--all", "--out", str(site / "out"), "--project", str(site))
    assert "explainer.md.j2:1" in shown
    assert not (site / "out").exists()


def test_a_broken_pattern_of_a_language_pack(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "lint_rules/language/en").mkdir(parents=True)
    (site / "lint_rules/language/en/evidence.yaml").write_text(
        "source_markers: {patterns: {mine: '(('}}\n", encoding="utf-8"
    )
    assert "evidence.yaml" in refused(capsys, "check", str(site / "content"), "--project", str(site))
