"""`factpress check`: judge drafts and published texts."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.common import articles, color_option, open_project, progress, project_option
from generator.cli.output import deliver, parse_formats, shows_sources
from generator.errors import DataError, Problem

if TYPE_CHECKING:
    from generator.document.model import Document
    from generator.lint.model import FileResult, Report
    from generator.project import Project

STDIN = "-"


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="NAME[=FILE]",
    help="text (default), json, sarif …; to a file where one is named. May be given several times.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    default="error",
    show_default=True,
    help="The mildest finding that makes the exit code 1.",
)
@click.option(
    "--stdin-filename",
    default="stdin.md",
    show_default=True,
    help="Name of what - reads; tells its format.",
)
@click.option("--quiet", "-q", is_flag=True, help="Print no report: only files asked for, and the exit code.")
@color_option
@project_option
def check(
    paths: tuple[str, ...],
    formats: tuple[str, ...],
    fail_on: str,
    stdin_filename: str,
    quiet: bool,
    color: bool | None,
    project: Path | None,
) -> int:
    """Check articles: files, folders (every article in them), or - for standard input.

    \b
    factpress check draft.md
    factpress check content/ --fail-on warning
    factpress check content/ --format text --format sarif=report.sarif
    factpress check - --stdin-filename draft.html < draft.html

    Exit code 0: nothing at or above --fail-on. 1: findings. 2: a file or the project could not be read.
    """
    outputs = parse_formats(formats or ("text",))
    report, sources = _report(paths, stdin_filename, open_project(project), quiet, shows_sources(outputs))
    deliver(report, outputs, quiet, color, sources)
    return 2 if report.errors else int(_fails(report, fail_on))


def _report(
    paths: Sequence[str], stdin_filename: str, project: Project, quiet: bool, keep: bool
) -> tuple[Report, dict[str, str]]:
    """What was found, and if they are to be kept the texts of all files by their paths."""
    from generator.document.read import FORMATS
    from generator.lint.model import Report

    suffixes = tuple(suffix for group in FORMATS.values() for suffix in group)
    found = [each for path in paths for each in ([path] if path == STDIN else articles(Path(path), suffixes))]
    files: list[FileResult] = []
    errors: list[Problem] = []
    sources: dict[str, str] = {}
    with progress(list(dict.fromkeys(found)), "Checking", quiet) as items:
        for item in items:
            try:
                document, result = _judge(item, stdin_filename, project)
                files.append(result)
                sources |= {document.path: document.source} if keep else {}
            except DataError as error:
                errors += error.problems
    return Report(tuple(files), tuple(errors), {rule.id: rule for rule in project.rules}), sources


def _judge(item: str | Path | Problem, stdin_filename: str, project: Project) -> tuple[Document, FileResult]:
    from generator.document.read import read
    from generator.pipeline import inspect

    if isinstance(item, Problem):
        raise DataError([item])
    path = stdin_filename if item == STDIN else str(item)
    try:
        document = read(_bytes(item), path, None, project)
        return document, inspect(document, project)
    except OSError as error:
        raise DataError.one(path, f"cannot be read: {error.strerror or error}") from None
    except Exception as error:
        error.add_note(f"while checking {path}")
        raise


def _bytes(item: str | Path) -> bytes:
    """The file's bytes, no more of them than tell that it is too large."""
    from generator.document.read import LIMIT

    if item == STDIN:
        return sys.stdin.buffer.read(LIMIT + 1)
    with Path(item).open("rb") as file:
        return file.read(LIMIT + 1)


def _fails(report: Report, fail_on: str) -> bool:
    from generator.lint.model import SEVERITIES

    levels = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on in SEVERITIES else ()
    return any(report.count(level) for level in levels)
