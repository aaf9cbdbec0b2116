"""Amounts in a sentence: numbers with units, ranges, and whether they tell the reader what to take."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.claims.inflect import Inflector
from generator.claims.lexicon import Trie
from generator.claims.tokens import split_form
from generator.claims.units import Parsed
from generator.claims.wordlist import compile_phrases, matches
from generator.vocabulary.model import Quantity

TAKEN = frozenset({"mass", "volume", "piece", "international-unit", "body-dose"})  # dimensions of a dose
_DIGIT = re.compile(r"\d")
PAUSE = "time"  # the dimension of a pause between doses
NEAR = 8  # tokens between a verb of taking and its amount


@dataclass(frozen=True, slots=True)
class DoseBook:
    """Compiled `units.yaml`."""

    units: Trie
    numbers: Trie
    about: Trie
    ranges: frozenset[str]
    shares: Trie
    verbs: Trie
    guidance: Trie
    harmless: Trie
    takers: Trie
    pauses: Trie
    intervals: Trie
    advising: frozenset[str]


@dataclass(frozen=True, slots=True)
class Amount:
    """Tokens `first` to `last` (excluded) and what they measure."""

    first: int
    last: int
    quantity: Quantity
    dimension: str


def compile_doses(data: Mapping[str, Any], inflector: Inflector) -> DoseBook:
    units, numbers = Trie({}), Trie({})
    for unit in data.get("units", ()):
        words = unit.get("words", ())
        for form in (*unit.get("symbol", ()), *words, *map(inflector.plural, words)):
            units.add(split_form(str(form)), (unit["id"], unit["dimension"]))
    for word, value in data.get("numbers", {}).items():
        numbers.add(split_form(word), float(value))
    about = Trie({})
    for key in ("approximately", "at_most", "at_least"):
        compile_phrases(data.get(key, ()), key, about)
    verbs, pauses = (_verbs(data.get(key, ()), inflector) for key in ("dose_verbs", "pauses"))
    guidance = Trie({})
    for kind in ("nouns", "verbs", "fixed"):
        compile_phrases(data.get("guidance", {}).get(kind, ()), kind, guidance)
    compile_phrases(data.get("timings", ()), "timing", guidance)
    for entry in data.get("frequencies", ()):
        compile_phrases(entry["forms"], "frequency", guidance)
    harmless = Trie({})
    for kind, phrases in data.get("harmless_contexts", {}).items():
        compile_phrases(phrases, kind, harmless)
    ranges = frozenset(data.get("ranges", ()))
    takers = compile_phrases(data.get("takers", ()), "taker")
    shares = compile_phrases(data.get("shares", ()), "share")
    intervals = compile_phrases(data.get("intervals", ()), "interval")
    advising = frozenset(data.get("advising", ()))
    return DoseBook(
        units, numbers, about, ranges, shares, verbs, guidance, harmless, takers, pauses, intervals, advising
    )


def _verbs(phrases: Iterable[str], inflector: Inflector) -> Trie:
    """Every form of verbs with what follows them -> the lemma."""
    verbs = Trie({})
    for phrase in phrases:
        lemma, _, rest = phrase.partition(" ")
        compile_phrases([f"{form} {rest}".strip() for form in inflector.verb(lemma).values()], lemma, verbs)
    return verbs


def amounts(parsed: Parsed, book: DoseBook) -> tuple[Amount, ...]:
    """Every number (or range) with a unit behind it; looked for once a sentence."""
    found: tuple[Amount, ...] | None = parsed.memo.get("amounts")
    if found is None:
        found = parsed.memo["amounts"] = tuple(_amounts(parsed, book))
    return found


def _amounts(parsed: Parsed, book: DoseBook) -> Iterator[Amount]:
    words = parsed.tokens.words
    last = 0
    for at in _number_starts(parsed, book):
        low, end = _number(words, at, book) if at >= last else (None, at)
        if low is None:
            continue
        high, last = _range_end(words, end, book)
        last = _whole_end(words, last, book)
        unit_end, found = book.units.longest(words, last) if last < len(words) else (last, [])
        if found:
            name, dimension = found[0]
            yield Amount(at, unit_end, Quantity(low, high if high is not None else low, name), dimension)
        last = unit_end if found else end


def number_behind(words: tuple[str, ...], at: int, book: DoseBook) -> int:
    """Where a number above one begins behind words such as "more than" at token `at`, or -1."""
    end, found = book.about.longest(words, at)
    value = _number(words, end, book)[0] if found and end < len(words) else None
    return end if value is not None and value > 1 else -1


def _number_starts(parsed: Parsed, book: DoseBook) -> list[int]:
    """Tokens at which a number may begin."""
    words, named = parsed.tokens.words, book.numbers.root
    if named.keys().isdisjoint(words) and not _DIGIT.search(parsed.text):
        return []
    return [at for at, word in enumerate(words) if word in named or word[0].isdigit()]


def _range_end(words: tuple[str, ...], end: int, book: DoseBook) -> tuple[float | None, int]:
    """The upper number of a range that starts before `end`; "1-3" and "1 to 3" alike."""
    for gap in (0, 1):
        if gap and not (end < len(words) and words[end] in book.ranges):
            continue
        if end + gap < len(words):
            high, last = _number(words, end + gap, book)
            if high is not None:
                return high, last
    return None, end


def _whole_end(words: tuple[str, ...], end: int, book: DoseBook) -> int:
    """Behind the whole that a number before `end` is a part of: "33 out of 75 points" are 33 points."""
    after, found = book.shares.longest(words, end) if end < len(words) else (end, [])
    whole, last = _number(words, after, book) if found and after < len(words) else (None, end)
    return last if whole is not None else end


def _number(words: tuple[str, ...], at: int, book: DoseBook) -> tuple[float | None, int]:
    if words[at][0].isdigit():
        try:
            return float(words[at].replace(",", "")), at + 1
        except ValueError:
            return None, at
    end, found = book.numbers.longest(words, at)
    return (found[0], end) if found else (None, at)


def guided(parsed: Parsed, amount: Amount, book: DoseBook) -> bool:
    """Whether a dose is given as guidance: a command, or a norm outside of reports, labels and rules."""
    words = parsed.tokens.words
    if amount.dimension == PAUSE:
        return _is_pause(words, amount, book)
    if amount.dimension not in TAKEN:
        return False
    if words[amount.last : amount.last + 1] == ("of",) and not _of_substance(parsed, amount.last):
        return False
    if _commanded(words, amount, book.verbs, book):
        return True
    if any(
        0 <= amount.first - last <= 2 and words[first] != lemma
        for first, last, lemma in matches(words, book.verbs)
    ):
        return False
    if any(True for _ in matches(words, book.harmless)):
        return False
    return any(True for _ in matches(words, book.guidance))


def _of_substance(parsed: Parsed, token: int) -> bool:
    """Whether "of" leads to a substance or a word for one, and not to onions or small studies."""
    units = [u for u in parsed.units if token < u.first + 1 <= token + 5]
    return any(
        u.entities or u.has("type") or u.is_("portion", "definite", "possessive", "pronoun") for u in units
    )


def _is_pause(words: tuple[str, ...], amount: Amount, book: DoseBook) -> bool:
    """ "Wait four hours between doses": a time to keep, and what it keeps apart right behind it."""
    behind = (first for first, _, _ in matches(words, book.intervals))
    return any(0 <= first - amount.last <= 1 for first in behind) and _commanded(
        words, amount, book.pauses, book
    )


def _commanded(words: tuple[str, ...], amount: Amount, verbs: Trie, book: DoseBook) -> bool:
    """A verb of `verbs` close before the amount, as a command, a gerund of advice, or said to the reader."""
    for first, last, lemma in matches(words, verbs):
        if not 0 <= amount.first - last <= NEAR:
            continue
        before = words[first - 1] if first else ""
        opens = not before or before in (",", ";", ":", ".", "and", "then", "to", "—", "by", "while")
        if opens and (words[first] == lemma or words[first].endswith("ing")) and before != "to":
            return True
        if before in book.advising and words[first].endswith("ing"):
            return True
        if any(first - 4 <= end <= first for _, end, _ in matches(words[:first], book.takers)):
            return words[first] == lemma or words[first - 1] == "i"
    return False
