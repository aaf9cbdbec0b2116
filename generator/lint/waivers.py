"""Waivers of a text, held against the rules: which are in force, what they silence, what is wrong with the rest.

A waiver silences one rule in one block. It works only with a reason, and until its last day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from generator.document.model import Waiver
from generator.lint.model import Finding, Rule

Fault = Literal["", "unclear", "unknown-rule", "refused", "no-reason", "bad-date", "expired", "unused"]


class Ruling(NamedTuple):
    """A waiver and what is wrong with it; "" while it is in force."""

    waiver: Waiver
    fault: Fault = ""


def rulings(waivers: Iterable[Waiver], rules: Mapping[str, Rule], today: date) -> tuple[Ruling, ...]:
    """Every waiver with its fault, before it is known whether anything is there to silence."""
    return tuple(Ruling(waiver, _fault(waiver, rules, today)) for waiver in waivers)


def silence(
    found: Sequence[Finding], ruled: Sequence[Ruling], rules: Mapping[str, Rule]
) -> tuple[list[Finding], tuple[Ruling, ...]]:
    """(findings that no waiver silences, the rulings with those unused that silenced nothing).

    A waiver of a rule that is switched off is left alone: it will be needed again.
    """
    kept: list[Finding] = []
    used: set[int] = set()
    for finding in found:
        allowed = [at for at, ruling in enumerate(ruled) if _allows(ruling, finding)]
        used.update(allowed)
        if not allowed:
            kept.append(finding)
    idle = (
        not ruling.fault and at not in used and rules[ruling.waiver.rule].on
        for at, ruling in enumerate(ruled)
    )
    settled = (r._replace(fault="unused") if unused else r for r, unused in zip(ruled, idle, strict=True))
    return kept, tuple(settled)


def _fault(waiver: Waiver, rules: Mapping[str, Rule], today: date) -> Fault:
    if not waiver.rule:
        return "unclear"
    if waiver.rule not in rules:
        return "unknown-rule"
    if not waiver.reason:
        return "no-reason"
    if fault := _ended(waiver.until, today):
        return fault
    return "" if rules[waiver.rule].waivable else "refused"


def _ended(until: str, today: date) -> Fault:
    """The last day is a day on which the waiver still holds."""
    if not until:
        return ""
    try:
        return "expired" if date.fromisoformat(until) < today else ""
    except ValueError:
        return "bad-date"


def _allows(ruling: Ruling, finding: Finding) -> bool:
    waiver = ruling.waiver
    return not ruling.fault and waiver.rule == finding.rule and waiver.covers.overlaps(finding.span)
