"""What came out for those who took a thing, where no claim is made of it: "patients on X walked farther than the rest".

Evidence is a noun of evidence anywhere in the sentence, or a group that did without. What somebody doubts, plans or
denies counts for nothing, and neither does more of a trouble.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from generator.claims.appeals import Appeal, Noun, speaks_against
from generator.claims.ear import Ear
from generator.claims.inflect import Inflector
from generator.claims.lexicon import Trie
from generator.claims.units import Parsed
from generator.claims.wordlist import compile_phrases, inflected, matches

NEAR = 4  # tokens between what is done with a thing and the thing, or between a result and a trouble
REACH = 16  # tokens between those who took it and what came out
TROUBLES = ("health-problem", "dreaded")
GOODS = ("function", "prized")


class TestedBook(NamedTuple):
    """Compiled `tested` of `evidence.yaml`."""

    taking: Trie
    on: frozenset[str]
    people: frozenset[str]
    asked: frozenset[str]
    groups: frozenset[str]
    among: frozenset[str]
    controls: Trie
    better: frozenset[str]
    rising: frozenset[str]
    falling: frozenset[str]
    changed: Trie
    unsure: frozenset[str]


def compile_tested(data: Mapping[str, Any], inflector: Inflector) -> TestedBook:
    def words(key: str) -> frozenset[str]:
        return frozenset(data.get(key, ()))

    return TestedBook(
        taking=compile_phrases(inflected(data.get("taking", ()), inflector), "taking"),
        on=words("on"),
        people=words("people"),
        asked=words("asked"),
        groups=words("groups"),
        among=words("among"),
        controls=compile_phrases(data.get("controls", ()), "controls"),
        better=words("better"),
        rising=words("rising"),
        falling=words("falling"),
        changed=compile_phrases(data.get("changed", ()), "changed"),
        unsure=words("unsure"),
    )


def outcomes(parsed: Parsed, nouns: Sequence[Noun], ear: Ear) -> Iterator[Appeal]:
    """The evidence of a sentence that tells what came out of a test; `nouns`: its nouns of evidence."""
    words, book = parsed.tokens.words, ear.tested
    nouns = [one for one in nouns if not _is_said(parsed, one)]
    controls = matches(words, book.controls)
    asked = [(at, at + 1) for at, word in enumerate(words) if word in book.asked or _is_group(parsed, at, ear)]
    if not (nouns or controls or asked) or parsed.question:
        return
    results = _results(parsed, ear)
    changes = matches(words, book.changed) if any(who == "study" for _, _, who in nouns) else []
    if not (results or changes) or speaks_against(parsed, ear):
        return
    first, last = next((one[:2] for one in (*nouns, *controls, *asked)), (0, 1))
    if not book.unsure.isdisjoint(words[: results[0] if results else changes[0][0]]):
        return
    if changes or any(_leads_to(at, results, parsed, ear) for at in _taken(parsed, ear)):
        yield Appeal(first, last, "study")


def _is_said(parsed: Parsed, noun: Noun) -> bool:
    """ "Some users REPORT less of A on X": a noun of evidence that is a verb of saying here."""
    return any(c.cue.effect == "reports" and c.start < noun[0] < c.end for c in parsed.cues)


def _results(parsed: Parsed, ear: Ear) -> list[int]:
    """The tokens at which something is said to be better: no more of a trouble, and no less of a good."""
    words, book = parsed.tokens.words, ear.tested
    if book.better.isdisjoint(words):
        return []
    return [at for at, word in enumerate(words) if word in book.better and not _worsens(parsed, at, ear)]


def _worsens(parsed: Parsed, token: int, ear: Ear) -> bool:
    word, book = parsed.tokens.words[token], ear.tested
    kinds = TROUBLES if word in book.rising else GOODS if word in book.falling else ()
    behind = (u for u in parsed.units if token < u.first <= token + NEAR)
    return bool(kinds) and any(ear.vocabulary.has_type(id, kinds) for u in behind for id in u.entities)


def _taken(parsed: Parsed, ear: Ear) -> Iterator[int]:
    """The tokens at which somebody takes or is given a watched thing, or is in its group."""
    words, book = parsed.tokens.words, ear.tested
    starts = [(at, end) for at, end, _ in matches(words, book.taking)]
    yield from (at for at in range(len(words)) if _is_group(parsed, at, ear))
    starts += [(at, at + 1) for at, word in enumerate(words) if word in book.on and _is_people(words, at - 1, ear)]
    for at, end in starts:
        if any(end <= u.first < end + NEAR and _is_it(u, ear) for u in parsed.units):
            yield at


def _is_group(parsed: Parsed, at: int, ear: Ear) -> bool:
    """ "The X GROUP": those who were given a watched thing."""
    if parsed.tokens.words[at] not in ear.tested.groups:
        return False
    return any(u.last == at and not ear.watched.isdisjoint(u.entities) for u in parsed.units)


def _is_people(words: tuple[str, ...], at: int, ear: Ear) -> bool:
    return at >= 0 and (words[at] in ear.tested.people or words[at] in ear.tested.better)


def _is_it(unit: Any, ear: Ear) -> bool:
    return unit.is_("pronoun") or unit.has("type") or not ear.watched.isdisjoint(unit.entities)


def _leads_to(token: int, results: list[int], parsed: Parsed, ear: Ear) -> bool:
    """Whether what came out stands behind those who took it, or directly before it: "slept an hour more on X"."""
    among = {at for at, word in enumerate(parsed.tokens.words) if word in ear.tested.among and at < token}
    return any(
        token < at <= token + REACH or at == token - 1 or any(at < a < token for a in among) for at in results
    )
