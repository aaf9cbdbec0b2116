"""Every kind of article, on the invented world and on the built-in one: clean, sourced, nothing said twice."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from generator.compose.brief import load_outline
from generator.compose.model import Brief
from generator.compose.provenance import PROSE
from generator.errors import DataError
from generator.pipeline import write_article
from generator.project import Project, data_dir, load_project
from tests.unit.compose.conftest import PLAIN, ReadBrief, RenderNote

KINDS = sorted(path.stem for path in (data_dir("templates") / "articles").glob("*.yaml"))
BUILT_IN = [("kratom", "dopamine"), ("kratom", "opioid-withdrawal"), ("mitragynine", "mu-opioid-receptor")]


@pytest.fixture(scope="module")
def builtin() -> Project:
    return load_project()


def test_there_are_seven_kinds() -> None:
    assert KINDS == ["card", "comparison", "condition", "explainer", "myths", "questions", "safety"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", range(2))
def test_a_brief_that_names_only_its_topic_is_enough(kind: str, seed: int, world: Project) -> None:
    check(Brief("moon", "Moonleaf", ("moonleaf", "star-ache"), kind=kind, seed=seed), world)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("about", BUILT_IN, ids=lambda about: about[1])
def test_built_in_topics_are_written_clean(kind: str, about: tuple[str, ...], builtin: Project) -> None:
    check(Brief("topic", "What is known", about, kind=kind, seed=len(kind)), builtin)


def check(brief: Brief, project: Project) -> None:
    rendered, document, result = write_article(brief, project)
    assert [(f.rule, f.quote) for f in result.findings] == []
    assert rendered.facts and rendered.references
    told = Counter(sentence.text for sentence in document.sentences if sentence.kind in PROSE)
    assert [text for text, count in told.items() if count > 1] == []


def test_a_myth_check_asks_and_answers(world: Project) -> None:
    rendered, *_ = write_article(Brief("m", "Claims", ("moonleaf",), kind="myths"), world)
    assert "### Is it true that moonleaf relieves star ache?\n\nIt has not been shown that " in rendered.text
    assert "### Is it true that moonleaf improves tide clarity?\n\nNo: " in rendered.text


def test_a_lead_stands_as_the_question_of_a_myth(world: Project, read_brief: ReadBrief) -> None:
    item = "{fact: moonleaf-star-ache, lead: 'Does it ease star ache?'}"
    brief = read_brief(PLAIN.replace("note", "myths") + f"sections: [{{heading: Aches, facts: [{item}]}}]\n")
    assert "### Does it ease star ache?\n\nIt has" in write_article(brief, world)[0].text


def test_what_a_kind_leaves_out_is_that_of_the_kind_it_extends(tmp_path: Path, world: Project) -> None:
    def write(name: str, text: str) -> Path:
        path = tmp_path / f"{name}.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    below = write("below", "body: [{heading: A}]\nclosing: [{heading: B}]\nsummary: {opening: C.}\n")
    above = write("above", "extends: below\nbody: [{heading: D}]\n")
    outline = load_outline(above, world.facts, {"below": below}.get)
    assert [part.heading for part in (*outline.body, *outline.closing)] == ["D", "B"]
    assert outline.summary.opening == "C."
    emptied = write("above", "extends: below\nbody: [{heading: D}]\nclosing: []\n")
    assert load_outline(emptied, world.facts, {"below": below}.get).closing == ()
    with pytest.raises(DataError, match=r"above.yaml:1:1: unknown article kind 'below'"):
        load_outline(above, world.facts, {}.get)


def test_related_facts_are_those_without_a_place(render_note: RenderNote) -> None:
    found = '{% for id in related("moonleaf-native") %}{{ id }}{% endfor %}'
    assert render_note(found).text == "moonleaf-status\n"
    told = render_note('{{ say("moonleaf-status") }} ' + found + "\n\n{{ references() }}")
    assert "moonleaf-status" not in told.text
    assert render_note('{{ related("moonleaf-star-ache") | length }}').text == "0\n"


def test_reading_is_usual_or_plain(read_brief: ReadBrief) -> None:
    assert read_brief(PLAIN + "reading: plain\n").reading == "plain"
    with pytest.raises(DataError, match="unknown word 'easy'"):
        read_brief(PLAIN + "reading: easy\n")
