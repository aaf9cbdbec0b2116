"""`factpress facts`: look into the fact base; its larger commands have files of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.common import counted, open_project, project_option
from generator.cli.facts_check import check
from generator.cli.facts_cite import cite
from generator.cli.facts_diff import diff
from generator.cli.facts_mutate import mutate
from generator.cli.facts_used import used

if TYPE_CHECKING:
    from generator.factbase.model import Fact, Source
    from generator.project import Project
    from generator.vocabulary.model import Quantity


@click.group()
def facts() -> None:
    """Check the fact base, look into it, and see where its facts are stated.

    \b
    factpress facts check
    factpress facts list --family risk --status established
    factpress facts search WORD
    """


for command in (check, mutate, used, diff, cite):
    facts.add_command(command)


@facts.command("list")
@click.option("--about", metavar="ID", help="An entity on either side of the fact, or a part or kind of it.")
@click.option("--subject", metavar="ID", help="An entity as the fact's subject.")
@click.option("--topic", metavar="NAME", help="A file of facts/statements.")
@click.option("--family", metavar="NAME", help="A family of predicates, such as risk.")
@click.option("--status", metavar="NAME", help="Such as established or not-shown.")
@project_option
def list_(
    about: str | None,
    subject: str | None,
    topic: str | None,
    family: str | None,
    status: str | None,
    project: Path | None,
) -> None:
    """Facts that fit everything asked for, one a line.

    \b
    factpress facts list
    factpress facts list --about ID --family risk --status limited
    """
    from generator.compose.choose import NAMED, closeness

    loaded = open_project(project)
    vocabulary = loaded.vocabulary
    about, subject = (id and vocabulary.retired.get(id, id) for id in (about, subject))
    _known(loaded, entity=about or subject, topic=topic, family=family, status=status)
    found = loaded.facts.about(subject, topic, family, status)
    _print([fact for fact in found if not about or closeness(fact, about, vocabulary) == NAMED], loaded)


def _known(project: Project, **asked: str | None) -> None:
    """Refuse what no fact can have, with what comes near it."""
    from generator.factbase.model import STATUSES
    from generator.yamlio import near

    vocabulary, facts = project.vocabulary, project.facts.facts.values()
    known: dict[str, set[str]] = {
        "entity": {*vocabulary.entities, *vocabulary.types},
        "topic": {fact.topic for fact in facts},
        "family": {predicate.family for predicate in vocabulary.predicates.values()},
        "status": {*STATUSES},
    }
    wrong = [
        f"Unknown {name} {value!r}. {near(value, known[name])}"
        for name, value in asked.items()
        if value and value not in known[name]
    ]
    if wrong:
        raise click.UsageError("\n".join(wrong))


@facts.command()
@click.argument("id")
@project_option
def show(id: str, project: Path | None) -> None:
    """One fact with its conditions, wordings and sources.

    \b
    factpress facts show FACT-ID
    """
    from generator.yamlio import near

    loaded = open_project(project)
    try:
        fact = loaded.facts.fact(id)
    except KeyError:
        raise click.UsageError(f"Unknown fact {id!r}. {near(id, loaded.facts.facts)}") from None
    click.echo("\n".join(_shown(fact, loaded)))


@facts.command()
@click.argument("words", nargs=-1, required=True)
@project_option
def search(words: tuple[str, ...], project: Path | None) -> None:
    """Facts in whose ids, wordings, notes or sources all WORDS occur.

    \b
    factpress facts search children
    factpress facts search 2020 survey
    """
    loaded = open_project(project)
    wanted = [word.casefold() for word in words]
    _print([fact for fact in loaded.facts.about() if _has(fact, wanted, loaded)], loaded)


def _has(fact: Fact, words: Iterable[str], project: Project) -> bool:
    text = "\n".join(_shown(fact, project)).casefold()
    return all(word in text for word in words)


def _print(found: Iterable[Fact], project: Project) -> None:
    facts = list(found)
    width = max((len(fact.id) for fact in facts), default=0)
    for fact in facts:
        click.echo(f"{fact.id:{width}}  {fact.status:11}  {project.speech.say(fact)}")
    click.echo(counted(len(facts), "fact"), err=True)


def _shown(fact: Fact, project: Project) -> Iterator[str]:
    yield f"{fact.id}  ({fact.path}:{fact.line})"
    yield from (f"  states    {statement}" for statement in fact.states)
    yield f"  evidence  {fact.evidence}, {fact.status}, checked {fact.checked}"
    if fact.where:
        yield f"  where     {', '.join(f'{key}: {value}' for key, value in fact.where.items())}"
    if fact.quantity:
        yield f"  quantity  {_quantity(fact.quantity)}"
    yield from (f"  says      {sentence}" for sentence in fact.says or (project.speech.say(fact),))
    for support, source in zip(fact.supports, project.facts.cited(fact), strict=True):
        yield f"  source    {_cited(source)}"
        if support.supports:
            yield f"            {support.supports}"
    if fact.note:
        yield f"  note      {fact.note}"


def _quantity(quantity: Quantity) -> str:
    low, high = ("…" if end is None else f"{end:g}" for end in (quantity.low, quantity.high))
    amount = low if low == high else f"{low} to {high}"
    return " ".join(part for part in (quantity.kind, amount, quantity.unit, quantity.per) if part)


def _cited(source: Source) -> str:
    where = source.doi or (source.pmid and f"PMID {source.pmid}") or source.url
    parts = (source.authors, source.title, source.journal, str(source.year or ""), where)
    return ". ".join(part.rstrip(".") for part in parts if part)
