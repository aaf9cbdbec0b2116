"""Evidence without a source that a reader could look up.

match: `always` classes of evidence that count by themselves, `with_claim` those that count only beside a claim
of one of `families` about a watched thing. A sentence is sourced when its source text, or what follows it
directly, holds one of the language pack's source markers.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.evidence import Invocation, invocations
from generator.claims.units import Parsed
from generator.lint.case import Case, Match
from generator.lint.model import Rule
from generator.spans import Span


def find(case: Case, rule: Rule) -> Iterator[Match]:
    always, beside = frozenset(rule.match["always"]), frozenset(rule.match["with_claim"])
    for index, parsed in enumerate(case.parsed):
        found = list(invocations(parsed, case.ear))
        if not found or case.cited(index):
            continue
        claimed = _claims(case, index, frozenset(rule.match["families"]))
        for one in found:
            if one.who in always or (one.who in beside and claimed):
                yield Match(_span(parsed, one))


def _claims(case: Case, sentence: int, families: frozenset[str]) -> bool:
    disowned = ("rejected", "irrealis", "question")
    return any(
        c.sentence == sentence
        and c.family in families
        and case.watched(c)
        and c.holds
        and c.mode not in disowned
        for c in case.claims
    )


def _span(parsed: Parsed, found: Invocation) -> Span:
    tokens = parsed.tokens
    return Span(parsed.offset + tokens.starts[found.first], parsed.offset + tokens.ends[found.last - 1])
