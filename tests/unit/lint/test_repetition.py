"""A search phrase, of the brief or of the front matter, beyond the rate that a text bears."""

from __future__ import annotations

from dataclasses import replace

from generator.compose.brief import load_brief
from generator.compose.render import render
from generator.pipeline import check_draft, proof_read
from generator.project import Project, data_dir, load_project

RULE = "keyword-repetition"
PHRASE = "night drift tea"
FILLING = "The harvest begins in May and ends when the first rain falls on the isles. "


def quotes(body: str, world: Project, key: str = "search_phrase") -> list[str]:
    text = f"---\n{key}: {PHRASE}\n---\n\n{body}"
    return [f.quote for f in check_draft(text, "a.md", None, world).findings if f.rule == RULE]


def test_longer_texts_bear_more(world: Project) -> None:
    said = "We speak of night drift tea. " * 4
    assert quotes(said, world) == [PHRASE] * 2
    assert quotes(said + FILLING * 60, world) == []


def test_any_of_the_usual_keys(world: Project) -> None:
    said = "We speak of Night Drift Tea. " * 3
    assert quotes(said, world, "keywords") == ["Night Drift Tea"]
    assert quotes(said, world, "description") == []


def test_our_own_articles_are_held_to_their_brief() -> None:
    project = load_project()
    brief = load_brief(sorted(data_dir("briefs").glob("*.yaml"))[0], project.facts)
    brief = replace(brief, search_phrase="kratom and")
    rendered = render(brief, project.facts, project.templates, project.speech)
    assert not [f for f in proof_read(brief, rendered, project)[1].findings if f.rule == RULE]
    stuffed = replace(rendered, text=rendered.text + "\nWhat of kratom and, kratom and, kratom and?\n" * 9)
    assert [f for f in proof_read(brief, stuffed, project)[1].findings if f.rule == RULE]
