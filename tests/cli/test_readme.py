"""What the README shows works as shown."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest

from generator.cli import cli

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", README, re.M | re.S)
COMMANDS = [
    line.split("#")[0].strip().removeprefix("- run: ")
    for _, block in BLOCKS
    for line in block.splitlines()
    if re.match(r"(- run: )?factpress ", line)
]


def test_the_brief_becomes_an_article(run: Callable[..., Any], tmp_path: Path) -> None:
    (brief,) = (block for kind, block in BLOCKS if kind == "yaml" and block.startswith("id:"))
    (tmp_path / "my-brief.yaml").write_text(brief, encoding="utf-8")
    outcome = run("render", "my-brief.yaml", "--out", "out", project=None)
    assert outcome.code == 0, outcome.err
    assert len(list((tmp_path / "out").glob("*.md"))) == 1


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_exists_with_its_options(command: str) -> None:
    name, *args = shlex.split(command)[1:]
    found = cli.commands[name]
    if isinstance(found, click.Group):
        sub, *args = args
        found = found.commands[sub]
    found.make_context(name, args)


def test_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (Path(__file__).parents[2] / target).exists(), target
