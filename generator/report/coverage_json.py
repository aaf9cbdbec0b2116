"""What was not understood, as JSON; lines and columns count from 1."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from generator.claims.coverage import Gap
from generator.claims.unknown import Read, Unknown, place
from generator.report.coverage import rate

VERSION = 1


def coverage(texts: Sequence[Read], words: Sequence[Unknown]) -> str:
    """A document with `version`, `summary`, `uncovered` sentences and `words` by rank."""
    told, missed, share = rate(texts)
    data = {
        "version": VERSION,
        "summary": {"files": len(texts), "told": told, "uncovered": missed, "rate": round(share, 4)},
        "uncovered": [_gap(text, gap) for text in texts for gap in text[2].gaps],
        "words": [_word(word) for word in words],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _gap(text: Read, gap: Gap) -> dict[str, Any]:
    units = text[1].parsed[gap.sentence].units
    return {
        **asdict(place(text[0], gap)),
        "subject": units[gap.subject].text,
        "term": units[gap.term].text,
        "unknown": [units[k].text for k in gap.unknown],
    }


def _word(word: Unknown) -> dict[str, Any]:
    return {
        "lemma": word.lemma,
        "kind": word.kind,
        "count": word.count,
        "forms": dict(sorted(word.forms.items())),
        "places": [asdict(one) for one in word.places],
    }
