"""New rows of an index: on disk beside it until all are there, then part by part in the place of the old ones."""

from __future__ import annotations

import shutil
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import Any

from generator.corpus.extras import extra
from generator.corpus.store import LAST, cannot_write, connect, sql_text
from generator.corpus.tables import PARTS, TABLES

ROW = 1_000_000  # bytes of the longest row; DuckDB sets aside a multiple of it
HELD = 4_000_000  # characters of rows that wait in memory


def part_of(document: str) -> int:
    """The part of an index that an article belongs to."""
    name = document.encode("utf-8", "surrogateescape")
    return int.from_bytes(blake2b(name, digest_size=4).digest()) % PARTS


@contextmanager
def spooled(index: Path) -> Iterator[Spool]:
    """A place for new rows, gone afterwards. What goes wrong with the disk meanwhile is a DataError."""
    broken = extra("duckdb", "corpus", "an index of claims").Error
    try:
        index.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=".new-", dir=index))
        spool = Spool(folder)
        try:
            yield spool
        finally:
            spool.drop()
    except (OSError, broken) as error:
        raise cannot_write(index, error) from None


class Spool:
    """Rows as JSON lines, a file for each part of each table: what is put in place at once is one part, not all."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._held: dict[str, list[str]] = defaultdict(list)
        self._size = 0

    def add(self, document: str, rows: Sequence[str]) -> None:
        """Rows of one article for each table; none of an article that could not be read."""
        for table, lines in zip(TABLES, rows, strict=False):
            self._held[_file(table, part_of(document))].append(lines)
            self._size += len(lines)
        if self._size > HELD:
            self._flush()

    def write(self, index: Path, stale: Iterable[str], anew: bool) -> None:
        """Replace what the index holds of the `stale` articles, or all it holds, by the new rows."""
        self._flush()
        old = sorted(stale)
        parts = range(PARTS) if anew else sorted({part_of(document) for document in old})
        with closing(connect()) as base:
            base.execute("CREATE TABLE stale (document VARCHAR)")
            for at in range(0, len(old), 10_000):
                base.execute("INSERT INTO stale SELECT unnest(?)", [old[at : at + 10_000]])
            # What is in `documents` is whole: the stale leave it before any other table is touched.
            others = [(table, True) for table in TABLES if table != LAST]
            for table, enter in ((LAST, False), *others, (LAST, True)):
                for part in parts:
                    place = index / table / f"{part:02}.parquet"
                    self._replace(base, place, _fresh(table, self._folder / _file(table, part), enter), anew)

    def drop(self) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)

    def _flush(self) -> None:
        for name, lines in self._held.items():
            with (self._folder / name).open("a", encoding="utf-8") as file:
                file.writelines(lines)
        self._held.clear()
        self._size = 0

    def _replace(self, base: Any, place: Path, rows: str, anew: bool) -> None:
        draft = self._folder / place.name
        if place.exists() and not anew:
            rows += f" UNION ALL FROM read_parquet({sql_text(place)}) WHERE document NOT IN (FROM stale)"
        base.execute(
            f"COPY (FROM ({rows}) ORDER BY ALL) TO {sql_text(draft)} (FORMAT parquet, COMPRESSION zstd)"
        )
        place.parent.mkdir(parents=True, exist_ok=True)
        draft.replace(place)


def _file(table: str, part: int) -> str:
    return f"{table}-{part:02}.json"


def _fresh(table: str, file: Path, enter: bool) -> str:
    """The new rows of a part of a table, or none of them, as a question."""
    if enter and file.exists():
        types = ", ".join(f"{name}: '{type}'" for name, type in TABLES[table].items())
        how = f"format = 'newline_delimited', maximum_object_size = {ROW}, columns = {{{types}}}"
        return f"FROM read_json({sql_text(file)}, {how})"
    nothing = ", ".join(f"NULL::{type} AS {name}" for name, type in TABLES[table].items())
    return f"SELECT {nothing} WHERE false"
