"""A folder of pages that needs no server: articles, a page for each fact, and lists that lead to both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.compose.article import Article
from generator.compose.article_page import date, fact_values, source_values
from generator.compose.footnotes import Reference
from generator.compose.formats import Desk
from generator.compose.jsonld import checked
from generator.compose.slug import slug
from generator.factbase.model import Fact

Values = dict[str, Any]


def site(articles: Sequence[Article], desk: Desk) -> Iterator[tuple[str, str]]:
    """(path in the folder, page) for every page; raises DataError for mistakes of page templates."""
    maker = _Site(articles, desk)
    yield "index.html", desk.pages.page("pages/index.html.j2", page=maker.front(), home="./")
    for article in articles:
        yield f"articles/{article.brief.id}.html", desk.page(article, "../", "../facts/{}.html".format)
    yield "facts/index.html", desk.pages.page("pages/facts.html.j2", page=maker.facts(), home="../")
    for fact in desk.base.facts.values():
        yield (
            f"facts/{fact.id}.html",
            desk.pages.page("pages/fact.html.j2", page=maker.fact(fact), home="../"),
        )


class _Site:
    def __init__(self, articles: Sequence[Article], desk: Desk):
        self.articles, self.base, self.words = articles, desk.base, desk.words
        self.uses: dict[str, list[Values]] = defaultdict(list)
        for article in articles:
            for number, mark in enumerate(article.marks, 1):
                for id in mark.facts:
                    use = {"id": article.brief.id, "title": article.title, "place": f"s{number}"}
                    self.uses[id].append(use)

    def front(self) -> Values:
        entries = {article.brief.id: self.entry(article) for article in self.articles}
        about = [(id, entries[each.brief.id]) for each in self.articles for id in each.brief.about]
        topics = [
            {"name": _capital(self.words.speech.name(id)), "slug": f"topic-{id}", "articles": found}
            for id, found in _grouped(about)
        ]
        return {
            "title": self.words.text("site"),
            "description": self.words.text("site_lead"),
            "articles": list(entries.values()),
            "topics": sorted(topics, key=lambda topic: topic["name"].casefold()),
            "count": len(self.base.facts),
        }

    def entry(self, article: Article) -> Values:
        names = [self.words.speech.name(id) for id in article.brief.about]
        return {
            "id": article.brief.id,
            "title": article.title,
            "kind": self.words.kind(article.brief.kind),
            "lead": next(iter(article.sentences), article.lead),
            "topics": _capital(", ".join(names)),
            "checked": date(self.words, checked(article, self.base)),
        }

    def facts(self) -> Values:
        rows = [(fact.topic, fact_values(fact, self.words)) for fact in self.base.facts.values()]
        topics = [
            {"name": _title(topic), "slug": slug(topic), "facts": found} for topic, found in _grouped(rows)
        ]
        return {
            "title": self.words.text("facts_page"),
            "description": self.words.text("facts_lead"),
            "topics": sorted(topics, key=lambda topic: topic["name"]),
        }

    def fact(self, fact: Fact) -> Values:
        where = [{"name": _title(key), "value": value} for key, value in (fact.where or {}).items()]
        return fact_values(fact, self.words) | {
            "topic": _title(fact.topic),
            "about": self.about(fact),
            "where": where,
            "volatile": fact.volatile,
            "lint_only": fact.lint_only,
            "sources": [
                source_values(Reference(number, self.base.sources[support.source]))
                | {"supports": support.supports, "label": self.words.note(number)}
                for number, support in enumerate(fact.supports, 1)
            ],
            "uses": self.uses[fact.id],
        }

    def about(self, fact: Fact) -> str:
        """The first things a fact names, on both sides, as words that claim nothing."""
        states = fact.states[:2]
        ends = dict.fromkeys([s.subject for s in states] + [s.object for s in states])
        return self.words.speech.listed([self.words.speech.name(id) for id in ends if id])


def _grouped(rows: Iterable[tuple[str, Values]]) -> Iterable[tuple[str, list[Values]]]:
    groups: dict[str, list[Values]] = defaultdict(list)
    for key, value in rows:
        groups[key].append(value)
    return groups.items()


def _title(id: str) -> str:
    return _capital(id.replace("-", " ").replace("_", " "))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
