"""What befalls people and readers in a text that is at fault, and in no other; gains behind words that lead to them."""

from __future__ import annotations

import pytest

from generator.pipeline import check_draft
from generator.project import Project, load_project

AT_FAULT = "Kratom melts away stress and helps you sleep better. It cures migraines. It boosts immunity.\n\n"
CAREFUL = "Kratom is sold in many shops. Little is known about what it does in people.\n\n"


@pytest.fixture(scope="module")
def builtin() -> Project:
    return load_project(None)


def _flagged(text: str, project: Project) -> bool:
    found = check_draft(text, "draft.md", None, project).findings
    return any(f.severity != "info" and f.place.line > 1 for f in found)


@pytest.mark.parametrize(
    "said",
    [
        "People with arthritis open jars without wincing.",
        "Stressed parents laugh at last.",
        "You nod off within minutes of lying down.",
        "Less pain, more energy.",
        "Those who take it drift off faster at night.",
        "The throbbing behind your eyes fades within the hour.",
    ],
)
def test_only_a_text_at_fault_means_its_topic(said: str, builtin: Project) -> None:
    assert _flagged(AT_FAULT + said, builtin)
    assert not _flagged(CAREFUL + said, builtin)


@pytest.mark.parametrize(
    "said",
    [
        "People with arthritis should ask a doctor before they lift weights at last.",
        "Patients with migraine were seen by a nurse once more.",
        "If you nod off within minutes of sitting down, see a doctor.",
        "You nod off within minutes when the room is warm.",
        "Fewer returns, faster delivery.",
        "Better sleep hygiene",
        "People who exercise are rewarded with deeper sleep.",
        "Headaches fade from our neck massage.",
    ],
)
def test_what_has_another_cause_or_is_no_gain_stays_silent(said: str, builtin: Project) -> None:
    assert not _flagged(AT_FAULT + said, builtin)


@pytest.mark.parametrize(
    ("said", "flagged"),
    [
        ("Kratom leads to less stiffness and stronger bones.", True),
        ("Regular use of kratom means a calmer mind.", True),
        ("It is tied to healthier joints.", True),
        ("Does kratom lead to less stiffness?", False),
        ("No study shows that kratom leads to less stiffness.", False),
        ("A quiet room makes for deeper sleep.", False),
        ("Kratom is dried without any burning in the oven.", False),
        ("The dead leaf itself is not the cause of the smell, and kratom is no soap.", False),
    ],
)
def test_what_a_thing_leads_to_that_is_called_better(said: str, flagged: bool, builtin: Project) -> None:
    assert _flagged(CAREFUL + said, builtin) is flagged
