"""What was not understood, as text, as JSON, and as draft entries."""

from __future__ import annotations

import json

import pytest

from generator.claims.inflect import Inflector
from generator.claims.lemmas import make_lemmas
from generator.claims.suggest import suggest
from generator.claims.unknown import Read, Unknown, unknown_words
from generator.pipeline import understood
from generator.project import Project
from generator.report.coverage import coverage
from generator.report.coverage_json import coverage as as_json
from generator.report.suggestions import suggestions
from generator.report.view import View
from generator.yamlio import loads

TEXT = "# Moonleaf\n\nMoonleaf frobbles star ache. It is a herb.\n\n"
TEXT += f"It jinks, {'and so on, ' * 9}up the star ache. Moonleaf causes night drift.\n"


@pytest.fixture(scope="module")
def texts(world: Project) -> list[Read]:
    return [understood(TEXT, "draft.md", world)]


@pytest.fixture(scope="module")
def words(texts: list[Read], world: Project) -> list[Unknown]:
    return unknown_words(texts, world.ear, make_lemmas(world.heard.values(), world.pack))


def test_the_text_names_place_words_and_share(texts: list[Read], words: list[Unknown]) -> None:
    shown = coverage(texts, words)
    assert "draft.md:3:1\n    Moonleaf frobbles star ache.\n    unknown: frobbles\n" in shown
    assert "   1  frobble              verbs        frobbles\n" in shown
    summary = "2 of 3 sentences about the subject and a health term not understood (67%), in 1 file.\n"
    assert shown.endswith(summary)


def test_the_text_keeps_to_its_width(texts: list[Read], words: list[Unknown]) -> None:
    sentences = coverage(texts, words, View(width=48)).split("Unknown words")[0]
    assert max(map(len, sentences.splitlines())) <= 48


def test_json_counts_and_places(texts: list[Read], words: list[Unknown]) -> None:
    data = json.loads(as_json(texts, words))
    assert data["summary"] == {"files": 1, "told": 3, "uncovered": 2, "rate": 0.6667}
    assert [(gap["line"], gap["column"], gap["term"]) for gap in data["uncovered"]] == [
        (3, 1, "star ache"),
        (5, 1, "star ache"),
    ]
    assert [word["lemma"] for word in data["words"]] == ["frobble", "jink"]


def test_suggestions_are_yaml_in_the_shape_of_the_pack(words: list[Unknown], world: Project) -> None:
    inflector = Inflector(world.pack["inflections"])
    text = suggestions(suggest(word, world.vocabulary, world.heard, inflector) for word in words)
    (record,) = loads(text, "draft.yaml").data
    assert record["id"] in world.vocabulary.predicates
    assert record["hears"] == {"verbs": ["frobble", "jink"]}
    assert "# draft.md:3: Moonleaf frobbles star ache." in text


def test_nothing_to_suggest_is_yaml_too() -> None:
    assert loads(suggestions([]), "draft.yaml").data == []
