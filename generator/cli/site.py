"""`factpress site`: a folder of web pages with all articles and all facts."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli import making
from generator.cli.common import color_option, counted, open_project, project_option, write_together


@click.command()
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
def site(out: Path, quiet: bool, color: bool | None, project: Path | None) -> int:
    """Write all articles and all facts as a folder of web pages.

    \b
    factpress site --out public

    DIR/index.html leads to the articles by topic, and DIR/facts/ has a page for each fact: what it says, how
    well it is established, its sources and the articles that state it. The pages need no server, no script
    and nothing from elsewhere. Unless all articles are free of errors nothing is written: the findings are
    shown and the exit code is 1.
    """
    from generator.compose.parse import parse
    from generator.compose.site import site as pages

    loaded = open_project(project)
    drafts = making.drafts(making.load(making.every(loaded), loaded), loaded, quiet)
    if making.blocked(making.proof_read(drafts, loaded, quiet), loaded, color):
        return 1
    articles = [parse(brief, rendered) for brief, rendered in drafts]
    files: dict[Path, str | bytes] = {out / name: page for name, page in pages(articles, making.desk(loaded))}
    write_together(files)
    if not quiet:
        counts = f"{counted(len(articles), 'article')}, {counted(len(loaded.facts.facts), 'fact')}"
        click.echo(f"{out / 'index.html'}  {counts}, {counted(len(files), 'page')}")
    return 0
