"""Reads briefs and outlines: a writer's YAML in, frozen values out, every mistake with its line."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.compose.model import MOST, PLACES, Brief, Item, Outline, Passage, Section, Selector
from generator.errors import DataError, Problem
from generator.factbase.base import FactBase
from generator.yamlio import Located, load, near, shown

Find = Callable[[str], Path | None]
_Steps = tuple[object, ...]


def load_brief(path: Path, facts: FactBase) -> Brief:
    """Read one brief and hold it against the fact base; raises DataError with every problem."""
    file = load(path, "brief", shown(path))
    if problems := [*_check(file, facts), *_check_lists(file, facts)]:
        raise DataError(problems)
    data = dict(file.data)
    plain = ("id", "title", "kind", "audience", "reading", "search_phrase", "seed", "length")
    return Brief(
        about=tuple(data["about"]),
        summary=_passage(data.get("summary")),
        introduction=_passage(data.get("introduction")),
        sections=_sections(data.get("sections", ())),
        conclusion=_passage(data.get("conclusion")),
        include=tuple(facts.fact(id).id for id in data.get("include", ())),
        exclude=tuple(facts.fact(id).id for id in data.get("exclude", ())),
        path=file.path,
        **{key: data[key] for key in plain if key in data},
    )


def load_outline(path: Path, facts: FactBase, find: Find | None = None) -> Outline:
    """Read the outline of an article kind; raises DataError with every problem.

    `find` gives the file of the kind that an outline `extends`: what the outline leaves out is that one's.
    """
    file = load(path, "outline", shown(path))
    if problems := list(_check(file, facts)):
        raise DataError(problems)
    data = file.data
    above = _extended(file, facts, find)
    return Outline(
        summary=_passage(data.get("summary")) or above.summary,
        introduction=_passage(data.get("introduction")) or above.introduction,
        body=_sections(data["body"]),
        closing=_sections(data["closing"]) if "closing" in data else above.closing,
        conclusion=_passage(data.get("conclusion")) or above.conclusion,
    )


def _extended(file: Located, facts: FactBase, find: Find | None) -> Outline:
    """The outline below; it may extend none itself, so that no circle can be made."""
    kind = file.data.get("extends")
    if kind is None:
        return Outline()
    path = find(kind) if find else None
    if path is None:
        raise DataError([file.problem(f"unknown article kind {kind!r}", "extends")])
    return load_outline(path, facts)


def _sections(data: Iterable[Mapping[str, Any]]) -> tuple[Section, ...]:
    return tuple(Section(part["heading"], _passages(part), part.get("id", "")) for part in data)


def _passages(part: Mapping[str, Any]) -> tuple[Passage, ...]:
    """A section's own facts make its first passage, its `paragraphs` the others."""
    own = _passage({key: part[key] for key in ("opening", "facts", "select", "closing") if key in part})
    rest = (_passage(each) for each in part.get("paragraphs", ()))
    return tuple(passage for passage in (own, *rest) if passage)


def _passage(data: Mapping[str, Any] | None) -> Passage | None:
    if not data:
        return None
    return Passage(
        opening=_line(data.get("opening", "")),
        items=tuple(_item(each) for each in data.get("facts", ())),
        select=tuple(_selector(each) for each in data.get("select", ())),
        closing=_line(data.get("closing", "")),
    )


def _item(data: str | Mapping[str, Any]) -> Item:
    if isinstance(data, str):
        return Item(data)
    return Item(data["fact"], data.get("lead", ""), data.get("wording"))


def _selector(data: Mapping[str, Any]) -> Selector:
    lists = {key: tuple(value) for key, value in data.items() if key != "most"}
    return Selector(**lists, most=data.get("most", MOST))


def _line(text: str) -> str:
    return " ".join(text.split())


def _check(file: Located, facts: FactBase) -> Iterator[Problem]:
    """Ids that the fact base does not know, facts that may not be stated, facts named twice."""
    first: dict[str, _Steps] = {}
    for steps, key, value in _walk(file.data, ()):
        if key == "fact":
            yield from _check_fact(file, facts, value, steps)
            if value in first and (line := file.at(*first[value])[0]):
                hint = f"It is first named in line {line}; an article states a fact once."
                yield file.problem(f"fact {value!r} is named twice", *steps, hint=hint)
            first.setdefault(value, steps)
        elif problem := _unknown(key, value, facts):
            yield file.problem(f"unknown {problem[0]} {value!r}", *steps, hint=near(value, problem[1]))


def _check_lists(file: Located, facts: FactBase) -> Iterator[Problem]:
    for at, id in enumerate(file.data.get("include", ())):
        yield from _check_fact(file, facts, id, ("include", at))
        if id in file.data.get("exclude", ()):
            yield file.problem(f"fact {id!r} is both included and excluded", "include", at)
    for at, id in enumerate(file.data.get("exclude", ())):
        if not _known(id, facts):
            yield file.problem(f"unknown fact {id!r}", "exclude", at, hint=near(id, facts.facts))


def _check_fact(file: Located, facts: FactBase, id: str, steps: _Steps) -> Iterator[Problem]:
    if not _known(id, facts):
        yield file.problem(f"unknown fact {id!r}", *steps, hint=near(id, facts.facts))
    elif facts.fact(id).lint_only:
        hint = "It serves to check texts; choose another fact."
        yield file.problem(f"fact {id!r} is never stated in articles", *steps, hint=hint)


def _known(id: str, facts: FactBase) -> bool:
    return id in facts.facts or id in (facts.retired or {})


def _unknown(key: str, id: str, facts: FactBase) -> tuple[str, Collection[str]] | None:
    vocabulary = facts.vocabulary
    known: dict[str, tuple[str, Collection[str]]] = {
        "about": ("entity", {*vocabulary.entities, *vocabulary.types, *PLACES}),
        "objects": ("entity", {*vocabulary.entities, *vocabulary.types}),
        "predicates": ("predicate", vocabulary.predicates),
        "families": ("predicate family", {predicate.family for predicate in vocabulary.predicates.values()}),
        "topics": ("topic", {fact.topic for fact in facts.facts.values()}),
    }
    return known[key] if id not in known[key][1] else None


def _walk(data: Any, steps: _Steps) -> Iterator[tuple[_Steps, str, str]]:
    """(steps, kind of id, id) for every id in passages, sections and selectors."""
    for key, value in data.items():
        if key == "facts":
            for at, item in enumerate(value):
                inner = () if isinstance(item, str) else ("fact",)
                yield (*steps, key, at, *inner), "fact", _item(item).fact
        elif key in ("about", "families", "objects", "predicates", "topics"):
            yield from (((*steps, key, at), key, id) for at, id in enumerate(value))
        elif isinstance(value, dict):
            yield from _walk(value, (*steps, key))
        elif isinstance(value, list):
            for at, part in enumerate(value):
                if isinstance(part, dict):
                    yield from _walk(part, (*steps, key, at))
