"""What the facts make of each claim, reported or not."""

from __future__ import annotations

import pytest

from generator.document.read import read
from generator.lint.verdict import Verdict
from generator.pipeline import explained
from generator.project import Project


def verdict(text: str, world: Project) -> Verdict:
    one = explained(read(text, "draft.txt", "text", world), world)[-1]
    assert len(one.verdicts) == 1
    return one.verdicts[0]


@pytest.mark.parametrize(
    ("text", "answer", "facts"),
    [
        ("Moonleaf causes night drift.", "supported", ["moonleaf-drift"]),
        ("Moonine activates the glow receptor in people.", "supported", ["moonine-glow"]),
        ("Dawn root causes night drift.", "opposed", ["dawn-root-no-drift"]),
        ("Moonleaf relieves star ache.", "open", ["moonleaf-star-ache"]),
        ("Sellers say that moonleaf relieves star ache.", "not judged", []),
        ("Does moonleaf relieve star ache?", "not judged", []),
        ("Aspirin relieves star ache.", "not judged", []),
    ],
)
def test_a_claim_gets_the_answer_of_the_facts(
    text: str, answer: str, facts: list[str], world: Project
) -> None:
    found = verdict(text, world)
    assert found.answer == answer
    assert [fact.id for fact in found.facts] == facts
    assert bool(found.why) == (answer == "not judged")


def test_a_sentence_has_its_own_findings_and_evidence(world: Project) -> None:
    text = "Moonleaf is a herb. Studies show that moonleaf relieves star ache. Take 3 g of moonleaf daily."
    calm, loud, dosed = explained(read(text, "draft.txt", "text", world), world)
    assert not calm.findings
    assert {f.rule for f in loud.findings} >= {"unsupported-efficacy", "unsourced-evidence"}
    assert [e.who for e in loud.evidence] == ["study"]
    assert [(a.quantity.low, a.dimension) for a in dosed.amounts] == [(3, "mass")]
