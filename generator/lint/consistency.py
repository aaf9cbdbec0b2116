"""Whether the facts of a base agree with each other, judged by the comparer that judges claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from generator.factbase.audit import Remark
from generator.factbase.base import FactBase
from generator.factbase.model import BENCH, Fact
from generator.lint.compare import FIRM, relate
from generator.vocabulary.model import Vocabulary


def inconsistencies(base: FactBase) -> tuple[Remark, ...]:
    """Each pair of facts that say the same under the same conditions, or that cannot both be true; once."""
    return tuple(dict.fromkeys(_found(base)))


def _found(base: FactBase) -> Iterator[Remark]:
    for bucket in _buckets(base):
        for one, other in combinations(bucket, 2):
            if _same(one, other):
                message = f"says the same as {one.id!r} ({one.path}:{one.line})"
                hint = (
                    "Keep one of them, with the sources of both; or give the condition in which they differ."
                )
                yield Remark("duplicate", "statements", other.id, ("states",), message, hint)
            elif _clash(one, other, base.vocabulary):
                message = f"cannot be true together with {one.id!r} ({one.path}:{one.line})"
                hint = "Make both `contested`, or give the condition in which they differ under `where`."
                yield Remark("contradiction", "statements", other.id, ("states",), message, hint)


def _buckets(base: FactBase) -> Iterator[list[Fact]]:
    """Facts that can bear on each other: of one family, about one whole."""
    found: dict[tuple[str, str], dict[str, Fact]] = defaultdict(dict)
    for fact in base.facts.values():
        for statement in fact.states:
            found[base.vocabulary.root(statement.subject), base.family(statement)][fact.id] = fact
    yield from (list(facts.values()) for facts in found.values())


def _same(one: Fact, other: Fact) -> bool:
    what = (frozenset(one.states), one.status, one.quantity)
    return what == (frozenset(other.states), other.status, other.quantity) and (one.where or {}) == (
        other.where or {}
    )


def _clash(one: Fact, other: Fact, vocabulary: Vocabulary) -> bool:
    if not {one.status, other.status} <= FIRM or _apart(one, other):
        return False
    pairs = ((a, b) for a in one.states for b in other.states)
    return any("opposes" in (relate(a, b, vocabulary), relate(b, a, vocabulary)) for a, b in pairs)


def _apart(one: Fact, other: Fact) -> bool:
    """Seen in other systems, or under a condition that both name and in which they differ."""
    if _system(one) != _system(other):
        return True
    there, here = one.where or {}, other.where or {}
    return any(here[key] != there[key] for key in here.keys() & there.keys())


def _system(fact: Fact) -> str:
    """Vessels, animals, or people (and all that needs no system)."""
    return fact.evidence if fact.evidence in BENCH else "people"
