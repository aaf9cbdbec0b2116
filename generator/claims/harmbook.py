"""The wording of harm to people and their bodies, compiled: what befalls them, what denies it, what carries it on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from typing import Any, NamedTuple

from generator.claims.inflect import Inflector
from generator.claims.lexicon import Trie
from generator.claims.rows import NOTHING
from generator.claims.tokens import split_form
from generator.claims.units import Parsed
from generator.claims.wordlist import compile_phrases, inflected

KINDS = (
    "nobody",
    "before_noun",
    "impossible",
)  # of denials: that stand for a noun, before one, or for a verb
LIMITING = frozenset({"partial", "advising", "somebody"})
LIGHT = ("small", "smaller", "assured", "groundless")  # what is said of a harm, or of safety
LISTS = (
    *LIGHT,
    "safety",
    "fears",
    "grave",
    "some",
    "measured",
    "weighing",
    "opposing",
    "restricting",
    "reserving",
    "opaque",
    "chances",
    "people",
    "lesser",
    "freely",
    "graded",
    "degree",
    "whole",
    "existing",
    "incidents",
    "eaten",
    *sorted(LIMITING),
    *KINDS,
)


class HarmBook(NamedTuple):
    """Compiled `harms.yaml`. Values of `states`: the harm; of `words`: the names of the lists a word is in.

    reporting: classes of evidence; openers: the first words of all that denies; others: those of what is less likely
    and of leaving; unfree: the harm of those who cannot stop; ceasing: that of those who do.
    """

    states: Trie
    words: Trie
    reporting: frozenset[str]
    openers: frozenset[str]
    others: frozenset[str]
    unfree: str
    any: str
    ceasing: str
    light: frozenset[str]
    judging: frozenset[str]

    def lists(self, parsed: Parsed, k: int) -> Set[str]:
        """The lists that the words at unit k are in."""
        unit, words = parsed.units[k], parsed.tokens.words
        end, names = self.words.longest(words, unit.first) if words[unit.first] in self.words.root else (0, ())
        return set(names) if end >= unit.last else NOTHING

    def last(self, parsed: Parsed, k: int) -> int:
        """The last unit of the listed words that begin at unit k."""
        end, _ = self.words.longest(parsed.tokens.words, parsed.units[k].first)
        return parsed.unit_of(end - 1)

    def names_people(self, text: str) -> bool:
        """Whether a word of a text means anybody at all."""
        return self._has(tuple(text.split()), frozenset({"people"}))

    def sets_apart(self, words: tuple[str, ...]) -> bool:
        """Whether words set some people apart from others."""
        return self._has(words, frozenset({"some"}))

    def measures(self, words: tuple[str, ...]) -> bool:
        """Whether words tell how much of a thing is taken."""
        return self._has(words, frozenset({"measured"}))

    def limits(self, words: tuple[str, ...]) -> bool:
        """Whether words speak of some only, of now and then, of somebody in particular, or give advice."""
        return self._has(words, LIMITING)

    def restricts(self, words: tuple[str, ...]) -> bool:
        """Whether the words before a denial make it one of some people."""
        return self._has(words, frozenset({"restricting"}))

    def reserves(self, words: tuple[str, ...]) -> bool:
        """Whether the words behind a harm leave a part of it standing."""
        return self._has(words, frozenset({"reserving"}))

    def has_degree(self, words: tuple[str, ...]) -> bool:
        """Whether the words behind a harm hold it against that of something else ("as badly as")."""
        return self._has(words, frozenset({"degree"}))

    def tells_of_incident(self, words: tuple[str, ...]) -> bool:
        """Whether words tell of one event, at which somebody came to harm or nobody did."""
        return self._has(words, frozenset({"incidents"}))

    def is_eaten(self, words: tuple[str, ...]) -> bool:
        """Whether words speak of a thing as food."""
        return self._has(words, frozenset({"eaten"}))

    def weighs(self, words: tuple[str, ...]) -> bool:
        """Whether the words before a harm make it a grave one, or one of some."""
        return self._has(words, frozenset({"grave", "some"}))

    def outweighs(self, behind: tuple[str, ...], sentence: tuple[str, ...]) -> bool:
        """Whether what follows a word like "rare" takes it back: directly behind it, or anywhere in the sentence."""
        at_once = self.words.longest(behind, 0)[1] if behind else []
        return "weighing" in at_once or self._has(sentence, frozenset({"opposing"}))

    def _has(self, words: tuple[str, ...], lists: frozenset[str]) -> bool:
        root = self.words.root
        begun = (at for at, word in enumerate(words) if word in root)
        return any(not lists.isdisjoint(self.words.longest(words, at)[1]) for at in begun)

    def denial(self, words: tuple[str, ...], start: int, end: int) -> tuple[int, str]:
        """Where a denial at tokens `start` to `end` (excluded) ends, and which of KINDS it is of; "" for none."""
        for first in (start, end - 1):
            last, names = self.words.longest(words, first)
            kind = next((kind for kind in KINDS if kind in names), "") if last >= end else ""
            if kind:
                return last, kind
        return end, ""


def compile_harms(data: Mapping[str, Any], inflector: Inflector, denials: Iterable[str]) -> HarmBook:
    """`denials`: the first words of the pack's operators of denial."""
    openers = {split_form(form)[0] for name in KINDS for form in data.get(name, ())}
    reporting = frozenset(data.get("reporting", ()))
    leaving = list(inflected(data.get("leaving", ()), inflector))
    others = frozenset(split_form(form)[0] for form in (*data.get("lesser", ()), *leaving))
    unfree = data.get("unfree", "")
    light = frozenset(data.get("light", ()))
    judging = frozenset(split_form(form)[0] for name in LIGHT for form in data.get(name, ()))
    harms = (unfree, data.get("any", ""), data.get("ceasing", ""))
    fixed = (frozenset({*openers, *denials}), others, *harms, light, judging)
    book = HarmBook(Trie({}), Trie({}), reporting, *fixed)
    for harm, words in data.get("words", {}).items():
        compile_phrases(words, harm, book.states)
    for harm, verbs in data.get("verbs", {}).items():
        compile_phrases(inflected(verbs, inflector), harm, book.states)
    compile_phrases(inflected(data.get("carrying", ()), inflector), "carrying", book.words)
    compile_phrases(leaving, "leaving", book.words)
    for name in LISTS:
        compile_phrases(data.get(name, ()), name, book.words)
    return book
