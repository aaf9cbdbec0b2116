"""Plain text: roles told from the shape of lines."""

from __future__ import annotations

import pytest

from tests.unit.document.conftest import Reader, blocks, shown

LONG = (
    "The tall tree grows in the wet lowlands, and its leaves are picked by hand "
    "when the rains end, as they were long ago."
)
CASES = {
    "blank lines": ("One.\n\nTwo.\n", [("paragraph", "One."), ("paragraph", "Two.")]),
    "a blank line with spaces": ("One.\n \t\nTwo.", [("paragraph", "One."), ("paragraph", "Two.")]),
    "one paragraph a line": (
        f"{LONG} Yes.\n{LONG}\n- Leaves\nHow it grows\n{LONG}",
        [
            ("paragraph", f"{LONG} Yes."),
            ("paragraph", LONG),
            ("item", "Leaves"),
            ("heading", "How it grows"),
            ("paragraph", LONG),
        ],
    ),
    "wrapped lines": (
        "The tall tree\ngrows in the\nlowlands.\n\nLeaves are\npicked by hand.",
        [("paragraph", "The tall tree grows in the lowlands."), ("paragraph", "Leaves are picked by hand.")],
    ),
    "a capital at a full line's end": (
        "It was grown in\nThailand, and in\nIndonesia.",
        [("paragraph", "It was grown in Thailand, and in Indonesia.")],
    ),
    "a heading on top of its text": (
        "The tree\nThe tall tree grows in the lowlands\nof the south.",
        [("heading", "The tree"), ("paragraph", "The tall tree grows in the lowlands of the south.")],
    ),
    "items": (
        "* one\n+ two\n- three\n• four\n1. five\n2) six",
        [("item", w) for w in ("one", "two", "three", "four", "five", "six")],
    ),
    "a wrapped item": ("- one two\n  three four\n- five", [("item", "one two three four"), ("item", "five")]),
    "a question is no heading": ("Is it?\n\nIt is", [("paragraph", "Is it?"), ("heading", "It is")]),
    "closing quotes are looked through": ("He said: “Yes.”", [("paragraph", "He said: “Yes.”")]),
    "line ends": ("1.\r\n\r\n2.\r\r3.", [("paragraph", "1."), ("paragraph", "2."), ("paragraph", "3.")]),
    "markup is text": ("A *b* <c>.", [("paragraph", "A *b* <c>.")]),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES.keys())
def test_blocks(reads: Reader, source: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(reads(source, "txt")) == expected


def test_a_span_over_a_line_end(reads: Reader) -> None:
    document = reads("It grows\r\n   in water.", "txt")
    assert shown(document, "grows in") == "grows\r\n   in"


def test_a_heading_that_begins_the_text_is_its_title(reads: Reader) -> None:
    assert reads("The tree\n\nIt grows.", "txt").title == "The tree"
    assert reads("It grows.\n\nThe tree", "txt").title == ""
