"""Every command explains itself with examples."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import click
import pytest

from generator import __version__
from generator.cli import cli


def commands(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name, command in group.commands.items():
        yield (*path, name)
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))


@pytest.mark.parametrize("path", list(commands(cli)), ids=" ".join)
def test_help_has_an_example_of_the_command(run: Callable[..., Any], path: tuple[str, ...]) -> None:
    outcome = run(*path, "--help", project=None)
    assert outcome.code == 0
    assert f"factpress {' '.join(path)}" in outcome.out.split("\n", 1)[1]


def test_version(run: Callable[..., Any]) -> None:
    assert run("--version", project=None).out == f"factpress, version {__version__}\n"
