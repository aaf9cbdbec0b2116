"""Coordinated subjects: "X, Y and its Z ease" says of each what it says of one."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.context import Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.reading import is_comma, is_word
from generator.claims.units import Parsed, Unit

NAMED = frozenset({"explicit", "other", "named", "agent"})  # rules that found a name in its place
MODIFIERS = 2  # words before a name, or in place of one that the vocabulary lacks


def each_subject(parsed: Parsed, frame: Frame, ear: Ear) -> Iterator[Frame]:
    """The frame, and the same for every other name that its subject is coordinated with.

    A class noun before its members ("three herbs, X, Y and Z, ease") gives way to them.
    """
    members = _members(parsed, frame, ear)
    if members:
        yield from (frame._replace(subject=member) for member in members)
        return
    yield frame
    objects = {hit.id for hit in frame.objects}
    for subject in _conjuncts(parsed, frame, ear):
        if subject.id not in objects:
            yield frame._replace(subject=subject)


def _members(parsed: Parsed, frame: Frame, ear: Ear) -> list[Subject]:
    """The list between commas behind a subject that is no name."""
    first = frame.subject.last + 2
    if frame.subject.id or frame.subject.how != "stranger" or not is_comma(parsed.units[first - 1]):
        return []
    id = next(iter(parsed.units[first].entities), "")
    end = max((i for i in range(first, frame.k) if is_comma(parsed.units[i])), default=first)
    if not (id and ear.vocabulary.has_type(id, ("agent",))):
        return []
    names = [(first, id), *_chain(parsed, first, 1, end, id, ear)]
    joined = end > first and _is_list(parsed, [place for place, _ in names])
    return [Subject(name, "member", at, at) for at, name in names] if joined else []


def _conjuncts(parsed: Parsed, frame: Frame, ear: Ear) -> list[Subject]:
    subject = frame.subject
    if subject.how not in NAMED or not subject.id or subject.first < 0 or not parsed.has("conjunction"):
        return []
    own = range(subject.first, subject.last + 1)
    at = next((i for i in own if subject.id in parsed.units[i].entities), -1)
    if at < 0:
        return []
    end = frame.k if at < frame.k else len(parsed.units)
    left, right = (
        list(_chain(parsed, at, -1, -1, subject.id, ear)),
        list(_chain(parsed, at, 1, end, subject.id, ear)),
    )
    names = [*reversed(left), (at, ""), *right]
    joined = _is_list(parsed, [place for place, _ in names])
    return [Subject(id, "coordinated", i, i) for i, id in names if id and id != subject.id] if joined else []


def _chain(parsed: Parsed, at: int, step: int, end: int, id: str, ear: Ear) -> Iterator[tuple[int, str]]:
    """Places and ids of the names of the same kind that follow one another from unit `at` on."""
    while True:
        at, name = _next(parsed, at, step, end, id, ear)
        if not name:
            return
        yield at, name


def _next(parsed: Parsed, at: int, step: int, end: int, id: str, ear: Ear) -> tuple[int, str]:
    linked, words = False, 0
    at += step
    while 0 <= at != end and words <= MODIFIERS and at < len(parsed.units):
        unit = parsed.units[at]
        name = _named(parsed, at, id, ear)
        if name:
            return at, name if linked else ""
        if is_comma(unit) or unit.is_("conjunction"):
            linked, words = True, 0
        elif unit.is_("determiner", "possessive") or is_word(unit):
            words += 1
        else:
            break
        at += step
    return at, ""


def _named(parsed: Parsed, at: int, id: str, ear: Ear) -> str:
    """An entity of a kind that `id` is of, or what "its Zs" are called in full: the Zs of the thing itself."""
    unit = parsed.units[at]
    kinds = ear.vocabulary.kinds
    same = next((e for e in unit.entities if not kinds(id).isdisjoint(kinds(e))), "")
    if same or not (at and unit.has("type") and parsed.units[at - 1].is_("possessive")):
        return same
    return _own_part(unit, id, ear)


def _own_part(unit: Unit, id: str, ear: Ear) -> str:
    full = (*ear.vocabulary.entities[id].name.lower().split(), unit.text)
    end, senses = ear.lexicon.longest(full, 0)
    return next((s.id for s in senses if s.kind == "entity" and end == len(full)), "")


def _is_list(parsed: Parsed, places: list[int]) -> bool:
    """A conjunction stands before the last name; behind a comma only where there are more than two."""
    if len(places) < 2:
        return False
    last = next((i for i in range(places[-1], places[-2], -1) if parsed.units[i].is_("conjunction")), -1)
    return last > 0 and (len(places) > 2 or not is_comma(parsed.units[last - 1]))
