"""When what a claim says is so: two claims, or a claim and a fact, may speak of different times and uses."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.claims.model import Argument, Claim, Period
from generator.factbase.model import Fact
from generator.lint.times import alike, misdated, since, speaks_of, together
from generator.spans import Span

HERE = Span(0, 1)
THING = Argument("reed", "reed", HERE, "explicit")
CLAIM = Claim(0, HERE, THING, "banned-in", "law", Argument("north", "north", HERE, "active"), True, "asserted")
NARROW = ("once",)
FACT = Fact("f", "law", (), "established", "regulatory", ())


def told(first: int | None = None, last: int | None = None, over: bool = False) -> Claim:
    return replace(CLAIM, when=Period(first, last, over))


years = st.none() | st.integers(1900, 2030)
periods = st.builds(Period, years, years, st.booleans()).filter(
    lambda p: p.first is None or p.last is None or p.first <= p.last
)
claims = st.builds(
    lambda when, holds, condition: replace(CLAIM, when=when, holds=holds, condition=condition),
    st.none() | periods,
    st.booleans(),
    st.sampled_from(["", "once", "often"]),
)


@given(claims, claims)
def test_both_ways_round(one: Claim, other: Claim) -> None:
    assert together(one, other) == together(other, one)
    if one.holds != other.holds:  # only then is it clear which of them is denied
        assert alike(one, other, NARROW) == alike(other, one, NARROW)


@given(claims, claims, st.integers(0, 50))
def test_a_longer_time_never_parts_what_met(one: Claim, other: Claim, more: int) -> None:
    if one.when is None or one.when.last is None or not together(one, other):
        return
    longer = replace(one, when=replace(one.when, last=one.when.last + more))
    assert together(longer, other)


@given(claims)
def test_a_claim_of_today_is_of_one_time_with_itself(one: Claim) -> None:
    plain = replace(one, when=None)
    assert together(plain, plain) and alike(plain, plain, ())


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (CLAIM, CLAIM, True),
        (CLAIM, told(first=2010), True),
        (CLAIM, told(first=2000, last=2010, over=True), False),
        (told(first=2000, last=2010), told(first=2010), True),
        (told(first=2000, last=2010), told(first=2011), False),
        (told(last=1990), told(first=1980), True),
        (told(over=True), told(first=2011), False),
    ],
)
def test_times(one: Claim, other: Claim, meet: bool) -> None:
    assert together(one, other) is meet


@pytest.mark.parametrize(
    ("denied", "held", "comparable"),
    [("once", "often", False), ("once", "", False), ("often", "", True), ("", "often", True), ("", "", True)],
)
def test_what_is_denied_of_one_use_is_not_denied_at_large(denied: str, held: str, comparable: bool) -> None:
    one, other = replace(CLAIM, holds=False, condition=denied), replace(CLAIM, condition=held)
    assert alike(one, other, NARROW) is comparable


@pytest.mark.parametrize(
    ("where", "when", "bears", "wrong"),
    [
        (None, told(first=1999), True, False),
        ("since 2015", CLAIM, True, False),
        ("since 2015", told(last=2010, over=True), False, False),
        ("2015", told(last=2015), False, False),
        ("2015", told(last=2016), True, False),
        ("2015", told(first=2016), True, False),
        ("2015", told(first=2018), True, True),
        ("2015", told(first=2012), True, True),
        ("2015", told(first=2012, last=2020), True, False),
    ],
)
def test_a_fact_holds_from_its_year_on(where: str | None, when: Claim, bears: bool, wrong: bool) -> None:
    fact = replace(FACT, where={"since": where} if where else None)
    assert since(fact) == (2015 if where else None)
    assert (speaks_of(when, fact), misdated(when, fact)) == (bears, wrong)


def test_what_may_have_been_otherwise_is_not_denied_of_what_is_over() -> None:
    over = told(last=2010, over=True)
    assert speaks_of(over, FACT)
    assert not speaks_of(over, FACT, changes=True)
    assert speaks_of(told(first=1999), FACT, changes=True)
