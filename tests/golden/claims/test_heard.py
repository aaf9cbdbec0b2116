"""Whole texts and every claim heard in them, as one would read them.

After a change that is meant: UPDATE_GOLDEN=1 pytest tests/golden/claims, and look at the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.claims.extract import hear
from generator.claims.model import Claim
from generator.document.read import read
from generator.project import Project

TEXTS = sorted(Path(__file__).parent.glob("*.txt"))


def line(claim: Claim) -> str:
    """A claim, its subject's rule, and all that weakens it."""
    weaker = [word for word in (claim.mode, claim.tier) if word not in ("asserted", "stated")]
    subject = f"{claim.subject.id or '?'} ({claim.subject.how})"
    relation = f"{'' if claim.holds else 'NOT '}{claim.predicate} {claim.object.id or '?'}"
    return f"  {' / '.join([f'{subject} {relation}', *weaker])}"


def heard(text: str, world: Project) -> str:
    """Each sentence with the claims under it."""
    document = read(text, "text.txt", None, world)
    claims = hear(document, world.ear).claims
    rows: list[str] = []
    for sentence in document.sentences:
        rows.append(sentence.text)
        rows += dict.fromkeys(line(claim) for claim in claims if claim.sentence == sentence.index)
    return "\n".join([*rows, ""])


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_what_is_heard(path: Path, world: Project) -> None:
    golden, now = path.with_suffix(".claims"), heard(path.read_text(encoding="utf-8"), world)
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(now, encoding="utf-8")
    assert now == golden.read_text(encoding="utf-8")
