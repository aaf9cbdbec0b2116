"""Plain text: paragraphs, items and headings, told from the shape of the lines.

Three shapes are met: paragraphs between blank lines and wrapped at a width, one paragraph a line, and lists
of short lines. A line ends its paragraph unless the text is wrapped and either the line is as full as it
could be or the next one begins with a small letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.document.build import Builder
from generator.document.model import BlockKind, Document
from generator.document.notes import Notes

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_MARKER = re.compile(r"(?:[-*+•][ \t]+|\d{1,3}[.)][ \t]+)(?=\S)")
_WORD = re.compile(r"\S+")
_WRAPPED = 120  # a text with a longer line is not wrapped: each line is a paragraph
_HEADING = 100  # longest heading, in characters
_END_MARKS = ".!?\u2026:;,\u3002\uff01\uff1f"
_CLOSERS = "\"'\u201d\u2019\u00bb)]*_"


class _Line(NamedTuple):
    """Offsets of the line, of its first visible character, and of its end (white space left out)."""

    begin: int
    start: int
    end: int


def read_text(source: str, path: str, abbreviations: frozenset[str]) -> Document:
    """The document that a plain text is; offsets are those of `source`."""
    builder, notes = Builder(source), Notes(source)
    for start, end in _paragraphs(source):
        if notes.is_entry(source, start, end):
            continue
        marker = _MARKER.match(source, start, end)
        builder.begin(*_kind(source[start:end], bool(marker)))
        builder.add(marker.end() if marker else start, end)
        builder.close()
    return builder.document(path, "text", abbreviations)


def _kind(text: str, item: bool) -> tuple[BlockKind, int]:
    if item:
        return "item", 0
    alone = len(text) <= _HEADING and "\n" not in text and "\r" not in text
    bare = text.rstrip(_CLOSERS)
    return ("heading", 2) if alone and bare and bare[-1] not in _END_MARKS else ("paragraph", 0)


def _paragraphs(source: str) -> Iterator[tuple[int, int]]:
    lines = [_line(found) for found in _LINE.finditer(source)]
    width = max(line.end - line.begin for line in lines)
    start, last = 0, None
    for line in lines:
        if last and line.start < line.end and _goes_on(source, last, line, width):
            last = line
            continue
        if last:
            yield start, last.end
        start, last = line.start, line if line.start < line.end else None


def _line(found: re.Match[str]) -> _Line:
    text = found[1].rstrip()
    return _Line(found.start(), found.start() + len(text) - len(text.lstrip()), found.start() + len(text))


def _goes_on(source: str, last: _Line, line: _Line, width: int) -> bool:
    if width > _WRAPPED or _MARKER.match(source, line.start, line.end):
        return False
    if source[line.start].islower():
        return True
    word = _WORD.match(source, line.start)
    return word is not None and last.end - last.begin + 1 + len(word[0]) > width
