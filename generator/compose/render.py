"""Brief and facts in, article out: text in which every stated fact is marked, and its references."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import TemplateError

from generator.compose.brief import load_outline
from generator.compose.footnotes import PLACE, Footnotes, Reference, reference_list
from generator.compose.marks import Mark, Marker, MarkError
from generator.compose.mistakes import Mistake, as_data_error
from generator.compose.model import Brief, Outline
from generator.compose.plan import plan
from generator.compose.reading import Reading
from generator.compose.sandbox import Sandbox
from generator.compose.templates import Folders, root_of
from generator.compose.voice import Voice
from generator.errors import DataError, Problem
from generator.factbase.base import FactBase
from generator.speech import Speech
from generator.yamlio import near

_FAILURES = (Mistake, TemplateError, TypeError, ValueError, LookupError, ArithmeticError, RecursionError)
_CONTEXT = ("brief", "plan")


@dataclass(frozen=True, slots=True)
class Rendered:
    """An article. `marks` are places in `text` with the facts stated there, in order."""

    text: str
    marks: tuple[Mark, ...]
    references: tuple[Reference, ...]

    @property
    def facts(self) -> tuple[str, ...]:
        """Ids of all facts stated, in order of the text."""
        return tuple(dict.fromkeys(id for mark in self.marks for id in mark.facts))


def render(brief: Brief, facts: FactBase, templates: Sequence[Path], speech: Speech) -> Rendered:
    """Render a brief. `templates` are folders, the first that has a file wins.

    Raises DataError for every mistake of a template or outline, with its place.
    """
    folders = Folders(templates)
    root = root_of(brief.kind, folders, brief.path)
    voice = Voice(brief, facts, speech, Marker(), Footnotes())
    sandbox = Sandbox(folders, voice.functions(), voice.state)
    reading = Reading(sandbox, folders, root)
    problems = [*reading.unknown_names((*_CONTEXT, *sandbox.globals)), *_unknown_facts(reading, facts)]
    if problems:
        raise DataError(problems)
    stated = {facts.fact(id).id for id in reading.stated()}
    planned = plan(brief, _outline(brief.kind, folders, facts), facts, stated)
    voice.planned = planned.facts | stated
    try:
        raw = _run(sandbox, root, {"brief": brief, "plan": planned})
        return _finished(_tidy(raw), voice)
    except MarkError as error:
        hint = "Print a stated sentence once and whole."
        raise DataError.one(folders.name(root), str(error), hint) from None
    except _FAILURES as error:
        raise as_data_error(error, folders.shown) from error


def _outline(kind: str, folders: Folders, facts: FactBase) -> Outline:
    def find(kind: str) -> Path | None:
        return folders.find(f"articles/{kind}.yaml")

    path = find(kind)
    return load_outline(path, facts, find) if path else Outline()


def _unknown_facts(reading: Reading, facts: FactBase) -> list[Problem]:
    known = {*facts.facts, *(facts.retired or {})}
    return [
        Problem(file, line, 1, f"unknown fact {id!r}", near(str(id), known))
        for id, (file, line) in reading.stated().items()
        if id not in known
    ]


def _run(sandbox: Sandbox, root: str, values: dict[str, Any]) -> str:
    parts: list[str] = []
    for part in sandbox.get_template(root).generate(values):
        sandbox.budget.take(len(part))
        parts.append(part)
    return "".join(parts)


def _tidy(text: str) -> str:
    """One space between words, one empty line between blocks, whatever a template leaves behind."""
    for pattern, instead in ((r"[ \t]+\n", "\n"), (r"(?<=\S)[ \t]{2,}", " "), (r"\n{3,}", "\n\n")):
        text = re.sub(pattern, instead, text)
    return text.strip() + "\n"


def _finished(raw: str, voice: Voice) -> Rendered:
    text = voice.footnotes.numbered(raw, voice.sources_behind)
    references = voice.footnotes.references(voice.base.sources.__getitem__)
    if references and text.count(PLACE) != 1:
        raise MarkError("an article with references places them once, with {{ references() }}")
    text, marks = voice.marker.unwrap(text.replace(PLACE, reference_list(references)))
    return Rendered(text, marks, references)
