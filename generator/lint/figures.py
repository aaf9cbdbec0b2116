"""The figure of a claim against the figures of facts, and of another claim: apart only where they clearly are.

Figures are compared as intervals in one unit. A fact speaks of a claim where it is about the same thing, says the
same of the same object (or of a figure that follows from it), and was not seen in animals. What all facts give
together is one interval, so that a claim need agree with one of them only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import inf
from typing import Any

from generator.claims.model import Claim
from generator.claims.quantities import DoseBook
from generator.claims.tokens import split_form
from generator.factbase.base import FactBase
from generator.factbase.model import Fact
from generator.vocabulary.model import Predicate, Quantity, Statement, Vocabulary

COUNT = "count"
SHARE = "content"  # the dimension of percentages, which are apart by points too


@dataclass(frozen=True, slots=True)
class Interval:
    """Both ends in base units of `dimension`; an open end is 0 or infinite."""

    low: float
    high: float
    dimension: str


def interval(quantity: Quantity | None, dimension: str, book: DoseBook) -> Interval | None:
    """A quantity in base units, where it is of this dimension; things counted have no unit."""
    if quantity is None:
        return None
    factor = 1.0
    if dimension != COUNT:
        known = book.units.longest(split_form(quantity.unit), 0)[1]
        if not known or known[0][1] != dimension or known[0][0] not in book.factors:
            return None
        factor = book.factors[known[0][0]]
    elif quantity.kind != COUNT:
        return None
    low = 0.0 if quantity.low is None else quantity.low * factor
    return Interval(low, inf if quantity.high is None else quantity.high * factor, dimension)


def apart(one: Interval, other: Interval, ratio: float, points: float) -> bool:
    """Whether the nearest ends differ by more than `ratio` (and percentages by as many points)."""
    if one.dimension != other.dimension:
        return False
    lower, upper = (one, other) if one.high < other.low else (other, one)
    if not lower.high < upper.low:
        return False
    far = one.dimension != SHARE or upper.low - lower.high >= points
    return far and upper.low > lower.high * ratio


def meant(claim: Claim, vocabulary: Vocabulary, book: DoseBook) -> Statement | None:
    """What a share amounts to in words: of "less than a hundredth" that it is a small part, and no main one."""
    predicate = vocabulary.predicates[claim.predicate]
    stated = interval(claim.quantity, predicate.measures, book) if predicate.measures else None
    if stated is None or not vocabulary.is_a(claim.subject.id, claim.object.id):
        return None
    fitting = []
    for one in vocabulary.predicates.values():
        if one.figure and one.figure.of == claim.predicate and one.figure.unit:
            whole = interval(
                Quantity(one.figure.low, one.figure.high, one.figure.unit), predicate.measures, book
            )
            if whole and whole.low <= stated.low and stated.high <= whole.high:
                fitting.append(one.id)
    return (
        Statement(claim.subject.id, fitting[0], claim.object.id, claim.holds) if len(fitting) == 1 else None
    )


def opposing(claim: Claim, base: FactBase, book: DoseBook, limits: Mapping[str, Any]) -> tuple[Fact, ...]:
    """The facts whose figures a claim's figure is clearly apart from, all of them taken together."""
    predicate = base.vocabulary.predicates[claim.predicate]
    stated = interval(claim.quantity, predicate.measures, book) if predicate.measures else None
    known = list(_known(claim.statement, predicate, base, book)) if stated and claim.holds else []
    if not (stated and known):
        return ()
    whole = Interval(min(i.low for _, i in known), max(i.high for _, i in known), predicate.measures)
    found = apart(stated, whole, limits["ratio"], limits["points"])
    return tuple(dict.fromkeys(fact for fact, _ in known)) if found else ()


def clash(
    one: Claim, other: Claim, vocabulary: Vocabulary, book: DoseBook, limits: Mapping[str, Any]
) -> bool:
    """Whether two claims of one text give one figure twice and cannot both be right."""
    if (one.predicate, one.subject.id) != (other.predicate, other.subject.id) or not (
        one.holds and other.holds
    ):
        return False
    dimension = vocabulary.predicates[one.predicate].measures
    first, second = (
        interval(claim.quantity, dimension, book) if dimension else None for claim in (one, other)
    )
    same = one.object.id == other.object.id
    return bool(same and first and second and apart(first, second, limits["in_one_text"], limits["points"]))


def _known(
    claim: Statement, predicate: Predicate, base: FactBase, book: DoseBook
) -> Iterator[tuple[Fact, Interval]]:
    """Each fact that gives the claim's figure, with it."""
    vocabulary, seen = base.vocabulary, set()
    for root in sorted({vocabulary.root(claim.subject), *vocabulary.ancestors.get(claim.subject, ())}):
        for fact in base.matching(root, predicate.family):
            if fact.id in seen or not _is_settled(fact):
                continue
            seen.add(fact.id)
            states = (stated for stated in fact.states if _is_of(claim.subject, stated.subject, base))
            found = (_of(claim, fact, stated, predicate, vocabulary, book) for stated in states)
            given = next((each for each in found if each), None)
            if given:
                yield fact, given


def _of(
    claim: Statement,
    fact: Fact,
    stated: Statement,
    predicate: Predicate,
    vocabulary: Vocabulary,
    book: DoseBook,
) -> Interval | None:
    if not stated.holds:
        return None
    if stated.predicate == claim.predicate:
        same = vocabulary.is_a(claim.object, stated.object)
        return interval(fact.quantity, predicate.measures, book) if same else None
    follows = vocabulary.predicates[stated.predicate].figure
    if follows is None or follows.of != claim.predicate or follows.given not in ("", stated.object):
        return None
    if follows.unit and not vocabulary.is_a(claim.subject, claim.object):  # a share of something else
        return None
    if follows.times is not None:
        own = interval(fact.quantity, predicate.measures, book)
        return Interval(own.low * follows.times, inf, predicate.measures) if own else None
    fixed = Quantity(follows.low, follows.high, follows.unit) if follows.unit else fact.quantity
    return interval(fixed, predicate.measures, book)


def _is_of(subject: str, stated: str, base: FactBase) -> bool:
    """The same thing or a kind of it; a whole goes by its main part, which is most of what is measured of it."""
    return base.vocabulary.is_a(subject, stated) or (stated, subject) in base.main_parts


def _is_settled(fact: Fact) -> bool:
    """Established of people or of the thing itself; of a disputed range nobody disputes that it is one."""
    species = (fact.where or {}).get("species", "humans")
    if "human" not in species:
        return False
    quantity = fact.quantity
    ranged = bool(
        quantity and quantity.low is not None and quantity.high is not None and quantity.low < quantity.high
    )
    return fact.status == "established" or (fact.status == "contested" and ranged)


def shown(quantities: Iterable[Quantity]) -> str:
    """Figures of one unit as a reader would write them, without words: "23.2–67.9 hours", "> 40 oils"."""
    known = list(quantities)
    unit = known[0].unit if known else ""
    alike = [quantity for quantity in known if quantity.unit == unit]
    lows, highs = [q.low for q in alike if q.low is not None], [q.high for q in alike if q.high is not None]
    if not (lows or highs):
        return ""
    if not highs:
        return f"> {min(lows):.3g} {unit}"
    if not lows:
        return f"< {max(highs):.3g} {unit}"
    low, high = f"{min(*lows, *highs):.3g}", f"{max(*lows, *highs):.3g}"
    return f"{low} {unit}" if low == high else f"{low}–{high} {unit}"
