"""Markdown (CommonMark with GitHub's tables, strikethrough, task lists and footnotes) on pyromark.

pyromark gives the exact byte range of each piece of visible text; here ranges become characters and events
become blocks. Front matter is taken off first: left to the parser, `---` in mid-text could hide prose.
Only its title is read.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pyromark

from generator.document.build import Builder, Piece
from generator.document.html_tokens import SKIPPED, tokens
from generator.document.model import BlockKind, Document
from generator.document.read_html import Page

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_TASKLISTS
)
_INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Link"})
_SILENT = frozenset({"CodeBlock", "FootnoteDefinition"})
_EOL = r"(?:\r\n|\r|\n)"
# Fences around something that looks like data: between two thematic breaks there may as well be prose.
_FRONT = re.compile(
    rf"""(---|\+\+\+)[ \t]*{_EOL}(?=[ \t]*(?:["']?[\w.-]+["']?[ \t]*[:=]|\#|\[|\1))
         (?P<data>.*?)(?:(?<=[\r\n])\1[ \t]*(?:{_EOL}|\Z))""",
    re.DOTALL | re.VERBOSE,
)
_TITLE = re.compile(
    r"""^title[ \t]*[:=][ \t]*(["']?)(?=[^\s|>])(?P<title>[^\r\n]*?)\1[ \t]*$""", re.MULTILINE
)
_ENTRY = re.compile(r"^([\w-]+)[ \t]*[:=][ \t]*(\S[^\r\n]*)", re.MULTILINE)


def read_markdown(source: str, path: str, abbreviations: frozenset[str]) -> Document:
    """The document that a Markdown text is; offsets are those of `source`."""
    front = _FRONT.match(source)
    meta = _entries(front["data"]) if front else {}
    reader = _Reader(source, front.end() if front else 0)
    if front:
        _show_title(source, *front.span("data"), reader.builder)
    reader.read()
    return reader.builder.document(path, "markdown", abbreviations, meta.get("title", ""), meta)


def _show_title(source: str, start: int, end: int, builder: Builder) -> None:
    """The title stands over the page when it is published; the rest of the front matter is for machines."""
    if found := _TITLE.search(source, start, end):
        builder.begin("title")
        builder.add(*found.span("title"))
        builder.close()


def _entries(front: str) -> dict[str, str]:
    """The plain `key: value` lines of front matter; lists and nested values are left out."""
    return {key: value.strip().strip("\"'") for key, value in _ENTRY.findall(front)}


class _Reader:
    """Turns the parser's events into what a builder is told."""

    def __init__(self, source: str, base: int):
        self.builder = Builder(source)
        self.source = source
        self.markdown = source[base:]
        self.offset = _Offsets(self.markdown, base)
        self.inside: Counter[str] = Counter()
        self.silent = 0
        self.level = 0
        self.block_end = 0
        self.alt: list[Piece] = []
        self.html: list[tuple[int, int]] = []
        self.hidden = ""  # the inline tag that hides what follows, up to its closing tag
        self.unclosed: set[str] = set()

    def read(self) -> None:
        for event, place in pyromark.events_with_range(self.markdown, options=_OPTIONS):
            start, end = self.offset(place["start"]), self.offset(place["end"])
            if isinstance(event, str):
                if event != "Rule":  # a soft or hard break
                    self.text(" ", start, end)
                continue
            name, value = next(iter(event.items()))
            if name == "Text":
                self.text(str(value), start, end)
            elif name in ("Start", "End"):
                self.tag(name == "Start", value, start, end)
            elif name == "Html":
                self.html.append((start, end))
            elif name == "InlineHtml":
                self.inline_html(start, end)

    def text(self, shown: str, start: int, end: int) -> None:
        if self.silent or self.hidden or start == end or self.inside["HtmlBlock"]:
            return
        as_it_is = shown == self.source[start:end]
        if self.inside["Image"]:
            self.alt.append((start, end, None if as_it_is else shown))
        else:
            self.builder.add(start, end, None if as_it_is else shown)

    def tag(self, opens: bool, value: Any, start: int, end: int) -> None:
        name = value if isinstance(value, str) else next(iter(value))
        if name in _INLINE:
            return
        self.inside[name] += 1 if opens else -1
        self.silent += (name in _SILENT) * (1 if opens else -1)
        if name == "Image":
            self.picture(opens)
            return
        if name == "Heading" and opens:
            self.level = int(value["Heading"]["level"][1:])
        if name == "HtmlBlock" and not opens:
            self.html_block()
        self.builder.close()
        self.builder.begin(*self.kind())
        self.hidden, self.block_end = "", end
        self.unclosed.clear()

    def kind(self) -> tuple[BlockKind, int]:
        if self.inside["BlockQuote"]:
            return "quote", 0
        if self.inside["Heading"]:
            return "heading", self.level
        if self.inside["TableCell"]:
            return "cell", 0
        return ("item", 0) if self.inside["Item"] else ("paragraph", 0)

    def picture(self, opens: bool) -> None:
        if self.inside["Image"] == 1 and opens:
            self.alt = []
        elif not self.inside["Image"] and not self.silent:
            self.builder.add_alt(self.alt)

    def html_block(self) -> None:
        """Read a block of HTML; what stands between its lines (a quote's marks) is blanked out."""
        html, self.html = self.html, []
        if not html or self.silent:
            return
        base, parts, at = html[0][0], [], html[0][0]
        for start, end in html:
            parts += [" " * (start - at), self.source[start:end]]
            at = end
        Page(self.builder, self.kind()).read("".join(parts), base)

    def inline_html(self, start: int, end: int) -> None:
        html = self.source[start:end]
        tag = next(tokens(html))
        if self.hidden:
            if tag.kind == "close" and tag.name == self.hidden:
                self.hidden = ""
        elif tag.kind != "comment" and tag.name in SKIPPED:
            if self.is_closed(tag.name, end):
                self.hidden = tag.name
        elif not self.silent and not self.inside["Image"]:
            Page(self.builder, self.kind()).read(html, start)

    def is_closed(self, name: str, at: int) -> bool:
        """Whether the closing tag follows in this block: one that never comes hides nothing."""
        if name not in self.unclosed:
            if re.compile(f"</{name}", re.IGNORECASE).search(self.source, at, self.block_end):
                return True
            self.unclosed.add(name)
        return False


class _Offsets:
    """From UTF-8 bytes of `text` to characters of the source in which it begins at `base`."""

    _STEP = 256
    _CONTINUATION = bytes(range(0x80, 0xC0))

    def __init__(self, text: str, base: int):
        self._base = base
        self._data = b"" if text.isascii() else text.encode("utf-8")
        self._known = [base]  # character at every _STEP bytes
        for at in range(0, len(self._data), self._STEP):
            self._known.append(self._known[-1] + self._characters(at, at + self._STEP))

    def __call__(self, at: int) -> int:
        if not self._data:
            return self._base + at
        row = at // self._STEP
        return self._known[row] + self._characters(row * self._STEP, at)

    def _characters(self, start: int, end: int) -> int:
        """Characters that begin in these bytes."""
        return len(self._data[start:end].translate(None, self._CONTINUATION))
