"""The visible words of every example of the CommonMark specification, against another parser."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.unit.document.test_reference_parser import markdown_it, ours, reference

EXAMPLES = json.loads((Path(__file__).parent / "commonmark/examples.json").read_text(encoding="utf-8"))
CDATA = 629  # no browser knows it in HTML: all behind its first `>` is shown


@pytest.mark.parametrize("section", dict.fromkeys(example["section"] for example in EXAMPLES))
def test_the_words_of_a_section(section: str) -> None:
    for example in EXAMPLES:
        if example["section"] == section and example["number"] != CDATA:
            assert _agrees(example), example


def _agrees(example: dict[str, Any]) -> bool:
    """The same words; where HTML stands in blocks of its own, at least those the reference shows besides."""
    source = example["markdown"]
    mine, theirs = sorted(ours(source)), sorted(reference(source))
    tokens = markdown_it.MarkdownIt("commonmark", {"html": True}).parse(source)
    if any(token.type == "html_block" for token in tokens):
        return all(mine.count(char) >= theirs.count(char) for char in set(theirs))
    return mine == theirs


def test_there_are_examples() -> None:
    assert len(EXAMPLES) == 652
