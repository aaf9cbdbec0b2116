"""`factpress facts mutate`: does the lint notice when a fact is turned into something else?"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.common import counted, open_project, project_option

if TYPE_CHECKING:
    from generator.factbase.model import Fact
    from generator.lint.mutate import Score, Trial
    from generator.project import Project


@click.command()
@click.argument("ids", nargs=-1)
@click.option("--floor", type=click.FloatRange(0, 1), default=0.0, help="Exit code 1 below this score.")
@click.option("--survivors/--no-survivors", default=True, help="List the mutants that nothing noticed.")
@project_option
def mutate(ids: tuple[str, ...], floor: float, survivors: bool, project: Path | None) -> int:
    """Change what each wording says and count how often that is noticed; IDS narrow it to some facts.

    \b
    factpress facts mutate
    factpress facts mutate FACT-ID --project my-site/
    factpress facts mutate --no-survivors --floor 0.97

    Each mutant is one wording with one change: a denial put in or taken out, another object, the opposite
    verb, certainty where there is none, the animals left out, another number. It is noticed when a rule
    reports it, or when the wording was heard as its fact and the mutant is not.
    """
    loaded = open_project(project)
    trials = _trials(_facts(ids, loaded), loaded)
    if survivors:
        _list_survivors(trials)
    _list_noise(trials)
    return int(_report(trials).share < floor)


def _facts(ids: Sequence[str], project: Project) -> Sequence[Fact]:
    from generator.yamlio import near

    unknown = [id for id in ids if id not in project.facts.facts]
    if unknown:
        raise click.UsageError(f"Unknown fact {unknown[0]!r}. {near(unknown[0], project.facts.facts)}")
    return [project.facts.facts[id] for id in dict.fromkeys(ids)] or list(project.facts.facts.values())


def _trials(facts: Sequence[Fact], project: Project) -> list[Trial]:
    from generator.lint.mutants import Tools
    from generator.lint.mutate import Bench

    tools = Tools(project.facts, project.ear, project, project.heard)
    bench = Bench(tools, project.speech, project.rules)
    hidden = not sys.stderr.isatty()
    with click.progressbar(facts, label="Changing facts", file=sys.stderr, hidden=hidden) as bar:
        return [trial for fact in bar for trial in bench.trials([fact])]


def _list_survivors(trials: Sequence[Trial]) -> None:
    for trial in trials:
        for verdict in trial.verdicts:
            if not verdict.caught:
                click.echo(f"survived  {verdict.mutant.kind:11}  {trial.fact.id}\n  {verdict.mutant.text}")


def _list_noise(trials: Sequence[Trial]) -> None:
    for trial in trials:
        for finding in trial.noise:
            click.echo(f"unchanged, and reported by {finding.rule}  {trial.fact.id}\n  {trial.sentence}")


def _report(trials: Sequence[Trial]) -> Score:
    from generator.lint.mutate import by_kind, score

    click.echo("kind         mutants  noticed  by a rule  score")
    total = score(trials)
    for kind, own in (*by_kind(trials).items(), ("all", total)):
        click.echo(f"{kind:11}  {own.mutants:7}  {own.caught:7}  {own.by_rules:9}  {own.share:5.3f}")
    exact = sum(trial.exact for trial in trials)
    click.echo(f"{exact} of {counted(len(trials), 'wording')} heard as their facts.")
    return total
