"""A sentence as units: known forms and closed-class words, each with all its readings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from generator.claims.cues import CueBook, Found
from generator.claims.inflect import Inflector
from generator.claims.lexicon import Sense, Trie
from generator.claims.rows import Rows
from generator.claims.tokens import Tokens, split_form, tokenise
from generator.spans import Span
from generator.vocabulary.model import Predicate, Vocabulary

NUMBER_MARKS = frozenset(".):")


@dataclass(slots=True)
class Unit:
    """Tokens `first` to `last` (excluded). `groups` are its closed classes, `senses` its lexical readings.

    Nobody changes one; it is not frozen because there is one to every word, and frozen ones take five times
    as long to make.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    senses: tuple[Sense, ...]
    groups: frozenset[str]
    glued: bool
    entities: tuple[str, ...]
    kinds: frozenset[str]

    def has(self, *kinds: str) -> bool:
        return not self.kinds.isdisjoint(kinds)

    def is_(self, *groups: str) -> bool:
        mine = self.groups  # most words have none
        return bool(mine) and not mine.isdisjoint(groups)


@dataclass(frozen=True)
class Ear:
    """All that hearing needs, compiled once a project. `watched`: the substances whose claims are judged."""

    vocabulary: Vocabulary
    lexicon: Trie
    cues: CueBook
    pack: Mapping[str, Any]
    watched: frozenset[str]
    _lists: dict[str, Trie] = field(default_factory=dict, compare=False, repr=False)
    _taking: dict[tuple[str, ...], Predicate] = field(default_factory=dict, compare=False, repr=False)

    def taking(self, predicate: Predicate, kinds: Sequence[str]) -> Predicate:
        """A predicate with other types of objects, made once."""
        key = predicate.id, *kinds
        if key not in self._taking:
            self._taking[key] = replace(predicate, object=tuple(kinds))
        return self._taking[key]

    @cached_property
    def rows(self) -> Rows:
        """The readings of single words."""
        return Rows(self.lexicon, self.cues)

    @cached_property
    def capitals(self) -> Mapping[str, str]:
        """Word -> what it is where it is written in capitals."""
        capitals: Mapping[str, str] = self.pack["inflections"].get("capitals", {})
        return capitals

    @cached_property
    def adverb(self) -> tuple[str, ...]:
        return tuple(self.pack["inflections"]["adverb"])

    @cached_property
    def topical(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """Word -> the phrases after it that make it a topic."""
        uses = self.pack.get("safety", {}).get("topic_uses", {})
        return {
            word: tuple(split_form(f) for f in given.get("after", ()) if "*" not in f)
            for word, given in uses.items()
        }

    @cached_property
    def evidence(self) -> Any:
        """The compiled book of evidence (see `evidence.EvidenceBook`)."""
        from generator.claims.evidence import compile_evidence

        return compile_evidence(self.pack.get("evidence", {}), Inflector(self.pack["inflections"]))

    @cached_property
    def appeals(self) -> Any:
        """The compiled book of appeals without a verb of finding (see `appeals.AppealBook`)."""
        from generator.claims.appeals import compile_appeals

        evidence = self.pack.get("evidence", {})
        return compile_appeals(evidence.get("appeals", {}), Inflector(self.pack["inflections"]))

    @cached_property
    def boasts(self) -> Any:
        """The compiled book of praise beyond measure (see `boasts.BoastBook`)."""
        from generator.claims.boasts import compile_boasts

        return compile_boasts(self.pack.get("boasts", {}))

    @cached_property
    def harms(self) -> Any:
        """The compiled wording of harm to people (see `harmbook.HarmBook`)."""
        from generator.claims.harmbook import compile_harms

        inflector = Inflector(self.pack["inflections"])
        return compile_harms(self.pack.get("harms", {}), inflector, self.cues.openers(("negates", "denies")))

    @cached_property
    def doses(self) -> Any:
        """The compiled wording of amounts (see `quantities.DoseBook`)."""
        from generator.claims.quantities import compile_doses

        return compile_doses(self.pack.get("units", {}), Inflector(self.pack["inflections"]))

    def memo(self, name: str, make: Callable[[], Trie]) -> Trie:
        """A trie of words of the pack, compiled when first asked for."""
        if name not in self._lists:
            self._lists[name] = make()
        return self._lists[name]

    def list(self, name: str) -> Trie:
        """A plain phrase list of the pack, compiled once."""
        if name not in self._lists:
            from generator.claims.wordlist import compile_entries

            self._lists[name] = compile_entries(self.pack.get(name, ()), Inflector(self.pack["inflections"]))
        return self._lists[name]

    def phrases(self, name: str, key: str) -> Trie:
        """A list of fixed phrases under a key of the pack, compiled once."""
        kept = f"{name}.{key}"
        if kept not in self._lists:
            from generator.claims.wordlist import compile_phrases

            self._lists[kept] = compile_phrases(self.pack.get(name, {}).get(key, ()), key)
        return self._lists[kept]

    @cached_property
    def presupposed(self) -> frozenset[str]:
        """Families whose relational nouns claim even where they are only announced, by predicate."""
        families = frozenset(self.pack["claims"].get("presupposed", ()))
        return frozenset(p.id for p in self.vocabulary.predicates.values() if p.family in families)

    @cached_property
    def caused_by(self) -> frozenset[str]:
        return frozenset(self.pack["grammar"].get("caused_by", ()))

    @cached_property
    def detached(self) -> frozenset[str]:
        """Words before a participle whose subject is not the sentence's ("when choosing …")."""
        return frozenset(self.pack["grammar"].get("detached", ()))

    @cached_property
    def adjective(self) -> tuple[str, ...]:
        return tuple(self.pack["inflections"]["adjective"])


@dataclass(frozen=True, slots=True)
class Parsed:
    """One sentence taken apart. `offset` is where it starts in the document's text."""

    text: str
    offset: int
    tokens: Tokens
    units: tuple[Unit, ...]
    cues: tuple[Found, ...]
    heading: bool
    question: bool
    memo: dict[str | int, Any] = field(
        default_factory=dict, compare=False, repr=False
    )  # what many ask for again

    def span(self, first: int, last: int) -> Span:
        """The document span of units `first` to `last` (included)."""
        return Span(self.offset + self.units[first].start, self.offset + self.units[last].end)

    def shown(self, first: int, last: int) -> str:
        return self.text[self.units[first].start : self.units[last].end]


def parse(text: str, offset: int, heading: bool, ear: Ear) -> Parsed:
    tokens = tokenise(text)
    question = text.rstrip(" \"'”’)*_").endswith("?")
    return Parsed(
        text, offset, tokens, _units(text, tokens, ear), ear.cues.find(tokens.words), heading, question
    )


def _behind_number(words: tuple[str, ...]) -> int:
    """Where the words begin behind the number of an item: "3. Grows in Asia"."""
    return 2 if len(words) > 2 and words[0].isdigit() and words[1] in NUMBER_MARKS else 0


def _units(sentence: str, tokens: Tokens, ear: Ear) -> tuple[Unit, ...]:
    words, starts, ends, glued = tokens.words, tokens.starts, tokens.ends, tokens.glued
    rows = list(map(ear.rows.__getitem__, words))
    units: list[Unit] = []
    at, count = _behind_number(words), len(words)
    while at < count:
        row, last, text = rows[at], at + 1, words[at]
        if row.more and last < count and (words[last] in row.more or rows[last].adverb):
            last, row = ear.rows.longest(words, at)
            text = " ".join(words[at:last])
        if text in ear.capitals and sentence[starts[at] : ends[at]].isupper() and not sentence.isupper():
            row = ear.rows[ear.capitals[text]]
        units.append(
            Unit(
                at,
                last,
                starts[at],
                ends[last - 1],
                text,
                row.senses,
                row.groups,
                glued[at],
                row.entities,
                row.kinds,
            )
        )
        at = last
    return tuple(units)
