"""Reads types, predicates and entities of a language pack and a project into one Vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.errors import DataError, Problem, collecting
from generator.vocabulary.check import check_links
from generator.vocabulary.model import Entity, Figure, Predicate, Type, Vocabulary
from generator.yamlio import Record, by_id, load_records

# How the language expresses each predicate: predicate id -> its `hears` mapping, for the lexicon compiler.
Heard = Mapping[str, Mapping[str, Any]]


def load_vocabulary(
    language_dir: Path, facts_dir: Path | None = None, *, more_language: Sequence[Path] = ()
) -> tuple[Vocabulary, Heard]:
    """Read a language pack, packs laid over it, and a project's entities.

    A later layer wins where an id is in two of them: language_dir, then more_language, then facts_dir.
    Raises DataError with every problem of all files.
    """
    packs = [language_dir, *more_language]
    problems: list[Problem] = []
    types = _layers([_one(pack / "types.yaml") for pack in packs], "types", problems)
    predicates = _layers([_all(pack / "predicates") for pack in packs], "predicates", problems)
    folders = [*packs, *([facts_dir] if facts_dir else [])]
    entities = _layers([_all(folder / "entities") for folder in folders], "entities", problems)
    if not problems:
        problems += check_links(types, entities, predicates)
    if problems:
        raise DataError(problems)
    return _vocabulary(types, entities, predicates), {
        id: record.data["hears"] for id, record in predicates.items() if "hears" in record.data
    }


def load_entities(paths: Iterable[Path]) -> tuple[Entity, ...]:
    """The entities of some files, a later file winning; raises DataError."""
    problems: list[Problem] = []
    found = _layers(([path] for path in paths), "entities", problems)
    if problems:
        raise DataError(problems)
    return tuple(_entity(record.data) for record in found.values())


def _one(path: Path) -> list[Path]:
    return [path] if path.is_file() else []


def _all(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.yaml"))


def _layers(layers: Iterable[list[Path]], schema: str, problems: list[Problem]) -> dict[str, Record]:
    """Records by id, the last layer winning; an id twice within one layer is a problem."""
    merged: dict[str, Record] = {}
    for paths in layers:
        with collecting(problems):
            merged |= by_id(load_records(paths, schema), problems)
    return merged


def _vocabulary(
    types: Mapping[str, Record], entities: Mapping[str, Record], predicates: Mapping[str, Record]
) -> Vocabulary:
    made = {id: _entity(record.data) for id, record in entities.items()}
    return Vocabulary(
        entities=made,
        types={id: _type(record.data) for id, record in types.items()},
        predicates={id: _predicate(record.data) for id, record in predicates.items()},
        retired={old: entity.id for entity in made.values() for old in entity.was},
    )


def _entity(data: Mapping[str, Any]) -> Entity:
    lists = _tuples(data, "also", "part_of", "any_of", "every_of", "was")
    return Entity(
        id=data["id"],
        name=data["name"],
        is_a=tuple(data["is"]),
        plural=data.get("plural", False),
        note=data.get("note", ""),
        **lists,
    )


def _type(data: Mapping[str, Any]) -> Type:
    lists = _tuples(data, "nouns", "disjoint")
    return Type(id=data["id"], is_a=tuple(data.get("is", ())), judged=data.get("judged", ""), **lists)


def _predicate(data: Mapping[str, Any]) -> Predicate:
    lists = _tuples(data, "implies", "opposite", "subject", "object", "says")
    return Predicate(
        id=data["id"],
        family=data["family"],
        direction=data.get("direction", "none"),
        functional=data.get("functional", False),
        closed=data.get("closed", False),
        lifts=data.get("lifts", False),
        classifies=data.get("classifies", False),
        changes=data.get("changes", False),
        denied_as=data.get("denied_as", ""),
        measures=data.get("measures", ""),
        figure=Figure(**data["figure"]) if "figure" in data else None,
        **lists,
    )


def _tuples(data: Mapping[str, Any], *keys: str) -> dict[str, tuple[str, ...]]:
    return {key: tuple(data.get(key, ())) for key in keys}
