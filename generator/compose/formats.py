"""The formats an article can be written in, by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.compose.article import Article
from generator.compose.article_page import FactLink, article_values
from generator.compose.docx import docx
from generator.compose.jsonld import json_ld
from generator.compose.model import Brief
from generator.compose.pages import Pages
from generator.compose.parse import parse
from generator.compose.plain import plain_text
from generator.compose.render import Rendered
from generator.compose.words import Words
from generator.factbase.base import FactBase

SUFFIXES = {"markdown": ".md", "html": ".html", "text": ".txt", "docx": ".docx", "json-ld": ".jsonld"}


@dataclass(frozen=True)
class Desk:
    """What the formats need beside an article."""

    base: FactBase
    words: Words
    pages: Pages

    def write(self, format: str, brief: Brief, rendered: Rendered) -> str | bytes:
        """A file's content; raises DataError for mistakes of page templates and missing extras."""
        if format == "markdown":
            return rendered.text
        return self._writers[format](parse(brief, rendered))

    def page(self, article: Article, home: str = "", fact_url: FactLink | None = None) -> str:
        """One file of HTML. `home` is the way to a site's front page, `fact_url` to a fact's page on it."""
        values = article_values(article, self.base, self.words, fact_url)
        return self.pages.page("pages/article.html.j2", page=values, home=home)

    @property
    def _writers(self) -> dict[str, Callable[[Article], str | bytes]]:
        return {
            "html": self.page,
            "text": plain_text,
            "docx": docx,
            "json-ld": lambda article: json_ld(article, self.base, self.words),
        }
