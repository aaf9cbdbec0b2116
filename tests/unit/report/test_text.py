"""The report for a terminal, as it looks."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.lint.model import FileResult, Report
from generator.report import REPORTERS
from generator.report.caret import columns, underlined
from generator.report.view import COLOURS, View
from generator.spans import Lines, Span
from tests.unit.report.conftest import one

GOLDEN = """\
tea.md:3:9: error: No fact supports this: “cures a headache”. [no-cure]
    3 │ Red tea cures a headache without any risk.
      │         ^^^^^^^^^^^^^^^^
        why      Readers act on it.
        instead  Say what is known.

tea.md:3:26: warning: This denies a risk. [no-risk]
    3 │ Red tea cures a headache without any risk.
      │                          ^^^^^^^^^^^^^^^^
        why      Readers act on it.
        fact     Red tea can cause headache.
        source   Tea and headache (2014)
                 doi:10.1/x  and 1 more
        fact     Tea is old.
        instead  Say what is known.

tea.md:5:8: error: These two cannot both be true. [clash]
    5 │ It may cause a headache.
      │        ^^^^^^^^^^^^^^^^
        why      Readers act on it.
        instead  Say what is known.
        also     tea.md:3:9: The article also says this. “cures a headache”

two, 50%.md:1:5: info: Odd: Tea <script>alert("1")</script> & ]]> 50% off, a|b `c` [odd]
    1 │ Tea <script>alert("1")</script> & ]]> 50% off, a|b `c`
      │     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
        why      Readers act on it.
        instead  Say what is known.

bad.md:2:4: cannot be checked: is not UTF-8 text. Save it as UTF-8.

2 errors, 1 warning, 1 note in 2 of 3 files. Read 6 sentences with 5 claims, 1 sentence not understood. \
1 problem with the input.
"""


def test_golden(report: Report) -> None:
    assert REPORTERS["text"](report) == GOLDEN


def test_colours_change_nothing_but_colour(report: Report) -> None:
    coloured = REPORTERS["text"](report, View(COLOURS))
    assert "\x1b[1;31merror\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == GOLDEN


def test_a_clean_run() -> None:
    report = Report((FileResult("a.md", (), 2, 1, 0), FileResult("b.md", (), 1, 0, 0)))
    assert REPORTERS["text"](report) == "No findings in 2 files. Read 3 sentences with 1 claim.\n"


def test_a_reason_is_told_once_per_rule() -> None:
    (file,) = one("Tea is safe. Tea is safe.", "safe").files
    report = Report((replace(file, findings=file.findings * 3),))
    assert REPORTERS["text"](report).count("Readers act on it.") == 1


EXCERPTS = {
    "a tab": ("\tTea is safe.", "safe", ["    1 │     Tea is safe.", "      │            ^^^^"]),
    "wide characters": ("赤い茶 is safe.", "茶 is", ["    1 │ 赤い茶 is safe.", "      │     ^^^^^"]),
    "marks that combine": ("Te\u0301 is safe.", "is", ["    1 │ Te\u0301 is safe.", "      │    ^^"]),
    "several lines": (
        "Tea is\n  not at\n  all safe.",
        "is\n  not at\n  all",
        [
            "    1 │ Tea is",
            "      │     ^^",
            "    2 │   not at",
            "      │   ^^^^^^",
            "    3 │   all safe.",
            "      │   ^^^",
        ],
    ),
    "many lines": (
        "a\nb\nc\nd\ne\nf",
        "a\nb\nc\nd\ne\nf",
        [
            f"    {n} │ {c}" if c != "^" else f"      │ {c}"
            for n, c in ((1, "a"), (1, "^"), (2, "b"), (2, "^"), (3, "c"))
        ]
        + ["      │ ^", "    …", "    6 │ f", "      │ ^"],
    ),
    "a long line": (
        "It is said " * 9 + "that tea is safe for all " + "who drink it " * 9,
        "safe for all",
        [
            "    1 │ …said that tea is safe for all who drink it who drink it…",
            "      │                   ^^^^^^^^^^^^",
        ],
    ),
    "what steers a terminal": (
        "Tea \x1b[31mis\u202e safe.",
        "safe",
        ["    1 │ Tea �[31mis safe.", "      │             ^^^^"],
    ),
}


@pytest.mark.parametrize(("source", "words", "expected"), EXCERPTS.values(), ids=EXCERPTS.keys())
def test_excerpts(source: str, words: str, expected: list[str]) -> None:
    shown = REPORTERS["text"](one(source, words), View(width=70)).splitlines()
    assert shown[1 : 1 + len(expected)] == expected


@given(st.text(min_size=1, max_size=80), st.data(), st.integers(20, 60))
def test_carets_stand_under_the_words_and_nothing_is_too_wide(
    text: str, data: st.DataObject, width: int
) -> None:
    text = " ".join(text.split()) or "x"
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    lines = Lines(text)
    place = lines.place(Span(start, end))
    (line,) = lines.excerpt(place)
    shown, carets = underlined(line, place, width)
    assert columns(shown) <= width and len(carets) <= width
    assert carets.lstrip(" ").strip("^") == "" and carets.endswith("^")
    before = carets.index("^")
    fits = "…" not in shown or "…" in text
    if fits and text.isascii() and text.isprintable():
        assert shown[before : len(carets)] == text[start:end].rstrip() or not text[start:end].strip()


def test_a_path_cannot_steer_the_terminal() -> None:
    shown = REPORTERS["text"](one("Tea is safe.", "safe", path="a\x1b[2J\nb.md"))
    assert shown.startswith("a�[2J b.md:1:8: error")
    assert "\x1b" not in shown
