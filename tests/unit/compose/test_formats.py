"""An article in every format: the same claims, all of them clean, notes that lead there and back."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from io import BytesIO
from zipfile import ZipFile

import pytest

from generator.claims.extract import hear
from generator.compose.formats import SUFFIXES, Desk
from generator.compose.model import Brief
from generator.compose.pages import Pages
from generator.compose.render import Rendered, render
from generator.compose.templates import Folders
from generator.compose.words import load_words
from generator.document.read import read
from generator.pipeline import inspect
from generator.project import Project

BRIEF = Brief("moon", "Moonleaf & <the night>", ("moonleaf",), search_phrase="what is moonleaf?")
_VOID = {"meta", "input", "br", "hr", "img", "link"}


@pytest.fixture(scope="module")
def desk(world: Project) -> Desk:
    folders = Folders(world.templates)
    return Desk(world.facts, load_words(folders, world.speech), Pages(folders))


@pytest.fixture(scope="module")
def rendered(world: Project) -> Rendered:
    return render(BRIEF, world.facts, world.templates, world.speech)


@pytest.fixture(scope="module")
def page(desk: Desk, rendered: Rendered) -> str:
    return str(desk.write("html", BRIEF, rendered))


class Tags(HTMLParser):
    """All opening tags; fails on one that is not closed in its place."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.stack: list[str] = []
        self.feed(page)
        assert self.stack == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        self.stack += [] if tag in _VOID else [tag]

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag

    def having(self, name: str) -> list[str]:
        return [value for _, attributes in self.found if (value := attributes.get(name))]


@pytest.mark.parametrize("format", [name for name in SUFFIXES if name != "json-ld"])
def test_every_format_makes_the_same_claims_and_is_clean(
    format: str, desk: Desk, rendered: Rendered, world: Project
) -> None:
    if format == "docx":
        pytest.importorskip("docx", reason="python-docx is not installed (the extra 'docx')")
    content = desk.write(format, BRIEF, rendered)
    document = read(content, "a" + SUFFIXES[format], None, world)
    assert [f"{f.rule}: {f.quote}" for f in inspect(document, world).findings] == []
    plain = read(rendered.text, "a.md", None, world)
    claims = [
        {(c.subject.id, c.predicate, c.object.id, c.holds, c.mode) for c in hear(d, world.ear).claims}
        for d in (plain, document)
    ]
    told, told_again = (
        {claim for claim in each if claim[0]} for each in claims
    )  # pages explain themselves, too
    assert told and told == told_again


def test_notes_lead_there_and_back(page: str, rendered: Rendered) -> None:
    tags = Tags(page)
    ids = tags.having("id")
    assert len(ids) == len(set(ids))
    inside = [link[1:] for link in tags.having("href") if link.startswith("#")]
    assert set(inside) <= set(ids)
    notes = re.findall(r'<a id="(r\d+-\d+)" href="#n(\d+)"', page)
    backs = re.findall(r'<a href="#(r\d+-\d+)" role="doc-backlink"', page)
    assert notes and sorted(id for id, _ in notes) == sorted(backs)
    assert {int(number) for _, number in notes} == {r.number for r in rendered.references}


def test_every_stated_sentence_has_a_badge_and_a_card(page: str, rendered: Rendered) -> None:
    count = len(rendered.marks)
    assert len(re.findall(r'<span class="stated s\d+" id="s\d+">', page)) == count
    assert len(re.findall(r'<aside class="card" id="f\d+"', page)) == count
    for id in rendered.facts:
        assert f'<p class="id">{id}</p>' in page
    assert 'class="badge bench"' in page


def test_a_page_fetches_nothing_and_runs_nothing(page: str) -> None:
    tags = Tags(page)
    names = {name for name, _ in tags.found}
    assert not names & {"link", "img", "iframe", "object"}
    assert [a.get("type") for name, a in tags.found if name == "script"] == ["application/ld+json"]
    assert (
        not tags.having("src") and not tags.having("onclick") and "@import" not in page and "url(" not in page
    )


def test_words_of_a_brief_are_escaped(page: str) -> None:
    assert "<h1>Moonleaf &amp; &lt;the night&gt;</h1>" in page
    assert "<the night>" not in page


def test_linked_data_names_topics_and_works(desk: Desk, rendered: Rendered, page: str) -> None:
    data = json.loads(str(desk.write("json-ld", BRIEF, rendered)))
    assert (data["@type"], data["@context"]) == ("MedicalWebPage", "https://schema.org")
    assert [each["name"] for each in data["about"]] == ["moonleaf"]
    assert data["lastReviewed"] == "2026-01-05"
    assert len(data["citation"]) == len(rendered.references)
    assert all(work["name"] for work in data["citation"])
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert found and json.loads(found[1]) == data


def test_plain_text_has_one_paragraph_a_line(desk: Desk, rendered: Rendered) -> None:
    text = str(desk.write("text", BRIEF, rendered))
    assert text.startswith("Moonleaf & <the night>\n======================\n\nSummary\n-------\n\n")
    assert re.search(r"\n\[1\] ", text) and "[^" not in text and "](" not in text


def test_a_word_document_is_the_same_every_time(desk: Desk, rendered: Rendered) -> None:
    pytest.importorskip("docx", reason="python-docx is not installed (the extra 'docx')")
    first, again = (desk.write("docx", BRIEF, rendered) for _ in range(2))
    assert first == again and isinstance(first, bytes)
    xml = ZipFile(BytesIO(first)).read("word/document.xml").decode()
    anchors = set(re.findall(r'w:anchor="([^"]+)"', xml))
    assert anchors and anchors == set(re.findall(r'w:bookmarkStart [^>]*w:name="([^"]+)"', xml))
