"""`factpress render`: write articles from briefs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.common import counted, open_project, project_option, write_whole
from generator.cli.output import deliver
from generator.errors import DataError, Problem, collecting

if TYPE_CHECKING:
    from generator.compose.model import Brief
    from generator.compose.render import Rendered
    from generator.lint.model import FileResult
    from generator.project import Project


@click.command()
@click.argument("briefs", nargs=-1, type=click.Path(path_type=Path))
@click.option("--all", "every", is_flag=True, help="Every brief of the project.")
@click.option(
    "--out",
    required=True,
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder to write into.",
)
@project_option
def render(briefs: tuple[Path, ...], every: bool, out: Path, project: Path | None) -> int:
    """Write the articles of some BRIEFS, or of all, as Markdown.

    \b
    factpress render briefs/safety.yaml --out out
    factpress render --all --out out

    Each article is checked like a draft. Unless all are free of errors nothing is written: the findings are
    shown and the exit code is 1.
    """
    if every == bool(briefs):
        raise click.UsageError("Name some briefs, or give --all.")
    loaded = open_project(project)
    written = _render(_load(briefs or _every(loaded), loaded), loaded)
    if _blocked([result for _, _, result in written], loaded):
        return 1
    for brief, rendered, _ in written:
        path = out / f"{brief.id}.md"
        write_whole(path, rendered.text)
        words = counted(len(rendered.text.split()), "word")
        click.echo(f"{path}  {words}, {counted(len(rendered.facts), 'fact')}")
    return 0


def _every(project: Project) -> Sequence[Path]:
    found = sorted(project.briefs.glob("*.yaml"))
    if not found:
        raise DataError.one(str(project.briefs), "has no briefs in it", "A brief is a YAML file.")
    return found


def _load(paths: Sequence[Path], project: Project) -> list[Brief]:
    from generator.compose.brief import load_brief

    problems: list[Problem] = []
    briefs: dict[str, Brief] = {}
    for path in dict.fromkeys(paths):
        with collecting(problems):
            brief = load_brief(path, project.facts)
            if other := briefs.get(brief.id):
                hint = f"It is also in {other.path}."
                raise DataError.one(brief.path, f"duplicate brief id {brief.id!r}", hint)
            briefs[brief.id] = brief
    if problems:
        raise DataError(problems)
    return list(briefs.values())


def _render(briefs: Sequence[Brief], project: Project) -> list[tuple[Brief, Rendered, FileResult]]:
    from generator.pipeline import write_article

    problems: list[Problem] = []
    written: list[tuple[Brief, Rendered, FileResult]] = []
    for brief in briefs:
        with collecting(problems):
            written.append((brief, *write_article(brief, project)))
    if problems:
        raise DataError(problems)
    return written


def _blocked(results: Sequence[FileResult], project: Project) -> bool:
    """Whether an error blocks the articles; shows all findings if so."""
    from generator.lint.model import Report

    report = Report(tuple(results), (), {rule.id: rule for rule in project.rules})
    if not report.count("error"):
        return False
    deliver(report, [("text", None)])
    click.echo("Nothing was written.", err=True)
    return True
