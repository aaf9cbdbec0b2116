"""A plain claim of what the facts leave open: nobody knows, nobody has shown it, or sources disagree.

match: `families`, `predicates` (single ones of other families); `harm` families whose claims about watched things
are left alone, as a warning needs no proof; `owned` families of which other rules hold every claim about a watched
thing against the facts: of these only what is contested itself, and said to be so.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.model import Claim
from generator.lint.case import Case, Match
from generator.lint.model import Rule


def find(case: Case, rule: Rule) -> Iterator[Match]:
    for claim in case.endorsed():
        if claim.mode != "asserted" or not _is_judged(claim, case, rule):
            continue
        found = case.answer(claim, {})
        settled = found.supports or found.weak or found.opposes
        mine = (found.disputed and claim.holds) or not _is_owned(claim, case, rule)
        if found.open and mine and not settled:
            yield Match(claim.span, claim, found.open, lower=case.cited(claim.sentence))


def _is_judged(claim: Claim, case: Case, rule: Rule) -> bool:
    chosen = claim.family in rule.match["families"] or claim.predicate in rule.match.get("predicates", ())
    if not chosen or claim.object.id not in case.base.vocabulary.entities:
        return False
    return not (case.watched(claim) and claim.family in rule.match.get("harm", ()))


def _is_owned(claim: Claim, case: Case, rule: Rule) -> bool:
    return case.watched(claim) and claim.family in rule.match.get("owned", ())
