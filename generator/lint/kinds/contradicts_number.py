"""A claim whose figure is clearly apart from what the facts give.

match: `apart` populations, and `general` ones: a figure of any other group says nothing of people at large.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.model import Claim
from generator.factbase.model import Fact
from generator.lint.case import Case, Match
from generator.lint.compare import answer
from generator.lint.figures import meant, opposing, shown
from generator.lint.model import Rule
from generator.lint.times import misdated, since


def find(case: Case, rule: Rule) -> Iterator[Match]:
    general = tuple(rule.match["general"])
    for claim in case.endorsed():
        wrong = tuple(fact for fact in case.answer(claim, {}).supports if misdated(claim, fact))
        if wrong and claim.when:
            yield Match(claim.span, claim, wrong, names={"known": str(since(wrong[0]))})
        elif claim.quantity and (not claim.population or case.is_of(claim, general)):
            facts = _opposed(claim, case)
            if facts:
                yield Match(claim.span, claim, facts, names={"known": _known(facts)})


def _opposed(claim: Claim, case: Case) -> tuple[Fact, ...]:
    """The facts against a claim's figure, or against what the figure amounts to in words."""
    book, vocabulary = case.ear.doses, case.base.vocabulary
    facts = opposing(claim, case.base, book, case.ear.pack["units"]["apart"])
    words = None if facts else meant(claim, vocabulary, book)
    return answer(words, claim.population, case.base, {}).opposes if words else facts


def _known(facts: tuple[Fact, ...]) -> str:
    """What the facts give, if in figures; the words of the text are quoted beside it."""
    return shown(fact.quantity for fact in facts if fact.quantity) or "another figure"
