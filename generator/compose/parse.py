"""Rendered Markdown and its marks read into an `Article`. HTML that a template wrote itself is left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pyromark

from generator.compose.article import Article, Block, Kind, Run, Style
from generator.compose.marks import Mark
from generator.compose.model import Brief
from generator.compose.render import Rendered
from generator.compose.slug import slug

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH | pyromark.Options.ENABLE_FOOTNOTES
)
_KINDS: dict[str, Kind] = {
    "Paragraph": "paragraph",
    "Heading": "heading",
    "BlockQuote": "quote",
    "CodeBlock": "code",
    "List": "list",
    "Item": "item",
    "Table": "table",
    "TableHead": "row",
    "TableRow": "row",
    "TableCell": "cell",
    "FootnoteDefinition": "references",
}
_STYLES: dict[str, Style] = {"Emphasis": "emphasis", "Strong": "strong", "Strikethrough": "strike"}
_SAFE_LINK = re.compile(r"https?://|mailto:|#|[\w./-]+(?:[#?]|$)")


def parse(brief: Brief, rendered: Rendered) -> Article:
    """The tree of a rendered article."""
    reader = _Reader(rendered)
    events = pyromark.events_with_range(rendered.text, options=_OPTIONS)
    for event, place in events:
        reader.read(event, place["start"], place["end"])
    return Article(brief, tuple(reader.top.blocks), rendered.marks, rendered.references)


@dataclass
class _Open:
    """A block that is being read."""

    kind: Kind
    level: int = 0
    ordered: bool = False
    runs: list[Run] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)

    def closed(self) -> Block:
        text = "".join(run.text for run in self.runs)
        name = slug(text) if self.kind == "heading" else ""
        return Block(self.kind, tuple(self.runs), tuple(self.blocks), self.level, name, self.ordered)


class _Reader:
    """Turns the parser's events into blocks."""

    def __init__(self, rendered: Rendered):
        self.text, self.marks = rendered.text, rendered.marks
        self.character = _characters(rendered.text)
        self.cuts = sorted({at for mark in self.marks for at in (mark.span.start, mark.span.end)})
        self.top = _Open("paragraph")
        self.stack = [self.top]
        self.styles: list[Style] = []
        self.links: list[str] = []

    def read(self, event: Any, start: int, end: int) -> None:
        name, value = _named(event)
        if name in ("Start", "End"):
            self.tag(name == "Start", value)
        elif name == "Text":
            self.words(str(value), self.character(start), self.character(end))
        elif name == "Code":
            self.add(str(value), self.character(start), "code")
        elif name == "FootnoteReference":
            self.stack[-1].runs.append(Run(note=int(value)) if str(value).isdigit() else Run(str(value)))
        elif name in ("SoftBreak", "HardBreak"):
            self.add(" ", self.character(start))
        elif name == "Rule":
            self.stack[-1].blocks.append(Block("rule"))

    def tag(self, opens: bool, value: Any) -> None:
        name, data = _named(value)
        if name in _STYLES:
            self.styles = [*self.styles, _STYLES[name]] if opens else self.styles[:-1]
        elif name == "Link":
            self.links = [*self.links, _safe(data["dest_url"])] if opens else self.links[:-1]
        elif name in _KINDS and opens:
            level = int(data["level"][1:]) if name == "Heading" else 0
            self.stack.append(_Open(_KINDS[name], level, name == "List" and data is not None))
        elif name in _KINDS:
            self.close()

    def close(self) -> None:
        """A list of references is told by its first entry; the entries themselves come from the sources."""
        block = self.stack.pop()
        into = self.stack[-1].blocks
        if block.kind != "references":
            into.append(block.closed())
        elif not any(each.kind == "references" for each in into):
            into.append(Block("references"))

    def words(self, shown: str, start: int, end: int) -> None:
        """Text cut where stated sentences begin and end; an entity or escape stands whole."""
        if shown != self.text[start:end]:
            self.add(shown, start)
            return
        cuts = self.cuts[bisect_right(self.cuts, start) :]
        for cut in [at for at in cuts if at < end] + [end]:
            self.add(self.text[start:cut], start)
            start = cut

    def add(self, text: str, at: int, *more: Style) -> None:
        if text:
            link = self.links[-1] if self.links else ""
            run = Run(text, frozenset((*self.styles, *more)), link, _mark(self.marks, at))
            self.stack[-1].runs.append(run)


def _named(event: Any) -> tuple[str, Any]:
    """An event or tag as its name and what comes with it."""
    return next(iter(event.items())) if isinstance(event, dict) else (event, None)


def _mark(marks: tuple[Mark, ...], at: int) -> int:
    """The innermost mark around a character, or -1."""
    around = [i for i, mark in enumerate(marks) if mark.span.start <= at < mark.span.end]
    return around[-1] if around else -1


def _safe(link: str) -> str:
    """The link, or "" where it is no web address and no place on the site."""
    return link if _SAFE_LINK.match(link) else ""


def _characters(text: str) -> Callable[[int], int]:
    """From UTF-8 bytes to characters."""
    if text.isascii():
        return lambda at: at
    table = [at for at, char in enumerate(text) for _ in char.encode()] + [len(text)]
    return table.__getitem__
