"""`factpress explain`: how one sentence was heard and why it was judged as it was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.common import color_option, open_project, project_option, read_file
from generator.cli.output import view
from generator.errors import DataError

if TYPE_CHECKING:
    from generator.document.model import Document, Sentence
    from generator.lint.verdict import Explained
    from generator.project import Project

_PLACE = re.compile(r"(?P<path>.+\.\w+):(?P<line>[1-9][0-9]*)")


@click.command()
@click.argument("what", metavar="SENTENCE|FILE:LINE")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@color_option
@project_option
def explain(what: str, form: str, color: bool | None, project: Path | None) -> None:
    """Show step by step how a SENTENCE, or those on a LINE of a FILE, were heard and judged.

    \b
    factpress explain "It is safe at any dose."
    factpress explain draft.md:12
    factpress explain draft.md:12 --format json

    Each word with what it may be, the clauses, the operators with the words they are in force over, each
    claim with what the facts say of it, and the findings.
    """
    from generator.pipeline import explained

    loaded = open_project(project)
    document, line = _document(what, loaded)
    found = [e for e in explained(document, loaded) if line is None or _covers(document, e.sentence, line)]
    if not found:
        raise DataError.one(document.path, "no sentence stands here", line=line or 0, column=1)
    click.echo(_shown(found, form, color), nl=False, color=True)


def _shown(found: Sequence[Explained], form: str, color: bool | None) -> str:
    from generator.report import explain, explain_json

    return explain_json.explain(found) if form == "json" else explain.explain(found, view(color))


def _document(what: str, project: Project) -> tuple[Document, int | None]:
    from generator.document.read import read

    place = _PLACE.fullmatch(what)
    if not place:
        return read(what, "sentence.txt", "text", project), None
    path = Path(place["path"])
    return read(read_file(path), str(path), None, project), int(place["line"])


def _covers(document: Document, sentence: Sentence, line: int) -> bool:
    place = document.place(sentence.span)
    return place.line <= line <= place.end_line
