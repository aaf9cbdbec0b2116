"""A search query dropped into running text: inverted word order where a statement goes on around it.

match: `allowed_before` (words after which an inversion is good English), `queries` (phrases that people type
and nobody writes), `piled` (superlatives that buyers type without an article), `buying` (verbs before such a one),
`searching` (words before a question that was typed), `people` (who act in a sentence), `plural` (those of them
behind whom no "is" can stand), `topics` (of pages that people look for), `measures` (of what they ask how),
`purposes` (words before what a thing is wanted for), `mentioned` (nouns that make a query only spoken of).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.claims.asked import QUESTIONS, TURNED, Words, inversion_end, query_end, recipe_end
from generator.claims.ear import Ear
from generator.claims.lexicon import Trie
from generator.claims.piles import best_end, measured_end, opening_end, piled_end
from generator.claims.queries import doubled_end, purpose_end, wanted_end
from generator.claims.reading import is_nominal
from generator.claims.units import Parsed
from generator.claims.wordlist import compile_phrases
from generator.lint.case import Case, Match
from generator.lint.model import Rule
from generator.spans import Span

QUOTES = frozenset("\"'«»:")
PILE = 3  # mentions of one name without a word between that ties them together


def find(case: Case, rule: Rule) -> Iterator[Match]:
    queries = _typed(tuple(rule.match.get("queries", ())))
    words = Words(**{name: frozenset(rule.match.get(name, ())) for name in Words._fields})
    for parsed, first, last, _ in case.places.matches(queries):
        if _is_running(parsed, words) and not _is_quoted(parsed, first):
            tokens = parsed.tokens
            yield Match(Span(parsed.offset + tokens.starts[first], parsed.offset + tokens.ends[last - 1]))
    for parsed in case.parsed:
        for k in _openers(parsed, words.piled, case.ear) if _is_running(parsed, words) else ():
            last = _dropped(parsed, k, words, case.ear)
            if last > k:
                yield Match(parsed.span(k, last))


def _is_running(parsed: Parsed, words: Words) -> bool:
    """Whether a sentence is running text that does not speak of queries itself."""
    return not (parsed.question or parsed.heading) and words.mentioned.isdisjoint(parsed.tokens.words)


def _openers(parsed: Parsed, piled: frozenset[str], ear: Ear) -> list[int]:
    """The units that a query may begin with; hardly a sentence has many, and the rest need no look."""
    watched = [k for k, unit in enumerate(parsed.units) if unit.row.watched]
    found = {
        *watched,
        *parsed.at(QUESTIONS),
        *(k - 1 for k in watched if k and parsed.units[k - 1].is_(*TURNED)),
    }
    if not piled.isdisjoint(parsed.tokens.words):
        found |= {k for k, unit in enumerate(parsed.units) if unit.text in piled}
    return sorted(k for k in found if k + 1 < len(parsed.units))


@lru_cache
def _typed(phrases: tuple[str, ...]) -> Trie:
    return compile_phrases(phrases, "query")


def _is_quoted(parsed: Parsed, first: int) -> bool:
    return any(word in QUOTES for word in parsed.tokens.words[:first])


def _dropped(parsed: Parsed, k: int, words: Words, ear: Ear) -> int:
    """Last unit of a query that begins at unit k, or k."""
    pile = max(
        _pile_end(parsed, k, ear),
        purpose_end(parsed, k, words.people, words.purposes, ear),
        doubled_end(parsed, k, words.purposes, ear),
        piled_end(parsed, k, words.topics, ear),
    )
    if pile > k:
        return pile
    if k == 0:
        asks = parsed.units[k].is_(QUESTIONS)
        return opening_end(parsed, query_end(parsed, k, words, ear), ear) if asks else k
    before = parsed.units[k - 1].text
    if before in words.allowed_before or before in QUOTES:
        return k
    if parsed.units[k].text in words.piled:
        if before in words.buying:
            return wanted_end(parsed, k, ear)
        return k + 1 if _is_piled(parsed, k, ear) else best_end(parsed, k, words.searching)
    if parsed.units[k].is_(QUESTIONS):
        measured = measured_end(parsed, k, words.measures, ear)
        return max(query_end(parsed, k, words, ear), recipe_end(parsed, k, ear), measured)
    return inversion_end(parsed, k, words, ear)


def _is_piled(parsed: Parsed, k: int, ear: Ear) -> bool:
    """ "X BEST Y for": a superlative without an article between two names."""
    before, after = parsed.units[k - 1], parsed.units[k + 1]
    named = any(id in ear.watched for id in after.entities) or after.is_("portion")
    return bool(before.entities) and not before.is_("have", "be") and named


def _pile_end(parsed: Parsed, k: int, ear: Ear) -> int:
    """Last unit of a run from k that names one watched thing again and again without a word of grammar, or k."""
    name = next((id for id in parsed.units[k].entities if id in ear.watched), "")
    if not name:
        return k
    last, count = k, 1
    for at in range(k + 1, len(parsed.units)):
        unit = parsed.units[at]
        if name in unit.entities:
            last, count = at, count + 1
        elif not is_nominal(unit) or unit.is_("be", "have"):
            break
    return last if count >= PILE else k
