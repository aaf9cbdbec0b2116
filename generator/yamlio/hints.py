"""Wording shared by all data problems."""

from __future__ import annotations

from collections.abc import Iterable


def near(word: str, known: Iterable[str]) -> str:
    """A hint that names the closest known word, or the known ones where they are few."""
    from difflib import get_close_matches

    words = sorted(known)
    close = get_close_matches(word, words, 1, 0.6)
    if close:
        return f"Did you mean {close[0]!r}?"
    return f"Known: {', '.join(words)}." if 0 < len(words) <= 16 else ""


def short(value: object, most: int = 60) -> str:
    text = repr(value)
    return text if len(text) <= most else text[: most - 1] + "…"
