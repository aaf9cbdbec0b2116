"""Places in a text: half-open spans of code points, and their lines and columns."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass


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


@dataclass(frozen=True, slots=True)
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
        self._starts = [0]
        at = 0
        for line in _split(text):
            at += len(line)
            self._starts.append(at)

    def at(self, offset: int) -> tuple[int, int]:
        """(line, column) of the character at `offset`, both from 1."""
        row = bisect_right(self._starts, offset, hi=max(1, len(self._starts) - 1)) - 1
        return row + 1, offset - self._starts[row] + 1

    def place(self, span: Span) -> Place:
        line, column = self.at(span.start)
        end_line, end_column = self.at(max(span.start, span.end - 1))
        return Place(line, column, end_line, end_column)

    def line(self, number: int) -> str:
        """The text of line `number` (from 1), without its line end."""
        if not 1 <= number < len(self._starts):
            return ""
        return self.text[self._starts[number - 1] : self._starts[number]].rstrip("\r\n")


def _split(text: str) -> list[str]:
    """Split after LF, CR, CRLF only: str.splitlines would also split at form feeds and U+2028."""
    parts, start, at = [], 0, 0
    while at < len(text):
        char = text[at]
        if char == "\r" and text[at + 1 : at + 2] == "\n":
            at += 1
        if char in "\r\n":
            parts.append(text[start : at + 1])
            start = at + 1
        at += 1
    return [*parts, text[start:]]
