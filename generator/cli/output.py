"""Where a report goes: one format to standard output, any number to files."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.common import write_whole

if TYPE_CHECKING:
    from generator.lint.model import Report
    from generator.report.view import View

Output = tuple[str, Path | None]
NARROWEST = 60  # columns; below that a report is wrapped by the terminal anyway


def parse_formats(given: Sequence[str]) -> tuple[Output, ...]:
    """(format, file or None) of each NAME[=FILE]; raises UsageError for unknown names and two for stdout."""
    from generator.report import REPORTERS
    from generator.yamlio import near

    outputs: list[Output] = []
    for text in given:
        name, _, file = text.partition("=")
        if name not in REPORTERS:
            raise click.BadParameter(
                f"unknown format {name!r}. {near(name, REPORTERS)}", param_hint="--format"
            )
        outputs.append((name, Path(file) if file else None))
    if sum(file is None for _, file in outputs) > 1:
        raise click.UsageError("Only one --format can go to standard output; name a file for the others.")
    return tuple(outputs)


def deliver(
    report: Report, outputs: Sequence[Output], quiet: bool = False, color: bool | None = None
) -> None:
    """Write the files, then print the rest; `color` None means as the terminal and NO_COLOR say."""
    from generator.report import REPORTERS

    for name, file in outputs:
        if file is not None:
            write_whole(file, REPORTERS[name](report))
    for name, file in outputs:
        if file is None and not quiet:
            view = _view(_is_wanted() if color is None else color)
            click.echo(REPORTERS[name](report, view), nl=False, color=True)  # colours are in it, or are not


def _view(coloured: bool) -> View:
    from generator.report.view import COLOURS, PLAIN, View

    width = min(shutil.get_terminal_size(fallback=(PLAIN.width, 0)).columns, PLAIN.width)
    return View(COLOURS if coloured else PLAIN.style, max(width, NARROWEST))


def _is_wanted() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
