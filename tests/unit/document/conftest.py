"""Reading a short text with a handful of abbreviations."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest

from generator.document.model import Document
from generator.document.read import read

LANGUAGE = SimpleNamespace(
    abbreviations=frozenset({"dr.", "fig.", "e.g.", "vs.", "no. #"}), bibliography=frozenset({"sources"})
)
Reader = Callable[..., Document]


@pytest.fixture(scope="session")
def reads() -> Reader:
    """reads(source, "md"): the document of a text; the second argument is a suffix."""

    def read_as(source: bytes | str, suffix: str) -> Document:
        return read(source, f"draft.{suffix}", None, LANGUAGE)

    return read_as


def blocks(document: Document) -> list[tuple[str, str]]:
    """(kind, text) of every block."""
    return [(b.kind, document.text[b.span.start : b.span.end]) for b in document.blocks]


def shown(document: Document, words: str) -> str:
    """What stands in the source for `words` of the text."""
    from generator.spans import Span

    at = document.text.index(words)
    span = document.to_source(Span(at, at + len(words)))
    return document.source[span.start : span.end]
