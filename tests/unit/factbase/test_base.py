"""Questions to the fact base."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.project import Project


def ids(facts: object) -> list[str]:
    return [fact.id for fact in facts]  # type: ignore[attr-defined]


def test_about_narrows_with_each_question(world: Project) -> None:
    facts = world.facts
    assert len(facts.about()) == 12
    assert ids(facts.about(subject="moonine")) == [
        "moonine-glow",
        "moonine-glow-affinity",
        "moonine-lantern-unknown",
    ]
    assert ids(facts.about(subject="moonine", status="unknown")) == ["moonine-lantern-unknown"]
    assert ids(facts.about(family="risk", subject="moonleaf")) == ["moonleaf-and-dawn-root", "moonleaf-drift"]
    assert facts.about(topic="nowhere") == ()


def test_matching_finds_facts_of_parts_under_the_whole(world: Project) -> None:
    assert ids(world.facts.matching("moonleaf", "mechanism")) == [
        "glintine-lantern",
        "moonine-glow",
        "moonine-glow-affinity",
        "moonine-lantern-unknown",
    ]
    assert world.facts.matching("moonine", "mechanism") == ()


def test_an_unknown_fact_is_a_key_error(world: Project) -> None:
    with pytest.raises(KeyError):
        world.facts.fact("nothing")


@given(st.data())
def test_about_is_the_same_as_looking_at_every_fact(world: Project, data: st.DataObject) -> None:
    facts = world.facts
    subject = data.draw(st.sampled_from([None, "moonine", "moonleaf", "dawn-root"]))
    family = data.draw(st.sampled_from([None, "risk", "mechanism", "origin"]))
    status = data.draw(st.sampled_from([None, "established", "limited", "unknown"]))
    slow = [
        fact.id
        for fact in facts.facts.values()
        if subject in (None, *(s.subject for s in fact.states))
        and family in (None, *(facts.family(s) for s in fact.states))
        and status in (None, fact.status)
    ]
    assert ids(facts.about(subject=subject, family=family, status=status)) == slow
