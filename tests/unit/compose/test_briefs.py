"""The briefs that come with the tool: every article is whole, of a good length, and never repeats itself."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from generator.claims.extract import hear
from generator.compose.brief import load_brief
from generator.compose.marks import Mark, with_marks
from generator.compose.provenance import share, words
from generator.compose.render import Rendered, render
from generator.document.model import Document
from generator.document.read import read
from generator.project import Project, data_dir, load_project

BRIEFS = sorted(data_dir("briefs").glob("*.yaml"))
SAID = frozenset({"asserted", "hedged", "possible", "reported"})
HEADINGS = ("Summary", "Introduction", "Contents", "What are the risks?", "What is not known?", "Conclusion")


Article = tuple[Rendered, Document, str]
LONG = ("explainer", "condition", "comparison")
WORDS = {"card": (100, 300), "myths": (400, 800), "questions": (400, 900)}
SHARE = {"card": 0.4, "myths": 0.35}


@pytest.fixture(scope="session")
def built_in() -> Project:
    return load_project()


@pytest.fixture(params=BRIEFS, ids=lambda path: path.stem)
def article(request: pytest.FixtureRequest, built_in: Project) -> Article:
    path: Path = request.param
    brief = load_brief(path, built_in.facts)
    assert brief.id == path.stem
    rendered = render(brief, built_in.facts, built_in.templates, built_in.speech)
    document = with_marks(read(rendered.text, "a.md", "markdown", built_in), rendered.marks)
    return rendered, document, brief.kind


def body(rendered: Rendered) -> str:
    return re.sub(r"\[\^\d+\]", "", rendered.text.split("\n## References")[0])


def test_an_article_has_all_its_parts(article: Article) -> None:
    found = re.findall(r"^## (.+)$", article[0].text, re.M)
    assert found[-1] == "References" and len(found) == len(set(found))
    if article[2] not in LONG:
        return
    assert found[:3] == list(HEADINGS[:3]) and found[-2:] == ["Conclusion", "References"]
    assert set(HEADINGS) <= set(found) and len(found) >= 9
    links = re.findall(r"^- \[.+\]\(#(.+)\)$", article[0].text, re.M)
    assert links == [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in found[3:]]


def test_an_article_is_of_a_good_length(article: Article) -> None:
    least, most = WORDS.get(article[2], (500, 1200))
    assert least <= words(article[1]) <= most


def own(rendered: Rendered, project: Project) -> list[Mark]:
    """The marks that are no disclosure's: those state facts once more, in words of their own."""
    told = {text for each in project.facts.disclosures for text in each.says}
    return [mark for mark in rendered.marks if rendered.text[mark.span.start : mark.span.end] not in told]


def test_an_article_never_says_anything_twice(article: Article, built_in: Project) -> None:
    sentences = [s.text for s in article[1].sentences if s.kind == "paragraph"]
    assert [text for text, times in Counter(sentences).items() if times > 1] == []
    facts = [id for mark in own(article[0], built_in) for id in mark.facts]
    assert len(facts) == len(set(facts))


def test_most_sentences_state_facts(article: Article) -> None:
    assert share(article[1]) > SHARE.get(article[2], 0.5)


def test_what_claims_carries_its_facts(article: Article, built_in: Project) -> None:
    unmarked = {s.index: s.text for s in article[1].sentences if not s.facts}
    said = [
        (unmarked[claim.sentence], str(claim.statement))
        for claim in hear(article[1], built_in.ear).claims
        if claim.sentence in unmarked and claim.mode in SAID and claim.subject.id and claim.object.id
    ]
    assert said == []


def test_every_reference_is_used_and_listed(article: Article) -> None:
    text, _, listed = article[0].text.partition("\n## References")
    numbers = [reference.number for reference in article[0].references]
    assert numbers == list(range(1, len(numbers) + 1))
    assert sorted({int(n) for n in re.findall(r"\[\^(\d+)\]", text)}) == numbers
    assert [int(n) for n in re.findall(r"^\[\^(\d+)\]: ", listed, re.M)] == numbers


def test_what_changes_is_dated(article: Article, built_in: Project) -> None:
    facts, text = built_in.facts, article[0].text
    volatile = [
        mark for mark in own(article[0], built_in) if any(facts.fact(id).volatile for id in mark.facts)
    ]
    assert all(re.search(r"\b20\d\d\b", text[mark.span.start : mark.span.end]) for mark in volatile)


def test_all_disclosures_are_made(article: Article, built_in: Project) -> None:
    text = body(article[0]).casefold()
    for disclosure in built_in.facts.disclosures:
        if "efficacy" in disclosure.families or not disclosure.families:
            wordings = (*disclosure.accepts, *disclosure.says)
            assert any(words.casefold() in text for words in wordings), disclosure.id


def test_a_disclosure_rests_on_facts(built_in: Project) -> None:
    assert [each.id for each in built_in.facts.disclosures if not each.facts] == []


def test_a_brief_without_sections_becomes_an_article(built_in: Project, tmp_path: Path) -> None:
    path = tmp_path / "short.yaml"
    subject = next(iter(load_brief(BRIEFS[0], built_in.facts).about))
    path.write_text(f"id: short\ntitle: Short\nabout: [{subject}]\nlength: 600\n", encoding="utf-8")
    rendered = render(load_brief(path, built_in.facts), built_in.facts, built_in.templates, built_in.speech)
    assert 400 < len(body(rendered).split()) < 1000
    assert {"What are the risks?", "What is not known?"} <= set(re.findall(r"^## (.+)$", rendered.text, re.M))
