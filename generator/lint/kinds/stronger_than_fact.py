"""A plain claim about people where the base has only weaker evidence.

match: `families`, `predicates` (single ones of other families), `evidence` (predicate -> weakest evidence that settles
it; `default` for the rest), `apart` (populations of which a claim says nothing about people), `undisputed` (only what
is not disputed where it was seen; what is hardly known there belongs to another rule), `laboratory` (predicates that
what was measured in vitro settles, while animals do not), `akin` (families whose weaker facts on the same object count
too, whatever they say of it).
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.model import Claim
from generator.factbase.model import Fact
from generator.lint.case import Case, Match
from generator.lint.compare import Answer, told
from generator.lint.model import Rule

VESSELS = "in-vitro"


def find(case: Case, rule: Rule) -> Iterator[Match]:
    required = rule.match.get("evidence", {})
    apart = tuple(rule.match.get("apart", ()))
    for claim in case.endorsed():
        if not _is_chosen(claim, rule) or not claim.holds or not case.watched(claim):
            continue
        if case.is_of(claim, apart):
            continue
        found = case.answer(claim, required)
        if found.supports or found.opposes:
            continue
        weak = _bearing(found, claim, rule) or (() if found.weak else case.akin(claim, rule.match))
        if weak:
            yield Match(claim.span, claim, weak, lower=case.cited(claim.sentence))


def _is_chosen(claim: Claim, rule: Rule) -> bool:
    return claim.family in rule.match["families"] or claim.predicate in rule.match.get("predicates", ())


def _bearing(found: Answer, claim: Claim, rule: Rule) -> tuple[Fact, ...]:
    """The facts that the claim outruns; none where the laboratory has settled it."""
    measured = claim.predicate in rule.match.get("laboratory", ())
    if measured and any(fact.evidence == VESSELS for fact in found.weak):
        return ()
    return told(found) if rule.match.get("undisputed") else found.weak
