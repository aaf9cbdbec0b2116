"""`factpress explain`: how one sentence was heard and why it was judged as it was."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.common import open_project, project_option
from generator.errors import DataError

if TYPE_CHECKING:
    from generator.document.model import Document
    from generator.project import Project

_PLACE = re.compile(r"(?P<path>.+\.\w+):(?P<line>[1-9][0-9]*)")


@click.command()
@click.argument("what", metavar="SENTENCE|FILE:LINE")
@project_option
def explain(what: str, project: Path | None) -> None:
    """Show step by step how a SENTENCE, or those on a LINE of a FILE, were heard and judged.

    \b
    factpress explain "It is safe at any dose."
    factpress explain draft.md:12
    """
    from generator.claims.extract import hear
    from generator.pipeline import inspect
    from generator.report.explain import explain as explained

    loaded = open_project(project)
    document, line = _document(what, loaded)
    chosen = [s.index for s in document.sentences if line is None or _covers(document, s.index, line)]
    if not chosen:
        raise DataError.one(document.path, "no sentence stands here", line=line or 0, column=1)
    click.echo(explained(hear(document, loaded.ear), inspect(document, loaded), chosen), nl=False)


def _document(what: str, project: Project) -> tuple[Document, int | None]:
    from generator.document.read import read

    place = _PLACE.fullmatch(what)
    if not place:
        return read(what, "sentence.txt", "text", project), None
    path = Path(place["path"])
    try:
        return read(path.read_bytes(), str(path), None, project), int(place["line"])
    except OSError as error:
        raise DataError.one(str(path), f"cannot be read: {error.strerror or error}") from None


def _covers(document: Document, sentence: int, line: int) -> bool:
    place = document.place(document.sentences[sentence].span)
    return place.line <= line <= place.end_line
