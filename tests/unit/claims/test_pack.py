"""Language packs, one over the other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.claims.pack import load_pack
from generator.errors import DataError

Write = Callable[[dict[str, str]], Path]


def test_a_later_pack_adds_to_an_earlier_one(write: Write) -> None:
    root = write(
        {
            "a/words.yaml": "[one, two]",
            "a/groups.yaml": "{small: [bit], big: {tall: [tower]}, said: once}",
            "b/words.yaml": "[two, three]",
            "b/groups.yaml": "{small: [crumb], big: {wide: [sea]}, said: twice}",
            "b/more.yaml": "{x: 1}",
        }
    )
    assert load_pack([root / "a", root / "b"]) == {
        "words": ["one", "two", "three"],
        "groups": {"small": ["bit", "crumb"], "big": {"tall": ["tower"], "wide": ["sea"]}, "said": "twice"},
        "more": {"x": 1},
    }


def test_one_pack_is_what_it_is(write: Write) -> None:
    root = write({"a/words.yaml": "[b, a, b]", "a/note.txt": "no list", "a/entities/things.yaml": "[c]"})
    assert load_pack([root / "a"]) == {"words": ["b", "a", "b"]}
    assert load_pack([]) == {}


def test_types_are_no_words(write: Write) -> None:
    assert load_pack([write({"types.yaml": "[{id: thing}]"})]) == {}


def test_an_empty_file_takes_nothing_away(write: Write) -> None:
    root = write({"a/words.yaml": "[one]", "b/words.yaml": "# nothing to add\n"})
    assert load_pack([root / "a", root / "b"]) == {"words": ["one"]}


def test_a_broken_list_is_shown_at_its_place(write: Write) -> None:
    with pytest.raises(DataError, match=r"words\.yaml:3") as caught:
        load_pack([write({"words.yaml": "a: 1\nb: [\n"})])
    assert len(caught.value.problems) == 1


def test_all_broken_lists_are_told_at_once(write: Write) -> None:
    root = write(
        {"a/one.yaml": "a: [\n", "a/three.yaml": "x: 1\nx: 2\n", "a/two.yaml": "[b]", "b/one.yaml": "*a"}
    )
    with pytest.raises(DataError) as caught:
        load_pack([root / "a", root / "b"])
    assert len(caught.value.problems) == 3


def test_a_truth_value_is_no_word(write: Write) -> None:
    root = write({"a/words.yaml": "labels:\n  - myth\n  - false\n"})
    with pytest.raises(DataError) as error:
        load_pack([root / "a"])
    (problem,) = error.value.problems
    assert ":3:5" in str(problem)
    assert '"false"' in str(problem)
