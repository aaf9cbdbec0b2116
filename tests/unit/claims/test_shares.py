"""Figures of claims: open ends, shares and multiples in words, counts, and sentences whose subject is a share."""

from __future__ import annotations

import pytest

from generator.claims.parsing import parse
from generator.claims.shares import counted, figures
from generator.project import Project
from tests.unit.claims.conftest import last_claims


@pytest.mark.parametrize(
    ("text", "low", "high", "dimension"),
    [
        ("It is gone within four hours.", None, 4, "time"),
        ("It takes less than half a day.", None, 0.5, "time"),
        ("It takes at least two days.", 2, None, "time"),
        ("It takes about two days.", 2, 2, "time"),
        ("It takes just two days.", 2, 2, "time"),
        ("It takes 5 to 8 hours.", 5, 8, "time"),
        ("Most of it is water.", 50, 100, "content"),
        ("Two thirds of it is water.", 66, 67, "content"),
        ("Nine in ten are wet.", 90, 90, "content"),
        ("One out of every five is wet.", 20, 20, "content"),
        ("Over 30% of it is water.", 30, None, "content"),
        ("It is twice as wet.", 2, 2, "ratio"),
        ("It is thirteen times as wet.", None, None, ""),
        ("It is three times as wet.", 3, 3, "ratio"),
    ],
)
def test_figures(text: str, low: float | None, high: float | None, dimension: str, world: Project) -> None:
    found = figures(parse(text, 0, False, world.ear), world.ear)
    assert [(f.quantity.low, f.quantity.high, f.dimension) for f in found] == (
        [(low, high, dimension)] if dimension else []
    )


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It holds two rings.", 2, None),
        ("It holds only two rings.", None, 2),
        ("It holds no more than two old rings.", None, 2),
        ("It holds a single ring.", None, 1),
        ("It holds more than forty different rings.", 40, None),
        ("It holds at least forty rings.", 40, None),
    ],
)
def test_counts(text: str, low: float | None, high: float | None, world: Project) -> None:
    parsed = parse(text, 0, False, world.ear)
    at = next(k for k, unit in enumerate(parsed.units) if unit.text.startswith("ring"))
    found = counted(parsed, at, world.ear.doses)
    assert found and (found.low, found.high, found.kind) == (low, high, "count")


@pytest.mark.parametrize(
    "text", ["It holds a ring.", "It holds rings.", "Two of them, they say, hold rings."]
)
def test_no_count(text: str, world: Project) -> None:
    parsed = parse(text, 0, False, world.ear)
    at = next(k for k, unit in enumerate(parsed.units) if unit.text.startswith("ring"))
    assert counted(parsed, at, world.ear.doses) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("One in ten adults took dawn-root.", [("has-prevalence", 10, 10)]),
        ("About 15% of people have used dawn-root.", [("has-prevalence", 15, 15)]),
        ("One in ten people with fever took dawn-root.", []),
        ("One in ten patients took dawn-root.", []),
        ("One in ten adults sold dawn-root.", []),
    ],
)
def test_portions_of_people(text: str, said: list[tuple[str, float, float]], world: Project) -> None:
    claims = [c for c in last_claims(text, world) if c.predicate == "has-prevalence"]
    assert [(c.predicate, c.quantity.low, c.quantity.high) for c in claims if c.quantity] == said
