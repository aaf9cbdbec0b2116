"""`factpress render`: write articles from briefs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from generator.cli.common import (
    color_option,
    counted,
    open_project,
    progress,
    project_option,
    write_together,
)
from generator.cli.output import deliver
from generator.errors import DataError, Problem, collecting

if TYPE_CHECKING:
    from generator.compose.model import Brief
    from generator.compose.render import Rendered
    from generator.document.model import Document
    from generator.lint.model import FileResult
    from generator.project import Project


class Made(NamedTuple):
    """An article that waits to be written: as rendered, as read back with its marks, and the verdict."""

    brief: Brief
    rendered: Rendered
    document: Document
    result: FileResult


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
@click.option("--quiet", "-q", is_flag=True, help="Print nothing but findings.")
@color_option
@project_option
def render(
    briefs: tuple[Path, ...], every: bool, out: Path, quiet: bool, color: bool | None, project: Path | None
) -> int:
    """Write the articles of some BRIEFS, or of all, as Markdown.

    \b
    factpress render briefs/safety.yaml --out out
    factpress render --all --out out

    Beside each article its sidecar, ID.provenance.json, tells which facts and sources stand behind every
    sentence. Each article is checked like a draft. Unless all are free of errors nothing is written: the
    findings are shown and the exit code is 1.
    """
    if every == bool(briefs):
        raise click.UsageError("Name some briefs, or give --all.")
    loaded = open_project(project)
    made = _render(_load(briefs or _every(loaded), loaded), loaded, quiet)
    if _blocked([each.result for each in made], loaded, color):
        return 1
    write_together({path: text for each in made for path, text in _files(each, out, loaded).items()})
    if not quiet:
        _tell(made, out)
    return 0


def _files(made: Made, out: Path, project: Project) -> dict[Path, str]:
    """An article and its sidecar, by the paths they are written to."""
    from generator.compose.provenance import SUFFIX, provenance

    sidecar = provenance(made.brief, made.rendered, made.document, project.facts)
    name = made.brief.id
    return {out / f"{name}.md": made.rendered.text, out / f"{name}{SUFFIX}": sidecar}


def _tell(made: Sequence[Made], out: Path) -> None:
    """One line per article: where it is, its words without the list of sources, facts and sources."""
    from generator.compose.provenance import words

    rows = [
        (
            str(out / f"{each.brief.id}.md"),
            counted(words(each.document), "word"),
            counted(len(each.rendered.facts), "fact"),
            counted(len(each.rendered.references), "source"),
        )
        for each in made
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for path, *counts in rows:
        shown = (f"{text:>{width}}" for text, width in zip(counts, widths[1:], strict=True))
        click.echo("  ".join([f"{path:{widths[0]}}", *shown]))


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


def _render(briefs: Sequence[Brief], project: Project, quiet: bool) -> list[Made]:
    from generator.pipeline import write_article

    problems: list[Problem] = []
    made: list[Made] = []
    with progress(briefs, "Writing", quiet) as items:
        for brief in items:
            with collecting(problems):
                made.append(Made(brief, *write_article(brief, project)))
    if problems:
        raise DataError(problems)
    return made


def _blocked(results: Sequence[FileResult], project: Project, color: bool | None) -> bool:
    """Whether an error blocks the articles; shows all findings if so."""
    from generator.lint.model import Report

    rules = project.settings.apply(project.rules)
    report = Report(tuple(results), (), {rule.id: rule for rule in rules})
    if not report.count("error"):
        return False
    deliver(report, [("text", None)], color=color)
    click.echo("Nothing was written.", err=True)
    return True
