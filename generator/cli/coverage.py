"""`factpress coverage`: what the ear did not understand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.common import articles, color_option, open_project, progress, project_option, read_file
from generator.cli.output import view
from generator.errors import DataError, Problem, collecting

if TYPE_CHECKING:
    from generator.claims.unknown import Read, Unknown
    from generator.project import Project


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@color_option
@project_option
def coverage(paths: tuple[str, ...], form: str, color: bool | None, project: Path | None) -> None:
    """List the sentences about the subject and a health term that were not understood.

    \b
    factpress coverage draft.md
    factpress coverage content/ --format json

    The words next to the subject that the language pack lacks come ranked after them, then the share of
    such sentences. `factpress suggest` drafts entries for these words.
    """
    from generator.report import coverage as text
    from generator.report import coverage_json

    loaded = open_project(project)
    texts = read_all(paths, loaded)
    words = unknown(texts, loaded)
    shown = (
        coverage_json.coverage(texts, words) if form == "json" else text.coverage(texts, words, view(color))
    )
    click.echo(shown, nl=False, color=True)


def read_all(paths: Sequence[str], project: Project) -> list[Read]:
    """Every article at the paths, heard; raises DataError with all that cannot be read."""
    from generator.document.read import FORMATS
    from generator.pipeline import understood

    suffixes = tuple(suffix for group in FORMATS.values() for suffix in group)
    found = list(
        dict.fromkeys(each for path in paths for each in articles(Path(path), suffixes, project.settings))
    )
    texts: list[Read] = []
    problems = [each for each in found if isinstance(each, Problem)]
    with progress([each for each in found if isinstance(each, Path)], "Reading") as items:
        for path in items:
            with collecting(problems):
                texts.append(understood(read_file(path), str(path), project))
    if problems:
        raise DataError(problems)
    return texts


def unknown(texts: Sequence[Read], project: Project) -> list[Unknown]:
    from generator.claims.lemmas import make_lemmas
    from generator.claims.unknown import unknown_words

    return unknown_words(texts, project.ear, make_lemmas(project.heard.values(), project.pack))
