"""Evidence without a source that a reader could look up.

match: `always` classes of evidence that count by themselves, `with_claim` those that count only beside a claim
of one of `families` about a watched thing. A sentence is sourced when its source text, or what follows it
directly, holds one of the language pack's source markers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.claims.evidence import Invocation, invocations
from generator.claims.units import Parsed
from generator.lint.case import Case, Match
from generator.lint.model import Rule
from generator.spans import Span

AFTER = 40  # characters behind a sentence in which its footnote mark may stand


def find(case: Case, rule: Rule) -> Iterator[Match]:
    always, beside = frozenset(rule.match["always"]), frozenset(rule.match["with_claim"])
    patterns = case.ear.pack.get("evidence", {}).get("source_markers", {}).get("patterns", {})
    marker = _compiled(tuple(patterns.values()))
    for index, parsed in enumerate(case.parsed):
        found = list(invocations(parsed, case.ear))
        if not found or marker and marker.search(_source(case, parsed)):
            continue
        claimed = _claims(case, index, frozenset(rule.match["families"]))
        for one in found:
            if one.who in always or one.who in beside and claimed:
                yield Match(_span(parsed, one))


@lru_cache
def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str] | None:
    return re.compile("|".join(f"(?:{p})" for p in patterns)) if patterns else None


def _source(case: Case, parsed: Parsed) -> str:
    """The sentence in its source, with a little of what follows it on the same line."""
    span = case.document.to_source(Span(parsed.offset, parsed.offset + len(parsed.text)))
    source = case.document.source
    behind = source[span.end : span.end + AFTER].split("\n", 1)[0]
    mark = re.match(r"[\s.)\]]*(?:\[[^\]]*\][.,)]?|<sup>)+", behind)
    return source[span.start : span.end] + (mark.group() if mark else "")


def _claims(case: Case, sentence: int, families: frozenset[str]) -> bool:
    return any(c.sentence == sentence and c.family in families and case.watched(c) and c.holds for c in case.endorsed())


def _span(parsed: Parsed, found: Invocation) -> Span:
    tokens = parsed.tokens
    return Span(parsed.offset + tokens.starts[found.first], parsed.offset + tokens.ends[found.last - 1])
