"""A claim of a closed family that no fact supports.

match: `families`, `predicates` (single ones of other families), `evidence` (predicate -> weakest evidence that
settles it; `default` for the rest), `weak` (`report`: weak support is no support for this rule; `leave`: another
rule speaks of it; `undisputed`: another rule speaks of what nobody disputes where it was seen), `apart` (populations
of which a claim says nothing about people), `akin` (another rule speaks of what weaker facts of these families are
akin to), `harms` (predicate -> types of objects: to do that to them is a harm, and no way of acting that is claimed),
`warned` (modes in which a claim beside a warning in its paragraph is the warning's reason).
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.model import Claim
from generator.lint.case import Case, Match
from generator.lint.compare import Answer, told
from generator.lint.model import Rule


def find(case: Case, rule: Rule) -> Iterator[Match]:
    required = rule.match.get("evidence", {})
    apart = tuple(rule.match.get("apart", ()))
    for claim in case.endorsed():
        chosen = claim.family in rule.match["families"] or claim.predicate in rule.match.get("predicates", ())
        if not chosen or not claim.holds or not case.watched(claim):
            continue
        if not case.base.vocabulary.predicates[claim.predicate].closed:
            continue
        if case.is_of(claim, apart) or _is_harm(case, claim, rule) or _is_reason(case, claim, rule):
            continue
        found = case.answer(claim, required)
        if (
            claim.mode == "asserted" and found.disputed and not found.weak
        ):  # rules of open questions speak of it
            continue
        if found.supports or found.opposes or _is_left(found, rule):
            continue
        if not found.weak and case.akin(claim, rule.match):
            continue
        yield Match(claim.span, claim, (*found.weak, *found.touches), lower=case.cited(claim.sentence))


def _is_harm(case: Case, claim: Claim, rule: Rule) -> bool:
    """ "Can raise X", where people fear that it rises: whoever says so warns."""
    kinds = rule.match.get("harms", {}).get(claim.predicate)
    return bool(kinds) and case.base.vocabulary.has_type(claim.object.id, tuple(kinds))


def _is_reason(case: Case, claim: Claim, rule: Rule) -> bool:
    """ "It may raise X. Do not take it with Y": what a warning beside it gives as its reason."""
    return claim.mode in rule.match.get("warned", ()) and case.warned(claim.sentence)


def _is_left(found: Answer, rule: Rule) -> bool:
    """Whether another rule says that a claim outruns these facts."""
    how = rule.match.get("weak")
    return bool(found.weak if how == "leave" else told(found) if how == "undisputed" else ())
