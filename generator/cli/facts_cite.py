"""`factpress facts cite`: the sources, for reference managers."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.common import open_project, project_option
from generator.factbase.cite import FORMATS


@click.command()
@click.argument("ids", nargs=-1)
@click.option("--format", "name", type=click.Choice(sorted(FORMATS)), default="csl-json", show_default=True)
@project_option
def cite(ids: tuple[str, ...], name: str, project: Path | None) -> None:
    """The sources of some facts (IDS), or of all, with the fields that the base has.

    \b
    factpress facts cite > sources.json
    factpress facts cite FACT-ID --format bibtex > sources.bib
    """
    from generator.yamlio import near

    facts = open_project(project).facts
    known = {**facts.facts, **(facts.retired or {})}
    unknown = [f"Unknown fact {id!r}. {near(id, facts.facts)}" for id in ids if id not in known]
    if unknown:
        raise click.UsageError("\n".join(unknown))
    cited = {source.id for id in ids for source in facts.cited(facts.fact(id))}
    chosen = (source for source in facts.sources.values() if not ids or source.id in cited)
    click.echo(FORMATS[name](chosen), nl=False)
