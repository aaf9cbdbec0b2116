"""`factpress check`: judge drafts and published texts."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.baseline import baseline_of, tell_stale, update, without_known
from generator.cli.common import articles, at_levels, color_option, open_project, progress, project_option
from generator.cli.output import deliver, parse_formats, shows_sources
from generator.errors import DataError, Problem

if TYPE_CHECKING:
    from generator.document.model import Document
    from generator.lint.model import FileResult, Report
    from generator.project import Project

STDIN = "-"


@click.command()
@click.argument("paths", nargs=-1)
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
    help="The mildest finding that makes the exit code 1 (default: error).",
)
@click.option(
    "--rule",
    "levels",
    multiple=True,
    metavar="RULE=LEVEL",
    help="Set a rule to error, warning, info or off. May be given several times.",
)
@click.option(
    "--baseline",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Tell only findings that are not in this file of known ones.",
)
@click.option("--update-baseline", is_flag=True, help="Write the baseline: all that is found now is known.")
@click.option("--no-baseline", is_flag=True, help="Tell all findings, whatever baseline the project names.")
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
    fail_on: str | None,
    levels: tuple[str, ...],
    baseline: Path | None,
    update_baseline: bool,
    no_baseline: bool,
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
    factpress check draft.md --rule hype=warning --rule keyword-stuffing=off
    factpress check content/ --baseline known.json --update-baseline

    What is not given here is as the project's factpress.yaml says, else as it is by default; see
    `factpress config show`.

    Exit code 0: nothing at or above --fail-on. 1: findings. 2: a file or the project could not be read.
    """
    outputs = parse_formats(formats or ("text",))
    loaded = at_levels(open_project(project), levels)
    chosen = _chosen(paths, loaded)
    report, sources = _report(chosen, stdin_filename, loaded, quiet, shows_sources(outputs))
    known = None if no_baseline else baseline_of(baseline, loaded.settings)
    if update_baseline:
        return _update(report, known)
    report = without_known(report, known) if known else report
    deliver(report, outputs, quiet, color, sources)
    if known and not quiet:
        tell_stale(report, known)
    return 2 if report.errors else int(_fails(report, fail_on or loaded.settings.get("fail-on")))


def _update(report: Report, file: Path | None) -> int:
    if file is None:
        raise click.UsageError("Name the file to write: --baseline FILE.")
    update(report, file)
    if report.errors:  # what is known of those files is still in the baseline
        raise DataError(report.errors)
    return 0


def _chosen(paths: Sequence[str], project: Project) -> Sequence[str]:
    """The paths asked for, or those of the settings."""
    settings = project.settings
    if not paths and not settings.get("paths"):
        raise click.UsageError("Missing argument 'PATHS...'. A project may name some in its factpress.yaml.")
    root = settings.root or Path()
    return paths or [os.path.relpath(root / path) for path in settings.get("paths")]


def _report(
    paths: Sequence[str], stdin_filename: str, project: Project, quiet: bool, keep: bool
) -> tuple[Report, dict[str, str]]:
    """What was found, and if they are to be kept the texts of all files by their paths."""
    from generator.document.read import FORMATS
    from generator.lint.model import Report

    suffixes, settings = tuple(suffix for group in FORMATS.values() for suffix in group), project.settings
    found: list[str | Path | Problem] = []
    for path in paths:
        found += [path] if path == STDIN else articles(Path(path), suffixes, settings)
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
    rules = settings.apply(project.rules)
    return Report(tuple(files), tuple(errors), {rule.id: rule for rule in rules}), sources


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
