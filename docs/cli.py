"""Writes the help of every command as one page: python3 docs/cli.py > docs/cli.md"""

from __future__ import annotations

from collections.abc import Iterator

import click

from generator.cli import cli

HEAD = """\
# All commands

What `factpress COMMAND --help` prints. This page is written by `python3 docs/cli.py > docs/cli.md`.
"""


def page() -> str:
    return "\n".join([HEAD, *(_section(path, command) for path, command in _commands(cli, ("factpress",)))])


def _commands(command: click.Command, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        for name in sorted(command.commands):
            yield from _commands(command.commands[name], (*path, name))


def _section(path: tuple[str, ...], command: click.Command) -> str:
    context = click.Context(command, info_name=" ".join(path), terminal_width=100, max_content_width=100)
    help_text = "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    return f"## {' '.join(path)}\n\n```text\n{help_text}\n```\n"


if __name__ == "__main__":
    print(page(), end="")
