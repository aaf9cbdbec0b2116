"""The one currency of the project: entities, predicates, and statements made of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

Direction = Literal["up", "down", "none"]


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing a text can talk about. `is_a` holds type ids or other entities' ids, nearest first.

    `any_of`: what is said of one of these (kinds or parts) is said of it: "some states". `every_of`: what is said of
    it is said of each of these: "every state".
    `lost`: names of its own that a later layer gives to another thing (see `vocabulary.load`).
    """

    id: str
    name: str
    is_a: tuple[str, ...]
    also: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()
    every_of: tuple[str, ...] = ()
    was: tuple[str, ...] = ()
    plural: bool = False
    note: str = ""
    lost: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """Surface forms as written in the data; inflections are derived when they are compiled."""
        return tuple(form for form in (self.name, *self.also) if form not in self.lost)


@dataclass(frozen=True, slots=True)
class Type:
    """A class of entities. `nouns` are its class nouns: "the plant" names a type, not an entity.

    `judged`: "always" where claims about such things are held against the facts, "main" where only those are
    that the fact base is mostly about, "" else. `main_as`: types that such a thing is of as well where the fact base is
    mostly about it: what is told of a species is told of the herb.
    """

    id: str
    is_a: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    disjoint: tuple[str, ...] = ()
    judged: str = ""
    main_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """What a fact says of the figure of predicate `of` too: `low` and `high` in `unit`, at least `times` its own
    low end, or else its own figure. `given`: the object of which only that is so."""

    of: str
    given: str = ""
    low: float | None = None
    high: float | None = None
    unit: str = ""
    times: float | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """What is so of a subject wherever a fact says this predicate of it, whatever the object."""

    predicate: str
    object: str


@dataclass(frozen=True, slots=True)
class Predicate:
    """A relation. `direction` is its effect on the object; contradictions are derived from it.

    `functional`: one subject has one value, `among`: only among values of this type, others may hold
    beside them; `classifies`: says what kind of thing its subject is; `changes`: what
    holds today need not have held before; `denied_as`: the weaker predicate that a text denies with it; `denies`: the
    predicate that who asserts it denies; `turned`: the predicate that says the same of its object; `part`: which side
    of it is a part of the other, "" where none is; `main`: that part is the main one, whose figures are the whole's;
    `measures`: the dimension of the figure it is given with; `figure`: the figure of another predicate it implies;
    `shows`: what else is so of its subject.
    """

    id: str
    family: str
    direction: Direction = "none"
    implies: tuple[str, ...] = ()
    opposite: tuple[str, ...] = ()
    functional: bool = False
    among: str = ""
    closed: bool = False
    lifts: bool = False
    classifies: bool = False
    changes: bool = False
    denied_as: str = ""
    denies: str = ""
    turned: str = ""
    part: str = ""
    main: bool = False
    measures: str = ""
    figure: Figure | None = None
    shows: Shown | None = None
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    says: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """An interval with a unit; `kind` tells what is measured (Ki, half-life, dose …)."""

    low: float | None
    high: float | None
    unit: str
    kind: str = ""
    per: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """`subject` `predicate` `object`, or its opposite where `holds` is false. Ids throughout."""

    subject: str
    predicate: str
    object: str
    holds: bool = True

    def __str__(self) -> str:
        return f"{self.subject} {'' if self.holds else 'NOT '}{self.predicate} {self.object}"


@dataclass(frozen=True)
class Vocabulary:
    """All entities, types and predicates of a project; answers what is a kind of what."""

    entities: Mapping[str, Entity]
    types: Mapping[str, Type]
    predicates: Mapping[str, Predicate]
    retired: Mapping[str, str] = field(default_factory=dict)

    def is_a(self, id: str, kind: str) -> bool:
        """Whether `id` (entity or type) is `kind`, or a kind of it."""
        return kind in self.ancestors[id] if id in self.ancestors else id == kind

    def within(self, id: str, whole: str) -> bool:
        """Whether `id` is `whole`, or a part of it at any remove."""
        return whole in self.wholes[id] if id in self.wholes else id == whole

    def wider(self, wide: str, narrow: str) -> bool:
        """Whether what is said of `narrow` is said of `wide`: a kind, one of any, each of all."""
        if self.is_a(narrow, wide):
            return True
        some, every = self.entities.get(wide), self.entities.get(narrow)
        return any(self._one_of(narrow, each) for each in (some.any_of if some else ())) or any(
            self._one_of(wide, each) for each in (every.every_of if every else ())
        )

    def _one_of(self, id: str, group: str) -> bool:
        return self.is_a(id, group) or self.within(id, group)

    def disjoint(self, one: str, other: str) -> bool:
        """Whether two things are of types that exclude each other, and neither is a kind of the other."""
        if self.is_a(one, other) or self.is_a(other, one):
            return False
        mine, yours = self._groups.get(one, {}), self._groups.get(other, {})
        return any(mine[group].isdisjoint(yours[group]) for group in mine.keys() & yours.keys())

    def is_exclusive(self, id: str) -> bool:
        """Whether an entity or type belongs to types that exclude others."""
        return id in self._groups

    def has_type(self, id: str, kinds: tuple[str, ...]) -> bool:
        line = self.ancestors.get(id)
        return id in kinds if line is None else not line.isdisjoint(kinds)

    def implied(self, predicate: str) -> frozenset[str]:
        """The predicate itself and everything weaker that follows from it."""
        return self._implied.get(predicate, frozenset({predicate}))

    def root(self, id: str) -> str:
        """The whole an entity belongs to (an alkaloid's plant), or itself."""
        known = self._roots.get(id)
        if known is None:
            known = self._roots[id] = self._root(id)
        return known

    def kinds(self, id: str) -> frozenset[str]:
        """The types that an entity or type is of."""
        known = self._kinds.get(id)
        if known is None:
            known = self._kinds[id] = frozenset(self.ancestors.get(id, frozenset()) & self.types.keys())
        return known

    def _root(self, id: str) -> str:
        seen = {id}
        while (entity := self.entities.get(id)) and entity.part_of and entity.part_of[0] not in seen:
            id = entity.part_of[0]
            seen.add(id)
        return id

    @cached_property
    def ancestors(self) -> dict[str, frozenset[str]]:
        """Per entity and type: itself and all it is a kind of. Cycles are cut, the loader reports them."""
        parents = {t.id: t.is_a for t in self.types.values()} | {e.id: e.is_a for e in self.entities.values()}
        return {id: frozenset(_climb(id, parents)) for id in parents}

    @cached_property
    def wholes(self) -> dict[str, frozenset[str]]:
        """Per entity: itself and all it is a part of, at any remove; a place goes by what else bears its name."""
        parents = {e.id: (*e.part_of, *self._namesakes.get(e.id, ())) for e in self.entities.values()}
        return {id: frozenset(_climb(id, parents)) for id in parents}

    @cached_property
    def _namesakes(self) -> dict[str, tuple[str, ...]]:
        """Per entity that is a part of nothing: that of its types which has parts, and lost a name to it."""
        whole = {id for entity in self.entities.values() for id in entity.part_of}
        lost = {name.casefold(): e for e in self.entities.values() if e.id in whole for name in e.lost}
        return {
            e.id: tuple({found.id for name in e.forms if (found := lost.get(name.casefold())) and found.is_a == e.is_a})
            for e in self.entities.values()
            if not e.part_of
        }

    @cached_property
    def _groups(self) -> dict[str, dict[str, frozenset[str]]]:
        """Per entity and type: group of exclusion -> its types that belong to the group."""
        found: dict[str, dict[str, frozenset[str]]] = {}
        for id, line in self.ancestors.items():
            for kind in line & self.types.keys():
                for group in self.types[kind].disjoint:
                    mine = found.setdefault(id, {})
                    mine[group] = mine.get(group, frozenset()) | {kind}
        return found

    @cached_property
    def _roots(self) -> dict[str, str]:
        """The wholes that were asked for."""
        return {}

    @cached_property
    def _kinds(self) -> dict[str, frozenset[str]]:
        """The types of what was asked for."""
        return {}

    @cached_property
    def _implied(self) -> dict[str, frozenset[str]]:
        parents = {p.id: p.implies for p in self.predicates.values()}
        return {id: frozenset(_climb(id, parents)) for id in parents}


def _climb(id: str, parents: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    todo, seen = [id], set()
    while todo:
        here = todo.pop()
        if here not in seen:
            seen.add(here)
            yield here
            todo.extend(parents.get(here, ()))
