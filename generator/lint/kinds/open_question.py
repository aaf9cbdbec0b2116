"""A plain claim of what the facts leave open: nobody knows, nobody has shown it, or sources disagree.

match: `families`, `predicates` (single ones of other families); `harm` families whose claims about watched things
are left alone, as a warning needs no proof, unless the harm is of a `sought` type or what sources disagree about was
seen in populations that stand `apart`; `owned` families of which other rules hold every claim about a watched thing
against the facts: of these only what is contested itself, and said to be so, or in `denied` families said not to be
so where it was people that were studied.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.model import Claim
from generator.factbase.model import BENCH, Fact
from generator.lint.case import Case, Match
from generator.lint.compare import Answer
from generator.lint.model import Rule
from generator.vocabulary.model import Quantity


def find(case: Case, rule: Rule) -> Iterator[Match]:
    for claim in case.endorsed():
        if claim.mode != "asserted" or not _is_chosen(claim, case, rule):
            continue
        found = case.answer(claim, {})
        if not found.open or _is_warning(claim, found, case, rule) or _is_settled(claim, found, case):
            continue
        if _takes_a_side(claim, found, rule) or not _is_owned(claim, case, rule):
            yield Match(claim.span, claim, found.open, lower=case.cited(claim.sentence))


def _is_chosen(claim: Claim, case: Case, rule: Rule) -> bool:
    chosen = claim.family in rule.match["families"] or claim.predicate in rule.match.get("predicates", ())
    known = claim.object.id in case.base.vocabulary.entities or claim.object.id in case.base.vocabulary.types
    return chosen and known


def _is_warning(claim: Claim, found: Answer, case: Case, rule: Rule) -> bool:
    """Whether a claim warns readers of a thing that the facts are about."""
    if not case.watched(claim) or claim.family not in rule.match.get("harm", ()):
        return False
    if case.base.vocabulary.has_type(claim.object.id, tuple(rule.match.get("sought", ()))):
        return False
    return not (found.disputed and case.is_of(claim, tuple(rule.match.get("apart", ()))))


def _is_settled(claim: Claim, found: Answer, case: Case) -> bool:
    """Whether a fact answers a claim; of what is contested the number of one study answers only for itself."""
    answers = (*found.supports, *found.weak, *found.opposes)
    if not found.disputed:
        return bool(answers)
    figures = case.base.vocabulary.predicates[claim.predicate].measures
    stated = claim.quantity if figures else None
    return any(_gives(stated, fact, bool(figures)) for fact in answers)


def _gives(stated: Quantity | None, fact: Fact, figures: bool) -> bool:
    """Whether an amount lies within the fact's own; an open end holds everything.

    Of a relation that goes with `figures` a fact without one answers only a claim without one.
    """
    if fact.quantity is None:
        return stated is None or not figures
    if stated is None or stated.low is None or stated.high is None:
        return False
    low, high = fact.quantity.low, fact.quantity.high
    return (low is None or low <= stated.low) and (high is None or stated.high <= high)


def _takes_a_side(claim: Claim, found: Answer, rule: Rule) -> bool:
    """Whether a claim takes a side in a dispute."""
    if claim.holds:
        return bool(found.disputed)
    return claim.family in rule.match.get("denied", ()) and any(
        fact.evidence not in BENCH for fact in found.disputed
    )


def _is_owned(claim: Claim, case: Case, rule: Rule) -> bool:
    return case.watched(claim) and claim.family in rule.match.get("owned", ())
