"""A claim of a certain shape, whatever the fact base says.

match: `any` list of shapes; each may give `family`, `predicate`, `holds`, `object_is` (types), `subject`
(`watched`; `open`: watched or nobody else named; `harm`: the harm of a watched thing), `object` (`watched`),
`rejected_by` (ids of operators: the author turns such a claim down in so many words), `unless_supported` (a fact
that says the same clears it), `unless_limited` (so does a hedge with how long or how much), `unless_opposed`
(types of objects of which another rule speaks where a fact says the opposite).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from generator.claims.model import Claim
from generator.factbase.model import Fact
from generator.lint.case import Case, Match
from generator.lint.model import Rule
from generator.lint.times import limited

REJECTED = "rejected"


def find(case: Case, rule: Rule) -> Iterator[Match]:
    turned_down = [shape for shape in rule.match["any"] if "rejected_by" in shape]
    plain: dict[str, list[Mapping[str, Any]]] = defaultdict(list)  # by family, "" for any
    for shape in rule.match["any"]:
        plain[shape.get("family", "")] += [shape] if "rejected_by" not in shape else []
    for claim in case.endorsed():
        if any(_fits(claim, shape, case) for family in (claim.family, "") for shape in plain[family]):
            yield Match(claim.span, claim, _bearing(claim, case))
    for claim in [claim for claim in case.claims if claim.mode == REJECTED] if turned_down else ():
        rejected = any(_is_rejected(claim, shape) and _fits(claim, shape, case) for shape in turned_down)
        if rejected and not case.answer(claim, {}).opposes:  # else a fact turns it down too
            yield Match(claim.span, claim)


def _bearing(claim: Claim, case: Case) -> tuple[Fact, ...]:
    """The facts that oppose a claim, and those that say something else of its very object."""
    found, is_a = case.answer(claim, {}), case.base.vocabulary.is_a
    near = (f for f in found.touches if any(is_a(claim.object.id, s.object) for s in f.states))
    return tuple(dict.fromkeys((*found.opposes, *near)))


def _is_rejected(claim: Claim, shape: Mapping[str, Any]) -> bool:
    operators = {line.partition(" ")[0] for line in claim.trace}
    return claim.mode == REJECTED and not operators.isdisjoint(shape["rejected_by"])


def _fits(claim: Claim, shape: Mapping[str, Any], case: Case) -> bool:
    if claim.family != shape.get("family", claim.family) or claim.holds != shape.get("holds", True):
        return False
    if claim.predicate not in shape.get("predicate", [claim.predicate]):
        return False
    kinds = tuple(shape.get("object_is", ()))
    if kinds and not case.base.vocabulary.has_type(claim.object.id, kinds):
        return False
    if shape.get("unless_limited") and limited(claim):
        return False
    if shape.get("unless_supported") and case.answer(claim, {}).supports:
        return False
    left = tuple(shape.get("unless_opposed", ()))
    if left and case.base.vocabulary.has_type(claim.object.id, left) and case.answer(claim, {}).opposes:
        return False
    if shape.get("object") == "watched":
        return claim.object.id in case.ear.watched and not case.watched(claim)
    if shape.get("subject") == "harm":
        return claim.subject.how == "its harm"
    return case.watched(claim) or (
        shape.get("subject") == "open" and claim.subject.how in ("topic", "agentless")
    )
