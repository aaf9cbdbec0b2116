"""The sidecar of an article: every sentence with the facts it states and the sources behind them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from generator.compose.footnotes import Reference
from generator.compose.model import Brief
from generator.compose.render import Rendered
from generator.document.model import Document, Sentence
from generator.factbase.base import FactBase
from generator.factbase.model import Fact

VERSION = 1
SUFFIX = ".provenance.json"  # after the article's id
PROSE = frozenset({"paragraph", "item", "cell", "quote"})


def provenance(brief: Brief, rendered: Rendered, document: Document, base: FactBase) -> str:
    """JSON text. `document` is the article read back, with its marks laid over it (`with_marks`).

    Hashes tell whether an article is still what its brief and facts would give.
    """
    numbers = {reference.source.id: reference.number for reference in rendered.references}
    facts = [base.facts[id] for id in rendered.facts]
    data = {
        "version": VERSION,
        "brief": {"id": brief.id, "title": brief.title, "hash": _hash(asdict(brief) | {"path": ""})},
        "article": {"hash": sha256(rendered.text.encode()).hexdigest()},
        "share": share(document),
        "sentences": [
            _sentence(sentence, document, base, numbers)
            for sentence in document.sentences
            if sentence.kind in PROSE
        ],
        "facts": {fact.id: _fact(fact, numbers) for fact in facts},
        "references": [_reference(reference) for reference in rendered.references],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def share(document: Document) -> float:
    """The part of an article's sentences of prose that state facts, 0 to 1; links of contents aside."""
    prose = list(_prose(document))
    stating = sum(bool(sentence.facts) for sentence in prose)
    return round(stating / len(prose), 3) if prose else 0.0


def words(document: Document) -> int:
    """Words of an article's prose: without headings, contents list and references."""
    return sum(len(sentence.text.split()) for sentence in _prose(document))


def fact_hash(fact: Fact) -> str:
    """Changes when what a fact says changes, not when its file is rearranged."""
    return _hash({key: value for key, value in asdict(fact).items() if key not in ("path", "line", "note")})


def _prose(document: Document) -> Iterator[Sentence]:
    return (sentence for sentence in document.sentences if sentence.kind in PROSE - {"item"})


def _sentence(
    sentence: Sentence, document: Document, base: FactBase, numbers: dict[str, int]
) -> dict[str, Any]:
    place = document.place(sentence.span)
    ids = sentence.facts or ()
    sources = (support.source for id in ids for support in base.facts[id].supports)
    return {
        "text": sentence.text,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "facts": list(ids),
        "references": sorted({numbers[source] for source in sources}),
    }


def _fact(fact: Fact, numbers: dict[str, int]) -> dict[str, Any]:
    return {
        "hash": fact_hash(fact),
        "status": fact.status,
        "evidence": fact.evidence,
        "checked": fact.checked,
        "references": sorted({numbers[support.source] for support in fact.supports}),
    }


def _reference(reference: Reference) -> dict[str, Any]:
    known = {key: value for key, value in asdict(reference.source).items() if value not in ("", None)}
    return {"number": reference.number, **known}


def _hash(data: Any) -> str:
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, default=dict)
    return sha256(text.encode()).hexdigest()
