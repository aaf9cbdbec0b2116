"""A claim in an article of our own that states no fact: nothing is known to stand behind it. match: none."""

from __future__ import annotations

from collections.abc import Iterator

from generator.lint.case import Case, Match
from generator.lint.model import Rule

SAID = frozenset({"asserted", "hedged", "possible", "reported"})


def find(case: Case, rule: Rule) -> Iterator[Match]:
    for claim in case.claims:
        own = case.document.sentences[claim.sentence].facts == ()
        if own and claim.mode in SAID and claim.subject.id and claim.object.id:
            yield Match(claim.span, claim)
