"""What sources disagree about, told as settled: rates, comparisons and animal findings of the built-in base."""

from __future__ import annotations

import pytest

from generator.pipeline import check_draft
from generator.project import load_project

RULE = "open-question"


def reported(text: str) -> list[str]:
    return [f.rule for f in check_draft(text, "a.md", None, load_project()).findings]


@pytest.mark.parametrize(
    "text",
    [
        "Kratom use disorder affects 2% of users.",
        "Kratom use disorder is found in 99% of users.",
        "Kratom use disorder is rare among people who take kratom.",
        "Kratom is weaker than opioids.",
        "Kratom is more addictive than opioids.",
        "Mitragynine leads to self-administration in rats.",
        "Kratom raises dopamine.",
    ],
)
def test_one_side_told_as_settled(text: str) -> None:
    assert RULE in reported(text)


@pytest.mark.parametrize(
    "text",
    [
        "Whether kratom use disorder is common among users is disputed.",
        "In a 2023 survey, kratom use disorder affected 25.5% of users.",
        "In rats, 7-hydroxymitragynine led to self-administration.",
        "It is disputed whether kratom is weaker than opioids.",
        "Nobody knows whether mitragynine leads to self-administration in rats.",
    ],
)
def test_both_sides_or_the_number_of_one_study(text: str) -> None:
    assert reported(text) == []
