"""A sentence as units: known forms and closed-class words, each with all its readings."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.claims.cue import Found
from generator.claims.lexicon import Sense
from generator.claims.rows import Row
from generator.claims.tokens import Tokens
from generator.spans import Span


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


    def of_form(self, ask: Callable[[Unit, Any], bool], ear: Any) -> bool:
        """What is asked of a unit that depends on its form alone: answered once a form, and remembered with it."""
        known, asked = self.row.known, (ask, self.text)
        if asked not in known:
            known[asked] = ask(self, ear)
        return known[asked]


def made_unit(first: int, last: int, text: str, row: Row) -> Unit:
    return Unit(first, last, text, row.senses, row.groups, row.entities, row.kinds, row)


@dataclass(frozen=True, slots=True)
class Parsed:
    """One sentence taken apart. `offset` is where it starts in the document's text.

    `places`: the units of each closed class; `begins`: the tokens at which a form of a word list may begin;
    `offers`: all types of things that the sentence may name; `meets`: the needs of readers that it meets (see `signs`).
    Most readings wait for a word that most sentences do not have: a look at these spares walking over the units.
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
    meets: int
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

    def has(self, *groups: str) -> bool:
        """Whether any unit is of one of some closed classes."""
        return not self.places.keys().isdisjoint(groups)

    def at(self, *groups: str) -> Sequence[int]:
        """The units of some closed classes, in order."""
        if len(groups) == 1:
            return self.places.get(groups[0], ())
        return sorted({k for group in groups for k in self.places.get(group, ())})
