"""`factpress check`: judge drafts and published texts."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.common import articles, open_project, project_option
from generator.cli.output import deliver, parse_formats
from generator.errors import DataError, Problem

if TYPE_CHECKING:
    from generator.lint.model import FileResult, Report
    from generator.project import Project

STDIN = "-"
MANY = 20  # files from which a progress bar is worth its line


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
@click.option("--color/--no-color", default=None, help="Default: on a terminal, unless NO_COLOR is set.")
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
    report = _report(paths, stdin_filename, open_project(project))
    deliver(report, outputs, quiet, color)
    return 2 if report.errors else int(_fails(report, fail_on))


def _report(paths: Sequence[str], stdin_filename: str, project: Project) -> Report:
    from generator.document.read import FORMATS
    from generator.lint.model import Report

    suffixes = tuple(suffix for group in FORMATS.values() for suffix in group)
    found = [each for path in paths for each in ([path] if path == STDIN else articles(Path(path), suffixes))]
    files: list[FileResult] = []
    errors: list[Problem] = []
    with _progress(list(dict.fromkeys(found))) as items:
        for item in items:
            try:
                files.append(_judge(item, stdin_filename, project))
            except DataError as error:
                errors += error.problems
    return Report(tuple(files), tuple(errors), {rule.id: rule for rule in project.rules})


def _judge(item: str | Path | Problem, stdin_filename: str, project: Project) -> FileResult:
    from generator.pipeline import check_draft

    if isinstance(item, Problem):
        raise DataError([item])
    path = stdin_filename if item == STDIN else str(item)
    try:
        return check_draft(_bytes(item), path, None, project)
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


@contextmanager
def _progress(items: list[str | Path | Problem]) -> Iterator[Iterator[str | Path | Problem]]:
    """A bar on standard error, on a terminal and for many files only."""
    if len(items) < MANY or not sys.stderr.isatty():
        yield iter(items)
        return
    with click.progressbar(items, label="Checking", file=sys.stderr) as bar:
        yield iter(bar)


def _fails(report: Report, fail_on: str) -> bool:
    from generator.lint.model import SEVERITIES

    levels = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on in SEVERITIES else ()
    return any(report.count(level) for level in levels)
