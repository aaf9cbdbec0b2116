"""What belongs to a base's main things, as if a steward had filed it so: what they contain, and what is named after
them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from generator.factbase.base import FactBase
from generator.factbase.watch import main_things, stands_for
from generator.vocabulary.model import Entity, Statement, Vocabulary


def with_parts(base: FactBase) -> FactBase:
    """The base, with what belongs to its main things filed as theirs."""
    main = main_things(base)
    known = base.vocabulary
    forms = {part: _form(known.entities[part], whole) for part, whole in _named(known, main).items()}
    base = _filed(base, forms)
    return _filed(base, {part: _part(known.entities[part], whole) for part, whole in _contained(base, main).items()})


def _filed(base: FactBase, entities: Mapping[str, Entity]) -> FactBase:
    if not entities:
        return base
    known = base.vocabulary
    return replace(base, vocabulary=replace(known, entities={**known.entities, **entities}))


def _part(entity: Entity, whole: str) -> Entity:
    return replace(entity, part_of=(whole,))


def _form(entity: Entity, whole: str) -> Entity:
    """What is said of a herb is said of its root, by which people mean the herb."""
    return replace(entity, part_of=(whole,), is_a=(*entity.is_a, whole))


def _contained(base: FactBase, main: frozenset[str]) -> Mapping[str, str]:
    """What is established to be in one main thing, and is filed under nothing -> that thing.

    Only what the base says more of: a common substance that is in many things, and of which no fact says anything, is
    no subject of a text about one of them. What is in several main things belongs to none.
    """
    stated = {s.subject for fact in base.facts.values() for s in fact.states}
    wholes: dict[str, set[str]] = defaultdict(set)
    for fact in base.facts.values():
        for each in fact.states if fact.status == "established" else ():
            whole, part = _sides(each, base.vocabulary)
            if base.vocabulary.root(whole) in main and part in stated:
                wholes[part].add(base.vocabulary.root(whole))
    loose = (part for part in sorted(wholes) if len(wholes[part]) == 1 and _is_loose(part, base.vocabulary))
    return {part: whole for part in loose for whole in wholes[part] if not base.vocabulary.is_a(part, whole)}


def _sides(stated: Statement, vocabulary: Vocabulary) -> tuple[str, str]:
    """The whole and the part of a statement about what is in a thing; "" twice where it is none."""
    side = vocabulary.predicates[stated.predicate].part if stated.holds else ""
    if side == "object":
        return stated.subject, stated.object
    return (stated.object, stated.subject) if side == "subject" else ("", "")


def _named(vocabulary: Vocabulary, main: frozenset[str]) -> Mapping[str, str]:
    """What is named after a main thing, of a type that stands for such things -> that thing ("dawn root" -> dawn)."""
    return {
        id: whole
        for whole in sorted(main)
        for id in vocabulary.entities
        if id not in main and _is_loose(id, vocabulary) and _is_after(id, whole, vocabulary)
    }


def _is_after(id: str, whole: str, vocabulary: Vocabulary) -> bool:
    name, after = vocabulary.entities[id].name.lower(), vocabulary.entities[whole].name.lower()
    return name.startswith(f"{after} ") and bool(stands_for(id, vocabulary))


def _is_loose(id: str, vocabulary: Vocabulary) -> bool:
    entity = vocabulary.entities.get(id)
    return entity is not None and not entity.part_of
