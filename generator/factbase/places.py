"""Where records of a fact base stand in its files, and what changed between two of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.errors import Problem
from generator.factbase.audit import Remark
from generator.yamlio import Record, load_records


@dataclass(frozen=True)
class Places:
    """The records of a folder of facts, read when they are asked for. Raises DataError."""

    folder: Path

    @cached_property
    def statements(self) -> dict[str, Record]:
        return _records(sorted((self.folder / "statements").glob("*.yaml")), "statements")

    @cached_property
    def sources(self) -> dict[str, Record]:
        return _records([path for path in [self.folder / "sources.yaml"] if path.is_file()], "sources")

    def problem(self, remark: Remark) -> Problem:
        """A remark at its line and column, with its code behind the message."""
        records = self.statements if remark.of == "statements" else self.sources
        text = f"{remark.message} [{remark.code}]"
        return records[remark.id].problem(text, *remark.steps, hint=remark.hint)


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a fact: `added`, `removed` or `changed`; `parts` are the keys, or sources, that differ."""

    id: str
    what: str
    parts: tuple[str, ...] = ()


def changes(old: Places, new: Places) -> tuple[Change, ...]:
    """Facts that are not as they were, in order of id. A fact whose source changed has changed too."""
    ids = sorted({*old.statements, *new.statements})
    return tuple(change for id in ids if (change := _change(id, old, new)))


def _change(id: str, old: Places, new: Places) -> Change | None:
    before, after = old.statements.get(id), new.statements.get(id)
    if before is None or after is None:
        return Change(id, "added" if before is None else "removed")
    keys = sorted({*before.data, *after.data})
    parts = [key for key in keys if before.data.get(key) != after.data.get(key)]
    parts += [f"source {source}" for source in _cited(after) if _differ(source, old.sources, new.sources)]
    return Change(id, "changed", tuple(parts)) if parts else None


def _cited(record: Record) -> Iterable[str]:
    return (item["id"] for item in record.data["sources"])


def _differ(id: str, old: Mapping[str, Record], new: Mapping[str, Record]) -> bool:
    def data(records: Mapping[str, Record]) -> Any:
        return records[id].data if id in records else None

    return id in old and data(old) != data(new)


def _records(paths: list[Path], schema: str) -> dict[str, Record]:
    return {record.id: record for record in load_records(paths, schema)}
