"""One change at a time, by the words of the language pack."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.lint.mutants import KINDS, Tools, mutants
from generator.project import Project


@pytest.fixture(scope="module")
def tools(world: Project) -> Tools:
    return Tools(world.facts, world.ear, world, world.heard)


def _made(tools: Tools, fact: str, sentence: str, kind: str) -> list[str]:
    found = mutants(tools.base.facts[fact], 0, sentence, tools)
    return [mutant.text for mutant in found if mutant.kind == kind]


@pytest.mark.parametrize(
    ("fact", "kind", "sentence", "expected"),
    [
        (
            "moonleaf-drift",
            "negation",
            "Moonleaf causes night drift.",
            "Moonleaf does not cause night drift.",
        ),
        ("moonleaf-drift", "negation", "Moonleaf caused night drift.", "Moonleaf did not cause night drift."),
        (
            "moonleaf-drift",
            "negation",
            "Moonleaf can cause night drift.",
            "Moonleaf can not cause night drift.",
        ),
        (
            "dawn-root-no-drift",
            "affirmation",
            "Dawn root does not cause night drift.",
            "Dawn root does cause night drift.",
        ),
        (
            "moonine-glow",
            "opposite",
            "Moonine activates the glow receptor.",
            "Moonine blocks the glow receptor.",
        ),
        (
            "moonleaf-star-ache",
            "certainty",
            "It is not known whether moonleaf relieves star ache.",
            "Moonleaf relieves star ache.",
        ),
        (
            "moonleaf-star-ache",
            "certainty",
            "Moonleaf has not been shown to relieve star ache.",
            "Moonleaf relieves star ache.",
        ),
        (
            "moonleaf-star-ache",
            "certainty",
            "Whether moonleaf relieves star ache is disputed, as one trial shows.",
            "Moonleaf relieves star ache, as one trial shows.",
        ),
        (
            "glintine-lantern",
            "population",
            "In mice, glintine blocks the lantern enzyme.",
            "Glintine blocks the lantern enzyme.",
        ),
        (
            "glintine-lantern",
            "population",
            "Glintine blocks the lantern enzyme in two kinds of mice.",
            "Glintine blocks the lantern enzyme.",
        ),
        (
            "moonine-glow-affinity",
            "number",
            "Moonine binds the glow receptor with a Ki of 3 to 9 nM after 3 hours.",
            "Moonine binds the glow receptor with a Ki of 30 to 90 nM after 3 hours.",
        ),
    ],
)
def test_each_change(tools: Tools, fact: str, kind: str, sentence: str, expected: str) -> None:
    assert _made(tools, fact, sentence, kind) == [expected]


def test_an_object_gives_way_to_a_sibling_of_which_no_fact_says_it(tools: Tools) -> None:
    (text,) = _made(tools, "moonine-glow", "Moonine activates the glow receptor.", "object")
    sibling = text.removeprefix("Moonine activates the ").removesuffix(".")
    assert sibling in {e.name for e in tools.vocabulary.entities.values() if e.is_a[:1] == ("receptor",)}


@pytest.mark.parametrize(
    ("fact", "kind", "sentence"),
    [
        ("dawn-root-no-drift", "affirmation", "Neither dawn root nor its tea causes night drift."),
        ("moonleaf-drift", "affirmation", "Moonleaf causes night drift, but not in winter."),
        ("moonleaf-star-ache", "population", "It is not known whether moonleaf relieves star ache in mice."),
        ("moonleaf-drift", "number", "Moonleaf causes night drift in 3 of 9 people."),
        (
            "glintine-lantern",
            "certainty",
            "In mice, there is limited evidence that glintine blocks the lantern enzyme.",
        ),
    ],
)
def test_what_would_not_be_wrong_or_not_be_english_is_left_alone(
    tools: Tools, fact: str, kind: str, sentence: str
) -> None:
    assert _made(tools, fact, sentence, kind) == []


def test_no_text_comes_twice_and_none_is_the_sentence(tools: Tools) -> None:
    sentence = "Moonine activates the glow receptor, and moonine activates the glow receptor."
    made = list(mutants(tools.base.facts["moonine-glow"], 0, sentence, tools))
    texts = [mutant.text for mutant in made]
    assert sentence not in texts
    assert len(texts) == len(set(texts)) > 2
    assert {mutant.kind for mutant in made} <= KINDS.keys()


def test_a_pack_without_words_for_it_changes_only_what_the_claims_give(tools: Tools) -> None:
    bare = {key: value for key, value in tools.ear.pack.items() if key != "mutations"}
    poor = Tools(tools.base, replace(tools.ear, pack=bare), tools.language, tools.hears)
    sentence = "In mice, glintine blocks the lantern enzyme."
    kinds = {mutant.kind for mutant in mutants(tools.base.facts["glintine-lantern"], 0, sentence, poor)}
    assert kinds == {"object", "opposite"}
