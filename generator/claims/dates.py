"""When a claim holds: years, a time that is over ("was once …"), and under which condition of use."""

from __future__ import annotations

import re
from typing import Any

from generator.claims.ear import Ear
from generator.claims.model import Period
from generator.claims.parting import clause_start
from generator.claims.units import Parsed
from generator.claims.wordlist import listed

YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
NARROW = "narrow"  # the key of conditions that say little of others
OPENER = 7  # units of a phrase of time that opens a sentence, with its comma
NEAR = 3  # tokens between the word of time and its year: "since the end of August 2021"


def period(parsed: Parsed, at: int, ear: Ear) -> Period | None:
    """The time of the clause of unit `at`; None where it gives none."""
    words = parsed.tokens.words
    known = ear.pack["claims"]["times"]
    low = clause_start(parsed, at)
    opened = low <= OPENER and (words[0] in known["since"] or words[0] in known["until"])  # "Until 2021, it was …"
    first = 0 if opened else parsed.units[low].first
    last = next((u.first for u in parsed.units[at + 1 :] if u.text in (";", ":")), len(words))
    years = [(i, int(words[i])) for i in range(first, last) if YEAR.fullmatch(words[i])]
    if years:
        return _dated(words, years, known)
    return Period(over=True) if any(first <= start < last for start, _, _ in times_over(parsed, ear)) else None


def times_over(parsed: Parsed, ear: Ear) -> list[tuple[int, int, Any]]:
    """The words that tell of a time that is over."""
    return listed(parsed, "claims.times.past", ear)


def condition(parsed: Parsed, at: int, ear: Ear) -> str:
    """The condition of use that the clause of unit `at` names first, or ""."""
    first = parsed.units[clause_start(parsed, at)].first
    return next((name for start, _, name in conditions(parsed, ear) if start >= first), "")


def conditions(parsed: Parsed, ear: Ear) -> list[tuple[int, int, Any]]:
    return listed(parsed, "claims.conditions", ear)


def _dated(words: tuple[str, ...], years: list[tuple[int, int]], known: dict[str, list[str]]) -> Period:
    starts = next((year for i, year in years if _led(words, i, known["since"])), None)
    ends = next((year for i, year in years if _led(words, i, known["until"]) and year != starts), None)
    if starts is not None or ends is not None:
        return Period(starts, ends, over=ends is not None)
    return Period(min(year for _, year in years), max(year for _, year in years))


def _led(words: tuple[str, ...], at: int, openers: list[str]) -> bool:
    return any(word in openers for word in words[max(0, at - NEAR) : at])
