"""What several commands share: finding the project, walking folders, writing files whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.errors import Problem

if TYPE_CHECKING:
    from generator.project import Project

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


def articles(path: Path, suffixes: tuple[str, ...]) -> Iterator[Path | Problem]:
    """A file as it is; a folder's articles in order of their paths, without hidden ones."""
    if path.is_dir():
        found = sorted(_walk(path, suffixes))
        yield from found
        if not found:
            hint = f"Looked for {', '.join(suffixes)}."
            yield Problem(str(path), 0, 0, "has no articles in it", hint)
    elif path.exists():
        yield path
    else:
        yield Problem(str(path), 0, 0, "no such file or folder")


def _walk(top: Path, suffixes: tuple[str, ...]) -> Iterator[Path]:
    for folder, folders, names in os.walk(top):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith(".") and name.lower().endswith(suffixes):
                yield Path(folder, name)


def write_whole(path: Path, text: str) -> None:
    """Write a file so that a reader sees the old one or the new one, never a part. Raises ClickException."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8", newline="\n")
        draft.replace(path)
    except OSError as error:
        with suppress(OSError):
            draft.unlink()
        raise click.ClickException(f"{path}: cannot be written: {error.strerror or error}") from None


def counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'s' * (count != 1)}"
