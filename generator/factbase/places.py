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
    """What became of a fact: `added`, `removed`, `renamed` or `changed`.

    `parts` are the keys, or sources, that differ; `lines` what was there (`- …`) and what is (`+ …`); `was` its id
    before, where that is another.
    """

    id: str
    what: str
    parts: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    was: str = ""


def changes(old: Places, new: Places) -> tuple[Change, ...]:
    """Facts that are not as they were, in order of id. A fact whose source changed has changed too."""
    names = {id: _before(record, old, new) for id, record in new.statements.items()}
    gone = {id: Change(id, "removed") for id in old.statements if id not in names.values()}
    kept = {id: change for id, was in names.items() if (change := _change(id, was, old, new))}
    return tuple(change for _, change in sorted({**gone, **kept}.items()))


def _before(record: Record, old: Places, new: Places) -> str:
    """The id that a fact had before; its own where it is new."""
    former = (id for id in record.data.get("was", ()) if id in old.statements and id not in new.statements)
    return record.id if record.id in old.statements else next(former, record.id)


def _change(id: str, was: str, old: Places, new: Places) -> Change | None:
    before, after = old.statements.get(was), new.statements[id]
    if before is None:
        return Change(id, "added")
    skipped = {"id", "was"} if id != was else set()
    every = sorted({*before.data, *after.data} - skipped)
    keys = [key for key in every if before.data.get(key) != after.data.get(key)]
    cited = [source for source in _cited(after) if _differ(source, old.sources, new.sources)]
    pairs = [(before.data.get(key), after.data.get(key)) for key in keys]
    pairs += [(old.sources[id].data, new.sources[id].data) for id in cited]
    lines = tuple(line for pair in pairs for line in _lines(*pair))
    parts = (*keys, *(f"source {source}" for source in cited))
    if id != was:
        return Change(id, "renamed", parts, lines, was)
    return Change(id, "changed", parts, lines) if parts else None


def _lines(before: Any, after: Any) -> list[str]:
    """What one part of a record has lost and won, an entry a line."""
    gone, come = _entries(before), _entries(after)
    return [*(f"- {each}" for each in gone if each not in come), *(f"+ {each}" for each in come if each not in gone)]


def _entries(part: Any) -> list[str]:
    if isinstance(part, Mapping):
        return [f"{key}: {value}" for key, value in part.items()]
    if isinstance(part, list):
        return [", ".join(_entries(each)) for each in part]
    return [] if part is None else [str(part)]


def _cited(record: Record) -> Iterable[str]:
    return (item["id"] for item in record.data["sources"])


def _differ(id: str, old: Mapping[str, Record], new: Mapping[str, Record]) -> bool:
    def data(records: Mapping[str, Record]) -> Any:
        return records[id].data if id in records else None

    return id in old and data(old) != data(new)


def _records(paths: list[Path], schema: str) -> dict[str, Record]:
    return {record.id: record for record in load_records(paths, schema)}
