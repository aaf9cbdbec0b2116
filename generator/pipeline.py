"""The two roads, at a glance: an article is written, a draft is checked, and both are inspected alike.

What only some commands need is imported where it is used: a check starts without the templates.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from generator.claims.extract import Heard, hear
from generator.document.model import Document
from generator.document.read import read
from generator.lint.case import Case
from generator.lint.engine import judge
from generator.lint.fixes import Offer, applied, offers
from generator.lint.model import SEVERITIES, FileResult
from generator.project import Project

if TYPE_CHECKING:
    from generator.claims.unknown import Read
    from generator.compose.model import Brief
    from generator.compose.render import Rendered
    from generator.lint.verdict import Explained


def write_article(brief: Brief, project: Project) -> tuple[Rendered, Document, FileResult]:
    """Render a brief, read it back with what it is marked to state, and judge it as any other text.

    Raises DataError.
    """
    from generator.compose.render import render

    rendered = render(brief, project.facts, project.templates, project.speech)
    return rendered, *proof_read(brief, rendered, project)


def proof_read(brief: Brief, rendered: Rendered, project: Project) -> tuple[Document, FileResult]:
    """A rendered article read back with its marks, and the verdict on it."""
    from generator.compose.marks import with_marks

    read_back = read(rendered.text, f"{brief.id}.md", "markdown", project)
    document = with_marks(read_back, rendered.marks)
    document = replace(document, meta={**document.meta, "search_phrase": brief.search_phrase})
    return document, inspect(document, project)


def check_draft(source: bytes | str, path: str, format: str | None, project: Project) -> FileResult:
    """Judge a stranger's text. `format` None goes by the suffix of `path`. Raises DataError."""
    return inspect(read(source, path, format, project), project)


def inspect(document: Document, project: Project) -> FileResult:
    """Judge a document, wherever it comes from, as of today: waivers may have run out."""
    return _judged(document, hear(document, project.ear), project)[1]


def mended(document: Document, project: Project) -> tuple[tuple[Offer, ...], str]:
    """What the facts could say in place of sentences that are found wrong, and the source with all of it.

    Only what is sound where it would stand: an offer in which the lint finds something is not made.
    """
    chosen = offers(document, inspect(document, project).findings)
    while chosen:
        source = applied(document.source, chosen)
        again = inspect(read(source, document.path, document.format, project), project)
        faulty = [f.quote for f in again.findings if f.severity != SEVERITIES[-1]]
        sound = tuple(o for o in chosen if not any(quote in o.text for quote in faulty))
        if len(sound) == len(chosen):
            return chosen, source
        chosen = sound
    return (), document.source


def explained(document: Document, project: Project) -> tuple[Explained, ...]:
    """As `inspect`, with all that led to the verdict, a sentence at a time."""
    from generator.lint.verdict import explained as why

    case, result = _judged(document, hear(document, project.ear), project)
    return why(case, result)


def understood(source: bytes | str, path: str, project: Project) -> Read:
    """A text as heard, with what was not understood of it. Raises DataError."""
    from generator.claims.coverage import coverage

    document = read(source, path, None, project)
    heard = hear(document, project.ear)
    return document, heard, coverage(heard, project.ear)


def _judged(document: Document, heard: Heard, project: Project) -> tuple[Case, FileResult]:
    rules = project.settings.apply(project.rules, document.path)
    case = Case(document, heard.parsed, heard.claims, project.facts, project.ear, project.speech)
    return judge(case, rules, date.today())
