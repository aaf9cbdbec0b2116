"""Whose finding it is: that of a work under discussion, or of nobody one could look up."""

from __future__ import annotations

import pytest

from generator.document.read import read
from generator.pipeline import explained
from generator.project import Project


@pytest.mark.parametrize(
    ("text", "unsourced"),
    [
        ("The authors conclude that moonleaf causes night drift.", False),
        ("The authors conclude that moonine activates the glow receptor in people.", False),
        ("The authors conclude that moonleaf relieves pain.", True),
        ("Researchers conclude that moonine activates the glow receptor in people.", True),
    ],
)
def test_the_authors_of_a_work_may_say_what_the_facts_say(text: str, unsourced: bool, world: Project) -> None:
    found = explained(read(text, "draft.txt", "text", world), world)[-1].findings
    assert any(finding.rule == "unsourced-evidence" for finding in found) == unsourced
