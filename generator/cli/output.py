"""Where a report goes: one format to standard output, any number to files."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.common import write_together

if TYPE_CHECKING:
    from generator.lint.model import Report
    from generator.report.view import View

Output = tuple[str, Path | None]
NARROWEST, WIDEST = 48, 120  # columns: narrower is wrapped by the terminal, wider is tiring to read
SHOWS_SOURCES = frozenset({"html"})


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
    report: Report,
    outputs: Sequence[Output],
    quiet: bool = False,
    color: bool | None = None,
    sources: Mapping[str, str] | None = None,
) -> None:
    """Write the files, then print the rest; `color` None means as the terminal and NO_COLOR say.

    `sources` has the texts of the files by their paths, for the formats that show them.
    """
    from generator.report import REPORTERS
    from generator.report.view import View

    files = {file: REPORTERS[name](report, View(sources=sources or {})) for name, file in outputs if file}
    write_together(files)
    for name, file in outputs:
        if file is None and not quiet:
            shown = REPORTERS[name](report, view(color, sources))
            click.echo(shown, nl=False, color=True)  # colours are in it, or are not


def shows_sources(outputs: Sequence[Output]) -> bool:
    """Whether a format shows whole articles, so that their texts must be kept until the end."""
    return any(name in SHOWS_SOURCES for name, _ in outputs)


def is_coloured() -> bool:
    """Whether standard output is a terminal whose reader has not asked for plain text."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def view(color: bool | None, sources: Mapping[str, str] | None = None) -> View:
    """How a report is shown here: `color` None means as the terminal and NO_COLOR say."""
    from generator.report.view import COLOURS, PLAIN, View

    coloured = is_coloured() if color is None else color
    width = shutil.get_terminal_size(fallback=(PLAIN.width, 0)).columns
    style = COLOURS if coloured else PLAIN.style
    return View(style, min(max(width, NARROWEST), WIDEST), sources or {})
