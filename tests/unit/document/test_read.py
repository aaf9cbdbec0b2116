"""The one road in: formats, and files that cannot be read."""

from __future__ import annotations

import pytest

from generator.document.read import read
from generator.errors import DataError, Problem
from tests.unit.document.conftest import LANGUAGE, Reader


def problem(source: bytes | str, path: str, format: str | None = None, limit: int = 100) -> Problem:
    with pytest.raises(DataError) as caught:
        read(source, path, format, LANGUAGE, limit)
    (only,) = caught.value.problems
    return only


@pytest.mark.parametrize(
    ("path", "format", "expected"),
    [
        ("a.md", None, "markdown"),
        ("a.MARKDOWN", None, "markdown"),
        ("a.b/c.txt", None, "text"),
        ("a.htm", None, "html"),
        ("a", "html", "html"),
        ("a.md", "text", "text"),
        ("a", "md", "markdown"),
        ("a", ".txt", "text"),
    ],
)
def test_format(path: str, format: str | None, expected: str) -> None:
    assert read("a", path, format, LANGUAGE).format == expected


def test_unknown_format() -> None:
    found = problem("", "a.pdf")
    assert found.message == "unknown format '.pdf'"
    assert "markdown (.md .markdown)" in found.hint
    assert problem("", "README").message == "has no suffix to tell its format"


def test_a_byte_that_is_not_utf8_is_named_with_its_place() -> None:
    found = problem("Tré\nsüß".encode() + b"\xfcx", "a.md")
    assert (found.line, found.column, found.message) == (2, 4, "is not UTF-8 text: byte 0xfc")
    assert "UTF-16" in problem("hi".encode("utf-16"), "a.md").hint


def test_nul_characters_and_lone_surrogates() -> None:
    found = problem(b"ab\ncd\0e", "a.txt")
    assert (found.line, found.column, found.message) == (2, 3, "holds a NUL character")
    assert problem("a\udc80b", "a.txt").message.startswith("is not UTF-8 text")


def test_too_large() -> None:
    assert problem(b"x" * 101, "a.md").message == "is larger than 0.0001 MB"
    assert read(b"x" * 100, "a.md", None, LANGUAGE, 100).text == "x" * 100


@pytest.mark.parametrize("suffix", ["md", "txt", "html"])
def test_empty_and_marked_files(reads: Reader, suffix: str) -> None:
    empty = reads(b"", suffix)
    assert (empty.text, empty.blocks, empty.sentences, empty.title) == ("", (), (), "")
    marked = reads(b"\xef\xbb\xbfTree", suffix)
    assert (marked.source, marked.place(marked.sentences[0].span).column) == ("Tree", 1)
