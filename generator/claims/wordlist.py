"""Plain phrase lists of a language pack, compiled: phrase -> the entry it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.claims.inflect import Inflector
from generator.claims.lexicon import Trie, alternatives
from generator.claims.tokens import split_form


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


def matches(words: tuple[str, ...], trie: Trie) -> list[tuple[int, int, Any]]:
    """(first, last, value) of each longest match, left to right, tokens `last` excluded."""
    found: list[tuple[int, int, Any]] = []
    last = 0
    for at in trie.starts(words):
        if at >= last:
            last, values = trie.longest(words, at)
            if values:
                found.append((at, last, values[0]))
    return found


def _forms(entry: Mapping[str, Any], inflector: Inflector) -> Iterator[str]:
    for form in alternatives(entry["form"]):
        yield form
        if entry.get("verbs"):
            lemma, _, rest = form.partition(" ")
            yield from (f"{word} {rest}".strip() for word in inflector.verb(lemma).values())
        else:
            yield inflector.plural(form)
