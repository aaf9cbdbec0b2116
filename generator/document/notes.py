"""Lists of sources in formats that have no notes of their own: "[7] Author. Title." after a text that cites [7].

Such an entry is no prose of the text, as a footnote's definition in Markdown is none. One that nothing before
it refers to is prose: a number at its front hides nothing.
"""

from __future__ import annotations

import re

_CITED = re.compile(r"(?<=[^\s\[])\s?\[(\d{1,3})\]")
_ENTRY = re.compile(r"\[(\d{1,3})\][ \t]+(?=\S)")


class Notes:
    """The numbers that a text cites, each with its first place."""

    def __init__(self, source: str):
        self._first: dict[str, int] = {}
        for found in _CITED.finditer(source):
            self._first.setdefault(found[1], found.start())

    def is_entry(self, source: str, start: int, end: int) -> bool:
        """Whether the paragraph at `start` to `end` is an entry of a list of sources."""
        found = _ENTRY.match(source, start, end)
        return found is not None and self._first.get(found[1], start) < start
