"""Who names a fact: briefs, templates, and the sidecars of rendered articles."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.errors import DataError
from generator.spans import Lines
from generator.yamlio import load, read_text, shown


@dataclass(frozen=True, slots=True, order=True)
class Use:
    """A place that names a fact. `by` is brief, template or article."""

    by: str
    path: str
    line: int
    column: int
    fact: str

    def __str__(self) -> str:
        return f"{self.by:8}  {self.path}:{self.line}:{self.column}"


def in_briefs(paths: Iterable[Path], ids: Collection[str]) -> Iterator[Use]:
    """Wherever an id stands in a brief, as a fact to state, to include or to leave out. Raises DataError."""
    for path in paths:
        file = load(path, None, shown(path))
        for steps, value in _values(file.data):
            if value in ids:
                yield Use("brief", file.path, *file.at(*steps), value)


def in_templates(folders: Iterable[Path], ids: Collection[str]) -> Iterator[Use]:
    """Wherever an id stands in quotes in a template. Raises DataError."""
    named = re.compile("|".join(rf"""(?<=["']){re.escape(id)}(?=["'])""" for id in sorted(ids)) or "(?!)")
    for path in sorted(path for folder in folders for path in folder.rglob("*.j2")):
        text = read_text(path, shown(path))
        lines = Lines(text)
        for found in named.finditer(text):
            yield Use("template", shown(path), *lines.at(found.start()), found.group())


def in_articles(folder: Path, ids: Collection[str]) -> Iterator[Use]:
    """Each sentence of an article below `folder` that its sidecar says states one of the facts."""
    for path in sorted(folder.rglob("*.json")):
        for sentence in _sentences(path):
            for id in sentence.get("facts", ()):
                if id in ids:
                    yield Use("article", _article(path), sentence["line"], sentence["column"], id)


def _article(sidecar: Path) -> str:
    """The article beside its sidecar, or the sidecar where the article is gone."""
    stem = sidecar.name.split(".")[0]
    beside = sorted(p for p in sidecar.parent.glob(f"{stem}.*") if p.suffix != ".json")
    return shown(beside[0] if beside else sidecar)


def _sentences(path: Path) -> Sequence[dict[str, Any]]:
    """The sentences of a sidecar; none where the file is another kind of JSON."""
    try:
        data = json.loads(read_text(path, shown(path)))
    except ValueError as error:
        raise DataError.one(shown(path), f"is no JSON: {error}") from None
    ours = isinstance(data, dict) and {"brief", "article", "sentences"} <= data.keys()
    return data["sentences"] if ours else ()


def _values(data: Any, *steps: object) -> Iterator[tuple[tuple[object, ...], str]]:
    if isinstance(data, str):
        yield steps, data
    elif isinstance(data, dict | list):
        for key, part in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _values(part, *steps, key)
