"""What a sentence says of one concept."""

from __future__ import annotations

from pathlib import Path

import pytest

import generator.claims
from generator.claims import polarity
from generator.project import Project

SET = Path(__file__).parents[3] / "benchmarks" / "polarity.tsv"


@pytest.mark.parametrize(
    ("sentence", "concept", "label", "negated"),
    [
        ("The lamp has a crack.", "crack", "asserted", False),
        ("The lamp has no crack.", "crack", "denied", True),
        ("The lamp came without any visible crack.", "crack", "denied", True),
        ("None of the lamps has a crack.", "crack", "denied", True),
        ("The lamp is not without cracks.", "crack", "asserted", False),
        ("The lamp is crack-free.", "crack", "denied", True),
        ("The lamp may have a crack.", "crack", "hedged", False),
        ("The lamp may not have a crack.", "crack", "hedged", True),
        ("Some people say that the lamp has a crack.", "crack", "reported", False),
        ("It is a myth that the lamp has a crack.", "crack", "rejected", True),
        ("Whether the lamp has a crack is unknown.", "crack", "open", False),
        ("If the lamp has a crack, send it back.", "crack", "open", False),
        ("Does the lamp have a crack?", "crack", "question", False),
        ("This guide looks at cracks.", "crack", "topic", False),
        ("The lamp has a scratch, but no crack.", "scratch", "asserted", False),
        ("The lamp is sound.", "crack", "absent", False),
        ("", "crack", "absent", False),
        ("The lamp is sound.", "", "absent", False),
    ],
)
def test_a_concept_gets_its_label(sentence: str, concept: str, label: str, negated: bool) -> None:
    found = polarity(sentence, concept)
    assert (found.label, found.negated) == (label, negated)


def test_the_place_and_the_operators_are_told() -> None:
    sentence = "So far the Blue Lamp’s owners saw no hair-line crack."
    found = polarity(sentence, "Hair-line  crack")
    assert sentence[found.span.start : found.span.end] == "hair-line crack"
    assert any("(no)" in line for line in found.trace)


def test_a_project_can_bring_its_own_ear(world: Project) -> None:
    assert polarity("Moonleaf causes no night drift.", "night drift", world.ear).label == "denied"


def test_the_package_offers_nothing_else() -> None:
    with pytest.raises(AttributeError, match="polarities"):
        generator.claims.polarities  # noqa: B018


def test_the_benchmark_holds_its_level() -> None:
    """Precision and recall of negation on benchmarks/polarity.tsv; see docs/quality.md."""
    rows = [line.split("\t") for line in SET.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    answers = [
        (label in ("denied", "rejected"), polarity(text, concept).negated) for label, concept, text in rows
    ]
    right = sum(gold and ours for gold, ours in answers)
    assert len(rows) > 200
    assert right / sum(ours for _, ours in answers) >= 0.97
    assert right / sum(gold for gold, _ in answers) >= 0.9
