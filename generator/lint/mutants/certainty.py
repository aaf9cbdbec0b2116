"""Said as if it were known: the words that hold back are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.lint.compare import FIRM
from generator.lint.mutants.model import Tools, Wording

_SLOT = re.compile(r"(\*|\{\w+\})")


def plain(wording: Wording) -> Iterator[str]:
    """By the first pattern of the pack that fits.

    A finding that holds, in however weak a study, is left alone where the study stays in front of it: "in
    rats, X lowers Y" says no more than "in rats, there is limited evidence that X lowers Y".
    """
    for pattern, left in wording.tools.words.get("plain", ()):
        match = _compiled(pattern).fullmatch(wording.text)
        if match:
            if wording.fact.status not in FIRM or not match.group(1).strip():
                yield _filled(left, match, wording.tools)
            return


@lru_cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """`*` as any characters, {base} as one word, the rest in any case."""
    made = (_part(part) for part in _SLOT.split(pattern))
    return re.compile("".join(made), re.IGNORECASE | re.DOTALL)


def _part(part: str) -> str:
    if part == "*":
        return "(.*?)"
    return r"(\w+)" if part.startswith("{") else re.escape(part)


def _filled(left: str, match: re.Match[str], tools: Tools) -> str:
    groups = iter(match.groups())
    parts = (
        _said(part, next(groups), tools) if _SLOT.fullmatch(part) else part for part in _SLOT.split(left)
    )
    return "".join(parts)


def _said(slot: str, words: str, tools: Tools) -> str:
    return words if slot == "*" else tools.inflector.verb(words)[slot[1:-1]]
