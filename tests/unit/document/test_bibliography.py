"""Titles in a list of sources are not what the text says; a heading alone hides nothing."""

from __future__ import annotations

import pytest

from generator.document.model import Document
from tests.unit.document.conftest import Reader

TITLE = "Moonleaf eases pain: a case report."


def told(document: Document) -> list[str]:
    return [one.text for one in document.sentences]


@pytest.mark.parametrize("heading", ["## Sources", "# 7. SOURCES:", "### sources"])
@pytest.mark.parametrize("entry", [f"1. Reed J. {TITLE} 2010.", f"- {TITLE} https://example.org/1", f"{TITLE} PMID 1"])
def test_entries_are_no_prose(reads: Reader, heading: str, entry: str) -> None:
    document = reads(f"# A tree\n\nIt grows.\n\n{heading}\n\n{entry}\n", "md")
    assert all("Moonleaf" not in text for text in told(document))
    assert [one.index for one in document.sentences] == list(range(len(document.sentences)))


def test_items_without_a_year_are_entries_where_the_text_cites_numbers(reads: Reader) -> None:
    text = "# A tree\n\nIt grows.{}\n\n## Sources\n\n1. " + TITLE + "\n"
    assert TITLE not in told(reads(text.format(" [1]"), "md"))
    assert TITLE in told(reads(text.format(""), "md"))


def test_a_heading_alone_hides_nothing(reads: Reader) -> None:
    document = reads(f"It grows. [1]\n\n## Sources\n\n{TITLE}\n\n## Use\n\nIn 2010 it was sold.\n", "md")
    assert TITLE in told(document)
    assert "In 2010 it was sold." in told(document)


def test_the_list_goes_on_under_smaller_headings_only(reads: Reader) -> None:
    source = f"## Sources\n\n### Books\n\n- {TITLE} 2010\n\n# Use\n\n- Sold since 2010.\n"
    assert told(reads(source, "md")) == ["Sources", "Books", "Use", "Sold since 2010."]


def test_other_formats(reads: Reader) -> None:
    page = f"<h2>Sources</h2><ol><li>{TITLE} 2010</li></ol><p>It grows.</p>"
    assert told(reads(page, "html")) == ["Sources", "It grows."]
