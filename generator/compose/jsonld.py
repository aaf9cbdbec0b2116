"""An article as JSON-LD: a schema.org MedicalWebPage with what it is about and the works it cites."""

from __future__ import annotations

import json
from typing import Any

from generator.compose.article import Article
from generator.compose.footnotes import links
from generator.compose.words import Words
from generator.factbase.base import FactBase
from generator.factbase.model import Source

_AUDIENCES = {"public": "Patient", "professional": "Clinician"}


def json_ld(article: Article, base: FactBase, words: Words) -> str:
    """JSON text, safe to stand inside a script element."""
    text = json.dumps(_page(article, base, words), ensure_ascii=False, indent=2)
    return text.replace("<", "\\u003c") + "\n"


def checked(article: Article, base: FactBase) -> str:
    """The day since which every fact of the article has been checked: the oldest of their dates, or ""."""
    return min((base.facts[id].checked for id in article.facts if base.facts[id].checked), default="")


def _page(article: Article, base: FactBase, words: Words) -> dict[str, Any]:
    brief = article.brief
    data = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": article.title,
        "description": article.lead,
        "inLanguage": words.text("language"),
        "lastReviewed": checked(article, base),
        "audience": {"@type": "MedicalAudience", "audienceType": _AUDIENCES[brief.audience]},
        "about": [{"@type": "Thing", "name": words.speech.name(id)} for id in brief.about],
        "keywords": brief.search_phrase,
        "citation": [_work(reference.source) for reference in article.references],
    }
    return {key: value for key, value in data.items() if value}


def _work(source: Source) -> dict[str, Any]:
    journal = {"@type": "CreativeWork", "name": source.journal} if source.journal else None
    data = {
        "@type": "ScholarlyArticle" if source.doi or source.pmid else "CreativeWork",
        "name": source.title,
        "author": source.authors,
        "datePublished": str(source.year or ""),
        "isPartOf": journal,
        "identifier": f"PMID:{source.pmid}" if source.pmid else "",
        "url": next((link.url for link in links(source) if link.url), ""),
    }
    return {key: value for key, value in data.items() if value}
