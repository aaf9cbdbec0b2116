"""How much, on whose word, compared with what."""

from __future__ import annotations

import pytest

from generator.claims.extract import hear
from generator.claims.model import Attribution, Claim, Comparison
from generator.document.read import read
from generator.project import Project
from generator.vocabulary.model import Quantity


def claim(text: str, world: Project) -> Claim:
    document = read(f"Moonleaf is a herb. {text}", "draft.txt", "text", world)
    return next(c for c in hear(document, world.ear).claims if c.sentence == 1)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("Moonleaf relieves star ache at 2 to 4 g a day.", Quantity(2, 4, "gram", "mass", "a day")),
        (
            "Moonleaf relieves star ache at 3 mg twice daily.",
            Quantity(3, 3, "milligram", "mass", "twice daily"),
        ),
        ("Within 20 minutes moonleaf relieves star ache.", Quantity(20, 20, "minute", "time")),
        ("Moonleaf relieves star ache; 3 g is what he took.", None),
        ("Moonleaf relieves star ache in 3 ways.", None),
    ],
)
def test_the_amount_of_the_clause(text: str, quantity: Quantity | None, world: Project) -> None:
    assert claim(text, world).quantity == quantity


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        (
            "Some users say that moonleaf relieves star ache.",
            Attribution("people", "Some users say", False),
        ),
        (
            "It is a myth that moonleaf relieves star ache.",
            Attribution("people", "It is a myth that", False),
        ),
        (
            "Studies show that moonleaf relieves star ache.",
            Attribution("unnamed-studies", "Studies show", False),
        ),
        (
            "A study found that moonleaf relieves star ache (Sand, 2011).",
            Attribution("cited", "study found that", True),
        ),
        ("No study has found that moonleaf relieves star ache.", None),
        ("Moonleaf relieves star ache.", None),
        ("Studies show that tea is warm; moonleaf relieves star ache.", None),
    ],
)
def test_on_whose_word_it_is_said(text: str, attribution: Attribution | None, world: Project) -> None:
    assert claim(text, world).attribution == attribution


@pytest.mark.parametrize(
    ("text", "comparison"),
    [
        ("Moonleaf is safer than dawn root.", Comparison("dawn-root", "", "lower")),
        ("Moonleaf is riskier than dawn root.", Comparison("dawn-root", "", "higher")),
        ("Unlike dawn root, moonleaf causes night drift.", Comparison("dawn-root", "night-drift", "higher")),
        (
            "Unlike dawn root, moonleaf does not cause night drift.",
            Comparison("dawn-root", "night-drift", "lower"),
        ),
        ("Moonleaf causes night drift.", None),
    ],
)
def test_what_it_is_compared_with(text: str, comparison: Comparison | None, world: Project) -> None:
    assert claim(text, world).comparison == comparison
