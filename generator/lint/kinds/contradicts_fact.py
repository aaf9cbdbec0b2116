"""A claim that a fact denies or excludes. match: `yields_to` rules that say more of the same words where they apply."""

from __future__ import annotations

from collections.abc import Iterator

from generator.lint.case import Case, Match
from generator.lint.compare import is_misfiled
from generator.lint.model import Rule
from generator.lint.times import speaks_of


def find(case: Case, rule: Rule) -> Iterator[Match]:
    for claim in case.endorsed():
        if not claim.subject.id or not claim.object.id:
            continue
        opposed = tuple(fact for fact in case.answer(claim, {}).opposes if speaks_of(claim, fact))
        if opposed or is_misfiled(claim.statement, case.base.vocabulary):
            yield Match(claim.span, claim, opposed)
