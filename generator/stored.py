"""What a project is made of as plain data and back, so that what was read and compiled once need not be again.

Records become tuples of their fields, in the order of the class. Paths are stored by the folder they are in:
the same data may be read from another place next time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import lru_cache, partial
from itertools import starmap
from pathlib import Path
from typing import Any, TypeVar

from generator.claims.ear import Ear
from generator.claims.stored import pack_ear, unpack_ear
from generator.factbase.base import FactBase
from generator.factbase.model import Disclosure, Fact, Source, Support
from generator.lint.model import Example, Rule
from generator.spans import Span
from generator.speech import Speech
from generator.vocabulary.model import Entity, Figure, Predicate, Quantity, Shown, Statement, Type, Vocabulary
from generator.yamlio import shown

Plain = Any
T = TypeVar("T")
# Fields that hold records themselves, one or a tuple of them.
_PARTS: dict[type[Any], dict[str, type[Any]]] = {
    Fact: {"states": Statement, "supports": Support, "quantity": Quantity},
    Rule: {"bad": Example, "good": Example, "missed": Example, "discloses": Disclosure},
    Disclosure: {"told_by": Statement},
    Predicate: {"figure": Figure, "shows": Shown},
    Example: {"spans": Span},
}


@dataclass(frozen=True, slots=True)
class Parts:
    """All that is read and compiled for a project."""

    vocabulary: Vocabulary
    heard: Mapping[str, Mapping[str, Any]]
    facts: FactBase
    rules: tuple[Rule, ...]
    language: tuple[Path, ...]
    pack: Mapping[str, Any]
    speech: Speech
    examples: tuple[Entity, ...]
    ear: Ear


def pack(parts: Parts, tops: Sequence[Path]) -> Plain:
    """Plain data for `marshal`. `tops`: the folders that the data's files lie in."""
    vocabulary, base = parts.vocabulary, parts.facts
    inside = partial(_inside, tops=tops)
    return {
        "entities": _rows(vocabulary.entities.values()),
        "types": _rows(vocabulary.types.values()),
        "predicates": _rows(vocabulary.predicates.values()),
        "retired": dict(vocabulary.retired),
        "ancestors": vocabulary.ancestors,
        "heard": dict(parts.heard),
        "facts": _rows(base.facts.values(), path=inside),
        "sources": _rows(base.sources.values()),
        "disclosures": _rows(base.disclosures),
        "retired facts": dict(base.retired or {}),
        "rules": _rows(parts.rules, path=inside),
        "language": [inside(str(path)) for path in parts.language],
        "pack": dict(parts.pack),
        "speech": dict(parts.speech.words),
        "examples": _rows(parts.examples),
        "ear": pack_ear(parts.ear, sorted({r.match["list"] for r in parts.rules if "list" in r.match})),
    }


def unpack(data: Mapping[str, Plain], tops: Sequence[Path]) -> Parts:
    """The parts again, as they would be read from `tops` now."""
    vocabulary = _vocabulary(data)
    path = lru_cache(lambda place: shown(_outside(place, tops)))
    base = FactBase(
        vocabulary,
        _by_id(Fact, data["facts"], path=path),
        _by_id(Source, data["sources"]),
        tuple(_made(Disclosure, data["disclosures"])),
        data["retired facts"],
    )
    return Parts(
        vocabulary,
        data["heard"],
        base,
        tuple(_made(Rule, data["rules"], path=path)),
        tuple(_outside(place, tops) for place in data["language"]),
        data["pack"],
        Speech(vocabulary, data["speech"]),
        tuple(_made(Entity, data["examples"])),
        unpack_ear(data["ear"], vocabulary, data["pack"]),
    )


def _vocabulary(data: Mapping[str, Plain]) -> Vocabulary:
    vocabulary = Vocabulary(
        _by_id(Entity, data["entities"]),
        _by_id(Type, data["types"]),
        _by_id(Predicate, data["predicates"]),
        data["retired"],
    )
    vars(vocabulary)["ancestors"] = data["ancestors"]  # what it would work out when first asked
    return vocabulary


def _rows(records: Iterable[Any], **changed: Callable[[Any], Plain]) -> list[Plain]:
    return [
        tuple(changed.get(f.name, _plain)(getattr(record, f.name)) for f in fields(record))
        for record in records
    ]


def _plain(value: Any) -> Plain:
    if is_dataclass(value):
        return _rows([value])[0]
    return tuple(map(_plain, value)) if isinstance(value, tuple) else value


def _made(made: type[T], rows: Iterable[Plain], **changed: Callable[[Plain], Any]) -> list[T]:
    """Records of one class from rows; `changed`: what else is to be done to fields."""
    steps = {name: partial(_part, part) for name, part in _PARTS.get(made, {}).items()} | changed
    if not steps:
        return list(starmap(made, rows))
    names = [field.name for field in fields(made)]  # type: ignore[arg-type]
    places = [(names.index(name), step) for name, step in steps.items()]
    found: list[T] = []
    for row in rows:
        values = list(row)
        for at, step in places:
            values[at] = step(values[at])
        found.append(made(*values))
    return found


def _part(made: type[T], value: Plain) -> Any:
    """A record, a tuple of records, or None where there is none."""
    if not value:
        return value
    return tuple(_made(made, value)) if isinstance(value[0], tuple) else _made(made, [value])[0]


def _by_id(made: type[T], rows: Iterable[Plain], **changed: Callable[[Plain], Any]) -> dict[str, T]:
    return {row[0]: record for row, record in zip(rows, _made(made, rows, **changed), strict=True)}


def _inside(path: str, tops: Sequence[Path]) -> tuple[int, str]:
    """Which of the folders a path (as messages show it) is in, and the rest of it; -1 for none of them."""
    whole = Path.cwd() / path
    for at, top in enumerate(tops):
        if whole.is_relative_to(Path.cwd() / top):
            return at, whole.relative_to(Path.cwd() / top).as_posix()
    return -1, path


def _outside(place: tuple[int, str], tops: Sequence[Path]) -> Path:
    at, rest = place
    return Path(rest) if at < 0 else tops[at] / rest
