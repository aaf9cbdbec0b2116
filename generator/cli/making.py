"""From briefs to articles that are ready to be written: loaded, rendered, read back, judged."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from generator.cli.common import progress
from generator.cli.output import deliver
from generator.errors import DataError, Problem, collecting

if TYPE_CHECKING:
    from generator.compose.formats import Desk
    from generator.compose.model import Brief
    from generator.compose.render import Rendered
    from generator.document.model import Document
    from generator.lint.model import FileResult
    from generator.project import Project


class Draft(NamedTuple):
    """A rendered article that nobody has read yet."""

    brief: Brief
    rendered: Rendered


class Made(NamedTuple):
    """An article that waits to be written: as rendered, as read back with its marks, and the verdict."""

    brief: Brief
    rendered: Rendered
    document: Document
    result: FileResult


def every(project: Project) -> Sequence[Path]:
    """All briefs of a project; raises DataError where there is none."""
    found = sorted(project.briefs.glob("*.yaml"))
    if not found:
        raise DataError.one(str(project.briefs), "has no briefs in it", "A brief is a YAML file.")
    return found


def load(paths: Sequence[Path], project: Project) -> list[Brief]:
    """The briefs, each once; raises DataError with the problems of all."""
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


def drafts(briefs: Sequence[Brief], project: Project, quiet: bool) -> list[Draft]:
    """All articles rendered; raises DataError with the problems of all."""
    from generator.compose.render import render

    problems: list[Problem] = []
    made: list[Draft] = []
    with progress(briefs, "Writing", quiet) as items:
        for brief in items:
            with collecting(problems):
                made.append(Draft(brief, render(brief, project.facts, project.templates, project.speech)))
    if problems:
        raise DataError(problems)
    return made


def proof_read(made: Sequence[Draft], project: Project, quiet: bool) -> list[Made]:
    from generator.pipeline import proof_read

    with progress(made, "Checking", quiet) as items:
        return [Made(*draft, *proof_read(*draft, project)) for draft in items]


def blocked(made: Sequence[Made], project: Project, color: bool | None) -> bool:
    """Whether an error blocks the articles; shows all findings if so."""
    from generator.lint.model import Report

    results = tuple(each.result for each in made)
    rules = project.settings.apply(project.rules)
    report = Report(results, (), {rule.id: rule for rule in rules})
    if not report.count("error"):
        return False
    deliver(report, [("text", None)], color=color)
    click.echo("Nothing was written.", err=True)
    return True


def desk(project: Project) -> Desk:
    """What the formats of articles are written with; raises DataError."""
    from generator.compose.formats import Desk
    from generator.compose.pages import Pages
    from generator.compose.templates import Folders
    from generator.compose.words import load_words

    folders = Folders(project.templates)
    return Desk(project.facts, load_words(folders, project.speech), Pages(folders))
