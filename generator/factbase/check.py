"""Whether facts fit the vocabulary and their sources; each record is already sound by itself."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any

from generator.errors import Problem
from generator.vocabulary.model import Vocabulary
from generator.yamlio import Record, near, reused_ids

Records = Mapping[str, Record]


def check_facts(facts: Records, sources: Records, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Every problem that involves a fact."""
    known_sources = {*sources, *(old for record in sources.values() for old in record.data.get("was", ()))}
    for record in facts.values():
        yield from _unknown_in_statement(record, vocabulary)
        yield from _unknown_sources(record, known_sources)
        yield from _odd_quantity(record)
        yield from _odd_date(record)
    yield from reused_ids(facts)
    yield from reused_ids(sources)


def check_disclosures(disclosures: Records, facts: Records, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Every problem that involves a disclosure: families, facts and parts of statements that are not there."""
    entities = {*vocabulary.entities, *vocabulary.types}
    sides: tuple[tuple[str, Collection[str]], ...]
    sides = (("entity", entities), ("predicate", vocabulary.predicates), ("entity", entities))
    families = {predicate.family for predicate in vocabulary.predicates.values()}
    lists = (("families", "predicate family", families), ("facts", "fact", facts))
    for record in disclosures.values():
        for key, noun, known in lists:
            for at, id in enumerate(record.data.get(key, ())):
                if id not in known:
                    yield record.problem(f"unknown {noun} {id!r}", key, at, hint=near(id, known))
        for at, told in enumerate(record.data.get("told_by", ())):
            for side, ((noun, ids), id) in enumerate(zip(sides, told, strict=False)):
                if id not in ids:
                    yield record.problem(f"unknown {noun} {id!r}", "told_by", at, side, hint=near(id, ids))


def _unknown_in_statement(record: Record, vocabulary: Vocabulary) -> Iterator[Problem]:
    entities = {*vocabulary.entities, *vocabulary.types, *vocabulary.retired}
    subjects, predicate, objects = record.data["states"]
    yield from _unknown_entities(record, 0, subjects, entities)
    if predicate not in vocabulary.predicates:
        hint = near(predicate, vocabulary.predicates)
        yield record.problem(f"unknown predicate {predicate!r}", "states", 1, hint=hint)
    yield from _unknown_entities(record, 2, objects, entities)


def _unknown_entities(
    record: Record, place: int, side: str | list[str], known: Collection[str]
) -> Iterator[Problem]:
    for at, id in enumerate([side] if isinstance(side, str) else side):
        if id not in known:
            yield record.problem(f"unknown entity {id!r}", "states", place, at, hint=near(id, known))


def _unknown_sources(record: Record, known: Collection[str]) -> Iterator[Problem]:
    named: set[str] = set()
    for at, item in enumerate(record.data["sources"]):
        if item["id"] not in known:
            hint = near(item["id"], known) or "Sources are listed in sources.yaml."
            yield record.problem(f"unknown source {item['id']!r}", "sources", at, "id", hint=hint)
        if item["id"] in named:
            yield record.problem(f"source {item['id']!r} is named twice", "sources", at, "id")
        named.add(item["id"])


def _odd_quantity(record: Record) -> Iterator[Problem]:
    quantity: dict[str, Any] | None = record.data.get("quantity")
    if quantity is None:
        return
    low, high = quantity.get("low"), quantity.get("high")
    if low is None and high is None:
        yield record.problem("the quantity has no number", "quantity", hint="Give `low`, `high` or both.")
    elif low is not None and high is not None and low > high:
        yield record.problem(f"low ({low}) is more than high ({high})", "quantity", "low")


def _odd_date(record: Record) -> Iterator[Problem]:
    try:
        date.fromisoformat(record.data["checked"])
    except ValueError as error:
        yield record.problem(f"{record.data['checked']!r} is no date: {error}", "checked")
