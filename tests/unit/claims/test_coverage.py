"""What was not understood of a text, and the words that are lacking for it."""

from __future__ import annotations

import pytest

from generator.claims.coverage import coverage
from generator.claims.extract import hear
from generator.claims.inflect import Inflector
from generator.claims.lemmas import Lemmas, make_lemmas
from generator.claims.suggest import Suggestion, suggest
from generator.claims.unknown import Read, Unknown, unknown_words
from generator.document.read import read
from generator.project import Project


@pytest.fixture(scope="module")
def lemmas(world: Project) -> Lemmas:
    return make_lemmas(world.heard.values(), world.pack)


def heard(text: str, world: Project) -> Read:
    document = read(text, "draft.txt", "text", world)
    found = hear(document, world.ear)
    return document, found, coverage(found, world.ear)


def words(text: str, world: Project, lemmas: Lemmas) -> list[Unknown]:
    return unknown_words([heard(text, world)], world.ear, lemmas)


@pytest.mark.parametrize(
    ("text", "told", "missed"),
    [
        ("Moonleaf frobbles star ache.", 1, 1),
        ("It frobbles star ache.", 0, 0),
        ("Moonleaf is a herb. It frobbles star ache.", 1, 1),
        ("Moonleaf frobbles the harbour.", 0, 0),
        ("Moonleaf relieves star ache.", 1, 0),
        ("Does moonleaf frobble star ache?", 1, 0),
        ("Some people say that moonleaf frobbles star ache.", 1, 0),
        ("Whether moonleaf frobbles star ache is unknown.", 1, 0),
    ],
)
def test_a_sentence_about_the_subject_and_a_term_counts(
    text: str, told: int, missed: int, world: Project
) -> None:
    found = heard(text, world)[2]
    assert (found.told, len(found.gaps)) == (told, missed)


def test_a_heading_names_a_topic(world: Project) -> None:
    document = read("# Moonleaf and star ache\n\nIt is a herb.", "draft.md", "markdown", world)
    assert coverage(hear(document, world.ear), world.ear).told == 0


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("squelches", "squelch"),
        ("frobbled", "frobble"),
        ("twisting", "twist"),
        ("mutes", "mute"),
        ("blue", "blue"),
    ],
)
def test_a_form_is_taken_back_to_a_verb(word: str, lemma: str, lemmas: Lemmas) -> None:
    assert lemmas.verb(word)[0] == lemma


@pytest.mark.parametrize(
    ("text", "lemma", "kind", "link"),
    [
        ("Moonleaf frobbles star ache.", "frobble", "verbs", ""),
        ("Moonleaf can frobble star ache.", "frobble", "verbs", ""),
        ("Moonleaf glibs at star ache.", "glib", "verbs", "at"),
        ("Moonleaf is fnazzy for star ache.", "fnazzy", "adjectives", "for"),
        ("Moonleaf is a frobbist of star ache.", "frobbist", "agents", "of"),
    ],
)
def test_the_word_next_to_the_subject_is_named(
    text: str, lemma: str, kind: str, link: str, world: Project, lemmas: Lemmas
) -> None:
    (word,) = words(text, world, lemmas)
    assert (word.lemma, word.kind, list(word.links)) == (lemma, kind, [link])
    assert word.places[0].text == text


def test_words_are_ranked_by_lemma(world: Project, lemmas: Lemmas) -> None:
    text = "Moonleaf jinks star ache. Moonleaf frobbles star ache. Moonleaf frobbled star ache."
    found = words(text, world, lemmas)
    assert [(word.lemma, word.count) for word in found] == [("frobble", 2), ("jink", 1)]


def suggested(text: str, world: Project, lemmas: Lemmas) -> Suggestion:
    (word,) = words(text, world, lemmas)
    return suggest(word, world.vocabulary, world.heard, Inflector(world.pack["inflections"]))


def test_a_suggestion_goes_by_what_the_word_stands_with(world: Project, lemmas: Lemmas) -> None:
    ache = suggested("Moonleaf frobbles star ache.", world, lemmas)
    assert (ache.entry, ache.forms) == ("frobble", ("frobble", "frobbles", "frobbling", "frobbled"))
    assert {p.family for p in ache.predicates} == {"efficacy"}
    assert suggested("Moonleaf is fnazzy for star ache.", world, lemmas).entry == "fnazzy for"
    receptor = suggested("Moonleaf frobbles the glow receptor.", world, lemmas)
    assert {p.family for p in receptor.predicates} == {"mechanism"}
