"""The mutation score of the small world."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.factbase.model import Fact
from generator.lint.mutants import Mutant, Tools
from generator.lint.mutate import Bench, Score, Trial, Verdict, by_kind, score
from generator.project import Project


@pytest.fixture(scope="module")
def bench(world: Project) -> Bench:
    return Bench(Tools(world.facts, world.ear, world, world.heard), world.speech, world.rules)


def test_every_mutant_of_the_small_world_is_noticed(bench: Bench) -> None:
    trials = list(bench.trials(bench.tools.base.facts.values()))
    survivors = [v.mutant.text for trial in trials for v in trial.verdicts if not v.caught]
    assert survivors == []
    assert score(trials).mutants > 20
    assert [(f.rule, f.quote, trial.sentence) for trial in trials for f in trial.noise] == []


def test_without_rules_only_the_marks_notice(bench: Bench) -> None:
    quiet = replace(bench, rules=())
    total = score(quiet.trials([bench.tools.base.facts["moonleaf-drift"]]))
    assert total.by_rules == 0
    assert total.caught == total.mutants > 0


def test_marks_notice_nothing_where_the_wording_was_not_heard_before(bench: Bench) -> None:
    fact = bench.tools.base.facts["moonleaf-drift"]
    lost = replace(fact, says=("Moonleaf does not relieve star ache.",))
    (trial,) = bench.trials([lost])
    assert not trial.exact
    assert not any(verdict.marked for verdict in trial.verdicts)


def test_a_rule_that_reports_the_wording_itself_does_not_count_for_its_mutants(bench: Bench) -> None:
    fact = bench.tools.base.facts["moonleaf-star-ache"]
    loud = replace(fact, status="established", says=("Moonleaf relieves star ache.",))
    (trial,) = bench.trials([loud])
    loud_rules = {finding.rule for finding in trial.noise}
    assert loud_rules
    assert all(loud_rules.isdisjoint(verdict.rules) for verdict in trial.verdicts)


def test_scores_are_counted_by_kind() -> None:
    fact = Fact("f", "t", (), "established", "rct", ())
    verdicts = tuple(
        Verdict(Mutant("f", 0, kind, text), rules, marked)
        for kind, text, rules, marked in [
            ("number", "a", (), False),
            ("number", "b", (), True),
            ("object", "c", ("some-rule",), False),
        ]
    )
    trials = [Trial(fact, 0, "x", True, (), verdicts)]
    assert score(trials) == Score(3, 2, 1)
    assert by_kind(trials) == {"number": Score(2, 1, 0), "object": Score(1, 1, 1)}
    assert score([]).share == 1.0
