"""An amount, a rhythm or a change of dose given as guidance on what to take. match: none.

The wording of doses is the language pack's.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.guidance import told
from generator.claims.modes import force_at
from generator.claims.units import Parsed
from generator.lint.case import Case, Match
from generator.lint.model import Rule
from generator.spans import Span

ASKED = frozenset({"question", "rejected"})


def find(case: Case, rule: Rule) -> Iterator[Match]:
    for parsed in case.parsed:
        if _about_another(parsed, case):
            continue
        for first, last in told(parsed, case.ear):
            if force_at(parsed, first, False).mode not in ASKED:
                tokens = parsed.tokens
                yield Match(Span(parsed.offset + tokens.starts[first], parsed.offset + tokens.ends[last - 1]))


def _about_another(parsed: Parsed, case: Case) -> bool:
    """Whether the sentence names substances, but none that is watched."""
    named = [
        id
        for unit in parsed.units
        for id in unit.entities
        if case.base.vocabulary.has_type(id, ("substance",))
    ]
    return bool(named) and not any(id in case.ear.watched for id in named)
