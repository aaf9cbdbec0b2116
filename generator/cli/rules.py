"""`factpress rules`: what the lint looks for, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.common import counted, open_project, project_option, write_whole
from generator.errors import DataError
from generator.yamlio import shown

if TYPE_CHECKING:
    from generator.lint.model import Example, Rule


_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@click.group()
def rules() -> None:
    """List the rules, show one, or test them on their own examples.

    \b
    factpress rules list
    factpress rules show denied-risk
    factpress rules test
    factpress rules new no-cure
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


def _rules_in(folder: Path) -> Sequence[Rule]:
    from generator.lint.rules import load_rules

    found = load_rules([folder])
    if not found:
        hint = "Rules are files such as GROUP/ID.yaml in it."
        raise DataError.one(str(folder), "has no rules in it", hint)
    return found


@rules.command()
@click.argument("id")
@click.option("--group", default="own", show_default=True, help="The folder of lint_rules/ it goes into.")
@project_option
def new(id: str, group: str, project: Path | None) -> None:
    """Write the skeleton of a rule of your own into the project's lint_rules/.

    \b
    factpress rules new no-cure
    factpress rules new no-cure --group tone

    Its examples fail until you have written your own: `factpress rules test ID` says which.
    """
    from generator.project import data_dir

    loaded = open_project(project)
    if loaded.root is None:
        raise click.UsageError("There is no project here: put a factpress.yaml into its folder first.")
    if any(rule.id == id for rule in loaded.rules):
        raise click.UsageError(f"There is a rule {id!r} already; see factpress rules show {id}.")
    for word in (id, group):
        if not _SLUG.fullmatch(word):
            raise click.UsageError(f"{word!r} is no name: write small letters, digits and hyphens.")
    path = loaded.root / "lint_rules" / group / f"{id}.yaml"
    if path.exists():
        raise click.UsageError(f"{path} is there already.")
    text = (data_dir("lint_rules") / "skeleton.txt").read_text(encoding="utf-8")
    write_whole(path, text.replace("{id}", id))
    click.echo(f"{shown(path)}: fill it in, then run factpress rules test {id}")


@rules.command()
@click.argument("ids", nargs=-1)
@click.option(
    "--dir",
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Rules of this folder (GROUP/ID.yaml) and no others, whether a project uses them or not.",
)
@project_option
def test(ids: tuple[str, ...], folder: Path | None, project: Path | None) -> int:
    """Run rules (default: all) on their own examples; exit code 1 where one fails.

    \b
    factpress rules test
    factpress rules test denied-risk comparative-risk
    factpress rules test --dir my-rules
    """
    from generator.lint.examples import example_world, failures

    loaded = open_project(project)
    known = _rules_in(folder) if folder else loaded.rules
    chosen = [_find(known, id) for id in ids] or known
    world = example_world(loaded.vocabulary, loaded.examples, loaded.heard, loaded.pack, loaded)
    failed = [failure for rule in chosen for failure in failures(rule, world)]
    for failure in failed:
        click.echo(str(failure))
    examples = sum(len(rule.bad) + len(rule.good) + len(rule.missed) for rule in chosen)
    click.echo(f"{counted(len(chosen), 'rule')}, {counted(examples, 'example')}, {len(failed)} failed")
    return int(bool(failed))
