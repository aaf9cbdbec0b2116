"""Briefs: what a writer leaves out has a default, what a writer gets wrong has a line."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from generator.compose.model import Item, Passage, Selector
from generator.errors import DataError
from tests.unit.compose.conftest import PLAIN, ReadBrief


def test_a_short_brief_is_enough(read_brief: ReadBrief) -> None:
    brief = read_brief("id: a\ntitle: A title\nabout: [moonleaf]\n")
    assert (brief.kind, brief.audience, brief.length, brief.sections) == ("explainer", "public", 900, ())
    assert brief.path == "brief.yaml"


def test_sections_hold_named_and_looked_for_facts(read_brief: ReadBrief) -> None:
    brief = read_brief(
        PLAIN
        + """\
sections:
  - heading: Parts
    opening: Two lines,
      folded.
    facts: [moonleaf-contains, {fact: moonleaf-native, lead: "Besides,", wording: 1}]
    paragraphs:
      - select: [{families: [risk], most: 2}]
"""
    )
    (section,) = brief.sections
    named = Passage("Two lines, folded.", (Item("moonleaf-contains"), Item("moonleaf-native", "Besides,", 1)))
    assert section.passages == (named, Passage(select=(Selector(families=("risk",), most=2),)))


def test_former_ids_are_followed(read_brief: ReadBrief) -> None:
    assert read_brief(PLAIN + "include: [lunine-glow]\n").include == ("moonine-glow",)


def test_every_unknown_id_is_told_with_its_line(read_brief: ReadBrief) -> None:
    with pytest.raises(DataError) as caught:
        read_brief(
            "id: moon\ntitle: Moon\nabout: [moonleef]\n"
            "include: [nowhere]\nexclude: [moonleaf-natve]\n"
            "summary: {facts: [moonleaf-drft]}\n"
            "sections:\n  - heading: One\n    select: [{families: [riks], topics: [moon]}]\n"
        )
    told = [(problem.line, problem.message, problem.hint) for problem in caught.value.problems]
    assert told == [
        (3, "unknown entity 'moonleef'", "Did you mean 'moonleaf'?"),
        (4, "unknown fact 'nowhere'", told[1][2]),
        (5, "unknown fact 'moonleaf-natve'", "Did you mean 'moonleaf-native'?"),
        (6, "unknown fact 'moonleaf-drft'", "Did you mean 'moonleaf-drift'?"),
        (9, "unknown predicate family 'riks'", "Did you mean 'risk'?"),
        (9, "unknown topic 'moon'", told[5][2]),
    ]


def test_a_fact_is_named_once(read_brief: ReadBrief) -> None:
    with pytest.raises(DataError, match="named twice") as caught:
        read_brief(PLAIN + "summary: {facts: [moonleaf-drift]}\nconclusion: {facts: [moonleaf-drift]}\n")
    assert "first named in line 5" in caught.value.problems[0].hint


def test_a_fact_is_not_both_wanted_and_unwanted(read_brief: ReadBrief) -> None:
    with pytest.raises(DataError, match="both included and excluded"):
        read_brief(PLAIN + "include: [moonleaf-drift]\nexclude: [moonleaf-drift]\n")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("titel: x", "unknown key 'titel'"),
        ("audience: everyone", "unknown word 'everyone'"),
        ("length: 20", "20 is less than the minimum"),
        ('search_phrase: "two\\nlines"', "has not the right form"),
        ("sections: []", "too few entries"),
        ("summary: {facts: [{lead: x}]}", "the key 'fact' is missing"),
    ],
)
def test_a_wrong_form_is_told(read_brief: ReadBrief, line: str, message: str) -> None:
    with pytest.raises(DataError, match=message):
        read_brief(PLAIN + line + "\n")


def test_briefs_and_outlines_share_their_parts() -> None:
    schemas = files("generator").joinpath("schemas")
    parts = [
        json.loads(schemas.joinpath(f"{name}.json").read_text())["$defs"] for name in ("brief", "outline")
    ]
    assert parts[0] == parts[1]
