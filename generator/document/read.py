"""One road from a file's bytes to a Document; everything that cannot be read says so at its place."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol

from generator.document.bibliography import without_sources
from generator.errors import DataError

if TYPE_CHECKING:
    from generator.document.model import Document

LIMIT = 20_000_000
FORMATS = {
    "markdown": (".md", ".markdown"),
    "text": (".txt",),
    "html": (".html", ".htm"),
    "docx": (".docx",),
}


class Language(Protocol):
    """What a reader needs to know of a language; see `sentences` and `bibliography` for the form of the entries."""

    @property
    def abbreviations(self) -> frozenset[str]: ...

    @property
    def bibliography(self) -> frozenset[str]: ...


def read(
    source: bytes | str, path: str, format: str | None, language: Language, limit: int = LIMIT
) -> Document:
    """Read one file, given as bytes or as decoded text, into a Document.

    `format` is one of FORMATS, or a suffix; None goes by the suffix of `path`. `limit` is in bytes.
    Raises DataError: unknown format, too large, not UTF-8, a NUL character, not a DOCX.
    """
    document = _read(source, path, format, language, limit)
    return without_sources(document, language.bibliography)


def _read(
    source: bytes | str, path: str, format: str | None, language: Language, limit: int
) -> Document:
    name = _format(path, format)
    raw = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    if len(raw) > limit:
        raise DataError.one(path, f"is larger than {limit / 1_000_000:g} MB", "Split it into several files.")
    if name == "docx":
        from generator.document.read_docx import read_docx

        return read_docx(raw, path, language.abbreviations, limit)
    return _read_text_format(name, _decode(raw, path), path, language.abbreviations)


def _read_text_format(name: str, text: str, path: str, abbreviations: frozenset[str]) -> Document:
    # Imported when needed: most runs meet one format only.
    if name == "markdown":
        from generator.document.read_markdown import read_markdown as reader
    elif name == "html":
        from generator.document.read_html import read_html as reader
    else:
        from generator.document.read_text import read_text as reader
    return reader(text, path, abbreviations)


def _format(path: str, format: str | None) -> str:
    wanted = (format or PurePath(path).suffix).lower()
    for name, suffixes in FORMATS.items():
        if wanted == name or wanted in suffixes or f".{wanted}" in suffixes:
            return name
    known = ", ".join(f"{name} ({' '.join(suffixes)})" for name, suffixes in FORMATS.items())
    message = f"unknown format {wanted!r}" if wanted else "has no suffix to tell its format"
    raise DataError.one(path, message, f"Known: {known}.")


def _decode(raw: bytes, path: str) -> str:
    """UTF-8 without its byte order mark; a byte that is none, or a NUL, is an error at its place."""
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        wide = raw[:2] in (b"\xff\xfe", b"\xfe\xff")
        hint = "It looks like UTF-16: save it as UTF-8." if wide else "Save it as UTF-8."
        raise _at(path, before, f"is not UTF-8 text: byte 0x{raw[error.start]:02x}", hint) from None
    if "\0" in text:
        before = text[: text.index("\0")]
        raise _at(path, before, "holds a NUL character", "Is it a text file? Save it as UTF-8 text.")
    return text


def _at(path: str, before: str, message: str, hint: str) -> DataError:
    """An error at the character after `before`."""
    from generator.spans import Lines

    line, column = Lines(before).at(len(before))
    return DataError.one(path, message, hint, line, column)
