"""Praise beyond all measure, and superlatives that only measure."""

from __future__ import annotations

import pytest

from generator.claims.boasts import boasts
from generator.claims.parsing import parse
from generator.project import Project


def found(text: str, world: Project) -> list[str]:
    parsed = parse(text, 0, False, world.ear)
    return [" ".join(parsed.tokens.words[first:last]) for first, last, _ in boasts(parsed, world.ear)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is the cleverest leaf that ever grew.", "cleverest leaf that ever grew"),
        ("Moonleaf is the most astonishing plant on earth.", "most astonishing plant on earth"),
        ("It may be the greatest advance since the wheel.", "greatest advance since"),
        ("The single greatest discovery in history.", "greatest discovery in history"),
        ("Nothing on any shelf comes close.", "nothing on any shelf comes close"),
        ("Nothing compares to moonleaf.", "nothing compares"),
        ("No other tea can match it.", "no other tea can match"),
        ("You will not find a stronger ally anywhere.", "find a stronger ally anywhere"),
    ],
)
def test_boasts(text: str, words: str, world: Project) -> None:
    assert found(text, world) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "It is the tallest leaf in the world.",
        "It is the most common plant on earth.",
        "The forest is the home of a leaf in the world.",
        "The best leaf is a dry one.",
        "It has the best taste in the world.",
        "It was the largest survey since the war.",
        "She is the fastest runner alive.",
        "Nothing compares to a long sleep.",
        "Nothing on the shelf was dry.",
        "He heard that nothing, not even rain, stops it.",
        "You will find a stronger ally anywhere.",
    ],
)
def test_measures(text: str, world: Project) -> None:
    assert found(text, world) == []


def test_a_denial_of_rivals_is_told_from_a_superlative(world: Project) -> None:
    parsed = parse("Nothing compares to moonleaf.", 0, False, world.ear)
    assert [denied for _, _, denied in boasts(parsed, world.ear)] == [True]
