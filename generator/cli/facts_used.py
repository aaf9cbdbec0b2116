"""`factpress facts used`: where a fact is stated."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.common import counted, open_project, project_option

if TYPE_CHECKING:
    from generator.compose.uses import Use
    from generator.project import Project

articles_option = click.option(
    "--articles",
    metavar="DIR",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder with rendered articles and their sidecars.",
)


@click.command()
@click.argument("id")
@articles_option
@project_option
def used(id: str, articles: Path | None, project: Path | None) -> None:
    """The briefs and templates that name a fact, and the sentences of rendered articles that state it.

    \b
    factpress facts used FACT-ID
    factpress facts used FACT-ID --articles out/
    """
    from generator.yamlio import near

    loaded = open_project(project)
    try:
        fact = loaded.facts.fact(id)
    except KeyError:
        raise click.UsageError(f"Unknown fact {id!r}. {near(id, loaded.facts.facts)}") from None
    found = sorted(uses({fact.id, *fact.was}, loaded, articles))
    for use in found:
        click.echo(str(use))
    click.echo(counted(len(found), "place"), err=True)


def uses(ids: Collection[str], project: Project, articles: Path | None) -> Iterator[Use]:
    """Every place that names one of the facts; briefs that only choose it by what it is about are not told."""
    from generator.compose.uses import in_articles, in_briefs, in_templates

    yield from in_briefs(sorted(project.briefs.glob("*.yaml")), ids)
    yield from in_templates(project.templates, ids)
    if articles is not None:
        yield from in_articles(articles, ids)
