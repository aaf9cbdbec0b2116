"""New rows of an index: on disk beside it until all are there, then part by part in the place of the old ones."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

from generator.corpus.extras import extra
from generator.corpus.store import LAST, cannot_write, connect, sql_text
from generator.corpus.tables import TABLES

PARTS = 64


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
    """Rows as JSON lines, one file a table."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._files = {table: (folder / f"{table}.json").open("w", encoding="utf-8") for table in TABLES}

    def add(self, rows: Sequence[str]) -> None:
        """Rows of one article for each table; none of an article that could not be read."""
        for file, lines in zip(self._files.values(), rows, strict=False):
            file.write(lines)

    def write(self, index: Path, stale: Iterable[str], anew: bool) -> None:
        """Replace what the index holds of the `stale` articles, or all it holds, by the new rows."""
        for file in self._files.values():
            file.close()
        old = sorted(stale)
        parts = range(PARTS) if anew else sorted({part_of(document) for document in old})
        with closing(connect()) as base:
            base.execute("CREATE TABLE stale (document VARCHAR)")
            for at in range(0, len(old), 10_000):
                base.execute("INSERT INTO stale SELECT unnest(?)", [old[at : at + 10_000]])
            # What is in `documents` is whole: the stale leave it before any other table is touched.
            others = [(table, True) for table in TABLES if table != LAST]
            for table, enter in ((LAST, False), *others, (LAST, True)):
                self._load(base, table, enter)
                for part in parts:
                    self._replace(base, index / table / f"{part:02}.parquet", part, anew)

    def drop(self) -> None:
        for file in self._files.values():
            with suppress(OSError):
                file.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _load(self, base: Any, table: str, wanted: bool) -> None:
        """Have the new rows of a table as `fresh`, or none of them."""
        types = ", ".join(f"{name}: '{type}'" for name, type in (TABLES[table] | {"part": "INTEGER"}).items())
        file = sql_text(self._folder / f"{table}.json")
        rows = f"read_json({file}, format = 'newline_delimited', columns = {{{types}}})"
        base.execute(f"CREATE OR REPLACE TABLE fresh AS FROM {rows} WHERE {wanted}")

    def _replace(self, base: Any, place: Path, part: int, anew: bool) -> None:
        draft = self._folder / place.name
        rows = f"SELECT * EXCLUDE part FROM fresh WHERE part = {part}"
        if place.exists() and not anew:
            rows += f" UNION ALL FROM read_parquet({sql_text(place)}) WHERE document NOT IN (FROM stale)"
        base.execute(
            f"COPY (FROM ({rows}) ORDER BY ALL) TO {sql_text(draft)} (FORMAT parquet, COMPRESSION zstd)"
        )
        place.parent.mkdir(parents=True, exist_ok=True)
        draft.replace(place)
