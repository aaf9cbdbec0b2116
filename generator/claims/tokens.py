"""Words and marks of a sentence, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

# A clitic is its own token, so that a negation is one wherever it hides.
_TOKEN = re.compile(r"n't\b|can(?=not\b)|'(?:s|re|ve|ll|d|m)\b|\d+(?:[.,]\d+)*|\w+?(?=n't\b)|\w+|[^\w\s]")
_FULL = {"wo": "will", "ca": "can", "sha": "shall"}
_SAME = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "‑": "-", "‐": "-", "\u00ad": "-", "İ": "i", "“": '"', "”": '"'}
)
_KEPT = 16_384  # pieces of text remembered: few texts have more different ones
_LONG = 40  # characters from which a piece is not worth remembering


def fold(text: str) -> str:
    """Lower case with plain quotes and hyphens; every character keeps its place."""
    return (text if text.isascii() else text.translate(_SAME)).lower()


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel tuples: `words[i]` stands at `starts[i]` to `ends[i]`. Hyphens inside words are dropped.

    `glued[i]` tells that a hyphen ties token i to the one before it.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    glued: tuple[bool, ...]


class _Piece(NamedTuple):
    """The tokens between two spaces, with places that count from its start; `ties`: some of them are glued."""

    width: int
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    glued: tuple[bool, ...]
    ties: bool
    whole: bool  # a single token from end to end


class _Pieces(dict[str, _Piece]):
    """Pieces by their text, each taken apart once: no token reaches over a space."""

    def __missing__(self, text: str) -> _Piece:
        piece = _taken_apart(text)
        if len(self) >= _KEPT:
            self.clear()
        if len(text) <= _LONG:
            self[text] = piece
        return piece


_pieces = _Pieces()


def tokenise(text: str) -> Tokens:
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    ties: list[tuple[int, tuple[bool, ...]]] = []
    at = 0
    for width, parts, begin, end, glued, tied, whole in map(_pieces.__getitem__, text.split(" ")):
        if whole:
            words.append(parts[0])
            starts.append(at)
            ends.append(at + width)
        else:
            if tied:
                ties.append((len(words), glued))
            words += parts
            starts += [at + place for place in begin]
            ends += [at + place for place in end]
        at += width + 1
    if "n't" in words:
        _spell_out(words)
    return Tokens(tuple(words), tuple(starts), tuple(ends), _glued(len(words), ties))


def _glued(count: int, ties: list[tuple[int, tuple[bool, ...]]]) -> tuple[bool, ...]:
    glued = [False] * count
    for at, part in ties:
        glued[at : at + len(part)] = part
    return tuple(glued)


def _taken_apart(text: str) -> _Piece:
    found = [(m.group(), *m.span()) for m in _TOKEN.finditer(fold(text))]
    kept: list[tuple[str, int, int, bool]] = []
    tie = False
    for at, (word, start, end) in enumerate(found):
        if word == "-" and kept and kept[-1][2] == start and at + 1 < len(found) and found[at + 1][1] == end:
            tie = True
            continue
        kept.append((word, start, end, tie))
        tie = False
    words, starts, ends, glued = zip(*kept, strict=True) if kept else ((), (), (), ())
    whole = len(kept) == 1 and (starts, ends) == ((0,), (len(text),))
    return _Piece(len(text), words, starts, ends, glued, any(glued), whole)


def _spell_out(words: list[str]) -> None:
    for at, word in enumerate(words):
        if word == "n't":
            words[at] = "not"
            if at:
                words[at - 1] = _FULL.get(words[at - 1], words[at - 1])


def split_form(form: str) -> tuple[str, ...]:
    """A surface form of the data as the tokens that a text would show."""
    return tokenise(form).words
