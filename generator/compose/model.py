"""What a content writer asks for (Brief) and the shape an article kind gives it (Outline)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Audience = Literal["public", "professional"]
Reading = Literal["usual", "plain"]
MOST = 4
PLACES = ("{first}", "{second}", "{third}")


@dataclass(frozen=True, slots=True)
class Item:
    """One fact to be stated, perhaps after a `lead` ("In the same study,") and in a fixed wording."""

    fact: str
    lead: str = ""
    wording: int | None = None


@dataclass(frozen=True, slots=True)
class Selector:
    """Facts chosen by what they are about. Empty fields ask for nothing, `about` for the brief's own.

    `about` may name the brief's subjects by place, as "{second}". `objects` are what a fact says something
    happens to. `most` is meant for an article of 900 words and grows with its length.
    """

    about: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    predicates: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    most: int = MOST


@dataclass(frozen=True, slots=True)
class Passage:
    """Connecting words around facts that are named (`items`) or looked for (`select`)."""

    opening: str = ""
    items: tuple[Item, ...] = ()
    select: tuple[Selector, ...] = ()
    closing: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an article under its own heading; `id` is how templates and outlines know it."""

    heading: str
    passages: tuple[Passage, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """The shape of one kind of article.

    `body` is used when a brief names no sections of its own; `closing` sections follow in every article,
    unless the brief has a section of the same id.
    """

    summary: Passage = Passage()
    introduction: Passage = Passage()
    body: tuple[Section, ...] = ()
    closing: tuple[Section, ...] = ()
    conclusion: Passage = Passage()


@dataclass(frozen=True, slots=True)
class Brief:
    """One article to be written. `length` is a number of words to aim at; `seed` turns the wording; a
    `plain` reading prefers each fact's shortest one."""

    id: str
    title: str
    about: tuple[str, ...]
    kind: str = "explainer"
    audience: Audience = "public"
    reading: Reading = "usual"
    search_phrase: str = ""
    summary: Passage | None = None
    introduction: Passage | None = None
    sections: tuple[Section, ...] = ()
    conclusion: Passage | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    seed: int = 0
    length: int = 900
    path: str = ""
