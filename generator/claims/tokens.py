"""Words and marks of a sentence, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass

# A clitic is its own token, so that a negation is one wherever it hides.
_TOKEN = re.compile(
    r"n't\b|can(?=not\b)|'(?:s|re|ve|ll|d|m)\b|\d+(?:[.,]\d+)*|\w+?(?=n't\b)|\w+|[^\w\s]"
)
_FULL = {"wo": "will", "ca": "can", "sha": "shall"}
_SAME = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "‑": "-", "‐": "-", "\u00ad": "-", "İ": "i", "“": '"', "”": '"'}
)


def fold(text: str) -> str:
    """Lower case with plain quotes and hyphens; every character keeps its place."""
    return text.translate(_SAME).lower()


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel tuples: `words[i]` stands at `starts[i]` to `ends[i]`. Hyphens inside words are dropped.

    `glued[i]` tells that a hyphen ties token i to the one before it.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    glued: tuple[bool, ...]


def tokenise(text: str) -> Tokens:
    folded = fold(text)
    found = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(folded)]
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    glued: list[bool] = []
    tie = False
    for at, (word, start, end) in enumerate(found):
        if word == "-" and words and ends[-1] == start and at + 1 < len(found) and found[at + 1][1] == end:
            tie = True
            continue
        words.append(word)
        starts.append(start)
        ends.append(end)
        glued.append(tie)
        tie = False
    for at, word in enumerate(words):
        if word == "n't":
            words[at] = "not"
            if at:
                words[at - 1] = _FULL.get(words[at - 1], words[at - 1])
    return Tokens(tuple(words), tuple(starts), tuple(ends), tuple(glued))


def split_form(form: str) -> tuple[str, ...]:
    """A surface form of the data as the tokens that a text would show."""
    return tokenise(form).words
