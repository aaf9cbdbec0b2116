"""Verdicts of earlier runs, in a database of the user's cache folder that several runs may share.

A verdict is found by what it was made of, so a stale one cannot be asked for. A row also carries its own
checksum. Where the database cannot be used, or is damaged, all goes on without it and it is written anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from hashlib import sha256
from itertools import islice
from pathlib import Path
from time import monotonic

NAME = "verdicts-1.sqlite3"  # a new number for a new shape
KEEP = 30  # days that a verdict nobody asks for is kept
FRESH = 7  # days after which it is noted that somebody did
WAIT = 10.0  # seconds for another run to finish writing
HELD = 2.0  # seconds that verdicts wait to be written together
_AT_ONCE = 500  # keys of one question
_CHECK = 8  # bytes of a checksum
_SHAPE = """
CREATE TABLE IF NOT EXISTS verdict
  (key BLOB PRIMARY KEY, body BLOB NOT NULL, day INTEGER NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID
"""
Row = tuple[bytes, bytes, int]


class Verdicts:
    """What is known of files by the key of all that a verdict depends on; as empty where it cannot be read."""

    def __init__(self, folder: Path, today: date | None = None):
        self._path = folder / NAME
        self._today = (today or date.today()).toordinal()
        self._new: list[Row] = []
        self._seen: list[bytes] = []
        self._written = monotonic()
        self._base: sqlite3.Connection | None = None
        with self._spared():
            folder.mkdir(parents=True, exist_ok=True)
            self._base = sqlite3.connect(self._path, timeout=WAIT, isolation_level=None)
            self._base.execute("PRAGMA journal_mode = WAL")
            self._base.execute("PRAGMA synchronous = NORMAL")
            self._base.execute(_SHAPE)

    def find(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The verdicts that are known, of those asked for."""
        found: dict[bytes, bytes] = {}
        todo = iter(keys)
        while some := list(islice(todo, _AT_ONCE)):
            with self._spared():
                found |= self._known(some)
        return found

    def add(self, key: bytes, verdict: bytes, day: int) -> None:
        """Keep a verdict; `day` is the only one (ordinal) on which it holds, or 0."""
        self._new.append((key, _checksum(key, verdict) + verdict, day))
        if monotonic() - self._written > HELD:
            self._write()

    def close(self) -> None:
        """Write what is not written yet, and let go of what nobody asks for any more."""
        self._write()
        with self._spared():
            self._sweep()
        if self._base:
            self._base.close()
            self._base = None

    def _sweep(self) -> None:
        """Once a day: it looks at every row. The database itself notes the day of the last time."""
        if self._base and self._base.execute("PRAGMA user_version").fetchone()[0] != self._today:
            self._base.execute("DELETE FROM verdict WHERE used < ?", (self._today - KEEP,))
            self._base.execute(f"PRAGMA user_version = {self._today}")

    def _known(self, keys: list[bytes]) -> dict[bytes, bytes]:
        if not self._base:
            return {}
        marks = ",".join("?" * len(keys))
        asked = f"SELECT key, body, used FROM verdict WHERE key IN ({marks}) AND day IN (0, ?)"
        found: dict[bytes, bytes] = {}
        for key, body, used in self._base.execute(asked, (*keys, self._today)):
            if body[:_CHECK] == _checksum(key, body[_CHECK:]):
                found[key] = body[_CHECK:]
                self._seen += [key] if used <= self._today - FRESH else []
        return found

    def _write(self) -> None:
        with self._spared():
            if self._base and (self._new or self._seen):
                self._base.execute("BEGIN IMMEDIATE")
                rows = [(*row, self._today) for row in self._new]
                self._base.executemany("INSERT OR REPLACE INTO verdict VALUES (?, ?, ?, ?)", rows)
                seen = [(self._today, key) for key in self._seen]
                self._base.executemany("UPDATE verdict SET used = ? WHERE key = ?", seen)
                self._base.execute("COMMIT")
        self._new, self._seen = [], []
        self._written = monotonic()

    @contextmanager
    def _spared(self) -> Iterator[None]:
        """What goes wrong with the database spoils no check."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            base, self._base = self._base, None
            with suppress(sqlite3.Error):
                if base:
                    base.close()
            if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
                self._throw_away()

    def _throw_away(self) -> None:
        for end in ("", "-wal", "-shm"):
            with suppress(OSError):
                self._path.with_name(self._path.name + end).unlink()


def _checksum(key: bytes, verdict: bytes) -> bytes:
    return sha256(key + verdict).digest()[:_CHECK]
