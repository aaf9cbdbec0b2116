"""Runs a rule on its own examples: every `bad` one found at its words, no `good` one, no `missed` one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from generator.claims.ear import Ear
from generator.claims.extract import hear, make_ear
from generator.claims.quantities import DoseBook
from generator.claims.tokens import split_form
from generator.document.model import Document
from generator.document.read import Language, read
from generator.factbase.base import FactBase
from generator.factbase.model import EVIDENCE, STATUSES, Fact, Source, Support
from generator.lint.engine import run
from generator.lint.figures import COUNT
from generator.lint.kinds import OWN_TEXT, STATING
from generator.lint.model import Example, Finding, Rule
from generator.lint.times import SINCE
from generator.vocabulary.model import Entity, Quantity, Statement, Vocabulary

_FIGURE = re.compile(r"([\d.]+)?(-)?([\d.]+)? (\D+)")
TODAY = date(2026, 1, 1)  # of all examples, so that none comes out otherwise one day
SOURCE = Source("example", "An example source")


@dataclass(frozen=True)
class World:
    """The ear and the vocabulary that examples are read with."""

    ear: Ear
    language: Language

    @property
    def vocabulary(self) -> Vocabulary:
        return self.ear.vocabulary


@dataclass(frozen=True, slots=True)
class Failure:
    """One example that did not come out as its rule says."""

    rule: str
    group: str
    text: str
    expected: tuple[str, ...]
    found: tuple[str, ...]

    def __str__(self) -> str:
        want = " | ".join(self.expected) or "nothing"
        got = " | ".join(self.found) or "nothing"
        return f"{self.rule} ({self.group}): {self.text}\n  expected {want}\n  found    {got}"


def example_world(
    vocabulary: Vocabulary,
    entities: Iterable[Entity],
    heard: Mapping[str, Any],
    pack: Mapping[str, Any],
    language: Language,
) -> World:
    """The language pack's vocabulary with the examples' own entities, all of them watched."""
    own = {e.id: e for e in entities}
    whole = replace(vocabulary, entities={**vocabulary.entities, **own})
    judged = tuple(t.id for t in whole.types.values() if t.judged == "always")
    watched = frozenset(id for id in own if whole.has_type(whole.root(id), judged))
    return World(make_ear(whole, heard, pack, watched), language)


def failures(rule: Rule, world: World) -> Iterator[Failure]:
    """Every example of a rule that fails; none when the rule keeps its word."""
    base = _base(rule, world)
    for group, examples in (("bad", rule.bad), ("good", rule.good), ("missed", rule.missed)):
        for example in examples:
            found = tuple(f.quote for f in findings(example.text, rule, world, base))
            expected = _quotes(example) if group == "bad" else ()
            if found != expected:
                yield Failure(rule.id, group, example.text, expected, found)


def findings(text: str, rule: Rule, world: World, base: FactBase) -> tuple[Finding, ...]:
    document = read_example(text, rule, world.language)
    heard = hear(document, world.ear)
    return run(document, heard.parsed, heard.claims, base, world.ear, (rule,), TODAY).findings


def read_example(text: str, rule: Rule, language: Language) -> Document:
    """An example as its rule's kind meets it: a stranger's text, or one of ours that states no fact or those given."""
    document = read(text, "example.md", "markdown", language)
    if rule.kind not in OWN_TEXT:
        return document
    facts = tuple(f"given-{n}" for n in range(len(rule.given))) if rule.kind == STATING else ()
    return replace(document, sentences=tuple(replace(s, facts=facts) for s in document.sentences))


def _quotes(example: Example) -> tuple[str, ...]:
    return tuple(example.text[span.start : span.end] for span in example.spans)


def _base(rule: Rule, world: World) -> FactBase:
    book = world.ear.doses
    facts = {f"given-{n}": _fact(f"given-{n}", given, book) for n, given in enumerate(rule.given)}
    return FactBase(world.vocabulary, facts, {SOURCE.id: SOURCE}, rule.discloses)


def _fact(id: str, given: tuple[str, ...], book: DoseBook) -> Fact:
    """[subject, predicate, object], then in any order `not`, a status, an evidence level, a figure ("5-8 hours",
    "40- oils", "-10 percent") or "since 2019"."""
    subject, predicate, object_, *marks = given
    status = next((m for m in marks if m in STATUSES), "established")
    evidence = next((m for m in marks if m in EVIDENCE), "systematic-review")
    statement = Statement(subject, predicate, object_, "not" not in marks)
    figure = next((found for m in marks if (found := _FIGURE.fullmatch(m))), None)
    since = next((m for m in marks if m.startswith(SINCE)), "")
    return Fact(
        id,
        "example",
        (statement,),
        status,  # type: ignore[arg-type]
        evidence,
        (Support(SOURCE.id),),
        where={SINCE: since} if since else None,
        quantity=_quantity(figure, book) if figure else None,
    )


def _quantity(figure: re.Match[str], book: DoseBook) -> Quantity:
    low, dash, high, unit = figure.groups()
    known = book.units.longest(split_form(unit), 0)[1]
    ends = (float(low) if low else None, float(high) if high else None if dash else float(low))
    return Quantity(*ends, unit, "" if known else COUNT)
