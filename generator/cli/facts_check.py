"""`factpress facts check`: is the fact base sound, and what in it needs a look."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.common import counted, open_project, project_option

if TYPE_CHECKING:
    from generator.errors import Problem
    from generator.project import Project


@click.command()
@click.option("--strict", is_flag=True, help="Exit code 1 where anything needs a look.")
@project_option
def check(strict: bool, project: Path | None) -> int:
    """Read everything and report every problem; exit code 2 where there is one.

    \b
    factpress facts check
    factpress facts check --strict --project my-site/

    Where there is none, what needs a look follows as warnings: facts that say the same or contradict each
    other, sentences that the lint does not hear as their fact, sources that nobody can look up, unknown
    units, volatile facts that were not checked for a year.
    """
    loaded = open_project(project)
    warnings = _warnings(loaded)
    for warning in warnings:
        click.echo(_shown(warning), err=True)
    click.echo(f"No problems: {', '.join(_parts(loaded))}.")
    if warnings:
        click.echo(f"{counted(len(warnings), 'warning')}.")
    return int(strict and bool(warnings))


def _warnings(project: Project) -> list[Problem]:
    from generator.factbase.places import Places
    from generator.lint.review import review

    places = Places(project.facts_dir)
    remarks = review(project.facts, project.speech, project.ear, project, date.today())
    return sorted(map(places.problem, remarks))


def _shown(warning: Problem) -> str:
    place, _, rest = str(warning).partition(": ")
    return f"{place}: warning: {rest}"


def _parts(project: Project) -> tuple[str, ...]:
    base, vocabulary = project.facts, project.vocabulary
    return (
        counted(len(base.facts), "fact"),
        counted(len(base.sources), "source"),
        counted(len(vocabulary.entities), "entity").replace("entitys", "entities"),
        counted(len(vocabulary.predicates), "predicate"),
        counted(len(project.rules), "rule"),
    )
