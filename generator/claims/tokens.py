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
DASHES = frozenset("—–-")
PARTING = frozenset(":;.!?")
_KEPT = 16_384  # pieces of text remembered: few texts have more different ones
_LONG = 40  # characters from which a piece is not worth remembering


def fold(text: str) -> str:
    """Lower case with plain quotes and hyphens; every character keeps its place."""
    return (text if text.isascii() else text.translate(_SAME)).lower()


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel tuples: `words[i]` stands at `starts[i]` to `ends[i]`. Hyphens inside words are dropped.

    `glued` are the tokens that a hyphen ties to the one before them.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    glued: frozenset[int]


class _Piece(NamedTuple):
    """What stands between two spaces: each token with its place from the start, and which of them are glued."""

    width: int
    tokens: tuple[tuple[str, int, int], ...]
    glued: tuple[int, ...]


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
    glued: list[int] = []
    at = 0
    for width, tokens, ties in map(_pieces.__getitem__, text.split(" ")):
        if ties:
            glued += [len(words) + tie for tie in ties]
        for word, start, end in tokens:
            words.append(word)
            starts.append(at + start)
            ends.append(at + end)
        at += width + 1
    if "n't" in words:
        _spell_out(words)
    if "'" in words:
        _own(words, starts, ends)
    if not DASHES.isdisjoint(words):
        _set_off(words)
    return Tokens(tuple(words), tuple(starts), tuple(ends), frozenset(glued))


def _taken_apart(text: str) -> _Piece:
    found = [(m.group(), *m.span()) for m in _TOKEN.finditer(fold(text))]
    kept: list[tuple[str, int, int]] = []
    glued: list[int] = []
    for at, (word, start, end) in enumerate(found):
        if word == "-" and kept and kept[-1][2] == start and at + 1 < len(found) and found[at + 1][1] == end:
            glued.append(len(kept))
        else:
            kept.append((word, start, end))
    return _Piece(len(text), tuple(kept), tuple(glued))


def _spell_out(words: list[str]) -> None:
    for at, word in enumerate(words):
        if word == "n't":
            words[at] = "not"
            if at:
                words[at - 1] = _FULL.get(words[at - 1], words[at - 1])


def _own(words: list[str], starts: list[int], ends: list[int]) -> None:
    """The mark behind the "s" of a plural is one of owning, unless it may close a quotation."""
    for at in range(1, len(words) - 1):
        ends_word = words[at] == "'" and starts[at] == ends[at - 1] and starts[at + 1] > ends[at]
        if ends_word and words[at - 1].endswith("s") and "'" not in words[:at]:
            words[at] = "'s"


def _set_off(words: list[str]) -> None:
    """Two dashes in the middle of a sentence set off an aside as two commas do; those of "5–8" do not."""
    dashes = [i for i, word in enumerate(words) if word in DASHES and not words[i - 1][0].isdigit()]
    if len(dashes) != 2 or dashes[0] == 0 or dashes[1] + 1 == len(words):
        return
    first, second = dashes
    if second - first > 1 and not PARTING.intersection(words[first:second]):
        words[first] = words[second] = ","


def split_form(form: str) -> tuple[str, ...]:
    """A surface form of the data as the tokens that a text would show."""
    return tokenise(form).words
