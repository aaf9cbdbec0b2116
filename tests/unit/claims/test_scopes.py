"""Clauses and the words that operators are in force over, as they are shown."""

from __future__ import annotations

import pytest

from generator.claims.parsing import parse
from generator.claims.scopes import clauses, scope
from generator.claims.units import Parsed
from generator.project import Project


def parsed(text: str, world: Project) -> Parsed:
    return parse(text, 0, False, world.ear)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moonleaf causes night drift.", ["Moonleaf causes night drift"]),
        ("Moonleaf is a herb, but it drifts.", ["Moonleaf is a herb", "it drifts"]),
        ("It glows; nobody knows why.", ["It glows", "nobody knows why"]),
        ("…", []),
    ],
)
def test_clauses_come_without_the_marks_between_them(text: str, expected: list[str], world: Project) -> None:
    one = parsed(text, world)
    assert [one.shown(*run) for run in clauses(one)] == expected


@pytest.mark.parametrize(
    ("text", "operator", "expected"),
    [
        ("Moonleaf may ease star ache.", "perhaps", ["ease star ache"]),
        ("Moonleaf may glow, but it never drifts.", "perhaps", ["glow"]),
        ("Whether moonleaf glows is unknown.", "unknown-left", ["Whether moonleaf glows"]),
        ("It glows without any star ache.", "denial", []),
    ],
)
def test_an_operator_is_shown_with_its_words(
    text: str, operator: str, expected: list[str], world: Project
) -> None:
    one = parsed(text, world)
    found = next(cue for cue in one.cues if cue.cue.id == operator)
    assert [one.shown(*run) for run in scope(one, found)] == expected
