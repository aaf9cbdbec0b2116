"""What a steward should look at in facts and sources that are sound: remarks, not errors."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from generator.factbase.base import FactBase
from generator.factbase.model import Fact, Source
from generator.factbase.watch import most_stated, watched

AGE = 365  # days after which a volatile fact has to be checked again
COUNT = "count"  # the kind of quantity whose unit is what was counted, and may be any noun
Of = Literal["statements", "sources"]


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to look at. `of` is the kind of file and `id` the record there; `steps` lead to the part of it."""

    code: str
    of: Of
    id: str
    steps: tuple[object, ...]
    message: str
    hint: str = ""


def audit(base: FactBase, is_unit: Callable[[str], bool], today: date) -> Iterator[Remark]:
    """Sources nobody can look up, units that cannot be compared, volatile facts that were not checked for long,
    facts checked on a day that has not come, and a base whose main thing is of a type that nobody judges.

    `is_unit`: whether the language knows a unit by this name.
    """
    for source in base.sources.values():
        if not _findable(source):
            hint = "Give `doi`, `pmid`, `pmcid` or `url` where one was seen."
            yield Remark(
                "no-identifier", "sources", source.id, ("title",), "nobody can look this source up", hint
            )
    for fact in base.facts.values():
        yield from _unit(fact, is_unit)
        yield from _age(fact, today)
    yield from _unwatched(base)


def _unwatched(base: FactBase) -> Iterator[Remark]:
    """Facts on one thing, none of which a text's claims would be held against."""
    id, first = most_stated(base)
    if not first or id in watched(base):
        return
    name = base.vocabulary.entities[id].name
    types = ", ".join(sorted(t.id for t in base.vocabulary.types.values() if t.judged))
    yield Remark(
        "nothing-watched",
        "statements",
        first,
        ("states",),
        f"most facts are about {name}, and nothing that a text says about it is judged",
        f"Give it a type that is judged, in `is`: {types}.",
    )


def _findable(source: Source) -> bool:
    return bool(source.doi or source.pmid or source.pmcid or source.url)


def _unit(fact: Fact, is_unit: Callable[[str], bool]) -> Iterator[Remark]:
    quantity = fact.quantity
    if quantity and quantity.kind != COUNT and not is_unit(quantity.unit):
        hint = f"Known units are in the language pack's units.yaml; of things counted say `kind: {COUNT}`."
        yield Remark(
            "unknown-unit",
            "statements",
            fact.id,
            ("quantity", "unit"),
            f"unknown unit {quantity.unit!r}",
            hint,
        )


def _age(fact: Fact, today: date) -> Iterator[Remark]:
    if date.fromisoformat(fact.checked) > today:
        message = f"checked on {fact.checked}, which is still to come"
        yield Remark("future", "statements", fact.id, ("checked",), message, "Write the day it was checked.")
    if fact.volatile and date.fromisoformat(fact.checked) + timedelta(days=AGE) < today:
        message = f"volatile, and not checked since {fact.checked}"
        hint = "Look at its sources again, then set `checked` to that day."
        yield Remark("stale", "statements", fact.id, ("checked",), message, hint)
