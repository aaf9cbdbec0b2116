"""A search query dropped into running text: inverted word order where a statement goes on around it.

match: `question_words`, `helpers` (classes of the pack's grammar), `allowed_before` (words after which an
inversion is good English).
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.reading import is_nominal
from generator.claims.units import Parsed, Unit
from generator.lint.case import Case, Match
from generator.lint.model import Rule

QUOTES = frozenset("\"'«»:")


def find(case: Case, rule: Rule) -> Iterator[Match]:
    allowed = frozenset(rule.match["allowed_before"])
    for parsed in case.parsed:
        if parsed.question or parsed.heading:
            continue
        for k in range(1, len(parsed.units) - 1):
            if parsed.units[k - 1].text in allowed or parsed.units[k - 1].text in QUOTES:
                continue
            last = _query_end(parsed, k)
            if last > k:
                yield Match(parsed.span(k, last))


def _query_end(parsed: Parsed, k: int) -> int:
    """Last unit of a query that begins at k, or k: question word + helper + subject (+ verb and object)."""
    units = parsed.units
    if not units[k].is_("question_word") or (units[k].is_("relative") and units[k].text != "what"):
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
