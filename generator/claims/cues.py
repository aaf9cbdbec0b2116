"""Operators and closed-class words of a sentence: what flips, weakens or frames what is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from generator.claims.inflect import Inflector
from generator.claims.lexicon import Trie, alternatives
from generator.claims.tokens import split_form

INFLECTED_CLASSES = ("light_verbs", "giving", "copular")
PLURAL_CLASSES = ("lifting",)


class Cue(NamedTuple):
    """An operator's form. `effect` and `scope` as described in the pack's operators.yaml."""

    id: str
    effect: str
    scope: str
    through: bool
    position: str


class Word(NamedTuple):
    """A closed-class reading of a form: its grammatical class, and the form of an inflected one."""

    group: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A cue at tokens `start` to `end` of a sentence."""

    start: int
    end: int
    cue: Cue


@dataclass(frozen=True, slots=True)
class CueBook:
    """Compiled operators and grammar of one language pack."""

    operators: Trie
    words: Trie

    def find(self, words: tuple[str, ...]) -> tuple[Found, ...]:
        """Operators of a sentence, left to right, none inside a longer one; pseudo-operators block."""
        found: list[Found] = []
        at = 0
        while at < len(words):
            end, cues = self.operators.longest(words, at)
            found += [Found(at, end, cue) for cue in cues if cue.effect != "blocks"]
            at = max(end, at + 1)
        return tuple(found)

    def grammar(self, words: tuple[str, ...]) -> list[tuple[int, frozenset[str]]]:
        """Per token: (end of the closed-class form that starts there, its classes); (i, empty) where none."""
        rows: list[tuple[int, frozenset[str]]] = []
        for at in range(len(words)):
            end, groups = self.words.longest(words, at)
            rows.append((end, frozenset(word.group for word in groups)))
        return rows


def compile_cues(pack: Mapping[str, Any]) -> CueBook:
    inflector = Inflector(pack["inflections"])
    operators, words = Trie({}), Trie({})
    for entry in pack["operators"]:
        cue = Cue(entry["id"], entry["effect"], entry["scope"], entry.get("through", False), entry.get("position", ""))
        for form in entry.get("forms", ()):
            operators.add(split_form(form), cue)
        for phrase in entry.get("verbs", ()):
            for form in _inflected(inflector, phrase).values():
                operators.add(form, cue)
        for form in entry.get("blockers", ()):
            operators.add(split_form(form), cue._replace(effect="blocks"))
    _add_safety(operators, pack.get("safety", {}))
    for group, forms in pack["grammar"].items():
        for phrase in forms:
            _add_word(words, inflector, group, phrase)
    return CueBook(operators, words)


def _add_safety(trie: Trie, safety: Mapping[str, Any]) -> None:
    """The lists of safety.yaml as operators: what denies a risk, and what only looks like it."""
    denials = safety.get("denials", {})
    lists = (
        (denials.get("before", ()), Cue("denial", "denies", "next", False, "")),
        (denials.get("after", ()), Cue("denial-after", "denies", "previous", False, "")),
        (safety.get("not_denials", ()), Cue("no-denial", "blocks", "none", False, "")),
        (safety.get("undercuts", ()), Cue("undercut", "undercuts", "right", False, "")),
    )
    for forms, cue in lists:
        for form in forms:
            if "*" not in form:
                for one in alternatives(form):
                    trie.add(split_form(one), cue)


def _add_word(trie: Trie, inflector: Inflector, group: str, phrase: str) -> None:
    if group in INFLECTED_CLASSES and phrase[0].isalpha():
        for name, form in _inflected(inflector, phrase).items():
            trie.add(form, Word(group, name))
    else:
        trie.add(split_form(phrase), Word(group))
        if group in PLURAL_CLASSES:
            trie.add(split_form(inflector.plural(phrase)), Word(group))


def _inflected(inflector: Inflector, phrase: str) -> dict[str, tuple[str, ...]]:
    lemma, _, rest = phrase.partition(" ")
    forms = inflector.verb(lemma)
    if lemma == "be":
        forms |= {"am": "am", "are": "are", "were": "were"}
    return {name: (*split_form(word), *split_form(rest)) for name, word in forms.items()}
