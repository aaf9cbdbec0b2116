"""A search query dropped into running text: inverted word order where a statement goes on around it.

match: `allowed_before` (words after which an inversion is good English), `queries` (phrases that people type
and nobody writes).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.claims.lexicon import Trie
from generator.claims.reading import is_nominal
from generator.claims.units import Parsed, Unit
from generator.claims.wordlist import compile_phrases, matches
from generator.lint.case import Case, Match
from generator.lint.model import Rule
from generator.spans import Span

QUOTES = frozenset("\"'«»:")


def find(case: Case, rule: Rule) -> Iterator[Match]:
    allowed = frozenset(rule.match["allowed_before"])
    queries = _typed(tuple(rule.match.get("queries", ())))
    for parsed in case.parsed:
        if parsed.question or parsed.heading:
            continue
        for first, last, _ in matches(parsed.tokens.words, queries):
            if not _is_quoted(parsed, first):
                tokens = parsed.tokens
                yield Match(Span(parsed.offset + tokens.starts[first], parsed.offset + tokens.ends[last - 1]))
        asking = [k for k, unit in enumerate(parsed.units) if unit.is_("question_word")]
        for k in asking:
            if not 0 < k < len(parsed.units) - 1:
                continue
            if parsed.units[k - 1].text in allowed or parsed.units[k - 1].text in QUOTES:
                continue
            last = _query_end(parsed, k)
            if last > k:
                yield Match(parsed.span(k, last))


@lru_cache
def _typed(phrases: tuple[str, ...]) -> Trie:
    return compile_phrases(phrases, "query")


def _is_quoted(parsed: Parsed, first: int) -> bool:
    return any(word in QUOTES for word in parsed.tokens.words[:first])


def _query_end(parsed: Parsed, k: int) -> int:
    """Last unit of a query that begins at k, or k: question word + helper + subject (+ verb and object)."""
    units = parsed.units
    if units[k].is_("relative") and units[k].text != "what":
        return k
    helper, subject = units[k + 1], units[k + 2] if k + 2 < len(units) else None
    if subject is None or not _is_helper(helper, subject):
        return k
    last = k + 2
    while last + 1 < len(units) and last - k < 6 and _inside(units[last + 1]):
        last += 1
    return last


def _is_helper(helper: Unit, subject: Unit) -> bool:
    if helper.is_("do"):
        return bool(subject.entities) or is_nominal(subject) or subject.is_("determiner", "pronoun")
    return helper.is_("be", "modal") and bool(subject.entities)


def _inside(unit: Unit) -> bool:
    return unit.text[0].isalnum() and not unit.is_("be", "modal", "relative", "conjunction")
