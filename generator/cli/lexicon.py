"""`factpress lexicon`: the language pack held against itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.common import color_option, open_project, project_option
from generator.cli.output import view

if TYPE_CHECKING:
    from generator.claims.audit.model import Fault
    from generator.project import Project


@click.group()
def lexicon() -> None:
    """Look after the words that the lint hears.

    \b
    factpress lexicon check
    """


@lexicon.command()
@click.option("--examples", is_flag=True, help="List the entries that stand in no example, too.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "never"]),
    default="error",
    show_default=True,
    help="The mildest fault that makes the exit code 1.",
)
@color_option
@project_option
def check(examples: bool, form: str, fail_on: str, color: bool | None, project: Path | None) -> int:
    """Find entries that collide, are never heard, or lack a form or spelling.

    \b
    factpress lexicon check
    factpress lexicon check --fail-on warning
    factpress lexicon check --examples --format json

    error: an entry that is not heard as it says. warning: one that is likely incomplete. Entries without an
    example are counted, and listed with --examples.
    """
    from generator.report import faults

    found = _faults(open_project(project))
    shown = [fault for fault in found if examples or fault.check != "example"]
    text = faults.as_json(shown) if form == "json" else faults.as_text(shown, found, view(color))
    click.echo(text, nl=False, color=True)
    levels = ("error", "warning")[: ("error", "warning").index(fail_on) + 1] if fail_on != "never" else ()
    return int(any(fault.level in levels for fault in found))


def _faults(project: Project) -> Sequence[Fault]:
    from generator.claims.audit.run import audit
    from generator.project import data_dir

    examples = (each.text for rule in project.rules for each in (*rule.bad, *rule.good, *rule.missed))
    said = (sentence for fact in project.facts.facts.values() for sentence in fact.says)
    facts = data_dir("facts", project.root)
    return audit(project.language, facts, project.pack, project.ear, [*examples, *said])
