"""An amount, a rhythm, a time or a change of dose given as guidance on what to take. match: none.

The wording of doses is the language pack's.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.guidance import told
from generator.claims.modes import force_at
from generator.claims.regimens import regimens
from generator.claims.units import Parsed
from generator.lint.case import Case, Match
from generator.lint.model import Rule
from generator.spans import Span

ASKED = frozenset({"question", "rejected"})


def find(case: Case, rule: Rule) -> Iterator[Match]:
    other = False
    for parsed in case.parsed:
        named = _named(parsed, case)
        other = _about_another(named, case) if named else other
        if named and other:
            continue
        found = list(told(parsed, case.ear))
        for first, last in found or (() if other else regimens(parsed, case.ear)):
            if force_at(parsed, first, False).mode not in ASKED:
                tokens = parsed.tokens
                yield Match(Span(parsed.offset + tokens.starts[first], parsed.offset + tokens.ends[last - 1]))


def _named(parsed: Parsed, case: Case) -> list[str]:
    """The substances that a sentence names."""
    if "substance" not in parsed.offers:
        return []
    names = (id for unit in parsed.units for id in unit.entities)
    return [id for id in names if case.base.vocabulary.has_type(id, ("substance",))]


def _about_another(named: list[str], case: Case) -> bool:
    return not any(id in case.ear.watched for id in named)
