"""What several commands share: finding the project, walking folders, writing files whole."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from errno import EISDIR
from itertools import count
from operator import attrgetter, length_hint
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

import click

from generator.errors import DataError, Problem
from generator.yamlio.paths import is_endless, is_file, is_folder

if TYPE_CHECKING:
    from generator.lint.model import Rule
    from generator.project import Project
    from generator.settings import Levels, Settings

T = TypeVar("T")
MANY = 20  # items from which a progress bar is worth its line

color_option: Callable[[Any], Any] = click.option(
    "--color/--no-color", default=None, help="Default: on a terminal, unless NO_COLOR is set."
)
project_option: Callable[[Any], Any] = click.option(
    "--project",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Folder with facts/, templates/ … (default: the nearest one upwards, else the built-in data).",
)


def open_project(folder: Path | None) -> Project:
    """The project asked for, or the one around the current folder, or the built-in data."""
    from generator.project import find_project, load_project

    return load_project(folder or find_project(Path.cwd()))


def at_levels(project: Project, given: Sequence[str]) -> Project:
    """The project with rules at levels given by hand, each RULE=LEVEL; raises BadParameter."""
    return project.at(levels_of(given, project.rules))


def levels_of(given: Sequence[str], rules: Sequence[Rule]) -> Levels:
    """Levels of rules given by hand, each RULE=LEVEL; raises BadParameter."""
    from generator.settings import parse_level

    known = [rule.id for rule in rules]
    try:
        return dict(parse_level(each, known) for each in given)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--rule") from None


def articles(path: Path, suffixes: tuple[str, ...], settings: Settings) -> Iterator[Path | Problem]:
    """A file as it is; a folder's articles in order of their paths, without hidden and excluded ones."""
    for found in article_names(path, suffixes, settings):
        yield Path(found) if isinstance(found, str) else found


def article_names(path: Path, suffixes: tuple[str, ...], settings: Settings) -> Iterator[str | Problem]:
    """The same by their names: of twenty thousand, paths alone would take half a second."""
    if path.is_dir():
        found = list(_walk(str(path), suffixes, settings))
        yield from (_pipe(name) if waits and is_endless(name) else name for name, waits in found)
        if not found:
            hint = f"Looked for {', '.join(suffixes)}."
            yield Problem(str(path), 0, 0, "has no articles in it", hint)
    elif path.exists():
        yield str(path)
    else:
        yield Problem(str(path), 0, 0, "no such file or folder")


def _pipe(name: str) -> Problem:
    return Problem(name, 0, 0, "is no file", "Pipes and devices in a folder are not waited for.")


def _walk(folder: str, suffixes: tuple[str, ...], settings: Settings) -> Iterator[tuple[str, bool]]:
    """The articles below a folder in order of their paths, each with whether it is anything but a plain file.

    Links to folders are not followed, and a folder that cannot be read has nothing in it.
    """
    excludes = bool(settings.get("exclude"))
    entries: list[os.DirEntry[str]] = []
    with suppress(OSError):
        entries = sorted(os.scandir(folder), key=attrgetter("name"))
    for entry in entries:
        inner = is_folder(entry)
        if entry.name.startswith(".") or (excludes and settings.excludes(Path(entry.path), inner)):
            continue
        if not inner and entry.name.lower().endswith(suffixes):
            yield entry.path.removeprefix(f".{os.sep}"), not is_file(entry)
        elif inner and not entry.is_symlink():
            yield from _walk(entry.path, suffixes, settings)


def read_file(path: Path) -> bytes:
    """A file's bytes; raises DataError."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise DataError.one(str(path), f"cannot be read: {error.strerror or error}") from None


def write_whole(path: Path, text: str) -> None:
    """Write a file so that a reader sees the old one or the new one, never a part. Raises ClickException."""
    write_together({path: text})


def write_together(files: Mapping[Path, str | bytes]) -> None:
    """Write files that belong together, each whole; where one cannot be written all stay as they were.

    All are written beside their places before the first takes its place. Raises ClickException.
    """
    drafts = {path: path.with_name(f".{path.name}.{os.getpid()}.tmp") for path in files}
    path = Path()
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            drafts[path].write_bytes(content.encode() if isinstance(content, str) else content)
            if path.is_dir():
                raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
        for path, draft in drafts.items():
            draft.replace(path)
    except OSError as error:
        raise click.ClickException(f"{path}: cannot be written: {error.strerror or error}") from None
    finally:
        for draft in drafts.values():
            with suppress(OSError):
                draft.unlink()


@contextmanager
def progress(
    items: Iterable[T], label: str, quiet: bool = False, length: int | None = None
) -> Iterator[Iterator[T]]:
    """The items, with a bar, their rate and the time left on standard error: on a terminal and for many only."""
    length = length_hint(items) if length is None else length
    if quiet or length < MANY or not sys.stderr.isatty():
        yield iter(items)
        return
    begun, done = monotonic(), count(1)

    def rate(item: T | None) -> str | None:
        return None if item is None else f"{next(done) / max(monotonic() - begun, 0.001):,.0f}/s"

    with click.progressbar(items, length, label, show_pos=True, item_show_func=rate, file=sys.stderr) as bar:
        yield iter(bar)


def counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'s' * (count != 1)}"
