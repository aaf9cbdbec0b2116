"""Places in a text: half-open spans of code points, and their lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

# Not str.splitlines, which would also split at form feeds and U+2028.
_LINE_END = re.compile(r"\r\n|\r|\n")
_AROUND = 200  # characters of a long line shown before and after a place
_LONG = 1000  # the most shown of a place in one line; a rest shorter than this is not worth a cut


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

    def moved(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)

    def join(self, other: Span) -> Span:
        return Span(min(self.start, other.start), max(self.end, other.end))


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A span as people read it: lines and columns from 1; `end_column` is the last character's own."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of a source as it is shown around a place; of a long one only what is near.

    `cut` characters (`cut_bytes` in UTF-8) are left out in front of `text`, `cut_after` says whether any
    are left out behind it.
    """

    number: int
    text: str
    cut: int = 0
    cut_bytes: int = 0
    cut_after: bool = False


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
        return self.text[slice(*self._ends(number))]

    def excerpt(self, place: Place, most: int = 4) -> tuple[SourceLine, ...]:
        """The lines of a place: all of them, or of more than `most` the first ones and the last.

        What stands far from the place is left out, so that findings in a text that is one endless line
        stay small. Lines begin at column `cut` + 1.
        """
        numbers = list(range(place.line, min(place.end_line, place.line + most) + 1))
        if numbers[-1] < place.end_line or len(numbers) > most:
            numbers[most - 1 :] = [place.end_line]
        return tuple(self._source_line(number, place) for number in numbers)

    def _source_line(self, number: int, place: Place) -> SourceLine:
        start, end = self._ends(number)
        first = start + (place.column - 1 if number == place.line else 0)
        last = min(start + place.end_column if number == place.end_line else end, first + _LONG)
        begin = first - _AROUND if first - start > _AROUND + _LONG else start
        stop = last + _AROUND if end - last > _AROUND + _LONG else end
        cut_bytes = len(self.text[start:begin].encode("utf-8"))
        return SourceLine(number, self.text[begin:stop], begin - start, cut_bytes, stop < end)

    def _ends(self, number: int) -> tuple[int, int]:
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return start, end
