"""Sentences of facts, heard again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.factbase.model import Fact
from generator.lint.readback import ReadBack, agrees, heard_as, read_back
from generator.project import Project
from generator.vocabulary.model import Quantity


def _heard(world: Project, fact: str | Fact, sentence: str) -> ReadBack:
    found = world.facts.facts[fact] if isinstance(fact, str) else fact
    return heard_as(found, 0, sentence, world.ear, world)


def test_what_the_small_world_says_is_heard(world: Project) -> None:
    """Built sentences of every status, and one that a steward wrote."""
    backs = [b for f in world.facts.facts.values() for b in read_back(f, world.speech, world.ear, world)]
    assert len(backs) == len(world.facts.facts)
    assert [back.sentence for back in backs if not back.ok] == []


@pytest.mark.parametrize(
    ("fact", "sentence"),
    [
        ("moonleaf-drift", "Night drift is caused by moonleaf."),
        ("moonleaf-drift", "Moonine causes night drift."),  # a part, and the predicate lifts
        ("dawn-root-no-drift", "Dawn root does not cause night drift."),
        ("dawn-root-no-drift", "It is a myth that dawn root causes night drift."),
        ("moonleaf-star-ache", "Moonleaf has not been shown to relieve star ache."),
        ("moonleaf-tide-clarity", "Moonleaf does not improve tide clarity."),  # refuted
        ("glintine-lantern", "In mice, glintine blocks the lantern enzyme."),
        ("moonine-glow-affinity", "Moonine binds the glow receptor with a Ki of 3 to 9 nM."),
        ("moonine-glow-affinity", "Moonine binds the glow receptor."),  # an amount may be left out
    ],
)
def test_other_words_that_say_the_fact(world: Project, fact: str, sentence: str) -> None:
    assert _heard(world, fact, sentence).ok


@pytest.mark.parametrize(
    ("fact", "sentence", "part"),
    [
        ("moonleaf-drift", "Moonleaf does not cause night drift.", "missing"),
        ("moonleaf-drift", "Dawn root causes night drift.", "missing"),
        ("moonleaf-drift", "Moonleaf grows on hills.", "missing"),
        ("dawn-root-no-drift", "Dawn root causes night drift.", "missing"),
        ("moonleaf-contains", "Moonleaf contains moonine.", "missing"),  # one of two
        ("moonleaf-contains", "Moonleaf contains moonine, glintine and dawn root.", "extra"),
        ("moonleaf-star-ache", "Moonleaf relieves star ache.", "firm"),
        ("moonleaf-star-ache", "Moonleaf may relieve star ache.", "missing"),  # a promise, if a weak one
        ("moonleaf-tide-clarity", "Moonleaf improves tide clarity.", "missing"),
        ("glintine-lantern", "Glintine blocks the lantern enzyme.", "lost"),
        ("moonine-glow-affinity", "Moonine binds the glow receptor with a Ki of 30 to 90 nM.", "amounts"),
    ],
)
def test_words_that_say_something_else(world: Project, fact: str, sentence: str, part: str) -> None:
    back = _heard(world, fact, sentence)
    assert not back.ok
    assert getattr(back, part)


def test_an_object_named_by_another_statement_of_the_fact_does_not_stand_for_this_one(
    world: Project,
) -> None:
    """Both a class and its member are stated, so the member alone is not enough."""
    fact = world.facts.facts["moonleaf-drift"]
    wide = replace(fact, states=(*fact.states, replace(fact.states[0], object="risk")))
    assert _heard(world, wide, "Moonleaf causes night drift.").missing == (wide.states[1],)


@pytest.mark.parametrize(
    ("said", "known", "same"),
    [
        ((3, 9), (3, 9), True),
        ((19.5, 19.5), (19.48, 19.48), True),
        ((70, 70), (67.9, 67.9), True),
        ((69, 69), (67.9, 67.9), False),
        ((63, 63), (55, 70), True),
        ((40, 40), (40, None), True),
        ((400, 400), (40, None), False),
        ((20, 20), (2, 99), False),  # inside an interval too wide to tell anything
        ((0, 0), (0, 0), True),
    ],
)
def test_amounts_agree_by_their_ends_or_within(
    said: tuple[float, float], known: tuple[float, float | None], same: bool
) -> None:
    assert agrees(Quantity(*said, "mg"), Quantity(*known, "mg")) is same
