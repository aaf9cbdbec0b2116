"""Plain phrase lists of a language pack, compiled: phrase -> the entry it belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from generator.claims.inflect import Inflector
from generator.claims.lexicon import Trie, alternatives
from generator.claims.tokens import split_form
from generator.claims.units import Parsed

if TYPE_CHECKING:
    from generator.claims.ear import Ear


def compile_entries(entries: Iterable[Mapping[str, Any]], inflector: Inflector) -> Trie:
    """A trie of entries with a `form`; nouns take a plural, entries with `verbs: true` their verb forms."""
    trie = Trie({})
    for entry in entries:
        for form in _forms(entry, inflector):
            trie.add(split_form(form), entry)
    return trie


def compile_phrases(phrases: Iterable[str], value: str, trie: Trie | None = None) -> Trie:
    trie = trie or Trie({})
    for phrase in phrases:
        for one in alternatives(phrase) if "*" not in phrase else ():
            trie.add(split_form(one), value)
    return trie


def inflected(phrases: Iterable[str], inflector: Inflector) -> Iterator[str]:
    """Every form of verbs with what follows them: "take note", "takes note", "taking note" …"""
    for one in (one for phrase in phrases for one in alternatives(phrase)):
        lemma, _, rest = one.partition(" ")
        yield from (f"{form} {rest}".strip() for form in sorted({f for _, f in inflector.forms(lemma)}))


def matches(
    words: tuple[str, ...], trie: Trie, starts: Iterable[int] | None = None
) -> list[tuple[int, int, Any]]:
    """(first, last, value) of each longest match, left to right, tokens `last` excluded.

    `starts`: the tokens at which one may begin, if that is known.
    """
    found: list[tuple[int, int, Any]] = []
    last = 0
    for at in trie.starts(words) if starts is None else starts:
        if at >= last:
            last, values = trie.longest(words, at)
            if values:
                found.append((at, last, values[0]))
    return found


def listed(parsed: Parsed, name: str, ear: Ear) -> list[tuple[int, int, Any]]:
    """As `matches`, of a list that every sentence is searched for (see `sought`)."""
    starts = parsed.begins.get(name)
    return matches(parsed.tokens.words, ear.sought[name], starts) if starts else []


class Places:
    """Where each word of a text stands, so that a list is looked for only where it may have something to say."""

    def __init__(self, parsed: Sequence[Parsed]):
        self._parsed = parsed
        self._places: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for sentence, one in enumerate(parsed):
            for at, word in enumerate(one.tokens.words):
                self._places[word].append((sentence, at))

    def matches(self, trie: Trie) -> Iterator[tuple[Parsed, int, int, Any]]:
        """Each match of a list in the text, with its sentence; see `matches`."""
        starts: dict[int, list[int]] = defaultdict(list)
        for sentence, at in sorted(self._starts(trie)):
            starts[sentence].append(at)
        for sentence, found in starts.items():
            one = self._parsed[sentence]
            yield from ((one, *match) for match in matches(one.tokens.words, trie, found))

    def _starts(self, trie: Trie) -> Iterator[tuple[int, int]]:
        """Sentence and token of each place where a form may begin."""
        for word in trie.root.keys() & self._places.keys():
            for sentence, at in self._places[word]:
                if trie.may_begin(self._parsed[sentence].tokens.words, at):
                    yield sentence, at


def _forms(entry: Mapping[str, Any], inflector: Inflector) -> Iterator[str]:
    for form in alternatives(entry["form"]):
        yield form
        if entry.get("verbs"):
            lemma, _, rest = form.partition(" ")
            yield from (f"{word} {rest}".strip() for word in inflector.verb(lemma).values())
        else:
            yield inflector.plural(form)
