"""What can be wrong with data, and how it is said: a place, one sentence, a hint.

A defect of a text is a `Finding` (a value). A defect of data is a `Problem`; problems are collected and
raised together as one `DataError`, so that a steward mends a file in one round. Anything else is our bug.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in a data file. `line` and `column` count from 1; 0 means the file as a whole."""

    path: str
    line: int
    column: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        return f"{place}: {self.message}" + (f"\n  hint: {self.hint}" if self.hint else "")


class DataError(Exception):
    """Some data cannot be used. Carries every problem found, in order of place. Exit code 2."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))

    @classmethod
    def one(cls, path: str, message: str, hint: str = "", line: int = 0, column: int = 0) -> DataError:
        return cls([Problem(path, line, column, message, hint)])


@contextmanager
def collecting(problems: list[Problem]) -> Iterator[None]:
    """Go on after a DataError and keep its problems, so that one round shows all there are."""
    try:
        yield
    except DataError as error:
        problems += error.problems
