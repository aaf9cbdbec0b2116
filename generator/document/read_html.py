"""HTML: what a reader of the page sees, as blocks. Also reads the HTML that stands inside Markdown."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape

from generator.document.build import Builder
from generator.document.html_tokens import Token, attribute, pieces, tokens
from generator.document.model import BlockKind, Document

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
# A tag of one of these ends a sentence.
_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        """address article aside blockquote body button caption center dd details dialog div dl dt fieldset
        figcaption figure footer form head header hgroup hr html label legend li main menu nav ol option p
        section summary table tbody td tfoot th thead title tr ul""",
    )
).union(_HEADINGS)
_EMPTY = frozenset({"hr", "p"})  # never looked for when a closing tag is matched with its opening one
_CELLS = ("td", "th", "caption")
_ITEMS = ("li", "dt", "dd")
_RUN = re.compile(r"\s+|[^\r\n]*[^\s]")


def read_html(source: str, path: str, abbreviations: frozenset[str]) -> Document:
    """The document that a page is; offsets are those of `source`."""
    builder = Builder(source)
    page = Page(builder)
    page.read(source)
    return builder.document(path, "html", abbreviations, meta=page.meta)


class Page:
    """Walks over HTML and writes what is visible into a builder.

    `default` is the kind of text in no telling element (a Markdown quote's, for HTML inside the quote).
    """

    def __init__(self, builder: Builder, default: tuple[BlockKind, int] = ("paragraph", 0)):
        self.builder = builder
        self.default = default
        self.meta: dict[str, str] = {}
        self._open: list[str] = []
        self._count: Counter[str] = Counter()

    def read(self, html: str, base: int = 0) -> None:
        """Read `html`, which stands at `base` in the builder's source."""
        for token in tokens(html):
            if token.kind == "text":
                self._text(html, token.start, token.end, base)
            elif token.kind == "comment":
                self.builder.comment(html[slice(*token.inner)], base + token.start, base + token.end)
            elif token.kind != "skipped":
                self._tag(html, token, base)

    def _text(self, html: str, start: int, end: int, base: int) -> None:
        for run in _RUN.finditer(html, start, end):
            if run[0].isspace():
                self.builder.add(base + run.start(), base + run.end(), " ")
                continue
            for first, last, shown in pieces(html, *run.span()):
                self.builder.add(base + first, base + last, shown)

    def _tag(self, html: str, tag: Token, base: int) -> None:
        if tag.name in _BLOCKS:
            self._block(tag)
        elif tag.name == "br":
            self.builder.line_break(base + tag.start, base + tag.end)
        elif tag.name == "img" and (alt := attribute(html, tag, "alt")):
            self.builder.add_alt([(base + a, base + b, shown) for a, b, shown in pieces(html, *alt)])
        elif tag.name == "meta":
            self._remember(html, tag)

    def _block(self, tag: Token) -> None:
        self.builder.close()
        if tag.kind == "open" and tag.name not in _EMPTY:
            self._open.append(tag.name)
            self._count[tag.name] += 1
        elif tag.kind == "close" and self._count[tag.name]:
            while (name := self._open.pop()) != tag.name:
                self._count[name] -= 1
            self._count[tag.name] -= 1
        self.builder.begin(*self._kind())

    def _kind(self) -> tuple[BlockKind, int]:
        count = self._count
        if count["title"]:
            return "title", 0
        if count["blockquote"] or self.default[0] == "quote":
            return "quote", 0
        for name, level in _HEADINGS.items():
            if count[name]:
                return "heading", level
        if any(count[name] for name in _CELLS):
            return "cell", 0
        return ("item", 0) if any(count[name] for name in _ITEMS) else self.default

    def _remember(self, html: str, tag: Token) -> None:
        name, content = attribute(html, tag, "name"), attribute(html, tag, "content")
        if name and content:
            self.meta[html[slice(*name)].lower()] = unescape(html[slice(*content)])
