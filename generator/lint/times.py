"""Whether a claim and a fact, or two claims, speak of one time: what the law says changes."""

from __future__ import annotations

import re
from collections.abc import Collection
from math import inf

from generator.claims.model import Claim, Period
from generator.factbase.model import Fact

SINCE = "since"  # the key of a fact's conditions from which on it holds
HEDGED = frozenset({"hedged", "possible"})
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
SLACK = 1  # years by which two tellings of one date may differ


def speaks_of(claim: Claim, fact: Fact, changes: bool = False) -> bool:
    """Whether a fact bears on what a claim says of its time; without years a claim is about today.

    `changes`: it may have been otherwise before, so that a fact without a year says nothing of what is over."""
    start = since(fact)
    if claim.when is None:
        return True
    if start is None:
        return not (changes and claim.when.over)
    return _last(claim.when) > start


def together(one: Claim, other: Claim) -> bool:
    """Whether two claims may be about one time."""
    if one.when is None or other.when is None:
        return not any(claim.when and claim.when.over for claim in (one, other))
    return _first(one.when) <= _last(other.when) and _first(other.when) <= _last(one.when)


def alike(one: Claim, other: Claim, narrow: Collection[str]) -> bool:
    """Whether two claims may be about one use: what is denied of a narrow one is not denied at large."""
    if one.condition and other.condition:
        return one.condition == other.condition
    denied = next((claim for claim in (one, other) if not claim.holds), one)
    return denied.condition not in narrow


def limited(claim: Claim) -> bool:
    """Whether a claim is hedged and holds of so much or so long only: "may be safe for two months"."""
    return claim.mode in HEDGED and claim.quantity is not None


def misdated(claim: Claim, fact: Fact) -> bool:
    """Whether both say since when, and the years differ."""
    start = since(fact)
    when = claim.when
    if start is None or when is None or when.first is None or when.last is not None:
        return False
    return abs(when.first - start) > SLACK


def since(fact: Fact) -> int | None:
    found = YEAR.search((fact.where or {}).get(SINCE, ""))
    return int(found[0]) if found else None


def _first(when: Period) -> float:
    return -inf if when.first is None else when.first


def _last(when: Period) -> float:
    if when.last is not None:
        return when.last
    return -inf if when.over else inf
