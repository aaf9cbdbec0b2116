"""The second look: what a text that is found wrong in several sentences says of nobody known."""

from __future__ import annotations

import pytest

from generator.document.read import read
from generator.lint.model import Finding
from generator.pipeline import check_draft, explained
from generator.project import Project, load_project

WRONG = "Kratom cures migraines. Kratom melts away stress and lifts a low mood.\n\n"
ONCE = "Kratom cures migraines.\n\n"


@pytest.fixture(scope="module")
def builtin() -> Project:
    return load_project()


def found(text: str, project: Project, lead: str = WRONG) -> list[Finding]:
    """What is found in a text behind its lead."""
    findings = check_draft(lead + text, "draft.md", None, project).findings
    return [f for f in findings if f.span.start >= len(lead) - 2 and f.severity != "info"]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Every pot chases off colds.", "chases off colds"),
        ("A ritual like that prevents dementia.", "prevents dementia"),
        ("A partial agonist cannot make anyone dependent.", "cannot make anyone dependent"),
        ("Lambrolin is gentler on the gut than aspirin.", "gentler on the gut than"),
        ("Pellets are no riskier than lemonade.", "no riskier than"),
    ],
)
def test_what_nobody_known_does_is_the_topics(text: str, quote: str, builtin: Project) -> None:
    assert quote in " | ".join(f.quote for f in found(text, builtin))
    assert not [f for f in found(text, builtin, ONCE) if f.quote == quote], "one slip is no pattern"


@pytest.mark.parametrize(
    "text",
    [
        "My physiotherapist eased my stiff neck.",  # somebody else
        "A hot bath relaxes tired muscles.",  # another means
        "No tablet replaces daylight and fresh vegetables.",  # nothing at all
        "Another remedy relieves headaches.",
        "Prescription stimulants help children with ADHD.",
        "Coenzyme Q10 prevents migraines.",  # a name of its own
        "Methadone is a prescription drug. It eases withdrawal and has to be tapered.",  # a pronoun of another thing
        "Buprenorphine is a medicine for opioid use disorder. It reduces cravings.",
        "Our packaging is safe for the dishwasher.",
        "The shop is no more dangerous than the street.",
        "Your safest option is to work with a doctor.",
        "No headaches were reported that day.",
        "Three islands may calm a shopper who cannot decide.",  # hedged
        "Whoever is planning to quit opioids needs a doctor.",
    ],
)
def test_other_things_stay_other_things(text: str, builtin: Project) -> None:
    assert not found(text, builtin)


def test_a_waived_finding_silences_no_other(builtin: Project) -> None:
    waived = "<!-- factpress allow unsupported-efficacy: quoted from an old label, until 2999-01-01 -->\n"
    result = check_draft(f"{waived}{WRONG}Every pot chases off colds.", "draft.md", None, builtin)
    assert result.waived and "chases off colds" in [f.quote for f in result.findings]


def test_what_is_explained_is_what_was_judged(builtin: Project) -> None:
    last = explained(read(WRONG + "Every pot chases off colds.", "draft.md", None, builtin), builtin)[-1]
    (verdict,) = last.verdicts
    assert (verdict.claim.subject.id, verdict.claim.subject.how) == ("kratom", "adopted")
    assert verdict.answer == "open" and last.findings


def test_weak_praise_counts_beside_other_faults(builtin: Project) -> None:
    text = "An extraordinary plant grows in the hills."
    assert "extraordinary" in [f.quote for f in found(text, builtin)]
    assert not found(text, builtin, ONCE)
    assert not found("The concert in the hills was extraordinary.", builtin), "it may be of anything"


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("A cardiologist swears by it.", True),
        ("Scientists have found impurities in some tablets.", False),
        ("A nutritionist recommends oats.", False),
        ("Do not change a dose unless a doctor has agreed.", False),
    ],
)
def test_one_professional_who_vouches_counts_beside_other_faults(text: str, counts: bool, builtin: Project) -> None:
    assert bool(found(text, builtin)) == counts
