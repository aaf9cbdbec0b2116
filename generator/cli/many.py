"""What `check` does with many files: which ones, with how many processes, and what is known of them already."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli.common import article_names, at_levels, levels_of, progress
from generator.errors import DataError, Problem

if TYPE_CHECKING:
    from generator.corpus.check import Order
    from generator.corpus.judge import Bench, Judged
    from generator.corpus.verdicts import Verdicts
    from generator.lint.model import FileResult, Report
    from generator.settings import Settings

STDIN = "-"

jobs_option: Callable[[Any], Any] = click.option(
    "--jobs",
    "-j",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="Processes that check files at once (default 0: as many as pay).",
)
cache_option: Callable[[Any], Any] = click.option(
    "--cache/--no-cache",
    default=True,
    help="Whether verdicts of earlier runs are used and new ones kept (default: they are).",
)
since_option: Callable[[Any], Any] = click.option(
    "--changed-since",
    metavar="REV",
    help="Only files that differ from where this branch left a git revision.",
)


def open_bench(
    folder: Path | None, levels: Sequence[str], keep_source: bool, verdicts: Verdicts | None = None
) -> Bench:
    """The project asked for, or the one around the current folder, or the built-in data; rules at `levels`.

    Where its rules are kept among `verdicts`, the rest waits until something has to be judged.
    """
    from generator.corpus.judge import Front, bench, keep_rules, rules_kept, waiting_bench
    from generator.project import find_project
    from generator.settings import load_settings

    root = folder or find_project(Path.cwd())
    key = _content_key(root)
    rules = rules_kept(key, verdicts) if verdicts else ()
    if rules:
        settings = load_settings(root).forcing(levels_of(levels, rules))
        return waiting_bench(root, key, Front(settings, rules), keep_source)
    own = bench(root, key, {}, keep_source)
    if verdicts:
        keep_rules(key, own.project.rules, verdicts)
    return replace(own, held=at_levels(own.project, levels))


def open_index_bench(folder: Path | None) -> Bench:
    """As `open_bench`, for an index of claims, to which rules and their levels are nothing."""
    from generator.corpus.judge import Front, waiting_bench
    from generator.project import find_project
    from generator.settings import load_settings

    root = folder or find_project(Path.cwd())
    return waiting_bench(root, _content_key(root), Front(load_settings(root), ()), keep_source=False)


def _content_key(root: Path | None) -> bytes:
    from generator.project import content_key

    try:
        return content_key(root)
    except OSError as error:
        raise DataError.one(str(error.filename), f"cannot be read: {error.strerror}") from None


@contextmanager
def remembering(wanted: bool, jobs: int) -> Iterator[Order]:
    """How to check: with what earlier runs found, if that is `wanted` and there is a place where it is kept."""
    from generator.corpus.check import Order
    from generator.corpus.verdicts import Verdicts
    from generator.yamlio.kept import cache_folder

    folder = cache_folder() if wanted else None
    if folder is None:
        yield Order(jobs)
        return
    with closing(Verdicts(folder)) as verdicts:
        yield Order(jobs, verdicts)


def found_in(paths: Sequence[str], since: str | None, settings: Settings) -> list[str | Problem]:
    """The files that the arguments name, each once; - stands for standard input."""
    from generator.document.read import FORMATS

    suffixes = tuple(suffix for group in FORMATS.values() for suffix in group)
    named: list[str | Problem] = []
    for path in paths:
        named += [path] if path == STDIN else article_names(Path(path), suffixes, settings)
    items = list(dict.fromkeys(named))
    if since is None:
        return items
    from generator.corpus.changed import changed_files

    changed = changed_files([path for path in paths if path != STDIN], since)
    return [i for i in items if isinstance(i, Problem) or i == STDIN or Path(i).resolve() in changed]


def report_on(
    items: Sequence[str | Problem], own: Bench, order: Order, stdin_filename: str, quiet: bool
) -> tuple[Report, dict[str, str]]:
    """What was found, and if they are to be kept the texts of all files by their paths."""
    from generator.corpus.judge import opened
    from generator.lint.model import Report

    files: list[FileResult] = []
    errors: list[Problem] = []
    sources: dict[str, str] = {}
    with progress(_judged(items, own, order, stdin_filename), "Checking", quiet, len(items)) as all_judged:
        for judged in all_judged:
            errors += judged.problems
            if not judged.problems:
                files.append(opened(judged.verdict))
                sources |= {judged.path: judged.source} if own.keep_source else {}
    rules = own.front.settings.apply(own.front.rules)
    return Report(tuple(files), tuple(errors), {rule.id: rule for rule in rules}), sources


def _judged(
    items: Sequence[str | Problem], own: Bench, order: Order, stdin_filename: str
) -> Iterator[Judged]:
    from generator.corpus.check import check_files
    from generator.corpus.judge import Judged, judge
    from generator.document.read import LIMIT

    rest = check_files([item for item in items if isinstance(item, str) and item != STDIN], own, order)
    for item in items:
        if isinstance(item, Problem):
            yield Judged(item.path, problems=(item,))
        elif item == STDIN:
            yield judge(own, stdin_filename, sys.stdin.buffer.read(LIMIT + 1))
        else:
            yield next(rest)
