"""A document: blocks and sentences of visible prose, every character with its place in the source."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from generator.spans import Lines, Place, Span

BlockKind = Literal["heading", "paragraph", "item", "cell", "title", "alt", "quote"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one block. `span` is in `Document.text`; `facts` are set on rendered text only.

    `facts` is None for a stranger's text, a (possibly empty) tuple of fact ids for our own.
    """

    index: int
    block: int
    span: Span
    text: str
    kind: BlockKind
    facts: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A run of prose with one role. `level` is a heading's depth, else 0."""

    kind: BlockKind
    span: Span
    level: int = 0


@dataclass(frozen=True, slots=True)
class Waiver:
    """`<!-- factpress allow RULE: reason (until YYYY-MM-DD) -->`, as read; judged by the lint.

    `rule` is "" when the comment begins as a waiver but is not one (`reason` then holds its words).
    `source` is the whole comment in `Document.source`. `covers` is the span of `Document.text` it applies
    to: the next block, or its own block; empty at the end of the text when there is none.
    """

    rule: str
    reason: str
    until: str
    source: Span
    covers: Span


@dataclass(frozen=True)
class Document:
    """What a reader makes of a file.

    text:     all visible prose, blocks separated by newlines.
    source:   the file as decoded text (for DOCX: the paragraphs joined by newlines).
    segments: where the text comes from: `(text offset, source offset, source length)`, sorted by text
              offset. A segment runs to the next one; inside it, characters go along with the source one
              by one, but the last stands for all that is left (an entity, a soft break and its indent).
    meta:     front matter or `<meta>`: plain strings, not prose.
    """

    path: str
    format: str
    source: str
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    segments: tuple[tuple[int, int, int], ...]
    title: str = ""
    meta: dict[str, str] = field(default_factory=dict)
    waivers: tuple[Waiver, ...] = ()

    @cached_property
    def lines(self) -> Lines:
        return Lines(self.source)

    @cached_property
    def _starts(self) -> list[int]:
        return [segment[0] for segment in self.segments]

    def to_source(self, span: Span) -> Span:
        """The source characters that show `span` of the text (markup inside it included)."""
        last = max(span.start, span.end - 1)
        start, end = self._shown_by(span.start)
        return Span(start, max(end, self._shown_by(last)[1]))

    def place(self, span: Span) -> Place:
        return self.lines.place(self.to_source(span))

    def _shown_by(self, at: int) -> tuple[int, int]:
        """Start and end of the source of one character."""
        row = bisect_right(self._starts, at) - 1
        if row < 0:
            return 0, 0
        text, source, length = self.segments[row]
        start = source + min(at - text, max(0, length - 1))
        after = self._starts[row + 1] if row + 1 < len(self._starts) else len(self.text)
        return start, source + length if at + 1 >= after else start + 1
