"""`factpress site`: every page links only to what is there, and says what the base says."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[dict[str, str]], Path]
BRIEF = "id: {0}\ntitle: About {0}\nabout: [moonleaf, {1}]\n"


@pytest.fixture
def project(write: Write) -> Path:
    root = write(
        {
            "briefs/a.yaml": BRIEF.format("first", "star-ache"),
            "briefs/b.yaml": BRIEF.format("second", "moonine"),
        }
    )
    shutil.copytree(Path(__file__).parent.parent / "world" / "facts", root / "facts")
    return root


@pytest.fixture
def folder(run: Run, project: Path) -> Path:
    outcome = run("site", "--out", "public", project=None)
    assert (outcome.code, outcome.err) == (0, "")
    assert re.fullmatch(r"public/index\.html  2 articles, 12 facts, 16 pages\n", outcome.out)
    return project / "public"


def test_every_link_leads_somewhere(folder: Path) -> None:
    pages = {path: path.read_text() for path in folder.rglob("*.html")}
    ids = {path: set(re.findall(r'id="([^"]+)"', text)) for path, text in pages.items()}
    links = [(path, link) for path, text in pages.items() for link in re.findall(r'href="([^"]+)"', text)]
    inner = [(path, link) for path, link in links if not link.startswith("http")]
    assert len(inner) > 100
    for path, link in inner:
        name, _, place = link.partition("#")
        target = (path.parent / name).resolve() if name else path
        assert target in ids, f"{path.name}: {link}"
        assert not place or place in ids[target], f"{path.name}: {link}"


def test_a_fact_leads_to_the_sentences_that_state_it(folder: Path) -> None:
    page = (folder / "facts" / "moonleaf-star-ache.html").read_text()
    assert "<h1" in page and "moonleaf relieves star ache" in page
    assert "not shown" in page and "controlled trial" in page
    assert "It says: no difference between the groups was found" in page
    uses = re.findall(r'href="\.\./articles/(\w+)\.html#(s\d+)"', page)
    assert {id for id, _ in uses} == {"first", "second"}
    for id, place in uses:
        article = (folder / "articles" / f"{id}.html").read_text()
        (sentence,) = re.findall(rf'<span class="stated {place}" id="{place}">(.*?)<sup>', article)
        assert "star ache" in sentence


def test_topics_gather_articles(folder: Path) -> None:
    front = (folder / "index.html").read_text()
    assert '<a href="#topic-moonleaf">Moonleaf</a> <small>2</small>' in front
    assert '<a href="#topic-star-ache">Star ache</a> <small>1</small>' in front


def test_the_site_is_clean_and_the_same_every_time(run: Run, folder: Path) -> None:
    assert run("check", "public", project=None).code == 0
    before = {path: path.read_bytes() for path in folder.rglob("*.html")}
    assert run("site", "--out", "public", "--quiet", project=None).out == ""
    assert before == {path: path.read_bytes() for path in folder.rglob("*.html")}


def test_a_false_article_keeps_the_site_from_being_written(run: Run, project: Path, write: Write) -> None:
    write(
        {
            "briefs/a.yaml": BRIEF.format("first", "moonine")
            + "summary: {opening: Moonleaf relieves star ache.}\n"
        }
    )
    outcome = run("site", "--out", "public", project=None)
    assert outcome.code == 1 and "Moonleaf relieves star ache" in outcome.out
    assert not (project / "public").exists()


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("fact.html.j2", "a\n{{ page.nothing }}", "fact.html.j2:2:1"),
        ("fact.html.j2", "{{ nothing }}", "fact.html.j2:1:1: unknown name 'nothing'"),
        ("index.html.j2", '\n{{ asset("../words.yaml") }}', "index.html.j2:2:1: unknown style sheet"),
        (
            "index.html.j2",
            "{% for a in range(999) %}{% for b in range(999) %}{% endfor %}{% endfor %}",
            "steps",
        ),
        ("words.yaml", "texts: {}\n", "words.yaml:1:1"),
    ],
)
def test_a_mistake_of_a_page_template_is_told_at_its_line(
    run: Run, project: Path, write: Write, name: str, text: str, message: str
) -> None:
    write({f"templates/pages/{name}": text})
    outcome = run("site", "--out", "public", project=None)
    assert outcome.code == 2 and message in outcome.err
    assert not (project / "public").exists()
