"""A claim that a fact denies or excludes.

match: `yields_to` rules that say more of the same words where they apply, `kinds` families of facts that tell what a
thing is, shown where a thing is called what its own kind excludes.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.model import Claim
from generator.factbase.model import Fact
from generator.lint.case import Case, Match
from generator.lint.compare import is_misfiled
from generator.lint.model import Rule
from generator.lint.times import speaks_of


def find(case: Case, rule: Rule) -> Iterator[Match]:
    for claim in case.endorsed():
        if not claim.subject.id or not claim.object.id:
            continue
        changes = case.base.vocabulary.predicates[claim.predicate].changes
        opposed = tuple(fact for fact in case.answer(claim, {}).opposes if speaks_of(claim, fact, changes))
        if opposed or is_misfiled(claim.statement, case.base.vocabulary):
            yield Match(claim.span, claim, opposed or _what_it_is(claim, case, rule))


def _what_it_is(claim: Claim, case: Case, rule: Rule) -> tuple[Fact, ...]:
    families = rule.match.get("kinds", ())
    own = (fact for family in families for fact in case.base.about(claim.subject.id, family=family))
    return tuple(fact for fact in own if fact.status == "established")
