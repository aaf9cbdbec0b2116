"""What the template of an article's web page is given: parts, sources, cards for the editor."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from generator.compose.article import Article, Part
from generator.compose.choose import setting_of
from generator.compose.footnotes import Reference, links, named
from generator.compose.html import Body
from generator.compose.jsonld import checked, json_ld
from generator.compose.words import Words
from generator.factbase.base import FactBase
from generator.factbase.model import Fact

_PACE = 220  # words a minute
FactLink = Callable[[str], str]


def article_values(
    article: Article, base: FactBase, words: Words, fact_url: FactLink | None = None
) -> dict[str, Any]:
    """The template's `page`."""
    return _Layout(article, base, words, fact_url).values()


class _Layout:
    def __init__(self, article: Article, base: FactBase, words: Words, fact_url: FactLink | None):
        self.article, self.base, self.words = article, base, words
        self.fact_url = fact_url or (lambda id: "")
        self.body = Body(article, base, words)
        self.numbers = {reference.source.id: reference.number for reference in article.references}

    def values(self) -> dict[str, Any]:
        article = self.article
        parts = [self.part(part) for part in article.parts]  # before the sources: it finds their places
        marks = range(1, len(article.marks) + 1)
        count = sum(len(block.text.split()) for block in article.blocks)
        return {
            "language": self.words.text("language"),
            "title": article.title,
            "kind": self.words.kind(article.brief.kind),
            "description": article.lead,
            "minutes": max(1, round(count / _PACE)),
            "checked": date(self.words, checked(article, self.base)),
            "parts": parts,
            "contents": [{"slug": p["slug"], "text": p["title"]} for p in parts if p["slug"]],
            "source_list": self.words.text("sources"),
            "sources": [self.source(reference) for reference in article.references],
            "cards": [self.card(number) for number in marks],
            "card_label": self.words.text("facts"),
            "data": Markup(json_ld(article, self.base, self.words)),
        }

    def part(self, part: Part) -> dict[str, Any]:
        heading = self.body.block(part.heading) if part.heading else Markup()
        return {
            "slug": part.heading.slug if part.heading else "",
            "title": part.heading.text if part.heading else "",
            "heading": heading,
            "body": self.body.blocks(part.blocks),
            "sources": any(block.kind == "references" for block in part.blocks),
        }

    def source(self, reference: Reference) -> dict[str, Any]:
        places = enumerate(self.body.places[reference.number], 1)
        return source_values(reference) | {
            "places": [{"id": id, "label": self.words.back(number)} for number, id in places],
        }

    def card(self, number: int) -> dict[str, Any]:
        facts = [self.base.facts[id] for id in self.article.marks[number - 1].facts]
        return {"number": number, "facts": [self.fact(fact) for fact in facts]}

    def fact(self, fact: Fact) -> dict[str, Any]:
        numbers = sorted({self.numbers[support.source] for support in fact.supports})
        return fact_values(fact, self.words) | {"numbers": numbers, "url": self.fact_url(fact.id)}


def fact_values(fact: Fact, words: Words) -> dict[str, Any]:
    """A fact as pages show it."""
    return {
        "id": fact.id,
        "says": words.speech.say(fact),
        "status": words.status(fact),
        "evidence": words.evidence(fact),
        "badge": words.badge(fact),
        "setting": setting_of(fact),
        "checked": date(words, fact.checked),
        "count": len(fact.supports),
    }


def source_values(reference: Reference) -> dict[str, Any]:
    """A numbered source as pages show it."""
    source = reference.source
    first = named(source)
    title = source.title.strip().rstrip(".") + "."
    at = first.index(title)
    return {
        "number": reference.number,
        "authors": " ".join(first[:at]),
        "title": title,
        "where": " ".join(first[at + 1 :]),
        "links": links(source),
    }


def date(words: Words, iso: str) -> dict[str, str] | None:
    """A day for a `time` element, or None where there is none."""
    return {"iso": iso, "day": words.day(iso)} if iso else None
