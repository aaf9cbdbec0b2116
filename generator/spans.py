"""Places in a text: half-open spans of code points, and their lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

# Not str.splitlines, which would also split at form feeds and U+2028.
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` (included) to `end` (excluded), counted in code points from 0."""

    start: int
    end: int

    def __bool__(self) -> bool:
        return self.end > self.start

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def join(self, other: Span) -> Span:
        return Span(min(self.start, other.start), max(self.end, other.end))


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A span as people read it: lines and columns from 1; `end_column` is the last character's own."""

    line: int
    column: int
    end_line: int
    end_column: int


class Lines:
    """Line and column of offsets in one text. A line ends at LF, CR or CRLF, as in CommonMark."""

    def __init__(self, text: str):
        self.text = text
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(text))]

    def __len__(self) -> int:
        return len(self._starts)

    def at(self, offset: int) -> tuple[int, int]:
        """(line, column) of the character at `offset`, both from 1."""
        row = bisect_right(self._starts, offset) - 1
        return row + 1, offset - self._starts[row] + 1

    def place(self, span: Span) -> Place:
        line, column = self.at(span.start)
        end_line, end_column = self.at(max(span.start, span.end - 1))
        return Place(line, column, end_line, end_column)

    def line(self, number: int) -> str:
        """The text of line `number` (from 1), without its line end; "" where there is no such line."""
        if not 1 <= number <= len(self._starts):
            return ""
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[self._starts[number - 1] : end].rstrip("\r\n")
