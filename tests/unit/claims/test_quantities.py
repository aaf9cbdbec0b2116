"""Amounts and doses: what is an amount, and whether it tells the reader what to take."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.claims.guidance import told
from generator.claims.parsing import parse
from generator.claims.quantities import Amount, amounts
from generator.project import Project


def found(text: str, world: Project) -> list[Amount]:
    return list(amounts(parse(text, 0, False, world.ear), world.ear.doses))


def is_guidance(text: str, world: Project) -> bool:
    """Whether any place of a text tells how much to take."""
    return any(told(parse(text, 0, False, world.ear), world.ear))


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("2 g", 2, 2, "gram"),
        ("two grams", 2, 2, "gram"),
        ("1,500 mg", 1500, 1500, "milligram"),
        ("0.5 ml", 0.5, 0.5, "millilitre"),
        ("half a teaspoon", 0.5, 0.5, "teaspoon"),
        ("1-3 g", 1, 3, "gram"),
        ("1–3 g", 1, 3, "gram"),
        ("1 to 3 g", 1, 3, "gram"),
        ("one or two cups", 1, 2, "cup"),
        ("2.5 to 4 hours", 2.5, 4, "hour"),
        ("three capsules", 3, 3, "capsule"),
        ("500mg", 500, 500, "milligram"),
        ("33 out of 75 points", 33, 33, "point"),
        ("two of six capsules", 2, 2, "capsule"),
        ("four hundred milligrams", 400, 400, "milligram"),
        ("two heaped teaspoons", 2, 2, "teaspoon"),
    ],
)
def test_an_amount(text: str, low: float, high: float, unit: str, world: Project) -> None:
    (amount,) = found(f"It was {text} there.", world)
    assert (amount.quantity.low, amount.quantity.high, amount.quantity.unit) == (low, high, unit)


@pytest.mark.parametrize("text", ["in 1998", "40 farmers", "chapter 2", "grams of it", "1.2.3 g", "g 2", "2"])
def test_no_amount(text: str, world: Project) -> None:
    assert found(f"It was {text}", world) == []


def test_each_amount_stands_at_its_tokens(world: Project) -> None:
    text = "It took 2 g, then 3 to 4 ml."
    assert [(a.first, a.last, a.dimension) for a in found(text, world)] == [(2, 4, "mass"), (6, 10, "volume")]


@given(low=st.integers(1, 5000), high=st.integers(1, 5000), unit=st.sampled_from(["g", "mg", "grams"]))
def test_a_range_is_read_as_written(low: int, high: int, unit: str, world: Project) -> None:
    for link in ("-", " to ", "–"):
        (amount,) = found(f"Some {low}{link}{high} {unit}.", world)
        assert (amount.quantity.low, amount.quantity.high) == (low, high)


GUIDANCE = [
    "Take 2 g a day.",
    "Start with one to three grams.",
    "The recommended dose is 2 grams.",
    "You can take two capsules before bed.",
    "Beginners should take 1 g.",
    "Chewing three leaves a day is enough.",
    "Between 2 and 4 grams suits most people.",
    "2.5–4 g daily",
    "By taking 2 g you stay calm.",
    "Take 2g a day.",
    "Start with 500mg.",
    "Double the serving.",
    "Adults may halve the dose.",
    "Increase by two each week.",
    "Beginners chew two before bed.",
    "Take it every five hours.",
    "Five days on and two off.",
    "Four days a week is plenty.",
    "A quarter is enough for beginners.",
    "If it does nothing, have another half.",
    "I started with 2 g.",
    "Never go above two capsules.",
]
NO_GUIDANCE = [
    "Participants received 5 mg of moonine.",
    "He took 2 g.",
    "A leaf weighs 2 grams.",
    "The limit is 2 g a day.",
    "It lasts 2 to 3 hours.",
    "There is no recommended dose; a sachet holds 2 g.",
    "Boil 2 cups of water.",
    "In one trial, nurses were given 3 g.",
    "Up to 2 g were found in the packet.",
    "I took two capsules with lunch.",
    "By then I was taking 2 g every four hours.",
    "Porters chew two leaves a day, according to one report.",
    "He doubled the serving.",
    "Users must increase the dose.",
    "It is open five days a week.",
    "Take a break every two hours.",
    "Villagers often drink two cups a day.",
    "They chew two leaves.",
    "She cut her dose by 2 g a week.",
    "A dose is whatever the user calls one.",
    "Adults need 2 g a day, according to a board.",
]


@pytest.mark.parametrize("text", GUIDANCE)
def test_guidance(text: str, world: Project) -> None:
    assert is_guidance(text, world)


@pytest.mark.parametrize("text", NO_GUIDANCE)
def test_no_guidance(text: str, world: Project) -> None:
    assert not is_guidance(text, world)


@pytest.mark.xfail(strict=True, reason="an amount that did harm passes for one to take")
def test_a_dose_that_did_harm_is_no_guidance_yet(world: Project) -> None:
    assert not is_guidance("A dose of 3 g or more caused nausea.", world)
