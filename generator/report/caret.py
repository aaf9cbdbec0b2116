"""A source line with the exact words underlined, as it will stand in a terminal.

A character is none, one or two columns wide; a long line is cut to what stands around the words.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from itertools import accumulate

from generator.report.words import visible_char
from generator.spans import Place, SourceLine

_TAB = "    "
_MORE = "…"
_NEAR = 16  # how far to look for the end of a word


def underlined(line: SourceLine, place: Place, width: int) -> tuple[str, str]:
    """(line, carets under the words), each at most `width` columns; columns are the place's, from 1."""
    cells = [_cell(char) for char in line.text]
    edges = [0, *accumulate(map(columns, cells))]  # columns in front of each character
    first, last = _words(line, place)
    left, right = _window(edges, first, last, width, bool(line.cut), line.cut_after)
    left, right = _snapped(cells, left, first, right, last)
    before = _MORE if left or line.cut else ""
    after = _MORE if right < len(cells) or line.cut_after else ""
    shown = "".join(cells[left:right])
    carets = "^" * max(1, edges[min(last, right)] - edges[first])
    return (before + shown + after).rstrip(), " " * (len(before) + edges[first] - edges[left]) + carets


def _words(line: SourceLine, place: Place) -> tuple[int, int]:
    """Start and end of the place in `line.text`; further lines begin with their first visible character."""
    indent = len(line.text) - len(line.text.lstrip())
    first = place.column - 1 - line.cut if line.number == place.line else indent
    last = place.end_column - line.cut if line.number == place.end_line else len(line.text.rstrip())
    first = min(max(0, first), len(line.text))
    return first, max(first, min(last, len(line.text)))


def _window(
    edges: list[int], first: int, last: int, width: int, cut: bool, cut_after: bool
) -> tuple[int, int]:
    """The characters shown: all, or those around the words that fit beside the marks of omission."""
    count = len(edges) - 1
    if edges[count] + cut + cut_after <= width:
        return 0, count
    room = max(1, width - 2)
    lead = max(0, min(room - (edges[last] - edges[first]), room // 3))
    left = min(first, bisect_left(edges, edges[first] - lead))
    right = bisect_right(edges, edges[left] + room) - 1
    if right == count:
        left = min(first, bisect_left(edges, edges[count] - room))
    return left, right


def _snapped(cells: list[str], left: int, first: int, right: int, last: int) -> tuple[int, int]:
    """The window without the halves of words at its ends, where a word ends near enough."""
    if left:
        near = (at for at in range(left, min(first, left + _NEAR)) if cells[at].isspace())
        left = next(near, left - 1) + 1
    if right < len(cells):
        near = (at for at in range(right, max(last, right - _NEAR), -1) if cells[at].isspace())
        right = next(near, right)
    return left, right


def _cell(char: str) -> str:
    return _TAB if char == "\t" else visible_char(char)


def columns(text: str) -> int:
    """Columns that `text` takes in a terminal."""
    return len(text) if text.isascii() else sum(map(_columns_of, text))


def _columns_of(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1
