"""Reads types, predicates and entities of a language pack and a project into one Vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.errors import DataError, Problem, collecting
from generator.vocabulary.check import check_links
from generator.vocabulary.model import Entity, Figure, Predicate, Shown, Type, Vocabulary
from generator.yamlio import Record, by_id, load_records

# How the language expresses each predicate: predicate id -> its `hears` mapping, for the lexicon compiler.
Heard = Mapping[str, Mapping[str, Any]]
PART = "part_of"


def load_vocabulary(
    language_dir: Path, facts_dir: Path | None = None, *, more_language: Sequence[Path] = ()
) -> tuple[Vocabulary, Heard]:
    """Read a language pack, packs laid over it, and a project's entities.

    A later layer wins where an id or a name is in two of them: language_dir, then more_language, then facts_dir.
    Raises DataError with every problem of all files.
    """
    packs = [language_dir, *more_language]
    problems: list[Problem] = []
    types = _merged(_layers([_one(pack / "types.yaml") for pack in packs], "types", problems))
    predicates = _merged(_layers([_all(pack / "predicates") for pack in packs], "predicates", problems))
    folders = [*packs, *([facts_dir] if facts_dir else [])]
    layers = _layers([_all(folder / "entities") for folder in folders], "entities", problems)
    entities = _merged(layers)
    if not problems:
        problems += check_links(types, entities, predicates)
    if problems:
        raise DataError(problems)
    return _vocabulary(types, entities, predicates, _lost(layers), _wholes(layers)), {
        id: record.data["hears"] for id, record in predicates.items() if "hears" in record.data
    }


def load_entities(paths: Iterable[Path]) -> tuple[Entity, ...]:
    """The entities of some files, a later file winning; raises DataError."""
    problems: list[Problem] = []
    found = _merged(_layers(([path] for path in paths), "entities", problems))
    if problems:
        raise DataError(problems)
    return tuple(_entity(record.data) for record in found.values())


def _one(path: Path) -> list[Path]:
    return [path] if path.is_file() else []


def _all(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.yaml"))


def _layers(layers: Iterable[list[Path]], schema: str, problems: list[Problem]) -> list[Mapping[str, Record]]:
    """Records by id, one mapping a layer; an id twice within one is a problem."""
    made: list[Mapping[str, Record]] = []
    for paths in layers:
        with collecting(problems):
            made.append(by_id(load_records(paths, schema), problems))
    return made


def _merged(layers: Iterable[Mapping[str, Record]]) -> dict[str, Record]:
    """All records by id, the last layer winning."""
    return {id: record for layer in layers for id, record in layer.items()}


def _wholes(layers: Sequence[Mapping[str, Record]]) -> dict[str, tuple[str, ...]]:
    """Entity id -> what an earlier layer says that it is a part of, for a later one that does not say."""
    return {id: tuple(record.data[PART]) for layer in layers for id, record in layer.items() if PART in record.data}


def _lost(layers: Sequence[Mapping[str, Record]]) -> dict[str, tuple[str, ...]]:
    """Entity id -> its names that a later layer gives to another thing."""
    last = {
        name.casefold(): at
        for at, layer in enumerate(layers)
        for record in layer.values()
        for name in _names(record.data)
    }
    level = {id: at for at, layer in enumerate(layers) for id in layer}
    lost = {
        id: tuple(n for n in _names(record.data) if last[n.casefold()] > level[id])
        for id, record in _merged(layers).items()
    }
    return {id: names for id, names in lost.items() if names}


def _names(data: Mapping[str, Any]) -> tuple[str, ...]:
    return (data["name"], *data.get("also", ()))


def _vocabulary(
    types: Mapping[str, Record],
    entities: Mapping[str, Record],
    predicates: Mapping[str, Record],
    lost: Mapping[str, tuple[str, ...]],
    wholes: Mapping[str, tuple[str, ...]],
) -> Vocabulary:
    made = {id: _entity(record.data, lost.get(id, ()), wholes.get(id, ())) for id, record in entities.items()}
    return Vocabulary(
        entities=made,
        types={id: _type(record.data) for id, record in types.items()},
        predicates={id: _predicate(record.data) for id, record in predicates.items()},
        retired={old: entity.id for entity in made.values() for old in entity.was},
    )


def _entity(data: Mapping[str, Any], lost: tuple[str, ...] = (), wholes: tuple[str, ...] = ()) -> Entity:
    lists = _tuples(data, "also", PART, "any_of", "every_of", "was")
    lists[PART] = lists[PART] or wholes
    return Entity(
        id=data["id"],
        name=data["name"],
        is_a=tuple(data["is"]),
        plural=data.get("plural", False),
        note=data.get("note", ""),
        lost=lost,
        **lists,
    )


def _type(data: Mapping[str, Any]) -> Type:
    lists = _tuples(data, "nouns", "disjoint", "main_as")
    return Type(id=data["id"], is_a=tuple(data.get("is", ())), judged=data.get("judged", ""), **lists)


def _predicate(data: Mapping[str, Any]) -> Predicate:
    lists = _tuples(data, "implies", "opposite", "subject", "object", "says")
    return Predicate(
        id=data["id"],
        family=data["family"],
        direction=data.get("direction", "none"),
        functional=data.get("functional", False),
        among=data.get("among", ""),
        closed=data.get("closed", False),
        lifts=data.get("lifts", False),
        classifies=data.get("classifies", False),
        changes=data.get("changes", False),
        denied_as=data.get("denied_as", ""),
        denies=data.get("denies", ""),
        turned=data.get("turned", ""),
        part=data.get("part", ""),
        main=data.get("main", False),
        measures=data.get("measures", ""),
        figure=Figure(**data["figure"]) if "figure" in data else None,
        shows=Shown(**data["shows"]) if "shows" in data else None,
        **lists,
    )


def _tuples(data: Mapping[str, Any], *keys: str) -> dict[str, tuple[str, ...]]:
    return {key: tuple(data.get(key, ())) for key in keys}
