"""`factpress render`: write articles from briefs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import making
from generator.cli.common import color_option, counted, open_project, project_option, write_together
from generator.cli.kept import Shelf

if TYPE_CHECKING:
    from generator.cli.making import Draft, Made
    from generator.compose.formats import Desk
    from generator.project import Project

FORMATS = ("markdown", "html", "text", "docx", "json-ld")
_KEPT = "unchanged"


@click.command()
@click.argument("briefs", nargs=-1, type=click.Path(path_type=Path))
@click.option("--all", "every", is_flag=True, help="Every brief of the project; what is unchanged is left.")
@click.option(
    "--out",
    required=True,
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder to write into.",
)
@click.option(
    "--format",
    "-f",
    "formats",
    multiple=True,
    default=FORMATS[:1],
    type=click.Choice(FORMATS),
    help="May be given several times. Default: markdown.",
)
@click.option("--quiet", "-q", is_flag=True, help="Print nothing but findings.")
@color_option
@project_option
def render(
    briefs: tuple[Path, ...],
    every: bool,
    out: Path,
    formats: tuple[str, ...],
    quiet: bool,
    color: bool | None,
    project: Path | None,
) -> int:
    """Write the articles of some BRIEFS, or of all.

    \b
    factpress render briefs/safety.yaml --out out
    factpress render --all --out out --format html --format docx

    Beside each article its sidecar, ID.provenance.json, tells which facts and sources stand behind every
    sentence. Each article is checked like a draft. Unless all are free of errors nothing is written: the
    findings are shown and the exit code is 1.

    With --all, DIR/manifest.json remembers what every article was made of. The next run checks and writes
    only those that a changed fact, template, brief or rule touches, and removes those without a brief.
    """
    if every == bool(briefs):
        raise click.UsageError("Name some briefs, or give --all.")
    loaded = open_project(project)
    shelf = Shelf.open(out, loaded, formats) if every else None
    drafts = making.drafts(making.load(briefs or making.every(loaded), loaded), loaded, quiet)
    due = [draft for draft in drafts if not shelf or not shelf.has(draft)]
    made = making.proof_read(due, loaded, quiet)
    if making.blocked(made, loaded, color):
        return 1
    files = _files(made, formats, loaded)
    if shelf:
        shelf.replace(drafts, files)
    else:
        write_together({out / name: text for each in files.values() for name, text in each.items()})
    if not quiet:
        _tell(drafts, {each.brief.id: each for each in made}, out, formats[0])
    return 0


def _files(
    made: Sequence[Made], formats: Sequence[str], project: Project
) -> dict[str, dict[str, str | bytes]]:
    """By article, its files and their content: one a format, and the sidecar."""
    plain = set(formats) <= {"markdown"}
    desk = None if plain else making.desk(project)
    return {each.brief.id: _written(each, formats, project, desk) for each in made}


def _written(
    made: Made, formats: Sequence[str], project: Project, desk: Desk | None
) -> dict[str, str | bytes]:
    from generator.compose.formats import SUFFIXES
    from generator.compose.provenance import SUFFIX, provenance

    name = made.brief.id
    files: dict[str, str | bytes] = {}
    for format in dict.fromkeys(formats):
        content = desk.write(format, made.brief, made.rendered) if desk else made.rendered.text
        files[name + SUFFIXES[format]] = content
    return files | {name + SUFFIX: provenance(made.brief, made.rendered, made.document, project.facts)}


def _tell(drafts: Sequence[Draft], made: dict[str, Made], out: Path, format: str) -> None:
    """One line per article: where it is, its words without the list of sources, facts and sources."""
    from generator.compose.formats import SUFFIXES
    from generator.compose.provenance import words

    rows = []
    for brief, rendered in drafts:
        new = made.get(brief.id)
        size = counted(words(new.document), "word") if new else _KEPT
        facts, sources = counted(len(rendered.facts), "fact"), counted(len(rendered.references), "source")
        rows.append((str(out / (brief.id + SUFFIXES[format])), size, facts, sources))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for path, *counts in rows:
        shown = (f"{text:>{width}}" for text, width in zip(counts, widths[1:], strict=True))
        click.echo("  ".join([f"{path:{widths[0]}}", *shown]))
