"""Which facts fit a passage, and in which order they read best. The same brief chooses the same facts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from hashlib import blake2s
from itertools import pairwise
from typing import Literal, TypeVar

from generator.compose.model import PLACES, Brief, Selector
from generator.factbase.base import FactBase
from generator.factbase.model import BENCH, EVIDENCE, SETTLED, Fact
from generator.vocabulary.model import Vocabulary

T = TypeVar("T")
Setting = Literal["background", "people", "bench", "open", ""]

WORDS = 900  # the length that a selector's `most` is meant for
NAMED = 2  # closeness of a fact to what it names
LEAST, MOST = 3, 5  # sentences of a paragraph
_OPEN = frozenset({"contested", "unknown", "not-shown"})
_PEOPLE = frozenset({"case-report", "survey", "observational", "rct", "systematic-review"})
_ORDER: tuple[Setting, ...] = ("background", "people", "bench", "open")


def setting_of(fact: Fact) -> Setting:
    """Where a fact was seen: what a reader must know before reading it."""
    if fact.status in _OPEN:
        return "open"
    if fact.evidence in BENCH:
        return "bench"
    return "people" if fact.evidence in _PEOPLE else "background"


def choose(selector: Selector, brief: Brief, base: FactBase, taken: Collection[str]) -> tuple[Fact, ...]:
    """The best facts for a selector: closest to the brief's subjects, then by strength of evidence.

    Facts that the brief includes come first; taken, excluded and lint-only facts never come. Of facts that
    state the same (in other groups of people, say) one is enough.
    """
    about = _about(selector, brief)
    fitting = [fact for fact in base.facts.values() if _fits(fact, selector, about, base)]
    free = [fact for fact in fitting if fact.id not in taken and is_sayable(fact, brief)]
    said = {base.facts[id].states for id in taken}

    def rank(fact: Fact) -> tuple[bool, int, int, int]:
        close = sum(closeness(fact, id, base.vocabulary) for id in brief.about)
        return fact.id not in brief.include, -close, -strength(fact), turn(brief, fact.id)

    best = {fact.states: fact for fact in sorted(free, key=rank, reverse=True) if fact.states not in said}
    return tuple(sorted(best.values(), key=rank)[: _scaled(selector.most, brief.length)])


def is_sayable(fact: Fact, brief: Brief) -> bool:
    """Whether a brief's article may state the fact unasked; laboratory figures are for professionals."""
    if fact.lint_only or fact.id in brief.exclude:
        return False
    figures = fact.evidence == "in-vitro" and fact.quantity is not None
    return brief.audience == "professional" or not figures or fact.id in brief.include


def closeness(fact: Fact, id: str, vocabulary: Vocabulary) -> int:
    """2 where a fact is about an entity, a part or kind of it; 1 where only its topic is; else 0."""
    ends = {end for statement in fact.states for end in (statement.subject, statement.object)}
    if any(vocabulary.is_a(end, id) or vocabulary.root(end) == id for end in ends):
        return NAMED
    return int(id in fact.topic.split("-"))


def turn(brief: Brief, *what: object) -> int:
    """A number that is the same in every run for this brief, its seed and `what`."""
    text = "\0".join(map(str, (brief.id, brief.seed, *what)))
    return int.from_bytes(blake2s(text.encode(), digest_size=6).digest())


def paragraphs(facts: Iterable[Fact]) -> list[tuple[Setting, tuple[Fact, ...]]]:
    """Facts as paragraphs of three to five; the first of a setting carries it where there are enough."""
    groups: list[tuple[Setting, list[Fact]]] = []
    every = list(facts)
    for setting in _ORDER:
        if group := [fact for fact in every if setting_of(fact) == setting]:
            groups.append((setting, _chained(group)))
    made: list[tuple[Setting, tuple[Fact, ...]]] = []
    for setting, group in _merged(groups):
        first, *more = runs(group)
        made += [(setting if len(group) >= LEAST else "", first), *(("", part) for part in more)]
    return made


def runs(items: Sequence[T]) -> list[tuple[T, ...]]:
    """As few paragraphs as `MOST` allows, of nearly the same size."""
    count = max(1, -(-len(items) // MOST))
    cuts = [round(len(items) * at / count) for at in range(count + 1)]
    return [tuple(items[start:end]) for start, end in pairwise(cuts) if end > start]


def _about(selector: Selector, brief: Brief) -> tuple[str, ...]:
    """Entities a selector asks for; "{second}" is nobody where a brief is about one thing."""
    places = dict(zip(PLACES, brief.about, strict=False))
    named = (places.get(id, id) for id in selector.about)
    return tuple(id for id in named if id not in PLACES) if selector.about else brief.about


def _fits(fact: Fact, selector: Selector, about: Sequence[str], base: FactBase) -> bool:
    families = {base.family(statement) for statement in fact.states}
    objects = {statement.object for statement in fact.states}
    return (
        any(closeness(fact, id, base.vocabulary) for id in about)
        and _meets(families, selector.families)
        and _meets({statement.predicate for statement in fact.states}, selector.predicates)
        and _meets({kind for id in objects for kind in base.vocabulary.ancestors[id]}, selector.objects)
        and _meets({fact.topic}, selector.topics)
        and _meets({fact.status}, selector.status)
        and _meets({fact.evidence}, selector.evidence)
    )


def _meets(found: set[str], asked: Sequence[str]) -> bool:
    return not asked or not found.isdisjoint(asked)


def strength(fact: Fact) -> int:
    """How much stands behind a fact. Official and taxonomic facts need no study: they count as much as one
    that watched people."""
    return EVIDENCE.index("observational" if fact.evidence in SETTLED else fact.evidence)


def _scaled(most: int, length: int) -> int:
    return max(1, round(most * length / WORDS))


def _merged(groups: list[tuple[Setting, list[Fact]]]) -> list[tuple[Setting, list[Fact]]]:
    """Groups too small for a paragraph join the one before them."""
    merged: list[tuple[Setting, list[Fact]]] = []
    for setting, group in groups:
        if merged and (len(group) < LEAST or len(merged[-1][1]) < LEAST):
            merged[-1] = ("", merged[-1][1] + group)
        else:
            merged.append((setting, group))
    return merged


def _chained(facts: Sequence[Fact]) -> list[Fact]:
    """Each fact followed by the one that shares most with it: things named, then sources."""
    left = list(facts)
    chain = left[:1]
    while left := [fact for fact in left if fact is not chain[-1]]:
        chain.append(max(left, key=lambda fact: _shared(chain[-1], fact)))
    return chain


def _shared(one: Fact, other: Fact) -> tuple[int, int]:
    things = [{end for s in fact.states for end in (s.subject, s.object)} for fact in (one, other)]
    sources = [{support.source for support in fact.supports} for fact in (one, other)]
    return len(things[0] & things[1]), len(sources[0] & sources[1])
