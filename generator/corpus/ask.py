"""Questions to an index of claims, through DuckDB."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from generator.corpus.contradictions import Contradiction, contradictions
from generator.corpus.extras import extra
from generator.corpus.index import open_index
from generator.corpus.tables import Row, query
from generator.errors import DataError

Answer = tuple[tuple[str, ...], list[Row]]  # names of columns, rows


def contradictions_in(index: Path) -> tuple[Contradiction, ...]:
    """What articles of an index answer differently."""
    return contradictions(ask(index, query("contradictions"))[1])


def claims_about(index: Path, ids: Iterable[str]) -> Answer:
    """The claims whose subject or object is one of these."""
    return ask(index, query("claims"), ids)


def facts_stated(index: Path, ids: Iterable[str]) -> Answer:
    """For each of these facts how many articles state it, and where the first does."""
    return ask(index, query("facts"), ids)


def ask(index: Path, sql: str, asked: Iterable[str] = ()) -> Answer:
    """The answer to a question in SQL; `asked` becomes the table of that name. Raises DataError."""
    with closing(open_index(index)) as base:
        base.execute("CREATE TABLE asked (id VARCHAR)")
        base.execute("INSERT INTO asked SELECT unnest(?::VARCHAR[])", [list(asked)])
        return _answer(base, sql)


def _answer(base: Any, sql: str) -> Answer:
    try:
        found = base.execute(sql)
        return tuple(column[0] for column in found.description or ()), found.fetchall()
    except extra("duckdb", "corpus", "an index of claims").Error as error:
        first, *more = str(error).splitlines()
        raise DataError.one("SQL", first, "\n  ".join(line for line in more if line.strip())) from None
