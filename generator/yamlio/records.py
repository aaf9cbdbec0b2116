"""Files that hold a list of records with ids: the form of nearly all our data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.errors import DataError, Problem, collecting
from generator.yamlio.paths import shown
from generator.yamlio.strict import Located, load


@dataclass(frozen=True, slots=True)
class Record:
    """One entry of a list file, able to tell where it and its parts stand."""

    file: Located
    index: int

    @property
    def data(self) -> dict[str, Any]:
        data: dict[str, Any] = self.file.data[self.index]
        return data

    @property
    def id(self) -> str:
        return str(self.data["id"])

    @property
    def place(self) -> str:
        return f"{self.file.path}:{self.line}"

    @property
    def line(self) -> int:
        return self.file.at(self.index)[0]

    def problem(self, message: str, *steps: object, hint: str = "") -> Problem:
        return self.file.problem(message, self.index, *steps, hint=hint)


def load_records(paths: Iterable[Path], schema: str) -> list[Record]:
    """The records of all files, in order; raises one DataError for all files that are wrong."""
    found: list[Record] = []
    problems: list[Problem] = []
    for path in paths:
        with collecting(problems):
            found += records(load(path, schema, shown(path)))
    if problems:
        raise DataError(problems)
    return found


def records(file: Located) -> list[Record]:
    return [Record(file, index) for index in range(len(file.data))]


def by_id(found: Sequence[Record], problems: list[Problem]) -> dict[str, Record]:
    """Records by id; a second record of the same id is a problem that names the first one's place."""
    known: dict[str, Record] = {}
    for record in found:
        first = known.setdefault(record.id, record)
        if first is not record:
            hint = f"It is also in {first.place}."
            problems.append(record.problem(f"duplicate id {record.id!r}", "id", hint=hint))
    return known


def reused_ids(known: Mapping[str, Record]) -> Iterator[Problem]:
    """Former ids (`was:`) that are in use: an id, once given, never means anything else."""
    taken = {id: record.place for id, record in known.items()}
    for record in known.values():
        for at, old in enumerate(record.data.get("was", ())):
            if old in taken:
                yield record.problem(f"the former id {old!r} is in use", "was", at, hint=f"See {taken[old]}.")
            taken[old] = record.place
