"""Praise beyond all measure: a superlative of the whole world, or rivals that are all said to fall short."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from generator.claims.ear import Ear
from generator.claims.lexicon import Trie
from generator.claims.reading import is_word
from generator.claims.units import Parsed
from generator.claims.wordlist import compile_phrases, matches

SPAN = 9  # tokens between a superlative and what it is measured against
FRONT = 4  # tokens before a superlative in which its measure may stand
HEAD = 4  # tokens in which the thing praised is named
RIVALS = 12  # tokens between a denied rival and what it fails to do
MARKS = frozenset(".;:")
MEASURES = ("boasts.universes", "boasts.measures", "boasts.owners", "boasts.made")  # what a superlative is of
Boast = tuple[int, int, bool]  # (first, last) tokens, `last` excluded; whether a denial is what boasts

WORDS = ("before", "no_superlatives", "plain", "seekers", "spared", "resembling")
TRIES = (
    "owners",
    "made",
    "awing",
    "ageless",
    "irregular",
    "universes",
    "deeds",
    "measures",
    "praised",
    "no_rival",
    "falling_short",
    "sought",
    "comparing",
    "searched",
)


class BoastBook(NamedTuple):
    """Compiled `boasts.yaml`."""

    endings: tuple[str, ...]
    before: frozenset[str]
    no_superlatives: frozenset[str]
    plain: frozenset[str]
    plain_endings: tuple[str, ...]
    seekers: frozenset[str]
    spared: frozenset[str]
    resembling: frozenset[str]
    owners: Trie
    made: Trie
    awing: Trie
    ageless: Trie
    irregular: Trie
    universes: Trie
    deeds: Trie
    measures: Trie
    praised: Trie
    no_rival: Trie
    falling_short: Trie
    sought: Trie
    comparing: Trie
    searched: Trie


def compile_boasts(data: Mapping[str, Any]) -> BoastBook:
    before, none, plain, seekers, spared, alike = (frozenset(data.get(key, ())) for key in WORDS)
    tries = (compile_phrases(data.get(key, ()), key) for key in TRIES)
    endings, counting = (tuple(data.get(key, ())) for key in ("endings", "plain_endings"))
    return BoastBook(endings, before, none, plain, counting, seekers, spared, alike, *tries)


def boasts(parsed: Parsed, ear: Ear) -> Iterator[Boast]:
    """Each place of a sentence that praises beyond all measure."""
    words, book = parsed.tokens.words, ear.boasts
    if not book.spared.isdisjoint(words):
        return
    measured = not parsed.begins.keys().isdisjoint(MEASURES)
    for first, last, plain in _superlatives(parsed, ear) if measured else ():
        end = _measured(words, first, last, plain, book)
        counts = words[last - 1] in book.plain
        if not counts and (_is_owned(words, first, book) or (not plain and _is_made(words, last, book))):
            yield first, end or last, False
        elif end and (_is_deed(words, last, book) or _is_praised(parsed, first, last, book, ear)):
            yield first, end, False
    yield from _unrivalled(parsed, parsed.begins.get("boasts.no_rival", ()), book, ear)
    yield from _sought(words, book)
    yield from _awing(parsed, book, ear)


def _is_owned(words: tuple[str, ...], first: int, book: BoastBook) -> bool:
    """ "The world's most advanced": whose best of all it is directly before a superlative."""
    return any(end == first for _, end, _ in matches(words[:first], book.owners))


def _is_made(words: tuple[str, ...], last: int, book: BoastBook) -> bool:
    """ "The strongest builder ever made": all that was ever made of its kind, close behind the noun."""
    return any(first > 0 for first, _, _ in matches(words[last : last + HEAD + 1], book.made))


def _awing(parsed: Parsed, book: BoastBook, ear: Ear) -> Iterator[Boast]:
    """ "Unbelievably good", "has never looked brighter": awe before a good quality, of a watched thing or of you."""
    words = parsed.tokens.words
    found = [*matches(words, book.awing), *matches(words, book.ageless)]
    if found and any(_is_thing(u, ear) or u.has("type") or u.is_("hearer", "possessive") for u in parsed.units):
        for first, last, _ in found:
            yield first, last, True


def _superlatives(parsed: Parsed, ear: Ear) -> Iterator[tuple[int, int, bool]]:
    """(first, last, plain) of each superlative."""
    words, book = parsed.tokens.words, ear.boasts
    for at in parsed.begins.get("boasts.irregular", ()):
        end, found = book.irregular.longest(words, at)
        if found:
            yield at, end, False
    for at, word in enumerate(words):
        if word in book.before and at + 1 < len(words) and words[at + 1].isalpha():
            yield at, at + 2, words[at + 1] in book.plain or words[at + 1].endswith(book.plain_endings)
        elif word.endswith(book.endings) and word not in book.no_superlatives and word not in book.irregular.root:
            yield at, at + 1, word in book.plain


def _measured(words: tuple[str, ...], first: int, last: int, plain: bool, book: BoastBook) -> int:
    """The end of what a superlative is measured against, or 0."""
    stop = next((at for at in range(last, len(words)) if words[at] in MARKS), len(words))
    behind = words[last : min(stop, last + SPAN)]
    if _is_deed(words, last, book):
        found = matches(behind, book.measures)
        if found:
            return last + found[0][1]
    found = [] if plain else matches(behind, book.universes)
    if found:
        return last + found[0][1]
    ahead = words[max(0, first - FRONT) : first]
    return last if not plain and any(len(words[a:b]) > 1 for a, b, _ in matches(ahead, book.universes)) else 0


def _is_deed(words: tuple[str, ...], last: int, book: BoastBook) -> bool:
    return bool(matches(words[last : last + 2], book.deeds))


def _is_praised(parsed: Parsed, first: int, last: int, book: BoastBook, ear: Ear) -> bool:
    """Whether a superlative is said of a thing one could take: its own noun, or what stands before it."""
    if matches(parsed.tokens.words[last : last + HEAD], book.praised):
        return True
    return any(
        (u.first < first or last <= u.first < last + 2)
        and (_is_thing(u, ear) or (u.first >= last and u.has("type")))
        for u in parsed.units
    )


def _is_thing(unit: Any, ear: Ear) -> bool:
    return unit.is_("pronoun") or any(id in ear.watched for id in unit.entities)


def _unrivalled(parsed: Parsed, starts: Sequence[int], book: BoastBook, ear: Ear) -> Iterator[Boast]:
    """ "Nothing on the shelf comes close": denied rivals, and behind the verb the thing itself or nothing."""
    words = parsed.tokens.words
    for at in starts:
        end, found = book.no_rival.longest(words, at, ear.cues.adverb)
        opens = at == 0 or not words[at - 1].isalpha() or words[at - 1] in ("and", "but", "because", "that")
        for first, last, _ in (
            matches(words[end : end + RIVALS], book.falling_short) if found and opens else ()
        ):
            between = words[end : end + first]
            told = MARKS.isdisjoint(between) and book.resembling.isdisjoint(between)
            if told and _ends_in_thing(parsed, end + last, ear):
                yield at, end + last, True
                return


def _ends_in_thing(parsed: Parsed, token: int, ear: Ear) -> bool:
    """Whether nothing but a watched thing or a pronoun for it is the object at a token."""
    worded = False
    for unit in parsed.units:
        if unit.first < token or unit.is_("preposition", "determiner", "possessive", "definite"):
            continue
        if is_word(unit) or unit.kinds == {"agent"}:  # "this miracle leaf"
            worded = True
            continue
        ends = not unit.text[0].isalnum() or unit.is_("conjunction", "adversative")
        return (ends and not worded) or unit.has("type") or _is_thing(unit, ear)
    return True


def _sought(words: tuple[str, ...], book: BoastBook) -> Iterator[Boast]:
    """ "You will not find a stronger one anywhere", "nobody makes a purer powder": a denied search for better."""
    if book.seekers.isdisjoint(words):
        return
    for first, last, _ in matches(words, book.sought):
        better = matches(words[last : last + 3], book.comparing)
        denied = book.seekers.intersection(words[max(0, first - 3) : first])
        if not better or not denied:
            continue
        behind = [
            m for trie in (book.searched, book.universes) for m in matches(words[last : last + SPAN], trie)
        ]
        if behind or matches(words[last + better[0][1] : last + HEAD], book.praised):
            yield first, last + (behind[0][1] if behind else better[0][1]), True
            return
