"""What an operator is, where one was found, and all that finding them needs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from generator.claims.lexicon import END, Trie

# Lists, by the names under which a sentence has them.
OPERATORS, SAYERS, DOUBTS, WARY = "operators", "sayers", "doubts", "wary"
EVIDENCE = "evidence"  # of the words that evidence and those who know are called by
QUANTIFIER, TAKER = "quantifier", "taker"  # who says it, or takes it, where no noun names them
THIRD = "third person"  # "many states" are a noun, "tradition states" is a verb
FINITE = frozenset({"be", "have", "do", "modal"})  # classes of words that a verb of a main clause begins with


class Cue(NamedTuple):
    """An operator's form. `effect` and `scope` as described in the pack's operators.yaml."""

    id: str
    effect: str
    scope: str
    through: bool
    position: str


class Word(NamedTuple):
    """A closed-class reading of a form."""

    group: str


SAID = Cue("said", "reports", "right", True, "")
SAID_BEFORE = Cue("said", "reports", "left", False, "")
SAID_BEHIND = Cue("said", "reports", "left", True, "")
TAKEN = Cue("taken", "neutral", "right", False, "")
LABELLED = Cue("labelled", "rejects", "right", True, "")
DISCLAIMED = Cue("disclaimed", "rejects", "right", True, "")
WARNED = Cue("warned", "rejects", "right", True, "")
UNSHOWN = Cue("unshown", "unknown", "right", True, "")
UNSHOWN_NEAR = Cue("unshown", "unknown", "right", False, "")
UNSHOWN_BEFORE = Cue("unshown", "unknown", "left", True, "")
UNSHOWN_IT = Cue("unshown-it", "unknown", "left", True, "")


class Found(NamedTuple):
    """A cue at tokens `start` to `end` of a sentence."""

    start: int
    end: int
    cue: Cue


class CueBook(NamedTuple):
    """Compiled operators and grammar of one language pack."""

    operators: Trie
    words: Trie
    sayers: Trie
    saying: Trie
    doubts: Trie
    showing: Trie
    labels: Trie
    read_as: Trie
    wary: Trie
    speaking: Trie
    small: Mapping[str, frozenset[str]]
    complements: frozenset[str]
    reflexive: frozenset[tuple[str, ...]]
    adverb: tuple[str, ...]

    def openers(self, effects: Collection[str]) -> frozenset[str]:
        """The first words of the operators that have one of these effects."""
        nodes = ((word, self.operators.node(word) or {}) for word in list(self.operators.root))
        return frozenset(word for word, node in nodes if any(c.effect in effects for c in _cues(node)))

    def is_finite(self, words: tuple[str, ...], at: int) -> bool:
        """Whether a helping verb begins at a token."""
        return at < len(words) and any(word.group in FINITE for word in self.words.longest(words, at)[1])


def _cues(node: Mapping[str, Any]) -> Iterator[Cue]:
    for word, inner in node.items():
        yield from inner if word == END else _cues(inner)
