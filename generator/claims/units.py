"""A sentence as units: known forms and closed-class words, each with all its readings."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from generator.claims.cues import DOUBTS, OPERATORS, SAYERS, CueBook, Found
from generator.claims.inflect import Inflector
from generator.claims.lexicon import END, Sense, Trie
from generator.claims.rows import NOTHING, NUMBERS, Row, Rows
from generator.claims.tokens import Tokens, split_form, tokenise
from generator.spans import Span
from generator.vocabulary.model import Predicate, Vocabulary

NUMBER_MARKS = frozenset(".):")
KEPT = 32_768  # words in their places that are remembered; some 8 MB


@dataclass(slots=True)
class Unit:
    """Tokens `first` to `last` (excluded). `groups` are its closed classes, `senses` its lexical readings.

    `row`: what else is known of its form. Nobody changes one; it is not frozen because there is one to every word,
    and frozen ones take five times as long to make.
    """

    first: int
    last: int
    text: str
    senses: tuple[Sense, ...]
    groups: frozenset[str]
    entities: tuple[str, ...]
    kinds: frozenset[str]
    row: Row

    def has(self, *kinds: str) -> bool:
        return not self.kinds.isdisjoint(kinds)

    def is_(self, *groups: str) -> bool:
        mine = self.groups  # most words have none
        return bool(mine) and not mine.isdisjoint(groups)


def _unit(first: int, last: int, text: str, row: Row) -> Unit:
    return Unit(first, last, text, row.senses, row.groups, row.entities, row.kinds, row)


class Placed(dict[tuple[str, int], Unit]):
    """Single words as units, by word and token: most words have stood at the same token of an earlier sentence."""

    def __init__(self, rows: Rows):
        super().__init__()
        self.rows = rows

    def __missing__(self, place: tuple[str, int]) -> Unit:
        word, at = place
        unit = _unit(at, at + 1, word, self.rows[word])
        if len(self) >= KEPT:
            self.clear()
        self[place] = unit
        return unit


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
        amount = self.pack.get("claims", {}).get("amount", "")
        return Rows(self.lexicon, self.cues, self.vocabulary, self.sought, amount)

    @cached_property
    def placed(self) -> Placed:
        """The units of single words."""
        return Placed(self.rows)

    @cached_property
    def sought(self) -> Mapping[str, Trie]:
        """The word lists that every sentence is searched for, by the names under which `Parsed.begins` has them."""
        cues, evidence = self.cues, self.evidence
        return {
            OPERATORS: cues.operators,
            SAYERS: cues.sayers,
            DOUBTS: cues.doubts,
            "phrases": evidence.phrases,
            "nouns": evidence.nouns,
            NUMBERS: self.doses.numbers,
        }

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
    """One sentence taken apart. `offset` is where it starts in the document's text.

    `places`: the units of each closed class; `begins`: the tokens at which a form of a word list may begin;
    `offers`: all types of things that the sentence may name. Most readings wait for a word that most sentences do
    not have: a look at these spares walking over the units.
    """

    text: str
    offset: int
    tokens: Tokens
    units: tuple[Unit, ...]
    cues: tuple[Found, ...]
    heading: bool
    question: bool
    places: Mapping[str, Sequence[int]]
    begins: Mapping[str, Sequence[int]]
    offers: frozenset[str]
    memo: dict[Hashable, Any] = field(
        default_factory=dict, compare=False, repr=False
    )  # what many ask for again

    def start(self, k: int) -> int:
        """Where unit k starts in the sentence's text."""
        return self.tokens.starts[self.units[k].first]

    def end(self, k: int) -> int:
        """Where unit k ends in the sentence's text."""
        return self.tokens.ends[self.units[k].last - 1]

    def span(self, first: int, last: int) -> Span:
        """The document span of units `first` to `last` (included)."""
        return Span(self.offset + self.start(first), self.offset + self.end(last))

    def shown(self, first: int, last: int) -> str:
        return self.text[self.start(first) : self.end(last)]

    def is_glued(self, k: int) -> bool:
        """Whether a hyphen ties unit k to the one before it."""
        return self.units[k].first in self.tokens.glued

    def unit_of(self, token: int) -> int:
        """The unit that a token stands in."""
        return next(k for k, unit in enumerate(self.units) if unit.last > token)

    def at(self, *groups: str) -> Sequence[int]:
        """The units of some closed classes, in order."""
        if len(groups) == 1:
            return self.places.get(groups[0], ())
        return sorted({k for group in groups for k in self.places.get(group, ())})


def parse(text: str, offset: int, heading: bool, ear: Ear) -> Parsed:
    tokens = tokenise(text)
    single = list(map(ear.placed.__getitem__, zip(tokens.words, range(len(tokens.words)), strict=True)))
    begins = _begins(single)
    units = _units(text, tokens, single, ear)
    question = text.rstrip(" \"'”’)*_").endswith("?")
    offers = NOTHING.union(*[unit.row.offers for unit in units if unit.senses])
    cues = ear.cues.find(tokens.words, begins)
    return Parsed(text, offset, tokens, units, cues, heading, question, _places(units), begins, offers)


def _begins(single: Sequence[Unit]) -> dict[str, list[int]]:
    """Per word list the tokens at which a form of it begins, by the look of two words: hardly any that do not."""
    begins: dict[str, list[int]] = {}
    last = len(single) - 1
    for at, unit in enumerate(single):
        for name, node in unit.row.begins:
            if END in node or (at < last and ((after := single[at + 1]).text in node or after.row.inside)):
                if name in begins:
                    begins[name].append(at)
                else:
                    begins[name] = [at]
    return begins


def _places(units: Sequence[Unit]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for k, unit in enumerate(units):
        for group in unit.groups:
            if group in places:
                places[group].append(k)
            else:
                places[group] = [k]
    return places


def _behind_number(words: tuple[str, ...]) -> int:
    """Where the words begin behind the number of an item: "3. Grows in Asia"."""
    return 2 if len(words) > 2 and words[0].isdigit() and words[1] in NUMBER_MARKS else 0


def _units(sentence: str, tokens: Tokens, single: Sequence[Unit], ear: Ear) -> tuple[Unit, ...]:
    """The longest forms of a sentence, from left to right, from its `single` words."""
    words = tokens.words
    units: list[Unit] = []
    at, count = _behind_number(words), len(words)
    while at < count:
        unit, last = single[at], at + 1
        more = unit.row.more
        if more and last < count and (words[last] in more or single[last].row.inside):
            last, row = ear.rows.longest(words, at)
            if last > at + 1:
                unit = _unit(at, last, " ".join(words[at:last]), row)
        units.append(unit)
        at = last
    if not ear.capitals.keys().isdisjoint(words) and not sentence.isupper():
        units = [_as_written(unit, sentence, tokens, ear) for unit in units]
    return tuple(units)


def _as_written(unit: Unit, sentence: str, tokens: Tokens, ear: Ear) -> Unit:
    """A word that is another one where it is written in capitals."""
    if unit.text in ear.capitals and sentence[tokens.starts[unit.first] : tokens.ends[unit.first]].isupper():
        return _unit(unit.first, unit.last, unit.text, ear.rows[ear.capitals[unit.text]])
    return unit
