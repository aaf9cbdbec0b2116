"""Where the built-in data is, and paths as people read them."""

from __future__ import annotations

import os
import stat
from pathlib import Path


def shown(path: Path) -> str:
    """A path as messages show it: relative to the current folder where it lies inside."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def is_endless(path: Path | str) -> bool:
    """Whether it is a pipe, a socket or a device: something on which a reader may wait for ever."""
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 - of thousands of names, which need not become paths
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether an entry of a folder is one itself; a link that leads nowhere or in a circle is none."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def is_file(entry: os.DirEntry[str]) -> bool:
    """Whether an entry of a folder is a plain file; a link that leads nowhere or in a circle is none."""
    try:
        return entry.is_file()
    except OSError:
        return False


def builtin(name: str) -> Path:
    """The built-in data folder of this name: beside the package in a checkout, inside it when installed."""
    package = Path(__file__).parent.parent
    if (package.parent / "pyproject.toml").is_file():  # never a stray folder of site-packages
        return package.parent / name
    return package / "_data" / name
