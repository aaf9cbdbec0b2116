"""In an article of our own a sentence says what the facts it is marked with say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.document.read import read
from generator.factbase.model import Disclosure
from generator.pipeline import inspect
from generator.project import Project

FACT = "moonleaf-drift"


def lost(text: str, world: Project, *marked: bool) -> list[str]:
    """The words that rule `lost-fact` reports; `marked` tells of each sentence whether it carries the fact."""
    document = read(text, "a.md", None, world)
    facts = [(FACT,) if own else () for own in marked]
    sentences = tuple(replace(s, facts=own) for s, own in zip(document.sentences, facts, strict=True))
    found = inspect(replace(document, sentences=sentences), world).findings
    return [finding.quote for finding in found if finding.rule == "lost-fact"]


@pytest.mark.parametrize(
    "text",
    ["Moonleaf causes night drift.", "Moonleaf can cause night drift.", "Night drift is caused by moonleaf."],
)
def test_a_sentence_that_says_its_fact(text: str, world: Project) -> None:
    assert lost(text, world, True) == []


@pytest.mark.parametrize(
    "text", ["Moonleaf does not cause night drift.", "Dawn root causes night drift.", "Moonleaf is a tree."]
)
def test_a_sentence_that_does_not(text: str, world: Project) -> None:
    assert lost(text, world, True) == [text]
    assert lost(text, world, False) == []


def test_sentences_of_a_paragraph_tell_it_together(world: Project) -> None:
    assert lost("Moonleaf is a tree. It causes night drift.", world, True, True) == []


def test_another_paragraph_tells_it_anew(world: Project) -> None:
    assert lost("Moonleaf causes night drift.\n\nIt is a tree.", world, True, True) == ["It is a tree."]


def test_a_strangers_text_has_no_marks(world: Project) -> None:
    assert all(
        f.rule != "lost-fact"
        for f in inspect(read("Moonleaf is a tree.", "a.md", None, world), world).findings
    )


def test_a_disclosure_states_none_of_the_facts_it_rests_on(world: Project) -> None:
    text = "Talk to your doctor."
    disclosure = Disclosure("talk", (text,), facts=(FACT,))
    telling = replace(world, facts=replace(world.facts, disclosures=(disclosure,)))
    assert lost(text, world, True) == [text]
    assert lost(text, telling, True) == []
