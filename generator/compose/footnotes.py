"""References: where a text rests on a source it carries `[^n]`, and at its end the sources stand numbered.

Numbers are given after rendering, in the order of the text, so a template may render its parts in any order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import quote

from generator.compose.escape import escape_markdown
from generator.compose.marks import CLOSE, FIRST, LAST, MarkError
from generator.factbase.model import Source

PLACE = "\U0010fffc"  # where the list goes
_CITE = 0x100000  # one character per citation; those above are the closing and placing characters
_SPLIT = re.compile(f"([{chr(FIRST)}-{chr(LAST)}{chr(_CITE)}-{CLOSE}])")
_STOPS = re.compile(r"[.,;:!?…”\"')]*")
_WEB = re.compile(r"https?://[^\s<>]+")
_DOI = re.compile(r"10\.\S+/\S+")


@dataclass(frozen=True, slots=True)
class Reference:
    """A source and its number in one article, from 1."""

    number: int
    source: Source


class Link(NamedTuple):
    """What leads to a source; `url` is "" for a number that is looked up elsewhere."""

    text: str
    url: str = ""


class Footnotes:
    """Collects citations while an article is rendered, then writes numbers and list into its text."""

    def __init__(self) -> None:
        self._cited: list[tuple[str, ...]] = []
        self._numbers: dict[str, int] = {}

    def cite(self, sources: Sequence[str]) -> str:
        """A character that becomes the numbers of these sources (ids)."""
        if _CITE + len(self._cited) >= ord(PLACE):
            raise MarkError("too many citations in one article")
        self._cited.append(tuple(sources))
        return chr(_CITE + len(self._cited) - 1)

    def numbered(self, text: str, sources_of: Callable[[str], Iterable[str]]) -> str:
        """The text with `[^n]` after each stated fact and citation, marks left in place.

        `sources_of` gives the sources behind an opening mark. Numbers follow a full stop or comma.
        """
        parts: list[str] = []
        stack: list[str] = []
        due: list[str] = []
        for part in _SPLIT.split(text):
            if part == CLOSE:
                due += sources_of(stack.pop()) if stack else ()
                parts.append(part)
            elif len(part) == 1 and _CITE <= ord(part) < ord(PLACE):
                due += self._cited[ord(part) - _CITE]
            elif part:
                stop = _STOPS.match(part)
                end = stop.end() if stop and due else 0
                parts += [part[:end], self._refer(due), part[end:]]
                due = []
                if FIRST <= ord(part[0]) <= LAST:
                    stack.append(part)
        return "".join([*parts, self._refer(due)])

    def references(self, source: Callable[[str], Source]) -> tuple[Reference, ...]:
        """All sources cited, in order of number."""
        return tuple(Reference(number, source(id)) for id, number in self._numbers.items())

    def _refer(self, ids: Iterable[str]) -> str:
        known = self._numbers
        numbers = sorted({known.setdefault(id, len(known) + 1) for id in dict.fromkeys(ids)})
        return "".join(f"[^{number}]" for number in numbers)


def reference_list(references: Iterable[Reference]) -> str:
    """The numbered list as Markdown footnotes."""
    return "\n\n".join(f"[^{reference.number}]: {entry(reference.source)}" for reference in references)


def entry(source: Source) -> str:
    """One source as Markdown, with only what is known of it."""
    texts = [escape_markdown(text) for text in named(source)]
    return " ".join([*texts, ", ".join(map(_markdown_link, links(source)))]).strip()


def named(source: Source) -> tuple[str, ...]:
    """Authors, title, journal and year as far as they are known, each closed by a full stop."""
    words = (source.authors, source.title, source.journal, str(source.year or ""))
    return tuple(word.strip().rstrip(".") + "." for word in words if word.strip())


def links(source: Source) -> tuple[Link, ...]:
    """Where a source can be looked up. The web address stands where nothing else leads to it."""
    found = []
    if _DOI.fullmatch(source.doi):
        found.append(Link(f"doi:{source.doi}", f"https://doi.org/{quote(source.doi, safe='/():;.-_')}"))
    if source.pmid.isdigit():
        found.append(Link(f"PMID {source.pmid}"))
    if not found and _WEB.fullmatch(source.url):
        found.append(Link(source.url, source.url))
    return tuple(found)


def _markdown_link(link: Link) -> str:
    if link.text == link.url:
        return f"<{link.url}>"
    return f"[{escape_markdown(link.text)}](<{link.url}>)" if link.url else link.text
