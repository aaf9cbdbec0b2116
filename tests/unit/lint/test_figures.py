"""Figures against figures: what is clearly apart, of facts and within one text."""

from __future__ import annotations

from dataclasses import replace
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.claims.model import Argument, Claim
from generator.claims.quantities import DoseBook
from generator.factbase.base import FactBase
from generator.factbase.model import Fact
from generator.lint.figures import Interval, apart, clash, interval, meant, opposing, shown
from generator.project import Project, load_project
from generator.spans import Span
from generator.vocabulary.model import Entity, Figure, Predicate, Quantity, Statement, Type, Vocabulary

BOOK: DoseBook = load_project().ear.doses
LIMITS = {"ratio": 1.5, "points": 5, "in_one_text": 3}
VOCABULARY = Vocabulary(
    {
        "reed": Entity("reed", "reed", ("plant",)),
        "marsh-reed": Entity("marsh-reed", "marsh reed", ("reed",)),
        "reedine": Entity("reedine", "reedine", ("oil",), part_of=("reed",)),
        "span": Entity("span", "span", ("measure",)),
        "week-span": Entity("week-span", "week span", ("span",)),
    },
    {id: Type(id) for id in ("plant", "oil", "measure")},
    {
        "lasts": Predicate("lasts", "time", measures="time", figure=Figure("gone-in", given="span", times=2)),
        "gone-in": Predicate("gone-in", "time", measures="time"),
        "holds": Predicate("holds", "matter", measures="count"),
        "makes-up": Predicate("makes-up", "matter", measures="content"),
        "main-of": Predicate("main-of", "matter", main=True, figure=Figure("makes-up", low=5, unit="percent")),
        "minor-of": Predicate("minor-of", "matter", figure=Figure("makes-up", high=10, unit="percent")),
    },
)


def of(low: float | None, high: float | None, unit: str, kind: str = "") -> Quantity:
    return Quantity(low, high, unit, kind)


def claim(
    predicate: str, object_: str, quantity: Quantity | None, subject: str = "reed", holds: bool = True
) -> Claim:
    nowhere = Span(0, 0)
    family = VOCABULARY.predicates[predicate].family
    arguments = (Argument(id, id, nowhere, "explicit") for id in (subject, object_))
    first, second = arguments
    return Claim(0, nowhere, first, predicate, family, second, holds, "asserted", quantity=quantity)


def fact(
    predicate: str, object_: str, quantity: Quantity | None, subject: str = "reed", **more: object
) -> Fact:
    stated = Statement(subject, predicate, object_)
    id = f"{stated} {quantity}"
    return replace(Fact(id, "topic", (stated,), "established", "rct", (), quantity=quantity), **more)


def opposed(world: Project, one: Claim, *facts: Fact) -> bool:
    base = FactBase(VOCABULARY, {each.id: each for each in facts}, {})
    return bool(opposing(one, base, world.ear.doses, LIMITS))


# A claim's figure of how long it lasts, a fact's, and whether they are clearly apart.
UNITS = [
    (of(4, 4, "hour"), of(1, 3, "days"), True),
    (of(None, 4, "hour"), of(1, 3, "days"), True),
    (of(4, None, "hour"), of(1, 3, "days"), False),
    (of(20, 20, "hour"), of(1, 3, "days"), False),
    (of(2, 2, "day"), of(24, 72, "hours"), False),
    (of(90, 90, "minute"), of(1, 2, "hours"), False),
    (of(3, 3, "week"), of(23.2, 67.9, "h"), True),
    (of(4, 4, "day"), of(1, 3, "days"), False),
    (of(5, 5, "day"), of(1, 3, "days"), True),
    (of(4, 4, "gram"), of(1, 3, "days"), False),
    (of(4, 4, "hour"), of(1, 3, "moons"), False),
    (of(4, 4, "hour"), of(2, None, "days"), True),
    (of(4, 4, "hour"), None, False),
    (None, of(1, 3, "days"), False),
]


@pytest.mark.parametrize(("said", "known", "expected"), UNITS)
def test_times_in_any_unit(
    said: Quantity | None, known: Quantity | None, expected: bool, world: Project
) -> None:
    assert opposed(world, claim("lasts", "span", said), fact("lasts", "span", known)) == expected


def test_a_kind_has_the_figure_of_its_kind(world: Project) -> None:
    known = fact("lasts", "span", of(1, 3, "days"))
    assert opposed(world, claim("lasts", "week-span", of(1, 1, "hour")), known)
    assert opposed(world, claim("lasts", "span", of(1, 1, "hour"), "marsh-reed"), known)
    assert not opposed(world, claim("lasts", "measure", of(1, 1, "hour")), known)
    assert not opposed(world, claim("lasts", "span", of(1, 1, "hour"), "reedine"), known)


def test_a_whole_has_the_figure_of_its_main_part(world: Project) -> None:
    known = fact("lasts", "span", of(1, 3, "days"), "reedine")
    short = claim("lasts", "span", of(1, 1, "hour"))
    assert opposed(world, short, known, fact("main-of", "reed", None, "reedine"))
    assert not opposed(world, short, known)
    assert not opposed(world, short, known, fact("main-of", "reed", None, "reedine", status="contested"))


def test_all_facts_together_are_the_range(world: Project) -> None:
    low, high = fact("lasts", "span", of(1, 1, "day")), fact("lasts", "span", of(9, 9, "days"))
    between = claim("lasts", "span", of(4, 4, "day"))
    assert opposed(world, between, low) and opposed(world, between, high)
    assert not opposed(world, between, low, high)


@pytest.mark.parametrize(
    "more",
    [{"where": {"species": "rats"}}, {"status": "unknown"}, {"status": "contested"}, {"status": "limited"}],
)
def test_what_does_not_settle_opposes_no_figure(more: dict[str, object], world: Project) -> None:
    assert not opposed(
        world, claim("lasts", "span", of(1, 1, "hour")), fact("lasts", "span", of(9, 9, "h"), **more)
    )


def test_a_disputed_range_holds_for_both_sides(world: Project) -> None:
    known = fact("makes-up", "oil", of(0.01, 2, "percent"), "reedine", status="contested")
    assert opposed(world, claim("makes-up", "oil", of(60, 60, "percent"), "reedine"), known)
    assert not opposed(world, claim("makes-up", "oil", of(1, 1, "percent"), "reedine"), known)


def test_what_follows_from_another_figure(world: Project) -> None:
    known = fact("lasts", "span", of(10, 20, "hours"))
    assert opposed(world, claim("gone-in", "measure", of(None, 4, "hour")), known)
    assert not opposed(world, claim("gone-in", "measure", of(None, 3, "day")), known)
    assert not opposed(
        world, claim("gone-in", "measure", of(None, 4, "hour")), fact("lasts", "measure", known.quantity)
    )


def test_counts_have_no_unit(world: Project) -> None:
    known = fact("holds", "oil", of(40, None, "oils", "count"))
    assert opposed(world, claim("holds", "oil", of(None, 2, "oil", "count")), known)
    assert not opposed(world, claim("holds", "oil", of(2, None, "oil", "count")), known)
    assert not opposed(world, claim("holds", "oil", of(None, 2, "gram")), known)


def test_a_denied_figure_is_not_held_against_facts(world: Project) -> None:
    one = claim("lasts", "span", of(1, 1, "hour"), holds=False)
    assert not opposed(world, one, fact("lasts", "span", of(9, 9, "hours")))


@pytest.mark.parametrize(
    ("low", "high", "object_", "words"),
    [
        (0, 1, "oil", "minor-of"),
        (50, 100, "oil", "main-of"),
        (7, 7, "oil", None),  # either
        (0, 50, "oil", None),  # neither
        (0, 1, "plant", None),  # a share of something else
    ],
)
def test_a_share_in_words(low: float, high: float, object_: str, words: str | None, world: Project) -> None:
    one = claim("makes-up", object_, of(low, high, "percent"), "reedine")
    found = meant(one, VOCABULARY, world.ear.doses)
    assert (found.predicate if found else None) == words


def test_one_text_may_give_more_than_one_figure(world: Project) -> None:
    one = claim("lasts", "span", of(4, 4, "hour"))
    for other, expected in (
        (of(2, 2, "day"), True),
        (of(10, 10, "hour"), False),
        (of(4, None, "hour"), False),
        (None, False),
    ):
        both = (one, claim("lasts", "span", other))
        found = {clash(*pair, VOCABULARY, world.ear.doses, LIMITS) for pair in (both, both[::-1])}
        assert found == {expected}
    assert not clash(one, claim("gone-in", "span", of(2, 2, "day")), VOCABULARY, world.ear.doses, LIMITS)
    assert not clash(one, claim("lasts", "week-span", of(2, 2, "day")), VOCABULARY, world.ear.doses, LIMITS)


@pytest.mark.parametrize(
    ("quantities", "expected"),
    [
        ([of(4, 4, "hour")], "4 hour"),
        ([of(23.24, 67.9, "hours"), of(31.9, 50.2, "hours")], "23.2–67.9 hours"),
        ([of(40, None, "oils")], "> 40 oils"),
        ([of(None, 0.124, "mg")], "< 0.124 mg"),
        ([of(None, None, "mg")], ""),
        ([], ""),
    ],
)
def test_figures_as_a_reader_writes_them(quantities: list[Quantity], expected: str) -> None:
    assert shown(quantities) == expected


ends = st.one_of(st.none(), st.floats(0.001, 10_000))
dimensions = st.sampled_from(["time", "content"])
intervals = st.builds(
    lambda pair, dimension: Interval(min(pair), max(pair), dimension),
    st.tuples(st.floats(0, 10_000), st.floats(0.001, 10_000) | st.just(inf)),
    dimensions,
)


@given(intervals)
def test_nothing_is_apart_from_itself(one: Interval) -> None:
    assert not apart(one, one, 1.5, 5)


@given(intervals, intervals)
def test_apart_goes_both_ways(one: Interval, other: Interval) -> None:
    assert apart(one, other, 1.5, 5) == apart(other, one, 1.5, 5)


@given(intervals, intervals, intervals)
def test_what_is_apart_from_more_is_apart_from_less(one: Interval, other: Interval, third: Interval) -> None:
    wide = replace(other, low=min(other.low, third.low), high=max(other.high, third.high))
    if apart(one, wide, 1.5, 5):
        assert apart(one, other, 1.5, 5)


@given(intervals, intervals)
def test_what_meets_is_never_apart(one: Interval, other: Interval) -> None:
    if one.low <= other.high and other.low <= one.high:
        assert not apart(one, other, 1.5, 5)


@given(ends, ends, st.sampled_from([("hour", 60, "minute"), ("day", 24, "hour"), ("week", 7, "day")]))
def test_the_unit_does_not_matter(
    low: float | None, high: float | None, units: tuple[str, float, str]
) -> None:
    book = BOOK
    unit, factor, smaller = units
    small = of(low and low * factor, high and high * factor, smaller)
    one, other = interval(of(low, high, unit), "time", book), interval(small, "time", book)
    assert one and other
    assert one.low == pytest.approx(other.low, rel=1e-3) and one.high == pytest.approx(other.high, rel=1e-3)
