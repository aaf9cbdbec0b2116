"""Search queries as runs of units."""

from __future__ import annotations

import pytest

from generator.claims.parsing import parse
from generator.claims.queries import doubled_end, purpose_end, wanted_end
from generator.project import Project

PEOPLE, PURPOSES = frozenset({"readers"}), frozenset({"for", "vs"})


@pytest.mark.parametrize(
    ("text", "k", "last"),
    [
        ("Order best dried moonleaf today.", 1, 3),
        ("Order best of all moonleaf.", 1, 1),
        ("Order best dried leaves.", 1, 1),
    ],
)
def test_a_superlative_without_an_article(text: str, k: int, last: int, world: Project) -> None:
    assert wanted_end(parse(text, 0, False, world.ear), k, world.ear) == last


@pytest.mark.parametrize(
    ("text", "k", "last"),
    [
        ("Many readers moonleaf for sleep trust us.", 2, 3),
        ("Many readers like moonleaf for sleep.", 3, 3),
        ("Moonleaf for sleep is old.", 0, 0),
        ("To many readers moonleaf is old.", 3, 3),
    ],
)
def test_a_thing_and_its_purpose_without_a_verb(text: str, k: int, last: int, world: Project) -> None:
    assert purpose_end(parse(text, 0, False, world.ear), k, PEOPLE, PURPOSES, world.ear) == last


@pytest.mark.parametrize(
    ("text", "k", "last"),
    [
        ("Buy moonleaf for pain moonleaf wins.", 1, 4),
        ("Buy moonleaf for pain, moonleaf wins.", 1, 1),
        ("Buy moonleaf for pain and moonleaf for sleep.", 1, 1),
        ("Dry moonleaf powder today dry moonleaf powder.", 1, 5),
        ("Dry moonleaf from hill moonleaf farms.", 1, 1),
    ],
)
def test_a_name_twice_in_one_run(text: str, k: int, last: int, world: Project) -> None:
    assert doubled_end(parse(text, 0, False, world.ear), k, PURPOSES, world.ear) == last
