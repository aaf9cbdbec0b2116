"""Where a text leans on evidence, and where it only speaks of research."""

from __future__ import annotations

import pytest

from generator.claims.evidence import invocations
from generator.claims.units import parse
from generator.project import Project


def found(text: str, world: Project) -> list[tuple[str, str]]:
    """(who, words) of each invocation of evidence."""
    parsed = parse(text, 0, False, world.ear)
    return [
        (one.who, " ".join(parsed.tokens.words[one.first : one.last]))
        for one in invocations(parsed, world.ear)
    ]


LEANS = [
    ("Studies show that it works.", "study", "studies show"),
    ("A trial in the hills found relief.", "study", "trial in the hills found"),
    ("Research has long suggested that it works.", "science", "research has long suggested"),
    ("Many experts believe that it works.", "person", "experts believe"),
    ("According to experts, it works.", "shown", "according to experts"),
    ("It is clinically proven.", "proven", "clinically proven"),
    ("It works, studies show.", "study", "studies show"),
]
DOES_NOT_LEAN = [
    ("denied", "No study has shown that it works."),
    ("not found", "Studies have failed to show that it works."),
    ("negated", "Trials did not show that it works."),
    ("asked", "Do studies show that it works?"),
    ("supposed", "If studies show that it works, we will say so."),
    ("rejected", "It is a myth that studies show this."),
    ("mentioned", '"Studies show" is a phrase sellers like.'),
    ("needed", "More research is needed to show that."),
    ("being done", "Studies examine moonleaf."),
    ("another clause", "Experts met; the weather showed promise."),
    ("too far", f"Experts {'and farmers ' * 8} showed it."),
    ("no verb", "The study of leaves is old."),
]


@pytest.mark.parametrize(("text", "who", "words"), LEANS, ids=[row[0] for row in LEANS])
def test_leans_on_evidence(text: str, who: str, words: str, world: Project) -> None:
    assert found(text, world) == [(who, words)]


@pytest.mark.parametrize("text", [text for _, text in DOES_NOT_LEAN], ids=[why for why, _ in DOES_NOT_LEAN])
def test_speaks_of_research(text: str, world: Project) -> None:
    assert found(text, world) == []


def test_each_place_counts(world: Project) -> None:
    text = "Studies show that it works, and research suggests more."
    assert [who for who, _ in found(text, world)] == ["study", "science"]
