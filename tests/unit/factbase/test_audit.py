"""Sources, units and dates that need a look."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.factbase.audit import AGE, audit
from generator.factbase.base import FactBase
from generator.factbase.model import Fact, Source
from generator.vocabulary.model import Quantity, Vocabulary

FACT = Fact("f", "topic", (), "established", "rct", (), checked="2026-01-01")
SOURCE = Source("s", "A title", url="https://example.org/s")
TODAY = date(2026, 6, 1)


def _codes(fact: Fact = FACT, source: Source = SOURCE, today: date = TODAY) -> list[str]:
    base = FactBase(Vocabulary({}, {}, {}), {fact.id: fact}, {source.id: source})
    return [remark.code for remark in audit(base, "mg".__eq__, today)]


def test_a_sound_base_is_passed_over() -> None:
    assert _codes() == []


@pytest.mark.parametrize("key", ["doi", "pmid", "pmcid", "url"])
def test_any_identifier_or_page_will_do(key: str) -> None:
    nameless = replace(SOURCE, url="", journal="A journal")
    assert _codes(source=nameless) == ["no-identifier"]
    assert _codes(source=replace(nameless, **{key: "x"})) == []


def test_units_have_to_be_known_unless_things_were_counted() -> None:
    assert _codes(replace(FACT, quantity=Quantity(1, 2, "mg"))) == []
    assert _codes(replace(FACT, quantity=Quantity(1, 2, "smidgens"))) == ["unknown-unit"]
    assert _codes(replace(FACT, quantity=Quantity(1, 2, "reports", "count"))) == []


def test_nobody_checks_a_fact_tomorrow() -> None:
    day = date.fromisoformat(FACT.checked)
    assert _codes(FACT, today=day) == []
    assert _codes(FACT, today=date.fromordinal(day.toordinal() - 1)) == ["future"]


def test_volatile_facts_age() -> None:
    volatile = replace(FACT, volatile=True)
    last = date.fromordinal(date(2026, 1, 1).toordinal() + AGE)
    assert _codes(volatile, today=last) == []
    assert _codes(volatile, today=date.fromordinal(last.toordinal() + 1)) == ["stale"]
    assert _codes(FACT, today=date(2099, 1, 1)) == []
