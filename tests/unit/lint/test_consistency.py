"""Facts that repeat or contradict each other."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.factbase.audit import Remark
from generator.lint.consistency import inconsistencies
from generator.project import Project


def _with(world: Project, of: str, **changed: Any) -> tuple[Remark, ...]:
    """The remarks on the small world with a twin of one fact, changed like this."""
    twin = replace(world.facts.facts[of], id="twin", **changed)
    return inconsistencies(replace(world.facts, facts={**world.facts.facts, twin.id: twin}))


def test_the_small_world_agrees_with_itself(world: Project) -> None:
    assert inconsistencies(world.facts) == ()


def test_a_fact_twice_is_said_once(world: Project) -> None:
    """Two statements put the twins into one bucket twice."""
    (remark,) = _with(world, "moonleaf-contains")
    assert (remark.code, remark.id, remark.steps) == ("duplicate", "twin", ("states",))
    assert "'moonleaf-contains'" in remark.message


def test_the_same_under_another_condition_is_no_repetition(world: Project) -> None:
    assert _with(world, "glintine-lantern", where={"species": "rats"}) == ()


def test_the_opposite_is_a_contradiction(world: Project) -> None:
    fact = world.facts.facts["moonleaf-drift"]
    denied = tuple(replace(s, holds=False) for s in fact.states)
    (remark,) = _with(world, "moonleaf-drift", states=denied)
    assert remark.code == "contradiction"
    assert "'moonleaf-drift'" in remark.message


def test_opposites_from_other_systems_conditions_or_without_firmness_are_none(world: Project) -> None:
    fact = world.facts.facts["glintine-lantern"]
    denied = tuple(replace(s, holds=False) for s in fact.states)
    assert [r.code for r in _with(world, fact.id, states=denied)] == ["contradiction"]
    assert _with(world, fact.id, states=denied, where={"species": "rats"}) == ()
    assert _with(world, fact.id, states=denied, evidence="in-vitro") == ()
    assert _with(world, fact.id, states=denied, status="contested") == ()
