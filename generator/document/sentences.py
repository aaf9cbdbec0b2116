"""Where sentences end: one regular expression for places to look at, a few rules, a list of abbreviations.

A missed end is the smaller harm (two sentences read as one), a false one loses a claim; the rules lean
that way. No language is known here: abbreviations come in as data. They are single words in lower case with
their full stop ("dr.", "e.g.") that never end a sentence; "no. #" counts only in front of a digit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.spans import Span

_WIDE = "\u3002\uff01\uff1f"  # the full stops of Chinese and Japanese need no space after them
_CLOSING = "\"'\u201d\u2019\u00bb)\\]\u300d\u300f\uff09"
_OPENING = "\"'\u201c\u2018\u201e\u00ab([\u00bf\u00a1\u2013\u2014"
# Terminators, what closes with them, reference marks; then the white space and what opens the next sentence.
_STOP = re.compile(
    rf"(?P<stop>[.!?\u2026{_WIDE}]++)(?P<close>[{_CLOSING}]*+)"
    r"(?:\[[\d,;\u2013 -]{1,40}\]|[\u00b9\u00b2\u00b3\u2070-\u2079])*+"
    rf"(?P<next>\s++[{re.escape(_OPENING)}]*+)?"
)
_LONGEST = 1000  # characters of a sentence; what claims it makes is looked for to and fro
_MARK = re.compile(r"[;:,\u2013\u2014]\s|\s")
_LOOK_BACK = 40  # characters searched for the words in front of a stop


def sentence_spans(text: str, block: Span, abbreviations: frozenset[str]) -> Iterator[Span]:
    """The sentences of one block of `text`, in order, without the white space between them.

    One that goes on and on is cut behind a mark, so that a text without stops costs no more than any other.
    """
    for sentence in _sentences(text, block, abbreviations):
        yield from _cut(text, sentence)


def _cut(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    while sentence.end - start > _LONGEST:
        marks = list(_MARK.finditer(text, start + _LONGEST // 2, start + _LONGEST))
        mark = next((m for m in reversed(marks) if len(m[0]) > 1), marks[-1] if marks else None)
        end = mark.start() + len(mark[0].rstrip()) if mark else start + _LONGEST
        yield Span(start, end)
        start = mark.end() if mark else end
        while start < sentence.end and text[start].isspace():
            start += 1
    if start < sentence.end:
        yield Span(start, sentence.end)


def _sentences(text: str, block: Span, abbreviations: frozenset[str]) -> Iterator[Span]:
    start = block.start
    for stop in _STOP.finditer(text, block.start, block.end):
        if not _ends(text, stop, start, abbreviations):
            continue
        end = stop.start("next") if stop["next"] else stop.end()
        yield Span(start, end)
        start = end
        while start < block.end and text[start].isspace():
            start += 1
    if start < block.end:
        yield Span(start, block.end)


def _ends(text: str, stop: re.Match[str], start: int, abbreviations: frozenset[str]) -> bool:
    """Whether a sentence that began at `start` ends at `stop`, judged by the words on both sides."""
    if stop["stop"][-1] in _WIDE:
        return True
    following = text[stop.end() : min(stop.end() + 4, stop.endpos)] if stop["next"] else ""
    if not following:
        return False
    lower = following[0].islower() and (following[1:2].islower() or not following[1:2].strip())
    if stop["stop"] != ".":
        return not lower or (stop["stop"][-1] in "!?" and not stop["close"])
    words = text[max(start, stop.start() - _LOOK_BACK) : stop.start()].split()
    word = words[-1].lstrip(_OPENING) if words else ""
    if _is_abbreviation(word, following[0], abbreviations):
        return False
    if lower:
        return not stop["close"] and len(word) >= 4 and word.isalpha() and word.islower()
    if word.isdigit():
        return len(word) > 3 or stop.start() - len(word) > start  # not the "1." of a numbered list
    if word.isupper() and (len(word) == 1 or "." in word):
        return _initials_end(word, words, following)
    return True


def _is_abbreviation(word: str, following: str, abbreviations: frozenset[str]) -> bool:
    key = word.casefold() + "."
    return key in abbreviations or (following.isdigit() and f"{key} #" in abbreviations)


def _initials_end(word: str, words: list[str], following: str) -> bool:
    """Initials: "J. Smith" and "the U.S. Army" go on; "type C. It …" and "in the U.S. The …" do not."""
    if len(word) > 1:
        after = following.split()[0]
        return len(after) < 4 and not after[1:].isupper()  # function words are short
    before = words[-2] if len(words) > 1 else ""
    return word == "I" or (len(before) >= 4 and before.isalpha() and before.islower())
