"""A claim of a certain shape, whatever the fact base says.

match: `any` list of shapes; each may give `family`, `predicate`, `holds`, `object_is` (types), `subject`
(`watched`; `open`: watched or nobody else named; `harm`: the harm of a watched thing), `object` (`watched`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.claims.model import Claim
from generator.lint.case import Case, Match
from generator.lint.model import Rule


def find(case: Case, rule: Rule) -> Iterator[Match]:
    for claim in case.endorsed():
        if any(_fits(claim, shape, case) for shape in rule.match["any"]):
            yield Match(claim.span, claim, case.answer(claim, {}).opposes)


def _fits(claim: Claim, shape: Mapping[str, Any], case: Case) -> bool:
    if claim.family != shape.get("family", claim.family) or claim.holds != shape.get("holds", True):
        return False
    if claim.predicate not in shape.get("predicate", [claim.predicate]):
        return False
    kinds = tuple(shape.get("object_is", ()))
    if kinds and not case.base.vocabulary.has_type(claim.object.id, kinds):
        return False
    if shape.get("object") == "watched":
        return claim.object.id in case.ear.watched and not case.watched(claim)
    if shape.get("subject") == "harm":
        return claim.subject.how == "its harm"
    return case.watched(claim) or (
        shape.get("subject") == "open" and claim.subject.how in ("topic", "agentless")
    )
