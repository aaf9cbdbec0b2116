"""`factpress rules`: what the lint looks for, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.common import counted, open_project, project_option, write_whole

if TYPE_CHECKING:
    from generator.lint.model import Example, Rule


@click.group()
def rules() -> None:
    """List the rules, show one, or test them on their own examples.

    \b
    factpress rules list
    factpress rules show denied-risk
    factpress rules test
    factpress rules docs --out docs/rules
    """


@rules.command("list")
@project_option
def list_(project: Path | None) -> None:
    """All rules, one a line: severity, id, what it is about.

    \b
    factpress rules list
    """
    loaded = open_project(project)
    found = loaded.settings.apply(loaded.rules)
    width = max((len(rule.id) for rule in found), default=0)
    for rule in found:
        click.echo(f"{rule.severity if rule.on else 'off':8} {rule.id:{width}}  {rule.message}")


@rules.command()
@click.argument("id")
@project_option
def show(id: str, project: Path | None) -> None:
    """One rule: its reason, what to write instead, and its examples.

    \b
    factpress rules show denied-risk
    """
    click.echo("\n".join(_shown(_find(open_project(project).rules, id))))


def _find(rules: Sequence[Rule], id: str) -> Rule:
    from generator.yamlio import near

    known = {rule.id: rule for rule in rules}
    if id not in known:
        raise click.UsageError(f"Unknown rule {id!r}. {near(id, known)}")
    return known[id]


def _shown(rule: Rule) -> Iterator[str]:
    waived = "can be waived" if rule.waivable else "cannot be waived"
    yield f"{rule.id}: {rule.severity}, {waived} ({rule.path})"
    yield f"\n{rule.message}"
    yield f"\nWhy      {rule.why}"
    yield f"Instead  {rule.instead}"
    for title, examples in (
        ("Found", rule.bad),
        ("Left alone", rule.good),
        ("Not found yet", rule.missed),
    ):
        if examples:
            yield f"\n{title}:"
            yield from (f"  - {_marked(example)}" for example in examples)


def _marked(example: Example) -> str:
    from generator.report.rule_docs import marked

    return f"{marked(example)}  ({example.because})" if example.because else marked(example)


@rules.command()
@click.option(
    "--out", metavar="DIR", type=click.Path(path_type=Path), required=True, help="Where the pages go."
)
@project_option
def docs(out: Path, project: Path | None) -> None:
    """Write the manual of the rules: a Markdown page for each, and an index.

    \b
    factpress rules docs --out docs/rules
    """
    from generator.report.rule_docs import pages

    written = pages(open_project(project).rules)
    for name, text in written.items():
        write_whole(out / name, text)
    click.echo(f"{counted(len(written), 'page')} in {out}")


@rules.command()
@click.argument("ids", nargs=-1)
@project_option
def test(ids: tuple[str, ...], project: Path | None) -> int:
    """Run rules (default: all) on their own examples; exit code 1 where one fails.

    \b
    factpress rules test
    factpress rules test denied-risk comparative-risk
    """
    from generator.lint.examples import example_world, failures

    loaded = open_project(project)
    chosen = [_find(loaded.rules, id) for id in ids] or loaded.rules
    world = example_world(loaded.vocabulary, loaded.examples, loaded.heard, loaded.pack, loaded)
    failed = [failure for rule in chosen for failure in failures(rule, world)]
    for failure in failed:
        click.echo(str(failure))
    examples = sum(len(rule.bad) + len(rule.good) + len(rule.missed) for rule in chosen)
    click.echo(f"{counted(len(chosen), 'rule')}, {counted(examples, 'example')}, {len(failed)} failed")
    return int(bool(failed))
