"""The baseline of `factpress check`: read, held against what was found, written anew."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.common import counted, write_whole
from generator.errors import DataError

if TYPE_CHECKING:
    from generator.lint.model import Known, Report
    from generator.settings import Settings

VERSION = 1


def baseline_of(given: Path | None, settings: Settings) -> Path | None:
    """The file asked for, or the one of the settings."""
    named = settings.get("baseline")
    return given or (Path(os.path.relpath((settings.root or Path()) / named)) if named else None)


def without_known(report: Report, file: Path) -> Report:
    """The report without what the baseline knows. Raises DataError."""
    from generator.lint.baseline import without_known

    known = _read(file)
    return without_known(report, known, partial(_name, file), _gone(file, known))


def update(report: Report, file: Path) -> None:
    """Write a baseline that knows all that was found, and tell what has changed. Raises DataError."""
    from generator.lint.baseline import recorded

    known = _read(file) if file.exists() else ()
    new = recorded(report, known, partial(_name, file), _gone(file, known))
    data = {"version": VERSION, "findings": [asdict(entry) for entry in new]}
    write_whole(file, json.dumps(data, ensure_ascii=False, indent=1) + "\n")
    before, after = (sum(entry.count for entry in entries) for entries in (known, new))
    click.echo(f"{file}: {counted(after, 'finding')} known, {before} before.")


def tell_stale(report: Report, file: Path) -> None:
    """The entries that can go, on standard error."""
    for entry in report.stale:
        click.echo(f"{file}: no longer found in {entry.path}: “{entry.quote}” [{entry.rule}]", err=True)
    if report.stale:
        click.echo("Take them out with --update-baseline.", err=True)


def _read(file: Path) -> Sequence[Known]:
    from generator.lint.model import Known
    from generator.yamlio import load

    if not file.exists():
        raise DataError.one(str(file), "no such baseline", "Write it with --update-baseline.")
    return [Known(**entry) for entry in load(file, "baseline", str(file)).data["findings"]]


def _name(file: Path, path: str) -> str:
    """A path as the baseline has it: seen from the baseline's folder, the same on every machine."""
    name = Path(os.path.relpath(path, file.parent)).as_posix()
    return name.encode("utf-8", "replace").decode("utf-8")  # a path may hold what is no character


def _gone(file: Path, known: Sequence[Known]) -> set[str]:
    return {entry.path for entry in known if not (file.parent / entry.path).exists()}
