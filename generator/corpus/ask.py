"""Questions to an index of claims, through DuckDB."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from generator.corpus.contradictions import Contradiction, contradictions
from generator.corpus.extras import extra
from generator.corpus.store import open_index
from generator.corpus.tables import TABLES, Row, query
from generator.errors import DataError

Answer = tuple[tuple[str, ...], list[Row]]  # names of columns, rows
ASKING = frozenset({"SELECT", "EXPLAIN", "MULTI"})  # DuckDB's kinds of statements; PIVOT is "MULTI"


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
        try:
            return _answer(base, sql)
        except extra("duckdb", "corpus", "an index of claims").Error as error:
            raise _told(str(error)) from None


def _answer(base: Any, sql: str) -> Answer:
    kinds = [statement.type.name for statement in base.extract_statements(sql)]
    if len(kinds) != 1 or kinds[0] not in ASKING:
        hint = "For instance: SELECT mode, count(*) FROM claims GROUP BY mode. An index is read here, never written."
        raise DataError.one("SQL", "is not one question", hint)
    found = base.execute(sql)
    return tuple(column[0] for column in found.description), found.fetchall()


def _told(error: str) -> DataError:
    """What DuckDB says, without the part of it that is Python's."""
    first, *more = [line for line in error.partition("Traceback")[0].splitlines() if line.strip()]
    if "Table with name" in first:
        more = [f"The tables are {', '.join(TABLES)}.", *more[1:]]
    return DataError.one("SQL", first, "\n  ".join(more))
