"""The fact base: facts with indexes, so that a question costs what its answer is long."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from generator.factbase.model import Disclosure, Fact, Source
from generator.vocabulary.model import Statement, Vocabulary

K = TypeVar("K")
Index = Mapping[str, tuple[Fact, ...]]
SETTLING = frozenset({"established", "limited"})  # statuses of a fact that gives one side of a dispute


@dataclass(frozen=True)
class FactBase:
    """All facts of a project, ordered by id. Ids in facts are live ids of `vocabulary`.

    `retired` maps former fact ids to the present ones.
    """

    vocabulary: Vocabulary
    facts: Mapping[str, Fact]
    sources: Mapping[str, Source]
    disclosures: tuple[Disclosure, ...] = ()
    retired: Mapping[str, str] | None = None

    def fact(self, id: str) -> Fact:
        """The fact of this id or former id; KeyError where there is none."""
        return self.facts[(self.retired or {}).get(id, id)]

    def about(
        self,
        subject: str | None = None,
        topic: str | None = None,
        family: str | None = None,
        status: str | None = None,
    ) -> tuple[Fact, ...]:
        """The facts that fit everything asked for, in order of id; `subject` is an entity's id."""
        asked = ((subject, self._by_subject), (topic, self._by_topic), (family, self._by_family))
        found = [index.get(key, ()) for key, index in asked if key is not None]
        first, *others = found or [tuple(self.facts.values())]
        rest = [frozenset(fact.id for fact in facts) for facts in others]
        return tuple(
            fact
            for fact in first
            if (status is None or fact.status == status) and all(fact.id in ids for ids in rest)
        )

    def matching(self, subject_root: str, predicate_family: str) -> tuple[Fact, ...]:
        """Facts that state something of this family about the whole `subject_root` or a part of it."""
        return self._buckets.get((subject_root, predicate_family), ())

    def cited(self, fact: Fact) -> tuple[Source, ...]:
        """The sources of a fact, in the order the fact names them."""
        return tuple(self.sources[support.source] for support in fact.supports)

    def disputes(self, fact: Fact) -> tuple[Fact, ...]:
        """What is contested, and of which this settled fact gives one side; an article that states it states both."""
        if fact.status not in SETTLING:
            return ()
        near = (self.matching(self.vocabulary.root(s.subject), self.family(s)) for s in fact.states)
        open_ = (one for group in near for one in group if one.status == "contested" and not one.lint_only)
        return tuple(
            one
            for one in dict.fromkeys(open_)
            if any(_is_side(s, o, self.vocabulary) for s in fact.states for o in one.states)
        )

    def family(self, statement: Statement) -> str:
        return self.vocabulary.predicates[statement.predicate].family

    @cached_property
    def main_parts(self) -> frozenset[tuple[str, str]]:
        """Each established main part with its whole."""
        known = self.vocabulary.predicates
        states = (s for fact in self.facts.values() if fact.status == "established" for s in fact.states if s.holds)
        return frozenset((s.subject, s.object) for s in states if known[s.predicate].main)

    @cached_property
    def _by_subject(self) -> Index:
        return self._index(lambda fact: (statement.subject for statement in fact.states))

    @cached_property
    def _by_topic(self) -> Index:
        return self._index(lambda fact: [fact.topic])

    @cached_property
    def _by_family(self) -> Index:
        return self._index(lambda fact: map(self.family, fact.states))

    @cached_property
    def _buckets(self) -> Mapping[tuple[str, str], tuple[Fact, ...]]:
        root = self.vocabulary.root
        return _grouped(self.facts.values(), lambda f: ((root(s.subject), self.family(s)) for s in f.states))

    def _index(self, keys: Callable[[Fact], Iterable[str]]) -> Index:
        return _grouped(self.facts.values(), keys)


def _is_side(one: Statement, disputed: Statement, vocabulary: Vocabulary) -> bool:
    """Whether a statement says what is disputed, or its opposite, of the same thing or of a kind of it."""
    if one.object != disputed.object or not (
        vocabulary.is_a(one.subject, disputed.subject) or vocabulary.is_a(disputed.subject, one.subject)
    ):
        return False
    said, asked = vocabulary.predicates[one.predicate], vocabulary.predicates[disputed.predicate]
    turned = {said.direction, asked.direction} == {"up", "down"}
    return said.id == asked.id or asked.id in said.opposite or said.id in asked.opposite or turned


def _grouped(facts: Iterable[Fact], keys: Callable[[Fact], Iterable[K]]) -> dict[K, tuple[Fact, ...]]:
    groups: dict[K, list[Fact]] = defaultdict(list)
    for fact in facts:
        for key in dict.fromkeys(keys(fact)):
            groups[key].append(fact)
    return {key: tuple(group) for key, group in groups.items()}
