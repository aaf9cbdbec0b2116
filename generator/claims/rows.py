"""What each word may be, looked up once a word and not once a place: the table behind the units.

Whatever depends on a word alone is worked out here, so that a sentence is looked at only where something of it can
be meant.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from generator.claims.cue import CueBook, Word
from generator.claims.lexicon import END, Node, Sense, Trie
from generator.claims.signs import Needed
from generator.vocabulary.model import Predicate, Vocabulary

KEPT = 16_384  # words remembered: few texts have more different ones
UNKNOWN: Node = {}
NUMBERS = "numbers"  # the list of words for numbers, which digits belong to as well
NOTHING: frozenset[str] = frozenset()
SUBSTANCE = ("substance",)
NAMING = ("entity", "type")  # kinds of senses that may be objects
NOMINAL = frozenset({*NAMING, "aspect"})  # kinds that may stand in a noun phrase, and have no predicate
PRAISING = frozenset({"adjective", "fixed", "gain"})  # kinds that may begin one, as do these classes
OPENING = frozenset({"determiner", "possessive", "pronoun", "demonstrative", "helped"})
WORDS = frozenset({"about", "contrast"})  # kinds that an open-class word may be of all the same
SHORT = 4  # letters: no adverb is shorter
ADVERBIAL = frozenset({"additive", "elsewhere"})  # classes that adverbs may be of
GAIN = "gain"
COMPLETE = ("fixed", "bound", "contrast")  # kinds that do not look for an object of their predicate
PRESUPPOSING = frozenset({"presupposing", "by_itself"})  # the classes of nouns that claim without an object


class Reading(NamedTuple):
    """A sense that names a predicate, and what its sentence must have for it: `wants`: types of things of which it
    must name one, or none; `tail`: the word behind the object of a verb, or "".
    """

    sense: Sense
    predicate: Predicate
    wants: tuple[str, ...]
    tail: str


@dataclass(frozen=True, slots=True)
class Row:
    """The readings of a form; of a single word also what it may begin.

    `offers`: all types that what it names is of, so that a look tells what it cannot be the object of. `meets`: the
    needs of readers that it meets (see `signs`); `watched`: the watched thing it names, or ""; `names_another`: whether
    it names a substance that is none. `is_word`, `is_adverb`, `is_nominal`, `opens_phrase`: as `reading` tells them.
    `more`: the words behind it that could make it a longer form; `begins`: word lists with their forms from here on,
    and whether the word is a form by itself; `inside`: may stand inside a longer form.
    """

    senses: tuple[Sense, ...]
    groups: frozenset[str]
    entities: tuple[str, ...]
    kinds: frozenset[str]
    offers: frozenset[str]
    readings: tuple[Reading, ...]
    meets: int
    watched: str
    names_another: bool
    is_word: bool
    is_adverb: bool
    is_nominal: bool
    opens_phrase: bool
    more: frozenset[str] = NOTHING
    begins: tuple[tuple[str, Node, bool], ...] = ()
    inside: bool = False
    known: dict[Hashable, bool] = field(default_factory=dict, compare=False, repr=False)  # what was asked of the form


class Rows(dict[str, Row]):
    """Word -> its row, made when the word is first met.

    `lists`: the word lists that every sentence is searched for; `kinds`: the type that an amount is of, and those that
    a gain may be of besides its predicate's; `watched`: the things that are watched; `needed`: the needs of readers.
    """

    def __init__(
        self,
        lexicon: Trie,
        cues: CueBook,
        vocabulary: Vocabulary,
        lists: Mapping[str, Trie],
        kinds: tuple[str, tuple[str, ...]],
        watched: frozenset[str],
        needed: Needed,
    ):
        super().__init__()
        self.lexicon, self.cues, self.vocabulary = lexicon, cues, vocabulary
        self.lists, self.watched, self.needed = lists, watched, needed
        self.amount, self.gaining = kinds
        self._longer: dict[tuple[int, int, bool], Row] = {}

    def __missing__(self, word: str) -> Row:
        known, closed = self.lexicon.node(word) or UNKNOWN, self.cues.words.node(word.lower()) or UNKNOWN
        row = replace(
            self._row(word, known.get(END, ()), closed.get(END, ())),
            more=frozenset([*known, *closed]) - {END},
            begins=tuple(self._begun(word)),
            inside=word.endswith(self.cues.adverb),
        )
        if len(self) >= KEPT:
            self.clear()
        self[word] = row
        return row

    def _begun(self, word: str) -> Iterator[tuple[str, Node, bool]]:
        if word[0].isdigit():
            yield NUMBERS, UNKNOWN, True
        for name, trie in self.lists.items():
            if node := trie.node(word):
                yield name, node, END in node

    def longest(self, words: tuple[str, ...], at: int) -> tuple[int, Row]:
        """End and row of the longest form at token `at`, of open or closed class; both where they agree."""
        end, senses = self.lexicon.longest(words, at, self.cues.adverb)
        closed, groups = self.cues.words.longest(words, at, self.cues.adverb)
        if max(end, closed) <= at + 1:
            return at + 1, self[words[at]]
        if closed > end:
            end, senses = closed, []
        elif closed < end:
            groups = []
        adverb = words[end - 1].endswith(self.cues.adverb)
        key = id(senses) if senses else 0, id(groups) if groups else 0, adverb  # lists of the tries, which stay
        row = self._longer.get(key)
        if row is None:
            row = self._longer[key] = self._row(" ".join(words[at:end]), senses, groups)
        return end, row

    def _row(self, form: str, senses: Iterable[Sense], words: Iterable[Word]) -> Row:
        groups, kinds = frozenset([word.group for word in words]), frozenset([sense.kind for sense in senses])
        is_word = kinds <= WORDS and not groups and form[0].isalpha()
        is_nominal = is_word or "lifting" in groups or not kinds.isdisjoint(NOMINAL)
        named = [sense.id for sense in senses if sense.kind in NAMING]
        offers = NOTHING.union(*(self.vocabulary.ancestors.get(id, {id}) for id in named))
        entities = tuple([sense.id for sense in senses if sense.kind == "entity"])
        others = (id for id in entities if id not in self.watched)
        return Row(
            tuple(senses),
            groups,
            entities,
            kinds,
            offers,
            tuple([reading for sense in senses for reading in self._readings(sense, groups)]),
            self.needed.met((*groups, *kinds, *offers)),
            next((id for id in entities if id in self.watched), ""),
            any(self.vocabulary.has_type(id, SUBSTANCE) for id in others),
            is_word,
            not kinds and groups <= ADVERBIAL and self._ends_as_adverb(form),
            is_nominal,
            is_nominal or not (kinds.isdisjoint(PRAISING) and groups.isdisjoint(OPENING)),
        )

    def _ends_as_adverb(self, form: str) -> bool:
        return (len(form) > SHORT or form in self.cues.adverb) and form.endswith(self.cues.adverb)

    def _readings(self, sense: Sense, groups: frozenset[str]) -> list[Reading]:
        predicate = self.vocabulary.predicates.get(sense.id)
        if predicate is None or sense.kind in NOMINAL:
            return []
        wants = predicate.object if self._is_bound(sense, predicate, groups) else ()
        wants = (*wants, *self.gaining) if wants and sense.kind == GAIN else wants
        return [Reading(sense, predicate, wants, sense.tail[0] if sense.kind == "verb" and sense.tail else "")]

    def _is_bound(self, sense: Sense, predicate: Predicate, groups: frozenset[str]) -> bool:
        """Whether a sense says nothing without a thing of its predicate's types in the same sentence."""
        if sense.loose or sense.kind in COMPLETE or self.amount in predicate.object:
            return False
        if sense.kind in ("adjective", "agent"):
            return bool(sense.links)
        return PRESUPPOSING.isdisjoint(groups)
