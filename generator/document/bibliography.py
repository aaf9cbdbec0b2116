"""Lists of sources under a heading of their own: their titles are the words of others, and no prose of the text.

A heading alone hides nothing. An entry has to look like a source: it has a year, an address or an identifier, or it
is an item of a list and the text before it cites numbers.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from generator.document.model import Block, Document

_CITED = re.compile(r"(?<=\S)\s?\[\d{1,3}\]")
_SOURCE = re.compile(r"\b(?:1[89]|20)\d\d\b|https?://|\bwww\.|\bdoi\b|\b10\.\d{4,}/|\bPMID\b|\bPMC\d")
_LABEL = re.compile(r"^[\d.\s]+|[\s:]+$")  # "7. Sources:"


def without_sources(document: Document, headings: Collection[str]) -> Document:
    """The document without the sentences of its lists of sources. `headings`: their names, in lower case."""
    dropped = frozenset(_entries(document, headings))
    if not dropped:
        return document
    kept = (sentence for sentence in document.sentences if sentence.block not in dropped)
    return replace(document, sentences=tuple(replace(one, index=at) for at, one in enumerate(kept)))


def _entries(document: Document, headings: Collection[str]) -> Iterator[int]:
    """The blocks that are entries of such a list."""
    level, start = 0, 0
    for at, block in enumerate(document.blocks):
        text = document.text[block.span.start : block.span.end]
        if block.kind == "heading":
            named = _LABEL.sub("", text).lower() in headings
            if named or (level and block.level <= level):
                level, start = (block.level, block.span.start) if named else (0, 0)
        elif level and (_SOURCE.search(text) or _is_numbered(document, block, start)):
            yield at


def _is_numbered(document: Document, block: Block, start: int) -> bool:
    return block.kind == "item" and _CITED.search(document.text, 0, start) is not None
