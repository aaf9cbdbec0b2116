"""A sentence that comes again says the same, unless what stands before it is different."""

from __future__ import annotations

from itertools import permutations

import pytest

from generator.claims import memory
from generator.claims.ear import Ear
from generator.claims.extract import Heard, hear
from generator.document.read import read
from generator.project import Project, load_project
from tests.conftest import WORLD

AGAIN = 3  # times until what was kept of a sentence is used
SENTENCES = (
    "Moonleaf is a herb.",
    "Dawn root is a herb.",
    "It eases star ache.",
    "The pain is relieved.",
    "Star ache? Moonleaf ends it.",
    "Night drift is rare.",
    "Does it cause night drift? No.",
    "It was given at 3 g a day.",
)


@pytest.fixture
def ear() -> Ear:
    """An ear that has heard nothing yet."""
    return load_project(WORLD).ear


def heard(text: str, ear: Ear, world: Project) -> Heard:
    return hear(read(text, "draft.txt", "text", world), ear)


def test_what_stands_before_a_sentence_still_counts(ear: Ear, world: Project) -> None:
    texts = ["\n\n".join(some) for some in permutations(SENTENCES, 2)]
    fresh = {}
    for text in texts:
        ear.met.clear()
        fresh[text] = heard(text, ear, world).claims
    for _ in range(AGAIN):
        again = {text: heard(text, ear, world).claims for text in texts}
    assert fresh == again
    assert {c.subject.id for claims in fresh.values() for c in claims} >= {"moonleaf", "dawn-root"}


def test_claims_stand_where_their_sentence_stands(ear: Ear, world: Project) -> None:
    lead = "Here is a line of its own."
    plain = heard("Moonleaf eases star ache.", ear, world).claims
    for _ in range(AGAIN):
        moved = heard(f"{lead} Moonleaf eases star ache.", ear, world).claims
    (one,), (other,) = plain, moved
    assert other.sentence == one.sentence + 1
    assert other.span.start == one.span.start + len(lead) + 1
    assert other.subject.span.start == len(lead) + 1
    assert other.object.text == one.object.text == "star ache"


def test_a_sentence_is_kept_once_it_comes_again(ear: Ear, world: Project) -> None:
    first, second, third = (heard("Moonleaf eases star ache.", ear, world).parsed[0] for _ in range(3))
    assert first.memo is not second.memo
    assert second.memo is third.memo


def test_no_more_is_kept_than_said(ear: Ear, world: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "KEPT", 3)
    for number in range(9):
        heard(f"Moonleaf eases star ache in {number} ways.", ear, world)
    assert [text for text, _ in ear.met] == [f"Moonleaf eases star ache in {n} ways." for n in (6, 7, 8)]


def test_few_contexts_are_kept(ear: Ear, world: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "CONTEXTS", 2)
    for subject in ("Moonleaf", "Dawn root", "Glintine", "Moonine", "Moonleaf"):
        parsed = heard(f"{subject} is known. It eases star ache.", ear, world).parsed[1]
    assert len(parsed.memo[memory.SAID]) <= 2
