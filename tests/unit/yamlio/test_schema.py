"""Schema errors in plain words, all of them, at their lines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import generator
from generator.errors import DataError
from generator.yamlio import loads

SCHEMAS = sorted((Path(generator.__file__).parent / "schemas").glob("*.json"))


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.stem)
def test_each_schema_is_sound_and_closed(path: Path) -> None:
    schema = json.loads(path.read_text())
    Draft202012Validator.check_schema(schema)
    entry = schema.get("items", schema)
    assert entry["additionalProperties"] is False, "a mistyped key must not pass unseen"


def test_all_problems_at_once_each_with_place_and_hint() -> None:
    text = """\
- id: Moon Leaf
  is: []
  nam: moonleaf
- 5
- {id: x, is: [herb], name: 12, also: [a, a]}
"""
    with pytest.raises(DataError) as caught:
        loads(text, "e.yaml", "entities")
    assert [str(problem).split("\n  hint: ") for problem in caught.value.problems] == [
        [
            "e.yaml:1:3: 'Moon Leaf' has not the right form",
            "An id is a readable slug: lower case letters, digits and single hyphens.",
        ],
        ["e.yaml:1:3: the key 'name' is missing", "An entity has `id`, `is` and `name`."],
        [
            "e.yaml:2:3: has too few entries: at least 1",
            "What it is: types, or other entities' ids, nearest first.",
        ],
        ["e.yaml:3:3: unknown key 'nam'", "Did you mean 'name'?"],
        ["e.yaml:4:3: 5 is not a mapping (key: value)", "An entity has `id`, `is` and `name`."],
        [
            "e.yaml:5:23: 12 is not text",
            "Text, not empty. Quote it if it looks like a number or a date.",
        ],
        [
            "e.yaml:5:43: 'a' is listed twice",
            "Other surface forms. Plurals, possessives, case and hyphens are derived.",
        ],
    ]


@pytest.mark.parametrize("text", ["", "# only a comment\n", "~"])
def test_an_empty_file_says_so(text: str) -> None:
    with pytest.raises(DataError, match="is empty"):
        loads(text, "e.yaml", "entities")


def test_a_key_without_a_value() -> None:
    with pytest.raises(DataError, match=r"e.yaml:1:23: has no value"):
        loads("- {id: a, is: [herb], name: }", "e.yaml", "entities")


def test_a_mapping_where_a_list_belongs() -> None:
    with pytest.raises(DataError, match="is not a list"):
        loads("id: a", "e.yaml", "entities")


def test_a_mistyped_word_of_a_closed_list_gets_a_near_miss() -> None:
    text = "- {id: a, family: risk, direction: dwon}"
    with pytest.raises(DataError, match=r"unknown word 'dwon'\n  hint: Did you mean 'down'\?"):
        loads(text, "p.yaml", "predicates")


def test_a_reference_with_a_bound_of_its_own_keeps_both() -> None:
    brief = "{id: a, title: A, about: [], search_phrase: what is a?, sections: []}"
    with pytest.raises(DataError) as caught:
        loads(brief, "b.yaml", "brief")
    places = [str(problem) for problem in caught.value.problems if "too few" in problem.message]
    assert [place.split(":")[2] for place in places] == ["19", "57"]


def test_a_key_that_is_no_text_is_named() -> None:
    with pytest.raises(DataError, match=r"e.yaml:1:32: unknown key '5'"):
        loads("- {id: a, is: [herb], name: x, 5: y}", "e.yaml", "entities")
