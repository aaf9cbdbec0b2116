"""What each word may be, looked up once a word and not once a place: the table behind the units."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.claims.cues import CueBook
from generator.claims.lexicon import END, Node, Sense, Trie

KEPT = 16_384  # words remembered: few texts have more different ones
NOTHING: Node = {}


@dataclass(slots=True)
class Row:
    """The readings of a form, and of a single word the words that could make it a longer one."""

    senses: tuple[Sense, ...]
    groups: frozenset[str]
    more: frozenset[str] | None = None
    adverb: bool = False  # may stand inside a longer form
    entities: tuple[str, ...] = field(init=False)
    kinds: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.entities = tuple([sense.id for sense in self.senses if sense.kind == "entity"])
        self.kinds = frozenset([sense.kind for sense in self.senses])


class Rows(dict[str, Row]):
    """Word -> its row, made when the word is first met."""

    def __init__(self, lexicon: Trie, cues: CueBook):
        super().__init__()
        self.lexicon, self.cues = lexicon, cues
        self._longer: dict[tuple[int, int], Row] = {}

    def __missing__(self, word: str) -> Row:
        known, closed = self.lexicon.node(word) or NOTHING, self.cues.words.node(word) or NOTHING
        row = Row(
            tuple(known.get(END, ())),
            frozenset([each.group for each in closed.get(END, ())]),
            frozenset([*known, *closed]) - {END} or None,
            word.endswith(self.cues.adverb),
        )
        if len(self) >= KEPT:
            self.clear()
        self[word] = row
        return row

    def longest(self, words: tuple[str, ...], at: int) -> tuple[int, Row]:
        """End and row of the longest form at token `at`, of open or closed class; both where they agree."""
        end, senses = self.lexicon.longest(words, at, self.cues.adverb)
        closed, groups = self.cues.words.longest(words, at, self.cues.adverb)
        if closed > end:
            end, senses = closed, []
        elif closed < end:
            groups = []
        key = id(senses) if senses else 0, id(groups) if groups else 0  # lists of the tries, which stay
        row = self._longer.get(key)
        if row is None:
            row = Row(tuple(senses), frozenset([each.group for each in groups]))
            self._longer[key] = row
        return max(end, at + 1), row
