"""Facts as running text: sentences that vary their beginnings, and open questions put together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.compose.telling import Teller
from generator.factbase.model import Fact
from generator.project import Project
from generator.speech import Speech
from generator.vocabulary.model import Statement


def fact(*says: str, subject: str = "moonleaf") -> Fact:
    return Fact("a", "t", (Statement(subject, "causes", "night-drift"),), "unknown", "survey", (), says)


@pytest.fixture
def speech(world: Project) -> Speech:
    return world.speech


def test_the_wording_that_opens_otherwise_is_taken(speech: Speech) -> None:
    teller = Teller(speech)
    assert teller.words(fact("In one survey, it rose."), "", 0) == "In one survey, it rose."
    assert (
        teller.words(fact("In one trial, it fell.", "It fell in a trial."), "x", 0) == "It fell in a trial."
    )


def test_where_all_open_alike_it_is_said_once_more(speech: Speech) -> None:
    teller = Teller(speech)
    first = teller.words(fact("In mice, one rose."), "", 0)
    second = teller.words(fact("In mice, two fell."), first, 0)
    third = teller.words(fact("In mice, three stayed."), second, 0)
    assert (second, third) == ("Again in mice, two fell.", "In mice, three stayed.")


def test_a_thing_named_twice_in_a_row_becomes_a_pronoun(speech: Speech) -> None:
    teller = Teller(speech)
    first = teller.words(fact("Moonleaf is red."), "", 0)
    assert teller.words(fact("Moonleaf can cause night drift."), first, 0) == "It can cause night drift."


def test_a_plain_text_takes_the_shortest_wording(speech: Speech) -> None:
    told = fact("This wording is the longer one.", "This is short.")
    assert Teller(speech).words(told, "", 0, plain=True) == "This is short."


QUESTION = "It is not known whether moonleaf {}."


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (
            QUESTION.format("eases star ache"),
            QUESTION.format("causes night drift"),
            "It is not known whether moonleaf eases star ache, or whether it causes night drift.",
        ),
        (
            QUESTION.format("bark is red"),
            QUESTION.format("causes night drift"),
            "It is not known whether moonleaf bark is red, or whether moonleaf causes night drift.",
        ),
        (QUESTION.format("helps, since nobody asked"), QUESTION.format("causes night drift"), ""),
        (QUESTION.format("eases star ache"), "Moonleaf causes night drift.", ""),
        ("In mice, moonleaf is red.", "In mice, moonleaf causes night drift.", ""),
        (QUESTION.format("eases " + "very " * 40 + "old ache"), QUESTION.format("is red"), ""),
    ],
)
def test_two_open_questions_become_one_sentence(speech: Speech, one: str, other: str, together: str) -> None:
    assert Teller(speech).together(fact(one), fact(other)) == together


def test_what_is_claimed_is_asked(world: Project) -> None:
    flat = replace(world.facts.fact("moonleaf-drift"), says=(QUESTION.format("causes night drift"),))
    assert world.speech.asked(flat) == "Is it true that moonleaf causes night drift?"
    assert (
        world.speech.asked(world.facts.fact("moonleaf-star-ache"))
        == "Is it true that moonleaf relieves star ache?"
    )
