"""Whose a claim is, and whether it is made, where other things and clauses stand close."""

from __future__ import annotations

import pytest

from generator.claims.extract import hear
from generator.document.read import read
from generator.project import Project, load_project


@pytest.fixture(scope="module")
def builtin() -> Project:
    return load_project()


def heard(text: str, project: Project) -> list[tuple[str, str, str, str]]:
    """Subject, predicate, object and mode of each claim of the last sentence."""
    document = read(text, "draft.txt", "text", project)
    last = document.sentences[-1].index
    claims = (c for c in hear(document, project.ear).claims if c.sentence == last)
    return [(c.subject.id, c.predicate, c.object.id, c.mode) for c in claims]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (  # a pronoun means what its own sentence has named
            "Methadone is an opioid. Because kratom is so mild, it cures hay fever.",
            [("kratom", "cures", "allergy", "asserted")],
        ),
        (  # … and else what the sentence before was about
            "Methadone is an opioid. It eases withdrawal.",
            [("methadone", "relieves", "withdrawal", "asserted")],
        ),
        ("A raised prolactin has many causes.", []),  # a participle of the noun
        (  # those who live with a trouble have a verb of their own
            "People who live with migraine are soothed by kratom.",
            [("kratom", "relieves", "migraine", "asserted")],
        ),
        (  # what is said to be the one that something was done with
            "Kratom is the only herb the FDA approved for pain.",
            [("kratom", "approved-for", "pain", "asserted"), ("kratom", "is-a", "herb", "asserted")],
        ),
        (  # … and not where it is said to be none of them
            "Kratom is not one of the medicines the FDA approved for pain.",
            [("fda", "approved-for", "pain", "asserted")],
        ),
        (  # what is done to the thing that a text is about
            "Kratom is a leaf. Thailand bans it.",
            [("thailand", "bans", "kratom", "asserted")],
        ),
        (  # a measure that opens a sentence is the thing's own
            "Kratom is a leaf. The standard dose is agreed upon.",
            [("kratom", "has-standard-dose", "standard-dose", "asserted")],
        ),
        (  # what gathers has no object
            "Mitragynine does not build up.",
            [("mitragynine", "accumulates", "blood", "asserted")],
        ),
        ("Mitragynine does not build up a habit.", []),
        ("Magnesium has a central role in many functions of the body.", []),  # in none that is named
        ("People hope to live with less migraine.", [("", "relieves", "migraine", "irrealis")]),
    ],
)
def test_whose_a_claim_is(text: str, claims: list[tuple[str, str, str, str]], builtin: Project) -> None:
    assert heard(text, builtin) == claims
