"""`factpress fix`: offer what the facts say in place of sentences that are found wrong."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.common import articles, counted, open_project, project_option, read_file, write_together
from generator.errors import DataError, Problem, collecting

if TYPE_CHECKING:
    from generator.lint.fixes import Offer
    from generator.project import Project

BOM = "\ufeff"


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--diff", is_flag=True, help="Print the offers as a diff and change nothing (the default).")
@click.option("--apply", "write", is_flag=True, help="Print the diff, then write the changes into the files.")
@project_option
def fix(paths: tuple[Path, ...], diff: bool, write: bool, project: Path | None) -> int:
    """Offer a sentence of the fact base for each sentence that is found wrong and that a fact bears on.

    \b
    factpress fix --diff draft.md
    factpress fix --diff content/ > offers.diff
    factpress fix --apply draft.md

    Whole plain sentences of paragraphs are replaced, never headings, list items or words with markup. A line
    before each change names the fact. Read every one: a true sentence may still not be what you meant to say.

    Exit code 0: nothing to offer, or applied. 1: offers. 2: a file or the project could not be read.
    """
    if diff and write:
        raise click.UsageError("Give either --diff or --apply.")
    loaded = open_project(project)
    problems: list[Problem] = []
    changed: dict[Path, str] = {}
    for path in _files(paths, loaded, problems):
        with collecting(problems):
            shown, text = _offered(path, loaded)
            click.echo(shown, nl=False)
            changed |= {path: text} if shown else {}
    if problems:
        raise DataError(problems)
    if write:
        write_together(changed)
        click.echo(f"{counted(len(changed), 'file')} written.", err=True)
    return int(bool(changed) and not write)


def _files(paths: tuple[Path, ...], project: Project, problems: list[Problem]) -> list[Path]:
    from generator.document.read import FORMATS

    suffixes = tuple(suffix for group in FORMATS.values() for suffix in group)
    found = [each for path in paths for each in articles(path, suffixes, project.settings)]
    problems += [each for each in found if isinstance(each, Problem)]
    return list(dict.fromkeys(each for each in found if isinstance(each, Path)))


def _offered(path: Path, project: Project) -> tuple[str, str]:
    """The offers for a file as a diff, "" where there are none, and its whole text with them."""
    from generator.document.read import read
    from generator.pipeline import mended

    raw = read_file(path)
    document = read(raw, str(path), None, project)
    made, text = mended(document, project)
    if not made:
        return "", ""
    marked = BOM if raw.startswith(BOM.encode()) else ""
    return "".join(f"{_told(offer, path)}\n" for offer in made) + _diff(
        document.source, text, path
    ), marked + text


def _told(offer: Offer, path: Path) -> str:
    return f"{path}:{offer.place.line}: {', '.join(offer.rules)}: the fact {offer.fact.id} could stand here"


def _diff(old: str, new: str, path: Path) -> str:
    """A unified diff that `git apply` and `patch -p1` take."""
    name = path.as_posix().lstrip("/")
    lines = unified_diff(_lines(old), _lines(new), f"a/{name}", f"b/{name}")
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _lines(text: str) -> list[str]:
    """Lines with their ends, which are those of diff: a line feed only."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + lines[-1:] * bool(lines[-1])
