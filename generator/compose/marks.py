"""Marks around stated facts in rendered text: single opaque characters that live through any template.

An opening character stands for an entry of a table kept on the side, one closing character serves all, so a
mark holds nothing that a filter could change. All come from the private-use planes, which no prose needs.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.document.model import Document, Sentence
from generator.spans import Span

FIRST, LAST = 0xF0000, 0xFFFFD  # one character per mark: 65,534 marks in one article
CLOSE = "\U0010fffd"
RESERVED = re.compile("[\U000f0000-\U0010ffff]")
_OPEN = re.compile(f"[{chr(FIRST)}-{chr(LAST)}]")
TOKENS = re.compile(f"([{chr(FIRST)}-{chr(LAST)}{CLOSE}])")


class MarkError(ValueError):
    """The marks of a rendered text do not pair up: something cut or doubled them."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of rendered text and the ids of the facts it states."""

    span: Span
    facts: tuple[str, ...]


class Marker:
    """Hands out marks while an article is rendered and takes them off again."""

    def __init__(self) -> None:
        self.table: list[tuple[str, ...]] = []

    def wrap(self, text: str, facts: Sequence[str]) -> str:
        """`text` with a mark around its words; white space at its ends stays outside."""
        core = text.strip()
        if not core or not facts:
            raise MarkError("a mark needs words and at least one fact")
        if FIRST + len(self.table) > LAST:
            raise MarkError("too many marks in one article")
        self.table.append(tuple(facts))
        start = text.index(core)
        opened = f"{chr(FIRST + len(self.table) - 1)}{core}{CLOSE}"
        return text[:start] + opened + text[start + len(core) :]

    def facts(self, char: str) -> tuple[str, ...]:
        """The facts behind an opening character."""
        return self.table[ord(char) - FIRST]

    def unwrap(self, text: str) -> tuple[str, tuple[Mark, ...]]:
        """(text without marks, marks in order of place). Raises MarkError where they do not pair up."""
        parts: list[str] = []
        marks: list[Mark] = []
        at = 0
        stack: list[tuple[str, int]] = []
        seen: set[str] = set()
        for part in TOKENS.split(text):
            if part == CLOSE:
                if not stack:
                    raise MarkError("a mark ends that never began")
                char, start = stack.pop()
                marks.append(Mark(Span(start, at), self.facts(char)))
            elif _OPEN.fullmatch(part):
                if part in seen or ord(part) - FIRST >= len(self.table):
                    raise MarkError("a stated sentence is printed twice")
                seen.add(part)
                stack.append((part, at))
            else:
                parts.append(part)
                at += len(part)
        if stack:
            raise MarkError("a mark was cut short")
        return "".join(parts), tuple(sorted(marks))


def with_marks(document: Document, marks: Iterable[Mark]) -> Document:
    """The document read from a rendered text, each sentence with the facts of the marks that touch it.

    Marks are in source characters, as the text was rendered. A sentence without a mark gets `()`.
    """
    ordered = sorted(marks)
    starts = [mark.span.start for mark in ordered]
    longest = max((mark.span.end - mark.span.start for mark in ordered), default=0)

    def marked(sentence: Sentence) -> Sentence:
        span = document.to_source(sentence.span)
        near = ordered[bisect_right(starts, span.start - longest - 1) : bisect_right(starts, span.end)]
        ids = (id for mark in near if mark.span.overlaps(span) for id in mark.facts)
        return replace(sentence, facts=tuple(dict.fromkeys(ids)))

    return replace(document, sentences=tuple(map(marked, document.sentences)))
