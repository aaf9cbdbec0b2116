"""Those who know, made to speak for a thing: "no doctor disputes it", "clinics swap Y for X"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from generator.claims.appeals import Appeal, Noun, speaks_against
from generator.claims.ear import Ear
from generator.claims.inflect import Inflector
from generator.claims.lexicon import Trie
from generator.claims.objects import NOT as NOT_SO
from generator.claims.rows import Reading
from generator.claims.units import Parsed, Unit
from generator.claims.wordlist import compile_phrases, inflected, matches

NEAR = 5  # tokens between those who know and what they do
REACH = 8  # tokens between an exchange and what is taken for the old thing
NOT = frozenset(NOT_SO)
UNDISPUTED = "undisputed"  # a denial that speaks for a thing
VERBS = ("disputing", "exchanging", "calling", "agreeing")
WORDS = ("gained", "linking", "glowing")
KNOWING = ("person", "science")


class VouchBook(NamedTuple):
    """Compiled `vouched` of `evidence.yaml`."""

    no: Trie
    disputing: Trie
    exchanging: Trie
    gained: frozenset[str]
    calling: Trie
    crowning: Trie
    institutions: Trie
    won: Trie
    linking: frozenset[str]
    glowing: frozenset[str]
    houses: Trie
    agreeing: Trie
    asking: Trie
    telling: Trie


def compile_vouched(data: Mapping[str, Any], inflector: Inflector) -> VouchBook:
    def verbs(key: str) -> Trie:
        return compile_phrases(inflected(data.get(key, ()), inflector), key)

    def phrases(key: str) -> Trie:
        return compile_phrases(data.get(key, ()), key)

    def words(key: str) -> frozenset[str]:
        return frozenset(data.get(key, ()))

    made: dict[str, Any] = {key: phrases(key) for key in VouchBook._fields if key not in VERBS + WORDS}
    made |= {key: verbs(key) for key in VERBS} | {key: words(key) for key in WORDS}
    return VouchBook(**made)


def vouched(parsed: Parsed, nouns: Sequence[Noun], ear: Ear) -> Iterator[Appeal]:
    """Each place where those who know speak for a watched thing; `nouns`: all nouns of evidence, of none as well."""
    words, book = parsed.tokens.words, ear.vouched
    if not book.glowing.isdisjoint(words) and not speaks_against(parsed, ear):
        yield from _glowing(parsed, nouns, ear)
    knowing = [(first, last) for first, last, who in nouns if who in KNOWING]
    knowing += [(first, last) for first, last, _ in matches(words, book.institutions)]
    if not knowing or speaks_against(parsed, ear):
        return
    for first, last in knowing:
        if doubt := _undisputed(parsed, first, last, ear):
            yield Appeal(first, doubt, UNDISPUTED)
        end = (
            _exchanged(parsed, last, ear)
            or _called(parsed, last, ear)
            or _behind_that(parsed, first, last, ear)
            or _won(parsed, first, last, ear)
        )
        if end:
            yield Appeal(first, end, "endorsed")


def _undisputed(parsed: Parsed, first: int, last: int, ear: Ear) -> int:
    """ "NO serious DOCTOR DISPUTES": none of them, and doubt; the end of it, or 0."""
    words, book = parsed.tokens.words, ear.vouched
    low = max(0, first - NEAR + 1)
    if not matches(words[low:first], book.no) or _warns(parsed, ear):
        return 0
    behind = words[last : last + NEAR]
    doubts = matches(behind[: behind.index(",")] if "," in behind else behind, book.disputing)
    return last + doubts[0][1] if doubts else 0


def _warns(parsed: Parsed, ear: Ear) -> bool:
    """Whether a harm is named, which a denied doubt leaves standing."""
    named = (id for unit in parsed.units for id in unit.entities)
    harms = any(ear.vocabulary.has_type(id, ear.appeals.harms) for id in named)
    contained = any(r.predicate.family in ear.pack["claims"]["harming"] for u in parsed.units for r in _fixed(u))
    return harms or contained or not ear.appeals.against.isdisjoint(parsed.tokens.words)


def _fixed(unit: Unit) -> Iterator[Reading]:
    return (r for r in unit.row.readings if r.sense.kind == "fixed")


def _exchanged(parsed: Parsed, last: int, ear: Ear) -> int:
    """ "Clinics SWAP pills FOR X", and not what they swap it for."""
    words, book = parsed.tokens.words, ear.vouched
    for start, end, _ in matches(words[: last + NEAR + 3], book.exchanging):
        between = words[last:start]
        if start < last or not ear.appeals.barring.isdisjoint(between) or not NOT.isdisjoint(between):
            continue
        for at in range(end, min(end + REACH, len(words))):
            if words[at] in book.gained and any(_is_it(u, ear) for u in parsed.units if at < u.first <= at + 3):
                return end
    return 0


def _called(parsed: Parsed, last: int, ear: Ear) -> int:
    """ "Surgeons CALL IT THE answer": a name that is an honour."""
    words, book = parsed.tokens.words, ear.vouched
    for start, end, _ in matches(words[: last + NEAR], book.calling):
        if last <= start and not NOT.intersection(words[last:start]):
            crowned = matches(words[end : end + NEAR], book.crowning)
            if crowned and any(_is_it(u, ear) for u in parsed.units if end <= u.first < end + crowned[0][0]):
                return end
    return 0


def _won(parsed: Parsed, first: int, last: int, ear: Ear) -> int:
    """ "X has WON THE TRUST OF DOCTORS": what those who know have given a watched thing."""
    words, low = parsed.tokens.words, max(0, first - NEAR)
    won = [end for _, end, _ in matches(words[low:first], ear.vouched.won) if end >= first - low - 2]
    given = won and any(_is_it(u, ear) for u in parsed.units if u.first < low + won[-1])
    return last if given and NOT.isdisjoint(words[:first]) else 0


def _glowing(parsed: Parsed, nouns: Sequence[Noun], ear: Ear) -> Iterator[Appeal]:
    """ "Early FINDINGS ARE more than ENCOURAGING": evidence, and what is thought of it."""
    words, book = parsed.tokens.words, ear.vouched
    for first, last, who in nouns:
        behind = words[last : last + REACH]
        at = next((at for at, word in enumerate(behind) if word in book.linking), -1)
        praise = behind[at + 1 : at + 1 + NEAR - 1]
        taken_back = ear.appeals.barring.union(NOT)
        if who in ("person", "report") or at < 0 or book.glowing.isdisjoint(praise):
            continue
        if taken_back.isdisjoint((*words[max(0, first - 3) : first], *behind[: at + 1], *praise)):
            yield Appeal(first, last + at + 1, "science")


def _behind_that(parsed: Parsed, first: int, last: int, ear: Ear) -> int:
    """ "X is the one herb THAT surgeons STAND BEHIND": what they speak for stands before them."""
    units, words = parsed.units, parsed.tokens.words
    at = next((k for k in parsed.at("relative") if units[k].last == first), 0)
    ends = (last + end for start, end, _ in matches(words[last : last + 3], ear.appeals.endorsing) if start < 2)
    end = next(ends, 0)
    be = next((k for k in parsed.at("be") if k < at), 0)
    if not end or not be or not any(_is_it(u, ear) for u in units[:be]):
        return 0
    told = units[be + 1].is_("determiner", "definite", "article") or units[be + 1].text == "among"
    return end if told and not NOT.intersection(words[: units[at].first]) else 0


def _is_it(unit: Unit, ear: Ear) -> bool:
    return unit.is_("pronoun") or unit.text in ("this", "these") or not ear.watched.isdisjoint(unit.entities)
