"""What a folder of articles was made of, so that the next run makes only what has changed.

An article is rendered every time, which is quick; it is checked and written again only where its key is new.
The key covers what it says, the facts and sources behind it, the facts that its claims are judged by, and
what else decides (rules, language, page templates, formats), which comes in as one fingerprint.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from generator.compose.model import Brief
from generator.compose.provenance import fact_hash
from generator.compose.render import Rendered
from generator.factbase.base import FactBase
from generator.factbase.model import Fact
from generator.vocabulary.model import Statement

FILE = "manifest.json"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One article: its key, and its files by name with the SHA-256 of their content."""

    key: str
    files: Mapping[str, str]


def key(brief: Brief, rendered: Rendered, base: FactBase, fingerprint: str) -> str:
    """Changes whenever the article or the verdict on it could."""
    stated = [base.facts[id] for id in rendered.facts]
    parts = (
        fingerprint,
        asdict(brief) | {"path": ""},
        rendered.text,
        [asdict(mark) for mark in rendered.marks],
        [asdict(reference.source) for reference in rendered.references],
        sorted((fact.id, fact_hash(fact)) for fact in judging(stated, base)),
    )
    return sha256(json.dumps(parts, sort_keys=True, default=dict).encode()).hexdigest()


def judging(stated: Iterable[Fact], base: FactBase) -> tuple[Fact, ...]:
    """The facts that claims of these could be held against: of the same family, about the same thing, a kind
    of it or a whole it is part of, on either side."""
    wanted = {spot for fact in stated for state in fact.states for spot in _spots(state, base)}
    return tuple(
        fact
        for fact in base.facts.values()
        if any(not wanted.isdisjoint(_spots(state, base)) for state in fact.states)
    )


def dump(entries: Mapping[str, Entry]) -> str:
    articles = {id: asdict(entry) for id, entry in sorted(entries.items())}
    return json.dumps({"version": VERSION, "articles": articles}, indent=2) + "\n"


def load(text: str) -> dict[str, Entry]:
    """The entries of a manifest; none where it is damaged or of another version, so that all is made anew."""
    try:
        data = json.loads(text)
        if data["version"] != VERSION:
            return {}
        return {str(id): _entry(each) for id, each in data["articles"].items()}
    except (ValueError, LookupError, TypeError, AttributeError):
        return {}


def _entry(data: Mapping[str, Any]) -> Entry:
    return Entry(str(data["key"]), {str(name): str(digest) for name, digest in data["files"].items()})


def _spots(state: Statement, base: FactBase) -> Iterator[tuple[str, str]]:
    """Families of statements with everything that their subject is, or is part of."""
    vocabulary = base.vocabulary
    family = base.family(state)
    for end in {state.subject, vocabulary.root(state.subject)}:
        for kind in {end, *vocabulary.ancestors.get(end, ())} & vocabulary.entities.keys():
            yield kind, family
