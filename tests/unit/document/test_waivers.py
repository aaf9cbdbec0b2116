"""Waivers: read as written, and what they cover."""

from __future__ import annotations

import pytest

from generator.document.waivers import WaiverText, read_waivers
from tests.unit.document.conftest import Reader


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        (" factpress allow dosage: quoted from the label ", [("dosage", "quoted from the label", "")]),
        ("factpress allow dosage: a label until 2027-01-31", [("dosage", "a label", "2027-01-31")]),
        ("factpress allow dosage: a label (until 2027-01-31)", [("dosage", "a label", "2027-01-31")]),
        ("factpress\n allow\n a, b:\n  why\n  not", [("a", "why not", ""), ("b", "why not", "")]),
        ("factpress allow dosage: kept until further notice", [("dosage", "kept until further notice", "")]),
        ("factpress allow dosage", [("dosage", "", "")]),
        ("factpress allow dosage: until 2027-01-31", [("dosage", "", "2027-01-31")]),
        ("factpress allow dosage: see (a) here", [("dosage", "see (a) here", "")]),
        ("factpress alow dosage: x", [("", "factpress alow dosage: x", "")]),
        ("factpress: allow dosage: a label", [("dosage", "a label", "")]),
        ("factpress allow", [("", "factpress allow", "")]),
        ("a word on factpress", []),
        ("", []),
    ],
)
def test_words(comment: str, expected: list[tuple[str, str, str]]) -> None:
    assert list(read_waivers(comment)) == [WaiverText(*parts) for parts in expected]


WAIVER = "<!-- factpress allow dosage: label -->"


@pytest.mark.parametrize(
    ("source", "suffix", "covered"),
    [
        (f"One.\n\n{WAIVER}\n\nTwo.\n\nThree.", "md", "Two."),
        (f"One.\n\n{WAIVER} Two. So.\n\nThree.", "md", "Two. So."),
        (f"One.\n\nTwo. {WAIVER} So.\n\nThree.", "md", "Two. So."),
        (f"- One\n- Two {WAIVER}\n- Three", "md", "Two"),
        (f"# One\n{WAIVER}\n- Two\n- Three", "md", "Two"),
        (f"> One {WAIVER}\n\nTwo", "md", "One"),
        (f"One.\n\n{WAIVER}", "md", ""),
        (f"<p>One.</p>{WAIVER}<p>Two.</p>", "html", "Two."),
        (f"<p>One. {WAIVER}</p><p>Two.</p>", "html", "One."),
        (f"One.\n\n```\n{WAIVER}\n```\n\nTwo.", "md", None),
    ],
)
def test_covers_its_own_block_or_the_next(
    reads: Reader, source: str, suffix: str, covered: str | None
) -> None:
    document = reads(source, suffix)
    expected = [] if covered is None else [covered]
    assert [document.text[w.covers.start : w.covers.end] for w in document.waivers] == expected
    for waiver in document.waivers:
        assert document.source[waiver.source.start : waiver.source.end] == WAIVER
