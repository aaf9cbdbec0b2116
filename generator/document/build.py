"""What every reader writes into: prose in reading order, each character with its place in the source.

Readers say which source characters are visible and where blocks begin and end; white space is folded here,
so that a text wrapped, indented or marked up differently gives the same sentences.
"""

from __future__ import annotations

import re

from generator.document.model import Block, BlockKind, Document, Sentence, Waiver
from generator.document.sentences import sentence_spans
from generator.document.waivers import WaiverText, read_waivers
from generator.spans import Span

_SPACE = " \t\n\r\f\v"
_UNSEEN = "\u00ad\u200b\u2060\ufeff"  # soft hyphen, zero-width space, word joiner, byte order mark
_ODD = re.compile(f"[ \t\n\r\f\v]{{2,}}|[\t\n\r\f\v]|[{_UNSEEN}]+")
_DROP_UNSEEN = dict.fromkeys(map(ord, _UNSEEN))

Piece = tuple[int, int, str | None]
"""Source start, source end, and what is shown for it (None: the source itself)."""


class Builder:
    """Collects one document. A block opens with its first visible character and ends with `close`."""

    def __init__(self, source: str):
        self.source = source
        self.kind: BlockKind = "paragraph"
        self.level = 0
        self._parts: list[str] = []
        self._length = 0
        self._segments: list[tuple[int, int, int]] = []
        self._blocks: list[Block] = []
        self._start = -1  # of the open block in the text
        self._gap: tuple[int, int] | None = None  # white space seen, shown once something follows
        self._broken = False  # nothing was shown since the last line break
        self._alts: list[list[Piece]] = []
        self._waivers: list[tuple[WaiverText, Span, int]] = []

    def begin(self, kind: BlockKind, level: int = 0) -> None:
        """What the next visible character opens, unless a block is open."""
        self.kind, self.level = kind, level

    def add(self, start: int, end: int, shown: str | None = None) -> None:
        """Show source characters, or `shown` in their place (an entity, an escape)."""
        if shown is not None:
            self._add_shown(shown, start, end)
        elif (text := self.source[start:end]).isprintable() and "  " not in text:
            self._copy(start, end)
        else:
            self._add_odd(start, end)

    def _add_odd(self, start: int, end: int) -> None:
        for odd in _ODD.finditer(self.source, start, end):
            self._copy(start, odd.start())
            start = odd.end()
            if odd[0][0] in _SPACE:
                self._gap = self._gap or odd.span()
        self._copy(start, end)

    def line_break(self, start: int, end: int) -> None:
        """One line break is a space; two in a row end the block."""
        if self._broken:
            self.close()
        self.add(start, end, " ")
        self._broken = True

    def add_alt(self, pieces: list[Piece]) -> None:
        """Text that stands for a picture: a block of its own, after the block the picture is in."""
        self._alts.append(pieces)

    def close(self) -> None:
        """End the open block, if there is one."""
        if self._start >= 0:
            self._blocks.append(Block(self.kind, Span(self._start, self._length), self.level))
        self._start, self._gap = -1, None
        alts, self._alts = self._alts, []
        for pieces in alts:
            before = self.kind, self.level
            self.begin("alt")
            for piece in pieces:
                self.add(*piece)
            self.close()
            self.begin(*before)

    def comment(self, words: str, start: int, end: int) -> None:
        """A comment: nothing to see, but it may be a waiver."""
        for waiver in read_waivers(words):
            self._waivers.append((waiver, Span(start, end), len(self._blocks)))

    def document(
        self,
        path: str,
        format: str,
        abbreviations: frozenset[str],
        title: str = "",
        meta: dict[str, str] | None = None,
    ) -> Document:
        self.close()
        text = "".join(self._parts)
        return Document(
            path,
            format,
            self.source,
            text,
            tuple(self._blocks),
            tuple(_sentences(text, self._blocks, abbreviations)),
            tuple(self._segments),
            title or _title(text, self._blocks),
            meta or {},
            tuple(self._waiver(*found) for found in self._waivers),
        )

    def _copy(self, start: int, end: int) -> None:
        if start < end and self.source[start] == " ":
            self._gap = self._gap or (start, start + 1)
            start += 1
        tail = start < end and self.source[end - 1] == " "
        end -= tail
        if start < end:
            self._show(self.source[start:end], start, end)
        if tail:
            self._gap = self._gap or (end, end + 1)

    def _add_shown(self, shown: str, start: int, end: int) -> None:
        shown = shown.translate(_DROP_UNSEEN)
        if shown and not shown.strip(_SPACE):
            self._gap = self._gap or (start, end)
        elif shown:
            self._show(shown, start, end)

    def _show(self, shown: str, start: int, end: int) -> None:
        if self._start < 0:
            self._open()
        elif self._gap:
            self._put(" ", *self._gap)
        self._gap, self._broken = None, False
        self._put(shown, start, end)

    def _open(self) -> None:
        if self._blocks:
            _, source, length = self._segments[-1]
            self._put("\n", source + length, source + length)
        self._start = self._length

    def _put(self, shown: str, start: int, end: int) -> None:
        if start == end or not self._continues(start):
            self._segments.append((self._length, start, end - start))
        else:
            text, source, length = self._segments[-1]
            self._segments[-1] = (text, source, length + end - start)
        self._parts.append(shown)
        self._length += len(shown)

    def _continues(self, start: int) -> bool:
        """Whether the last segment goes along with the source one by one, right up to `start`."""
        if not self._segments:
            return False
        text, source, length = self._segments[-1]
        return source + length == start and self._length - text == length

    def _waiver(self, words: WaiverText, source: Span, block: int) -> Waiver:
        end = Span(self._length, self._length)
        covers = self._blocks[block].span if block < len(self._blocks) else end
        return Waiver(words.rule, words.reason, words.until, source, covers)


def _sentences(text: str, blocks: list[Block], abbreviations: frozenset[str]) -> list[Sentence]:
    found: list[Sentence] = []
    for number, block in enumerate(blocks):
        for span in sentence_spans(text, block.span, abbreviations):
            words = text[span.start : span.end]
            found.append(Sentence(len(found), number, span, words, block.kind))
    return found


def _title(text: str, blocks: list[Block]) -> str:
    """A title block; else the first heading of the first level; else a heading that begins the text."""
    named = [b for b in blocks if b.kind == "title"] or [b for b in blocks if b.level == 1]
    if not named and blocks and blocks[0].kind == "heading":
        named = blocks[:1]
    return text[named[0].span.start : named[0].span.end] if named else ""
