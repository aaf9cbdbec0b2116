"""Entries in each other's way: the same form listed twice, as its own opposite, or behind one that takes it all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from generator.claims.audit.model import Fault
from generator.claims.entries import Entry, Form
from generator.claims.lexicon import Sense
from generator.vocabulary.model import Predicate, Vocabulary
from generator.yamlio import Located

Place = tuple[Entry, Sense, Predicate]
_TURNED = {"up": "down", "down": "up"}


def collisions(entries: Sequence[Entry], vocabulary: Vocabulary) -> Iterator[Fault]:
    """Each pair of entries once, however many forms they share."""
    told: set[tuple[int, int]] = set()
    for places in _by_form(entries, vocabulary).values():
        for one, other in combinations(places, 2):
            pair = id(one[0]), id(other[0])
            if pair not in told and _alike(one, other):
                fault = _between(one, other, vocabulary)
                if fault:
                    told.add(pair)
                    yield fault


def shared_names(files: Iterable[Located]) -> Iterator[Fault]:
    """Names of several entities, in the files of one layer: a text that uses one can mean only the first.

    Of two layers the later one wins, and nothing is in doubt.
    """
    owners: dict[str, tuple[str, str]] = {}
    for file in files:
        for index, record in enumerate(file.data):
            names: list[tuple[tuple[object, ...], str]] = [(("name",), record["name"])]
            names += [(("also", at), form) for at, form in enumerate(record.get("also", ()))]
            for steps, form in names:
                place = f"{file.path}:{file.at(index, *steps)[0]}"
                first, where = owners.setdefault(form.casefold(), (record["id"], place))
                if where != place and first != record["id"]:
                    message = f"{form!r} is a name of {record['id']} and of {first}, which is heard"
                    problem = file.problem(message, index, *steps, hint=f"It is also in {where}.")
                    yield Fault("warning", "collision", problem)


def _by_form(entries: Sequence[Entry], vocabulary: Vocabulary) -> Mapping[Form, list[Place]]:
    found: dict[Form, list[Place]] = {}
    for entry in entries:
        predicate = vocabulary.predicates[entry.predicate]
        for form, senses in entry.forms.items():
            found.setdefault(form, []).extend((entry, sense, predicate) for sense in senses)
    return found


def _alike(one: Place, other: Place) -> bool:
    """Two entries of one family that are read in the same way."""
    (first, sense, a), (second, behind, b) = one, other
    same = sense._replace(id="", links=()) == behind._replace(id="", links=())
    linked = not sense.links or not behind.links or not set(sense.links).isdisjoint(behind.links)
    return first is not second and a.family == b.family and same and linked


def _between(one: Place, other: Place, vocabulary: Vocabulary) -> Fault | None:
    (first, sense, a), (second, behind, b) = one, other
    form, hint = second.text, f"See {first.text!r} in {first.place}."
    if a.id == b.id:
        return _repeated(first, second) if sense.links == behind.links else None
    if _opposed(a, b) and _meet(a, b, vocabulary):
        message = f"{form!r} is heard as {b.id} and as its opposite {a.id}, of the same objects"
        return Fault("error", "collision", second.problem(message, hint))
    whole = second.forms.keys() <= first.forms.keys() and set(behind.links) <= set(sense.links)
    if whole and _takes_all(a, b, vocabulary):
        message = f"{form!r} is never heard as {b.id}: {a.id} comes first and takes all its objects"
        return Fault("warning", "unreachable", second.problem(message, hint))
    return None


def _repeated(first: Entry, second: Entry) -> Fault | None:
    """The one of two entries whose own words follow from the other."""
    for one, other in ((second, first), (first, second)):
        if next(iter(one.forms)) in other.forms:
            message = f"{one.text!r} stands twice under {one.predicate}"
            hint = f"It follows from {other.text!r} in {other.place}."
            return Fault("warning", "collision", one.problem(message, hint))
    return None


def _opposed(a: Predicate, b: Predicate) -> bool:
    return _TURNED.get(a.direction) == b.direction or b.id in a.opposite or a.id in b.opposite


def _meet(a: Predicate, b: Predicate, vocabulary: Vocabulary) -> bool:
    """Whether there is an object that both take."""
    if not (a.object and b.object):
        return True
    return any(vocabulary.is_a(x, y) or vocabulary.is_a(y, x) for x in a.object for y in b.object)


def _takes_all(first: Predicate, later: Predicate, vocabulary: Vocabulary) -> bool:
    if not later.object:
        return not first.object
    return all(vocabulary.has_type(kind, first.object) for kind in later.object)
