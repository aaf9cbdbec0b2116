"""An index of claims as a place on disk: opened for questions, and held by one run that writes at a time."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

from generator.corpus.extras import extra
from generator.corpus.tables import PARTS, TABLES
from generator.errors import DataError

MEMORY = "256MB"  # for sorting and writing; what is more goes to disk
ASKED = "64MB"  # for questions, with one thread: each of several would want memory of its own
LAST = "documents"  # the table that tells what is there
LOCK = ".lock"
_MAKE = "factpress corpus index PATH… --out {}"
WAIT = 0.5  # seconds between two looks whether another run is done


def connect() -> Any:
    """A DuckDB of one's own, in memory. Raises DataError where the package is missing."""
    base = extra("duckdb", "corpus", "an index of claims").connect()
    base.execute(f"SET memory_limit = '{MEMORY}'")
    base.execute(f"SET temp_directory = {sql_text(Path(tempfile.gettempdir(), f'factpress-{uuid4().hex}'))}")
    return base


def exists(folder: Path) -> bool:
    return any((folder / LAST).glob("*.parquet"))


def open_index(folder: Path) -> Any:
    """A DuckDB in which the tables of an index can be asked. Raises DataError where there is none, or no whole one."""
    if not exists(folder):
        hint = f"Make one: {_MAKE.format(folder)}"
        raise DataError.one(str(folder), "holds no index of claims", hint)
    base = connect()
    base.execute(f"SET memory_limit = '{ASKED}'")
    base.execute("SET threads = 1")
    try:
        for table in TABLES:
            _view(base, table, folder)
    except BaseException:
        base.close()
        raise
    return base


def _view(base: Any, table: str, folder: Path) -> None:
    missing = [name for part in range(PARTS) if not (folder / table / (name := f"{part:02}.parquet")).exists()]
    if missing:
        message = f"the index is damaged: {table}/{missing[0]} is missing"
        raise DataError.one(str(folder), message, _anew(folder))
    files = sql_text(folder / table / "*.parquet")
    with told(folder):
        base.execute(f"CREATE VIEW {table} AS FROM read_parquet({files})")
        names = [row[0] for row in base.execute(f"DESCRIBE {table}").fetchall()]
        base.execute(f"SELECT count(*) FROM {table}")  # looks into every file
    if names != list(TABLES[table]):
        raise DataError.one(str(folder), "was written by another version of factpress", _anew(folder))


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """What goes wrong with the files of an index, as a problem."""
    try:
        yield
    except extra("duckdb", "corpus", "an index of claims").Error as error:
        message = f"the index is damaged: {str(error).splitlines()[0]}"
        raise DataError.one(str(folder), message, _anew(folder)) from None


def _anew(folder: Path) -> str:
    return f"Delete it and make it anew: {_MAKE.format(folder)}"


@contextmanager
def alone(folder: Path, waits: Callable[[], None]) -> Iterator[None]:
    """Nobody else writes the index meanwhile; `waits` is called once where somebody does. A dead run holds nothing.

    Raises DataError where nothing can be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = sqlite3.connect(folder / LOCK, timeout=WAIT, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise cannot_write(folder, error) from None
    with closing(lock):
        if not _taken(lock, folder):
            waits()
            while not _taken(lock, folder):
                pass
        yield


def _taken(lock: sqlite3.Connection, folder: Path) -> bool:
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_BUSY:
            return False
        raise cannot_write(folder, error) from None
    return True


def cannot_write(folder: Path, error: Exception) -> DataError:
    said = getattr(error, "strerror", None) or str(error).splitlines()[0]
    hint = "Run it again when this is mended: it makes good what is missing."
    return DataError.one(str(folder), f"cannot be written: {said}", hint)


def sql_text(path: Path) -> str:
    """A path as an SQL text."""
    return "'" + os.fspath(path).replace("'", "''") + "'"
