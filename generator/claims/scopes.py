"""Where the clauses of a sentence begin and end, and which words an operator is in force over: for showing."""

from __future__ import annotations

from itertools import groupby

from generator.claims.cue import Found
from generator.claims.parting import clause_start
from generator.claims.reach import covers
from generator.claims.units import Parsed, Unit

Run = tuple[int, int]  # first and last unit, both included


def clauses(parsed: Parsed) -> tuple[Run, ...]:
    """The sentence's clauses as runs of units; marks that only part two clauses belong to none."""
    starts = sorted({clause_start(parsed, k) for k in range(len(parsed.units))})
    ends = [*(start - 1 for start in starts[1:]), len(parsed.units) - 1]
    trimmed = (_trimmed(parsed, first, last) for first, last in zip(starts, ends, strict=True))
    return tuple(run for run in trimmed if run[0] <= run[1])


def scope(parsed: Parsed, found: Found) -> tuple[Run, ...]:
    """The runs of units that an operator is in force over; none where its scope is a phrase or a name."""
    covered = [
        k
        for k, unit in enumerate(parsed.units)
        if not found.start <= unit.first < found.end and covers(parsed, found, unit.first)
    ]
    grouped = (list(group) for _, group in groupby(covered, key=lambda k: k - covered.index(k)))
    trimmed = (_trimmed(parsed, run[0], run[-1]) for run in grouped)
    return tuple(run for run in trimmed if run[0] <= run[1])


def _trimmed(parsed: Parsed, first: int, last: int) -> Run:
    """Without the marks and the words between clauses ("but") at the ends."""
    while first <= last and _only_parts(parsed.units[first]):
        first += 1
    while last >= first and _only_parts(parsed.units[last]):
        last -= 1
    return first, last


def _only_parts(unit: Unit) -> bool:
    return unit.is_("adversative") or not any(map(str.isalnum, unit.text))
