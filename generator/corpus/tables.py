"""The tables of a corpus: their columns, the same for every engine. The SQL beside this file reads them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

Row = tuple[Any, ...]
Tables = dict[str, list[Row]]

PARTS = 64  # files of a table of an index

# A claim is one thing an article says, at `line` and `col` (column), both from 1, of its file; `span_start` and
# `span_end` are characters of the text that a reader sees. `facts`: ids of those it states, with spaces between.
# A stance is where a claim stands on a question that other claims may answer otherwise; see `stances`.
TABLES: dict[str, dict[str, str]] = {
    "documents": {
        "document": "VARCHAR", "content": "VARCHAR", "data": "VARCHAR", "sentences": "INTEGER", "claims": "INTEGER",
    },
    "claims": {
        "document": "VARCHAR", "number": "INTEGER", "sentence": "INTEGER",
        "span_start": "INTEGER", "span_end": "INTEGER",
        "line": "INTEGER", "col": "INTEGER", "quote": "VARCHAR",
        "subject": "VARCHAR", "predicate": "VARCHAR", "family": "VARCHAR", "object": "VARCHAR", "holds": "BOOLEAN",
        "direction": "VARCHAR", "mode": "VARCHAR", "tier": "VARCHAR", "endorsed": "BOOLEAN", "attribution": "VARCHAR",
        "compared_to": "VARCHAR", "dimension": "VARCHAR", "population": "VARCHAR", "time": "VARCHAR",
        "low": "DOUBLE", "high": "DOUBLE", "unit": "VARCHAR", "kind": "VARCHAR", "per": "VARCHAR",
        "facts": "VARCHAR", "content": "VARCHAR",
    },
    "stances": {
        "document": "VARCHAR", "number": "INTEGER", "subject": "VARCHAR", "relation": "VARCHAR", "object": "VARCHAR",
        "population": "VARCHAR", "time": "VARCHAR", "side": "VARCHAR", "own": "BOOLEAN",
    },
    "stated": {"document": "VARCHAR", "number": "INTEGER", "fact": "VARCHAR"},
}  # fmt: skip


def query(name: str) -> str:
    """The text of one of our SQL files."""
    return Path(__file__).with_name("sql").joinpath(f"{name}.sql").read_text(encoding="utf-8")


def columns(table: str, types: Mapping[str, str]) -> str:
    """The columns of a table as DDL, each type by its name in an engine."""
    return ", ".join(f"{name} {types.get(type, type)}" for name, type in TABLES[table].items())
