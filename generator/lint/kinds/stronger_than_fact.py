"""A plain claim about people where the base has only weaker evidence. match: `families`, `evidence`,
`apart` (populations of which a claim says nothing about people).
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.lint.case import Case, Match
from generator.lint.model import Rule


def find(case: Case, rule: Rule) -> Iterator[Match]:
    required = rule.match.get("evidence", {})
    apart = tuple(rule.match.get("apart", ()))
    for claim in case.endorsed():
        if claim.family not in rule.match["families"] or not claim.holds or not case.watched(claim):
            continue
        if case.is_of(claim, apart):
            continue
        found = case.answer(claim, required)
        if found.weak and not found.supports and not found.opposes:
            yield Match(claim.span, claim, found.weak, lower=case.cited(claim.sentence))
