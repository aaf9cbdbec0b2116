"""A search query dropped into running text: inverted word order where a statement goes on around it.

match: `allowed_before` (words after which an inversion is good English), `queries` (phrases that people type
and nobody writes), `piled` (superlatives that buyers type without an article), `buying` (verbs before such a one),
`searching` (words before a question that was typed), `people` (who act in a sentence), `plural` (those of them
behind whom no "is" can stand), `purposes` (words before what a thing is wanted for), `mentioned` (nouns that make a
query only spoken of).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.claims.ear import Ear
from generator.claims.lexicon import Trie
from generator.claims.queries import doubled_end, purpose_end, wanted_end
from generator.claims.reading import is_adverb, is_nominal
from generator.claims.units import Parsed, Unit
from generator.claims.wordlist import compile_phrases
from generator.lint.case import Case, Match
from generator.lint.model import Rule
from generator.spans import Span

QUOTES = frozenset("\"'«»:")
QUESTIONS = "question_word"
TURNED = ("do", "be", "modal")  # classes of words that open a question before what it is about
PILE = 3  # mentions of one name without a word between that ties them together
LONG = 6  # units of a query


class Words(NamedTuple):
    """The rule's lists of words."""

    allowed_before: frozenset[str]
    piled: frozenset[str]
    buying: frozenset[str]
    searching: frozenset[str]
    people: frozenset[str]
    plural: frozenset[str]
    purposes: frozenset[str]
    mentioned: frozenset[str]


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
    watched = [k for k, unit in enumerate(parsed.units) if not ear.watched.isdisjoint(unit.entities)]
    found = {*watched, *parsed.at(QUESTIONS), *(k - 1 for k in watched if k and parsed.units[k - 1].is_(*TURNED))}
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
    )
    if pile > k or k == 0:
        return pile
    before = parsed.units[k - 1].text
    if before in words.allowed_before or before in QUOTES:
        return k
    if parsed.units[k].text in words.piled:
        return (
            wanted_end(parsed, k, ear)
            if before in words.buying
            else k + 1
            if _is_piled(parsed, k, ear)
            else k
        )
    if parsed.units[k].is_(QUESTIONS):
        return max(_query_end(parsed, k), _recipe_end(parsed, k, ear))
    return _inversion_end(parsed, k, words, ear)


def _query_end(parsed: Parsed, k: int) -> int:
    """Last unit of a query that begins at k, or k: question word (+ measure) + helper + subject (+ verb and object)."""
    units = parsed.units
    if units[k].is_("relative") and units[k].text != "what":
        return k
    at = k + 1
    if at + 2 < len(units) and units[k].is_("indirect") and _may_measure(units[at]):
        at += 1
    helper, subject = units[at], units[at + 1] if at + 1 < len(units) else None
    if subject is None or not _is_helper(helper, subject):
        return k
    return _to_end(parsed, k, at + 1)


def _may_measure(unit: Unit) -> bool:
    closed = ("be", "do", "modal", "have", "pronoun", "person_pronoun", "demonstrative")
    return unit.text.isalpha() and not unit.is_(*closed) and not unit.entities


def _recipe_end(parsed: Parsed, k: int, ear: Ear) -> int:
    """ "This guide HOW TO USE X explains", "our team WHAT IS THE BEST X": a question after an opening noun phrase."""
    before = parsed.units[:k]
    if k == 0 or k + 3 >= len(parsed.units):
        return k
    best = (
        parsed.units[k + 1].is_("be")
        and parsed.units[k + 2].is_("definite")
        and wanted_end(parsed, k + 3, ear)
    )
    if not (parsed.units[k + 1].is_("infinitive") or (best and best > k + 3)):
        return k
    if not before[0].is_("determiner", "possessive") or not all(_is_bare(u, ear) for u in before[1:]):
        return k
    return _to_end(parsed, k, k + 2)


def _is_bare(unit: Unit, ear: Ear) -> bool:
    return is_nominal(unit) and not unit.has("verb") and not is_adverb(unit, ear) and not unit.is_("sayer")


def _inversion_end(parsed: Parsed, k: int, words: Words, ear: Ear) -> int:
    """ "Its effect DOES X SHOW UP depends": a question without its question word behind a noun."""
    units = parsed.units
    before = units[k - 1]
    typed = (
        before.text in words.searching
        or (units[k].text == "is" and before.text in words.plural)
        or (k > 1 and before.is_("preposition") and units[k - 2].text in words.searching)
    )
    helps = units[k].is_("do") or (typed and units[k].is_("be", "modal"))
    if not helps or not any(id in ear.watched for id in units[k + 1].entities):
        return k
    if typed:
        return _to_end(parsed, k, k + 1)
    if not is_nominal(before) or is_adverb(before, ear) or before.is_("contrast", "as"):
        return k
    token = units[k].first
    turned = any(u.text in words.allowed_before or u.is_("question_word") for u in units[:k])
    if turned or any(c.cue.effect in ("negates", "denies") and c.start < token for c in parsed.cues):
        return k
    return _to_end(parsed, k, k + 1)


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


def _to_end(parsed: Parsed, k: int, last: int) -> int:
    while last + 1 < len(parsed.units) and last - k < LONG and _inside(parsed.units[last + 1]):
        last += 1
    return last


def _is_helper(helper: Unit, subject: Unit) -> bool:
    if helper.is_("do"):
        return bool(subject.entities) or is_nominal(subject) or subject.is_("determiner", "pronoun")
    return helper.is_("be", "modal") and bool(subject.entities)


def _inside(unit: Unit) -> bool:
    finite = any(s.kind == "verb" and s.form == "s" for s in unit.senses)
    closes = finite and not unit.has("entity", "noun", "type", "aspect")
    return unit.text[0].isalnum() and not closes and not unit.is_("be", "modal", "relative", "conjunction")
