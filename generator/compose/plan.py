"""A plan: every fact of an article in its place, before a template puts words around it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from generator.compose.choose import Setting, choose, paragraphs, runs
from generator.compose.model import PLACES, Brief, Item, Outline, Passage, Section
from generator.errors import DataError
from generator.factbase.base import FactBase
from generator.factbase.model import Fact


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Facts to be stated one after the other; `setting` is theirs where they were chosen by us."""

    items: tuple[Item, ...]
    opening: str = ""
    closing: str = ""
    setting: Setting = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A planned section."""

    id: str
    heading: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A planned article. No fact stands in it twice."""

    summary: tuple[Paragraph, ...]
    introduction: tuple[Paragraph, ...]
    sections: tuple[Part, ...]
    conclusion: tuple[Paragraph, ...]

    @property
    def facts(self) -> frozenset[str]:
        """Ids of all facts that have a place."""
        rows = (
            self.summary,
            self.introduction,
            self.conclusion,
            *(part.paragraphs for part in self.sections),
        )
        return frozenset(item.fact for row in rows for paragraph in row for item in paragraph.items)


def plan(brief: Brief, outline: Outline, base: FactBase, reserved: Collection[str] = ()) -> Plan:
    """Place all facts. Named facts keep their place; then the summary chooses, then the sections every
    article must have, then the rest. `reserved` ids are stated by the template itself."""
    return _Planner(brief, outline, base, set(reserved)).plan()


class _Planner:
    """Remembers which facts are taken while a plan is made."""

    def __init__(self, brief: Brief, outline: Outline, base: FactBase, taken: set[str]):
        self.brief, self.base, self.taken = brief, base, taken
        self.summary = brief.summary or outline.summary
        self.introduction = brief.introduction or outline.introduction
        self.conclusion = brief.conclusion or outline.conclusion
        own = {section.id for section in brief.sections if section.id}
        body = list(brief.sections or outline.body)
        self.closing = [part for part in outline.closing if part.id not in own]
        self.sections = [*body, *self.closing]
        self.body = len(body)

    def plan(self) -> Plan:
        for passage in self._passages():
            self.taken |= {self.base.fact(item.fact).id for item in passage.items}
        summary = self._paragraphs([self.summary])
        closing = [self._part(part) for part in self.closing]
        body = [self._part(part) for part in self.sections[: self.body]]
        introduction = self._paragraphs([self.introduction])
        conclusion = self._paragraphs([self.conclusion])
        parts = self._with_included([*body, *closing])
        return Plan(summary, introduction, tuple(p for p in parts if p.paragraphs), conclusion)

    def _passages(self) -> Iterator[Passage]:
        yield from (self.summary, self.introduction, self.conclusion)
        for section in self.sections:
            yield from section.passages

    def _part(self, section: Section) -> Part:
        return Part(section.id, self._heading(section.heading), self._paragraphs(section.passages))

    def _paragraphs(self, passages: Iterable[Passage]) -> tuple[Paragraph, ...]:
        return tuple(paragraph for passage in passages for paragraph in self._passage(passage))

    def _passage(self, passage: Passage) -> tuple[Paragraph, ...]:
        """Named facts as they are ordered, chosen ones as paragraphs; the words around them at the ends."""
        made = [Paragraph(items) for items in runs([self._live(item) for item in passage.items])]
        for setting, facts in self._ordered(passage, self._chosen(passage)):
            made.append(Paragraph(tuple(Item(fact.id) for fact in facts), setting=setting))
        if not made and (passage.opening or passage.closing) and not passage.select:
            made.append(Paragraph(()))
        if made:
            made[0] = replace(made[0], opening=passage.opening)
            made[-1] = replace(made[-1], closing=passage.closing)
        return tuple(self._balanced(paragraph) for paragraph in made)

    def _balanced(self, paragraph: Paragraph) -> Paragraph:
        """What sources disagree about, told behind the first fact that gives one side of it."""
        items: list[Item] = []
        for item in paragraph.items:
            items.append(item)
            for disputed in self.base.disputes(self.base.fact(item.fact)):
                if disputed.id in self.brief.exclude:
                    message = f"{item.fact!r} is one side of {disputed.id!r}, which is excluded"
                    hint = "An article gives both sides of what is disputed: state both facts, or neither."
                    raise DataError.one(self.brief.path, message, hint)
                if disputed.id not in self.taken:
                    self.taken.add(disputed.id)
                    items.append(Item(disputed.id))
        return replace(paragraph, items=tuple(items))

    def _ordered(self, passage: Passage, facts: list[Fact]) -> list[tuple[Setting, tuple[Fact, ...]]]:
        """Several selectors are an order of their own; the finds of a single one are put in order."""
        return [("", run) for run in runs(facts)] if len(passage.select) > 1 else paragraphs(facts)

    def _chosen(self, passage: Passage) -> list[Fact]:
        found: list[Fact] = []
        for selector in passage.select:
            more = choose(selector, self.brief, self.base, self.taken)
            self.taken |= {fact.id for fact in more}
            found += more
        return found

    def _live(self, item: Item) -> Item:
        return replace(item, fact=self.base.fact(item.fact).id)

    def _heading(self, heading: str) -> str:
        """A heading with {first}, {second} and so on … replaced by what the brief is about."""
        names = [self.base.vocabulary.entities.get(id) for id in self.brief.about]
        for word, entity in zip(PLACES, names, strict=False):
            heading = heading.replace(word, entity.name if entity else "")
        return heading[:1].upper() + heading[1:]

    def _with_included(self, parts: list[Part]) -> list[Part]:
        """Facts a brief includes and no passage chose: a paragraph more at the end of the body."""
        missing = [self.base.fact(id) for id in self.brief.include if id not in self.taken]
        if not missing:
            return parts
        if not parts:
            hint = "Give the brief a section."
            raise DataError.one(self.brief.path, "there is no section for the included facts", hint)
        self.taken |= {fact.id for fact in missing}
        more = (
            self._balanced(Paragraph(tuple(Item(fact.id) for fact in group), setting=setting))
            for setting, group in paragraphs(missing)
        )
        last = max(0, self.body - 1)
        parts[last] = replace(parts[last], paragraphs=(*parts[last].paragraphs, *more))
        return parts
