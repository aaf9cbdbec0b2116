"""The claims of a library as Parquet files: what changed is read again, what is gone leaves.

    claims/documents/07.parquet    one row an article, with the hash of its bytes and of the project's data
    claims/claims/07.parquet       and so on, see `tables`

Articles are dealt out to parts by their names, so that a changed one costs a part and not the whole. A part of
`documents` is written last: where a run breaks off, its articles are as unread, and are read again.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from generator.corpus.claims import content_hash, read_article
from generator.corpus.extras import extra
from generator.corpus.judge import Bench, bench, content
from generator.corpus.tables import TABLES, Tables
from generator.errors import DataError, Problem
from generator.jobs import Lost, Task, shared_out

PARTS = 64
MEMORY = "256MB"  # for sorting and writing; what is more goes to disk
LAST = "documents"  # the table that tells what is there


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of one article: its rows by table as JSON lines, or the problems for which there are none."""

    path: str
    rows: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Todo:
    """What an index lacks of some articles: those to `read`, and those that are `gone`."""

    read: tuple[str, ...]
    gone: tuple[str, ...]


def connect() -> Any:
    """A DuckDB of one's own, in memory. Raises DataError where the package is missing."""
    base = extra("duckdb", "corpus", "an index of claims").connect()
    base.execute(f"SET memory_limit = '{MEMORY}'")
    return base


def open_index(folder: Path) -> Any:
    """A DuckDB in which the tables of an index can be asked. Raises DataError where there is none."""
    if not (folder / LAST).is_dir():
        hint = f"Make one: factpress corpus index PATH… --out {folder}"
        raise DataError.one(str(folder), "holds no index of claims", hint)
    base = connect()
    for table in TABLES:
        base.execute(f"CREATE VIEW {table} AS FROM read_parquet({_text(folder / table / '*.parquet')})")
    return base


def changed(folder: Path, paths: Sequence[str], own: Bench) -> Todo:
    """What is to be done so that an index holds these articles as they are now, and no others."""
    known, data = dict(_known(folder)), own.key.hex()
    read = tuple(path for path in paths if known.get(path) != (_hash(path), data))
    return Todo(read, tuple(sorted(known.keys() - set(paths))))


def update(folder: Path, todo: Todo, own: Bench, jobs: int) -> Iterator[Read]:
    """Read what is to be read, one by one, then write the index. Raises DataError where it cannot be written."""
    if not todo.read and not todo.gone:
        return
    with _spool(folder) as spool:
        with closing(_rows(todo.read, own, jobs)) as found:
            for one in found:
                spool.add(one)
                yield one
        spool.write(folder, {*todo.read, *todo.gone})


def _known(folder: Path) -> list[tuple[str, tuple[str, str]]]:
    if not (folder / LAST).is_dir():
        return []
    with closing(open_index(folder)) as base:
        rows = base.execute("SELECT document, content, data FROM documents").fetchall()
    return [(document, (content, data)) for document, content, data in rows]


def _hash(path: str) -> str:
    try:
        return content_hash(content(path))
    except OSError:
        return ""  # whoever reads it will tell


def _rows(paths: Sequence[str], own: Bench, jobs: int) -> Generator[Read]:
    here = jobs < 2
    given = (own.project.root, own.key, own.project.settings.forced, False)
    task = Task((lambda: own) if here else bench, () if here else given, read_rows)
    for one in shared_out(paths, task, jobs):
        if isinstance(one, Lost):
            one = Read(
                one.item, (), (Problem(one.item, 0, 0, "could not be read: two processes died over it"),)
            )
        yield one


def read_rows(own: Bench, path: str) -> Read:
    """The rows of one article."""
    tables, problems = read_article(path, own.project, own.key.hex())
    return Read(path, () if problems else tuple(_lines(tables)), problems)


def _lines(tables: Tables) -> Iterator[str]:
    for table, names in TABLES.items():
        part = part_of(tables[LAST][0][0])
        rows = (dict(zip(names, row, strict=True), part=part) for row in tables[table])
        yield "".join(json.dumps(row) + "\n" for row in rows)


def part_of(document: str) -> int:
    """The part of the index that an article belongs to."""
    return (
        int.from_bytes(blake2b(document.encode("utf-8", "surrogateescape"), digest_size=4).digest()) % PARTS
    )


class _Spool:
    """New rows on disk, until all are there."""

    def __init__(self, folder: Path):
        self._files = {table: (folder / f"{table}.json").open("w", encoding="utf-8") for table in TABLES}
        self._folder = folder

    def add(self, read: Read) -> None:
        for file, lines in zip(self._files.values(), read.rows, strict=False):
            file.write(lines)

    def write(self, index: Path, stale: Iterable[str]) -> None:
        """Replace what the index holds of the `stale` articles by the new rows."""
        self.close()
        old = sorted(stale)
        with closing(connect()) as base:
            base.execute(f"SET temp_directory = {_text(self._folder / 'more')}")
            base.execute("CREATE TABLE stale (document VARCHAR)")
            for at in range(0, len(old), 10_000):
                base.execute("INSERT INTO stale SELECT unnest(?)", [old[at : at + 10_000]])
            for table in sorted(TABLES, key=lambda table: table == LAST):
                self._write_table(base, table, index, sorted({part_of(document) for document in old}))

    def _write_table(self, base: Any, table: str, index: Path, parts: Sequence[int]) -> None:
        types = ", ".join(f"{name}: '{type}'" for name, type in (TABLES[table] | {"part": "INTEGER"}).items())
        base.execute(
            f"CREATE TABLE fresh AS FROM read_json({_text(self._folder / f'{table}.json')}, "
            f"format = 'newline_delimited', columns = {{{types}}})"
        )
        (index / table).mkdir(parents=True, exist_ok=True)
        for part in parts:
            place = index / table / f"{part:02}.parquet"
            draft = self._folder / place.name
            rows = f"SELECT * EXCLUDE part FROM fresh WHERE part = {part}"
            if place.exists():
                rows += f" UNION ALL FROM read_parquet({_text(place)}) WHERE document NOT IN (FROM stale)"
            order = "document, number" if "number" in TABLES[table] else "document"
            base.execute(
                f"COPY (FROM ({rows}) ORDER BY {order}) TO {_text(draft)} (FORMAT parquet, COMPRESSION zstd)"
            )
            draft.replace(place)
        base.execute("DROP TABLE fresh")

    def close(self) -> None:
        for file in self._files.values():
            file.close()


@contextmanager
def _spool(index: Path) -> Iterator[_Spool]:
    """Beside the index, so that finished parts can be moved into it."""
    try:
        index.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=".new-", dir=index))
    except OSError as error:
        raise DataError.one(str(index), f"cannot be written: {error.strerror or error}") from None
    spool = _Spool(folder)
    try:
        yield spool
    finally:
        spool.close()
        shutil.rmtree(folder, ignore_errors=True)


def _text(path: Path) -> str:
    """A path as an SQL text."""
    return "'" + os.fspath(path).replace("'", "''") + "'"
