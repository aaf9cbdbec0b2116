"""Sources in the forms that reference managers read."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from generator.factbase.cite import bibtex, csl_json
from generator.factbase.model import Source

WHOLE = Source(
    id="reed2011",
    title="Reeds & rushes: 50% of {all}",
    authors="Quill AB, van der Reed C",
    year=2011,
    journal="J Pond 3:1-9",
    doi="10.1000/a_b",
    pmid="12345",
    pmcid="PMC99",
    url="https://example.org/a_b?x=1&y=2",
)


def _csl(source: Source) -> dict[str, Any]:
    (entry,) = json.loads(csl_json([source]))
    assert isinstance(entry, dict)
    return entry


def test_csl_json_of_a_whole_source() -> None:
    assert _csl(WHOLE) == {
        "id": "reed2011",
        "type": "article-journal",
        "title": "Reeds & rushes: 50% of {all}",
        "author": [{"family": "Quill", "given": "AB"}, {"family": "van der Reed", "given": "C"}],
        "issued": {"date-parts": [[2011]]},
        "container-title": "J Pond",
        "volume": "3",
        "page": "1-9",
        "DOI": "10.1000/a_b",
        "PMID": "12345",
        "PMCID": "PMC99",
        "URL": "https://example.org/a_b?x=1&y=2",
    }


def test_bibtex_of_a_whole_source() -> None:
    assert bibtex([WHOLE]) == (
        "@article{reed2011,\n"
        "  title = {{Reeds \\& rushes: 50\\% of \\{all\\}}},\n"
        "  author = {Quill, AB and van der Reed, C},\n"
        "  year = {2011},\n"
        "  journal = {J Pond},\n"
        "  volume = {3},\n"
        "  pages = {1--9},\n"
        "  doi = {10.1000/a_b},\n"
        "  url = {https://example.org/a_b?x=1&y=2},\n"
        "  note = {PMID 12345, PMC99},\n"
        "}\n"
    )


def test_nothing_is_made_up() -> None:
    bare = Source("bare", "A leaflet")
    assert _csl(bare) == {"id": "bare", "type": "document", "title": "A leaflet"}
    assert bibtex([bare]) == "@misc{bare,\n  title = {{A leaflet}},\n}\n"
    page = Source("page", "A page", journal="web page", url="https://example.org")
    assert _csl(page)["type"] == "webpage"
    assert "howpublished = {web page}" in bibtex([page])
    assert csl_json([]) == "[]\n"


@pytest.mark.parametrize(
    ("authors", "csl", "bib"),
    [
        ("Quill AB et al.", [{"literal": "Quill AB et al."}], "Quill, AB and others"),
        ("US FDA", [{"literal": "US FDA"}], "{US FDA}"),
        ("World Pond Society WPSX", [{"literal": "World Pond Society WPSX"}], "{World Pond Society WPSX}"),
        ("Pond Watch, editor Quill AB", None, None),
        ("Reed's", [{"literal": "Reed's"}], "{Reed's}"),
        ("al'Reed M", [{"family": "al'Reed", "given": "M"}], "al'Reed, M"),
    ],
)
def test_what_is_not_plainly_a_person_stays_one_name(
    authors: str, csl: list[dict[str, str]] | None, bib: str | None
) -> None:
    source = Source("s", "T", authors=authors)
    assert _csl(source)["author"] == (csl or [{"literal": authors}])
    assert f"author = {{{bib or f'{{{authors}}}'}}}" in bibtex([source])


@pytest.mark.parametrize(
    ("journal", "parts"),
    [
        ("J Pond 3(1):1-9", {"container-title": "J Pond", "volume": "3", "issue": "1", "page": "1-9"}),
        ("Reeds 12:e345", {"container-title": "Reeds", "volume": "12", "page": "e345"}),
        ("Reeds 12", {"container-title": "Reeds", "volume": "12"}),
        ("Reeds, pages 5-9", {"container-title": "Reeds, pages 5-9"}),
        ("Reeds, 176863", {"container-title": "Reeds, 176863"}),
        ("Reeds", {"container-title": "Reeds"}),
    ],
)
def test_where_an_article_was_printed(journal: str, parts: dict[str, str]) -> None:
    entry = _csl(replace(WHOLE, journal=journal))
    assert {key: entry[key] for key in ("container-title", "volume", "issue", "page") if key in entry} == parts


def test_a_page_is_printed_nowhere() -> None:
    page = replace(WHOLE, journal="Notes of 2011 3:1", doi="", pmid="", pmcid="")
    assert _csl(page)["container-title"] == "Notes of 2011 3:1" and "volume" not in _csl(page)
