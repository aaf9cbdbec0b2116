"""Words of a list that the author uses, not quotes or rejects. match: `list`, a file of the language pack.

`boasts`: superlatives of the whole world, and denied rivals, count as well (`boasts.yaml` of the pack).
Entries of class `weak` count only in a sentence that names a watched thing or points back to one; in a text that is
found wrong in several sentences also in one that names a kind of thing to take.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.claims.boasts import boasts
from generator.claims.modes import force_at
from generator.claims.units import Parsed
from generator.lint.case import Case, Match
from generator.lint.model import Rule
from generator.spans import Span

USED = frozenset({"asserted", "hedged", "possible"})
DENIED = USED | {"irrealis"}  # "you will never find" is unknown to be found
QUOTES = frozenset("\"'“”‘’«»")


def find(case: Case, rule: Rule) -> Iterator[Match]:
    trie = case.ear.list(rule.match["list"])
    for parsed, first, last, entry in case.places.matches(trie):
        if _counts(parsed, first, last, entry, case):
            tokens = parsed.tokens
            yield Match(Span(parsed.offset + tokens.starts[first], parsed.offset + tokens.ends[last - 1]))
    for parsed in case.parsed if rule.match.get("boasts") else ():
        for first, last, denied in boasts(parsed, case.ear):
            if _is_used(parsed, first, last, denied):
                tokens = parsed.tokens
                yield Match(Span(parsed.offset + tokens.starts[first], parsed.offset + tokens.ends[last - 1]))


def _is_used(parsed: Parsed, first: int, last: int, denied: bool = False) -> bool:
    """Whether the author uses the words, and neither quotes nor turns them down."""
    force = force_at(parsed, first, False)
    if force.mode not in (DENIED if denied else USED) or not (force.holds or denied):
        return False
    start, end = parsed.tokens.starts[first], parsed.tokens.ends[last - 1]
    return not (start and parsed.text[start - 1] in QUOTES and parsed.text[end : end + 1] in QUOTES)


def _counts(parsed: Parsed, first: int, last: int, entry: Mapping[str, Any], case: Case) -> bool:
    if not _is_used(parsed, first, last):
        return False
    text = f" {' '.join(parsed.tokens.words)} "
    if any(f" {word} " in text for word in entry.get("unless", ())):
        return False
    if "with" in entry and not any(f" {word} " in text for word in entry["with"]):
        return False
    if entry["class"] == "strong" or _points_at_watched(parsed, case):
        return True
    return case.at_fault and any(unit.has("type") or unit.is_("portion", "pointed_at") for unit in parsed.units)


def _points_at_watched(parsed: Parsed, case: Case) -> bool:
    return any(
        any(id in case.ear.watched for id in unit.entities) or unit.is_("pronoun", "possessive")
        for unit in parsed.units
    )
