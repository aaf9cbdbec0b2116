"""An amount given as guidance on what to take. match: none; the wording of doses is the language pack's."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.modes import force_at
from generator.claims.quantities import DoseBook, amounts, guided
from generator.claims.units import Parsed
from generator.lint.case import Case, Match
from generator.lint.model import Rule
from generator.spans import Span

ASKED = frozenset({"question", "rejected"})


def find(case: Case, rule: Rule) -> Iterator[Match]:
    book: DoseBook = case.ear.doses
    for parsed in case.parsed:
        found = amounts(parsed, book)
        if not found or _about_another(parsed, case):
            continue
        for amount in found:
            if guided(parsed, amount, book) and force_at(parsed, amount.first, False).mode not in ASKED:
                tokens = parsed.tokens
                start, end = tokens.starts[amount.first], tokens.ends[amount.last - 1]
                yield Match(Span(parsed.offset + start, parsed.offset + end))


def _about_another(parsed: Parsed, case: Case) -> bool:
    """Whether the sentence names substances, but none that is watched."""
    named = [
        id
        for unit in parsed.units
        for id in unit.entities
        if case.base.vocabulary.has_type(id, ("substance",))
    ]
    return bool(named) and not any(id in case.ear.watched for id in named)
