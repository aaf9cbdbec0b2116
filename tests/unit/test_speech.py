"""Facts as sentences, in the invented world."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.errors import DataError
from generator.factbase.model import Fact
from generator.project import Project
from generator.speech import Speech, load_speech
from generator.vocabulary.model import Quantity


def say(world: Project, id: str, **changes: object) -> str:
    return world.speech.say(replace(world.facts.fact(id), **changes))  # type: ignore[arg-type]


def test_a_fact_speaks_its_own_sentences_in_turn(world: Project) -> None:
    fact = replace(world.facts.fact("moonine-glow"), says=("One.", "Two."))
    assert [world.speech.say(fact, wording) for wording in range(3)] == ["One.", "Two.", "One."]


@pytest.mark.parametrize(
    ("before", "sentence", "said"),
    [
        ("Dawn root is red.", "Dawn root can cause night drift.", "It can cause night drift."),
        (
            "Dawn root is red.",
            "Dawn root bark can cause night drift.",
            "Dawn root bark can cause night drift.",
        ),
        ("Dawn root bark is red.", "Dawn root can cause it.", "Dawn root can cause it."),
        ("In mice, dawn root is red.", "Dawn root can cause it.", "Dawn root can cause it."),
        ("It is red.", "Dawn root can cause it.", "Dawn root can cause it."),
        ("", "Dawn root can cause it.", "Dawn root can cause it."),
    ],
)
def test_what_was_just_named_becomes_a_pronoun(world: Project, before: str, sentence: str, said: str) -> None:
    assert world.speech.referring(sentence, before, "dawn-root") == said


def test_a_pronoun_agrees_with_its_entity(world: Project) -> None:
    entities = {**world.vocabulary.entities}
    entities["dawn-root"] = replace(entities["dawn-root"], plural=True)
    speech = Speech(replace(world.vocabulary, entities=entities), world.speech.words)
    assert speech.referring("Dawn root are red.", "Dawn root are old.", "dawn-root") == "They are red."


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("established", "Moonleaf relieves star ache."),
        ("limited", "There is limited evidence that moonleaf relieves star ache."),
        ("contested", "Researchers disagree on whether moonleaf relieves star ache."),
        ("unknown", "It is not known whether moonleaf relieves star ache."),
        ("not-shown", "It has not been shown that moonleaf relieves star ache."),
        ("refuted", "It is not true that moonleaf relieves star ache."),
    ],
)
def test_status_is_spoken(world: Project, status: str, sentence: str) -> None:
    assert say(world, "moonleaf-star-ache", status=status) == sentence


def test_what_holds_the_other_way_round_is_denied_once(world: Project) -> None:
    denied = "It is not true that dawn root causes night drift."
    assert say(world, "dawn-root-no-drift") == denied
    assert say(world, "dawn-root-no-drift", status="refuted") == denied


def test_conditions_stand_in_front(world: Project) -> None:
    assert say(world, "glintine-lantern").startswith("In mice, there is limited evidence")
    assert say(world, "glintine-lantern", where=None).startswith("In animals, ")


def test_several_objects_become_a_list(world: Project) -> None:
    assert say(world, "moonleaf-contains") == "Moonleaf contains moonine and glintine."


@pytest.mark.parametrize(
    ("quantity", "amount"),
    [
        (Quantity(3, 9, "nM", "Ki"), "(Ki: 3 to 9 nM)"),
        (Quantity(3, 3, "g"), "(3 g)"),
        (Quantity(None, 0.5, "g", per="dose"), "(up to 0.5 g per dose)"),
        (Quantity(2, None, "days"), "(at least 2 days)"),
    ],
)
def test_figures_keep_their_unit(world: Project, quantity: Quantity, amount: str) -> None:
    assert say(world, "moonine-glow-affinity", quantity=quantity).endswith(f" {amount}.")


def test_what_changes_is_dated(world: Project) -> None:
    assert say(world, "moonleaf-status") == "As of January 2026, moonleaf is banned in the North Isles."
    dated = ("In 2020, moonleaf was banned.",)
    assert say(world, "moonleaf-status", says=dated) == dated[0]


@pytest.mark.parametrize(
    ("sentence", "joined"),
    [
        ("Moonleaf grows.", "Even so, moonleaf grows."),
        ("Moonleafs grow.", "Even so, moonleafs grow."),
        ("In mice, it works.", "Even so, in mice, it works."),
        ("A leaf is green.", "Even so, a leaf is green."),
        ("GLR is bound.", "Even so, GLR is bound."),
        ("Quill wrote this.", "Even so, Quill wrote this."),
        ("12 people took part.", "Even so, 12 people took part."),
    ],
)
def test_a_lead_makes_small_only_what_is_no_name(world: Project, sentence: str, joined: str) -> None:
    assert world.speech.joined("Even so,", sentence) == joined


def test_only_a_question_is_one(world: Project) -> None:
    assert world.speech.question("What is moonleaf?") == "What is moonleaf"
    assert world.speech.question("moonleaf for sleep") == ""
    assert world.speech.question(" ") == ""


def test_a_finding_tells_the_strength(world: Project) -> None:
    line = world.speech.statement_line(world.facts.fact("moonleaf-contains"))
    assert line == "Moonleaf contains moonine and glintine. (classification, checked 2026-01-05)"


def test_every_fact_can_be_said(world: Project) -> None:
    for fact in world.facts.facts.values():
        for spoken in (fact, replace(fact, says=())):
            sentence = world.speech.say(spoken)
            assert sentence[0] == sentence[0].upper() and sentence.endswith(".")
            assert "{" not in sentence and "  " not in sentence


def test_a_broken_frame_is_found_when_it_is_read(world: Project, tmp_path: Path) -> None:
    text = (world.language[0] / "speech.yaml").read_text(encoding="utf-8")
    path = tmp_path / "speech.yaml"
    path.write_text(text.replace('sentence: "{text}."', 'sentence: "{txt}."'), encoding="utf-8")
    with pytest.raises(DataError, match=r"broken frame '\{txt\}\.'") as caught:
        load_speech(path, world.vocabulary, "speech.yaml")
    assert caught.value.problems[0].line > 1


def test_names_make_a_list(world: Project) -> None:
    speech: Speech = world.speech
    assert speech.listed(["a"]) == "a"
    assert speech.listed(["a", "b", "c"]) == "a, b, and c"


def test_an_unknown_evidence_is_still_named(world: Project) -> None:
    fact: Fact = replace(world.facts.fact("moonleaf-drift"), evidence="hearsay", checked="")
    assert world.speech.statement_line(fact) == "Moonleaf causes night drift. (hearsay)"
