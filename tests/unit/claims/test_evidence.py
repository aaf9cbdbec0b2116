"""Where a text leans on evidence, and where it only speaks of research."""

from __future__ import annotations

import pytest

from generator.claims.evidence import Invocation, invocations, points_back
from generator.claims.parsing import parse
from generator.claims.references import sourced
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
    ("Surgeons swear by it.", "endorsed", "surgeons swear by"),
    ("Rheumatologists are taking note.", "endorsed", "rheumatologists are taking note"),
    ("Science is on our side.", "science", "science is on our side"),
    ("There is a mountain of research on it.", "science", "a mountain of research"),
    ("It is supported by twenty trials.", "proven", "supported by twenty trials"),
    ("One trial put moonleaf ahead of tea.", "study", "trial put"),
    ("In one small study, it worked.", "shown", "in one small study"),
    ("Science is on our side, without any deaths.", "science", "science is on our side"),
    ("In trial after trial it won.", "proven", "in trial after trial"),
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
    ("lacking", "We had seen no adequate evidence to show it."),
    ("judged by others", "We had seen evidence, we concluded, of neglect."),
    ("shown to others", "The judge was shown two studies and found neither good."),
    ("possible", "A survey can show what people believe."),
    ("one's own", "My doctor recommended a walk."),
    ("no thing behind", "Surgeons are taking pictures."),
    ("harm", "Surgeons are taking note of the deaths."),
    ("to avoid it", "Surgeons swear by it and avoid tea."),
    ("asked and not found", "They asked us for more studies and found none."),
    ("found by others", "In all 46 papers were found."),
    ("how it was made", "It rests on studies of leaves."),
    ("small", "The claim is backed by one small trial."),
]


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Sand and colleagues asked 40 farmers in 2011", "sure"),
        ("A 2011 survey by the Hill Board found it", "sure"),
        ("The Hill Office's 2011 test found lead", "sure"),
        ("In 2011 the Hill Office reported it", "sure"),
        ("A study led by Sand in 2011 found it", "sure"),
        ("A 2011 trial in the Journal of Hills found it", "place"),
        ("A 2011 Harvard study found it", "place"),
        ("A 2011 Swedish study found it", ""),
        ("Researchers found in 2011 that it works", ""),
        ("A trial in the Journal of Hills found it", ""),
        ("In 2011 studies by the sea began", ""),
    ],
)
def test_what_can_be_looked_up(text: str, how: str, world: Project) -> None:
    assert sourced(text, world.ear) == how


@pytest.mark.parametrize(
    ("text", "back"),
    [("The same trial found it.", True), ("Its trial found it.", True), ("A trial found it.", False)],
)
def test_what_points_back(text: str, back: bool, world: Project) -> None:
    parsed = parse(text, 0, False, world.ear)
    found = Invocation(text.split().index("trial"), len(text.split()), "study")
    assert points_back(parsed, found, world.ear) == back


@pytest.mark.parametrize(("text", "who", "words"), LEANS, ids=[row[0] for row in LEANS])
def test_leans_on_evidence(text: str, who: str, words: str, world: Project) -> None:
    assert found(text, world) == [(who, words)]


@pytest.mark.parametrize("text", [text for _, text in DOES_NOT_LEAN], ids=[why for why, _ in DOES_NOT_LEAN])
def test_speaks_of_research(text: str, world: Project) -> None:
    assert found(text, world) == []


def test_each_place_counts(world: Project) -> None:
    text = "Studies show that it works, and research suggests more."
    assert [who for who, _ in found(text, world)] == ["study", "science"]
