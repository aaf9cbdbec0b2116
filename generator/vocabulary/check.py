"""Whether the records of a vocabulary fit together: every id named is known, nothing is a kind of itself."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import chain

from generator.errors import Problem
from generator.yamlio import Record, near, reused_ids

Records = Mapping[str, Record]


def check_links(types: Records, entities: Records, predicates: Records) -> list[Problem]:
    """All problems between records; each record is already sound by itself."""
    kinds = {**types, **entities}
    return [
        *_unknown(types, "is", types),
        *_unknown(types, "main_as", types),
        *_unknown(entities, "is", kinds),
        *_unknown(entities, "part_of", entities),
        *chain.from_iterable(_unknown(entities, key, kinds) for key in ("any_of", "every_of")),
        *chain.from_iterable(_unknown(predicates, key, predicates) for key in ("implies", "opposite")),
        *chain.from_iterable(_unknown(predicates, key, kinds) for key in ("subject", "object")),
        *_unknown_fixed(predicates, entities),
        *_unknown_weaker(predicates, kinds),
        *_both(types, entities),
        *reused_ids(entities),
        *_cycles(kinds, "is"),
        *_cycles(entities, "part_of"),
        *_cycles(predicates, "implies"),
    ]


def _unknown(records: Records, key: str, known: Collection[str]) -> Iterator[Problem]:
    for record in records.values():
        for at, id in enumerate(record.data.get(key, ())):
            if id not in known:
                yield record.problem(f"unknown id {id!r} in `{key}`", key, at, hint=near(id, known))


def _unknown_fixed(predicates: Records, entities: Records) -> Iterator[Problem]:
    for record in predicates.values():
        for form, id in record.data.get("hears", {}).get("fixed", {}).items():
            if id not in entities:
                hint = near(id, entities)
                yield record.problem(f"unknown entity {id!r}", "hears", "fixed", form, hint=hint)


def _unknown_weaker(predicates: Records, kinds: Collection[str]) -> Iterator[Problem]:
    for record in predicates.values():
        figure, shown = (record.data.get(key, {}) for key in ("figure", "shows"))
        named = (
            ("denied_as", record.data.get("denied_as"), predicates),
            ("denies", record.data.get("denies"), predicates),
            ("turned", record.data.get("turned"), predicates),
            ("among", record.data.get("among"), kinds),
            ("figure", figure.get("of"), predicates),
            ("figure", figure.get("given"), kinds),
            ("shows", shown.get("predicate"), predicates),
            ("shows", shown.get("object"), kinds),
        )
        for key, id, known in named:
            if id and id not in known:
                yield record.problem(f"unknown id {id!r} in `{key}`", key, hint=near(id, known))


def _both(types: Records, entities: Records) -> Iterator[Problem]:
    for id in types.keys() & entities.keys():
        hint = f"Give the entity another id; the type is in {types[id].place}."
        yield entities[id].problem(f"{id!r} is the id of a type", "id", hint=hint)


def _cycles(records: Records, key: str) -> Iterator[Problem]:
    """One problem per cycle, at its alphabetically first member."""
    reported: set[str] = set()
    for start in sorted(records):
        path = _way_back(start, records, key) if start not in reported else []
        if path:
            reported.update(path)
            way = " → ".join([*path, start])
            yield records[start].problem(f"goes round in a circle by `{key}`: {way}", key)


def _way_back(start: str, records: Records, key: str) -> list[str]:
    """The ids from `start` on that lead back to it, or nothing."""
    came_from: dict[str, str] = {}
    todo = [start]
    while todo:
        here = todo.pop()
        for to in records[here].data.get(key, ()) if here in records else ():
            if to == start:
                return _trail(here, start, came_from)
            if to not in came_from:
                came_from[to] = here
                todo.append(to)
    return []


def _trail(here: str, start: str, came_from: Mapping[str, str]) -> list[str]:
    trail = [here]
    while trail[-1] != start:
        trail.append(came_from[trail[-1]])
    return trail[::-1]
