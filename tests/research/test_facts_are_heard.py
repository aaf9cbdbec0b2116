"""The built-in facts heard again, and their mutation score, held at the level that was measured."""

from __future__ import annotations

import pytest

from generator.lint.mutants import Tools
from generator.lint.mutate import Bench, Trial, score
from generator.project import load_project

HEARD, SCORE, BY_RULES = 1.0, 0.985, 0.97


@pytest.fixture(scope="module")
def trials() -> list[Trial]:
    project = load_project()
    tools = Tools(project.facts, project.ear, project, project.heard)
    return list(Bench(tools, project.speech, project.rules).trials(project.facts.facts.values()))


def test_wordings_are_heard_as_their_facts(trials: list[Trial]) -> None:
    lost = [f"{trial.fact.id}: {trial.sentence}" for trial in trials if not trial.exact]
    assert 1 - len(lost) / len(trials) >= HEARD, "\n".join(lost)


def test_changed_wordings_are_noticed(trials: list[Trial]) -> None:
    survivors = [v.mutant.text for trial in trials for v in trial.verdicts if not v.caught]
    total = score(trials)
    assert total.share >= SCORE, "\n".join(survivors)
    assert total.by_rules / total.mutants >= BY_RULES


def test_wordings_as_they_stand_are_not_reported(trials: list[Trial]) -> None:
    assert [(trial.sentence, f.rule) for trial in trials for f in trial.noise] == []
