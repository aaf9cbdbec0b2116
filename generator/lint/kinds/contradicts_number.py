"""A claim whose figure is clearly apart from what the facts give.

match: `apart` populations, and `general` ones: a figure of any other group says nothing of people at large.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.lint.case import Case, Match
from generator.lint.figures import shown
from generator.lint.model import Rule
from generator.lint.times import misdated, since


def find(case: Case, rule: Rule) -> Iterator[Match]:
    general = tuple(rule.match["general"])
    for claim in case.endorsed():
        wrong = tuple(fact for fact in case.answer(claim, {}).supports if misdated(claim, fact))
        if wrong and claim.when:
            yield Match(claim.span, claim, wrong, names={"known": str(since(wrong[0]))})
        elif claim.quantity and (not claim.population or case.is_of(claim, general)):
            facts = case.figures_against(claim)
            if facts:
                known = shown(fact.quantity for fact in facts if fact.quantity) or "another figure"
                yield Match(claim.span, claim, facts, names={"known": known})
