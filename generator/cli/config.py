"""`factpress config`: the settings in force, and the schema of the file they come from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.common import open_project, project_option

if TYPE_CHECKING:
    from generator.project import Project
    from generator.settings import Settings

Row = tuple[str, str, str]  # what, its value, where that is said


@click.group()
def config() -> None:
    """Show the settings of a project, or the schema of factpress.yaml.

    \b
    factpress config show
    factpress config show content/blog/tea.md
    factpress config schema > factpress.schema.json
    """


@config.command()
@click.argument("file", required=False)
@project_option
def show(file: str | None, project: Path | None) -> None:
    """Print what is in force, and where each value comes from; with a FILE also what holds for it alone.

    \b
    factpress config show
    factpress config show content/blog/tea.md
    """
    loaded = open_project(project)
    rows = [*_values(loaded.settings), *_rules(loaded, file)]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for name, value, origin in rows:
        click.echo(f"{name:{widths[0]}}  {value:{widths[1]}}  {origin}".rstrip())


@config.command()
def schema() -> None:
    """Print the JSON Schema of factpress.yaml, with which editors complete and check it.

    \b
    factpress config schema > factpress.schema.json

    Then let factpress.yaml begin with this line:

    \b
    # yaml-language-server: $schema=factpress.schema.json
    """
    from generator.yamlio.schema import SCHEMAS

    click.echo((SCHEMAS / "project.json").read_text(encoding="utf-8"), nl=False)


def _values(settings: Settings) -> Iterator[Row]:
    from generator.settings import DEFAULTS
    from generator.yamlio import shown

    yield "root", shown(settings.root) if settings.root else "none: built-in data only", ""
    for key in DEFAULTS:
        if key not in ("rules", "overrides"):
            value = settings.get(key)
            text = ", ".join(value) if isinstance(value, list) else str(value)
            yield key, text or "none", settings.origin(key)


def _rules(project: Project, file: str | None) -> Iterator[Row]:
    levels = project.settings.levels(file)
    for rule in project.rules:
        yield f"rules.{rule.id}", *levels.get(rule.id, (rule.severity, "default"))
