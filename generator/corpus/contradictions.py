"""Rows of `contradictions.sql` to contradictions between articles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from generator.corpus.tables import Row

QUESTION = 5  # leading columns that name a question


@dataclass(frozen=True, slots=True)
class Said:
    """One article's word: line and column from 1."""

    document: str
    line: int
    column: int
    quote: str


@dataclass(frozen=True, slots=True)
class Side:
    """An answer, how many articles give it, and the first of them."""

    answer: str
    articles: int
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A question that articles answer differently; `population` and `time` are "" where none is named."""

    subject: str
    relation: str
    object: str
    population: str
    time: str
    sides: tuple[Side, ...]


def contradictions(rows: Iterable[Row]) -> tuple[Contradiction, ...]:
    """One a question, in the order of the rows: most often contradicted first, that is by the weaker side."""
    found = groupby(rows, key=lambda row: row[:QUESTION])
    return tuple(_one(question, list(own)) for question, own in found)


def _one(question: Row, rows: list[Row]) -> Contradiction:
    subject, relation, object, population, time = question
    return Contradiction(subject, relation, object, population, time, _sides(rows))


def _sides(rows: list[Row]) -> tuple[Side, ...]:
    found = groupby(rows, key=lambda row: (row[QUESTION], row[QUESTION + 1]))
    sides = [Side(answer, count, tuple(Said(*row[-4:]) for row in own)) for (answer, count), own in found]
    return tuple(sorted(sides, key=lambda side: (-side.articles, side.answer)))
