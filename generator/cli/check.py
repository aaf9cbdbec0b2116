"""`factpress check`: judge drafts and published texts."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.baseline import baseline_of, tell_stale, update, without_known
from generator.cli.common import color_option, project_option
from generator.cli.many import (
    cache_option,
    found_in,
    jobs_option,
    open_bench,
    remembering,
    report_on,
    since_option,
)
from generator.cli.output import deliver, parse_formats, shows_sources
from generator.errors import DataError

if TYPE_CHECKING:
    from generator.lint.model import Report
    from generator.settings import Settings


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
@jobs_option
@cache_option
@since_option
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
    jobs: int,
    cache: bool,
    changed_since: str | None,
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
    factpress check content/ --changed-since origin/main --jobs 4
    factpress check content/ --baseline known.json --update-baseline

    What is not given here is as the project's factpress.yaml says, else as it is by default; see
    `factpress config show`.

    Exit code 0: nothing at or above --fail-on. 1: findings. 2: a file or the project could not be read.
    """
    outputs = parse_formats(formats or ("text",))
    with remembering(cache, jobs) as order:
        own = open_bench(project, levels, shows_sources(outputs), order.verdicts)
        settings = own.front.settings
        items = found_in(_chosen(paths, settings), changed_since, settings)
        report, sources = report_on(items, own, order, stdin_filename, quiet)
    known = None if no_baseline else baseline_of(baseline, settings)
    if update_baseline:
        return _update(report, known)
    report = without_known(report, known) if known else report
    deliver(report, outputs, quiet, color, sources)
    if known and not quiet:
        tell_stale(report, known)
    return 2 if report.errors else int(_fails(report, fail_on or settings.get("fail-on")))


def _update(report: Report, file: Path | None) -> int:
    if file is None:
        raise click.UsageError("Name the file to write: --baseline FILE.")
    update(report, file)
    if report.errors:  # what is known of those files is still in the baseline
        raise DataError(report.errors)
    return 0


def _chosen(paths: Sequence[str], settings: Settings) -> Sequence[str]:
    """The paths asked for, or those of the settings."""
    if not paths and not settings.get("paths"):
        raise click.UsageError("Missing argument 'PATHS...'. A project may name some in its factpress.yaml.")
    root = settings.root or Path()
    return paths or [os.path.relpath(root / path) for path in settings.get("paths")]


def _fails(report: Report, fail_on: str) -> bool:
    from generator.lint.model import SEVERITIES

    levels = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on in SEVERITIES else ()
    return any(report.count(level) for level in levels)
