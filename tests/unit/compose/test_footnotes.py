"""References: numbers in the order of the text, entries with only what is known."""

from __future__ import annotations

import pytest

from generator.compose.footnotes import Footnotes, entry, reference_list
from generator.compose.marks import Marker
from generator.factbase.model import Source

FULL = Source(
    "a",
    "On *leaves*",
    "Quill A, Reed B.",
    2010,
    "J Leaves 3(1):2-9",
    doi="10.1016/S0955-3959(09)00164-9",
    pmid="123",
    url="https://example.org/x",
)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (
            FULL,
            "Quill A, Reed B. On \\*leaves\\*. J Leaves 3(1):2-9. 2010. [doi:10.1016/S0955-3959(09)00164-9]"
            "(<https://doi.org/10.1016/S0955-3959(09)00164-9>), PMID 123",
        ),
        (Source("b", "A page", url="https://example.org/a_b"), "A page. <https://example.org/a_b>"),
        (Source("c", "A page", url="javascript:alert(1)"), "A page."),
        (Source("d", "A page", url="https://e.org/ <b>"), "A page."),
        (Source("e", "No. 7", doi="see text", pmid="none"), "No. 7."),
    ],
)
def test_an_entry_shows_what_is_known(source: Source, words: str) -> None:
    assert entry(source) == words


def numbered(text: str, sources: dict[str, list[str]], footnotes: Footnotes, marker: Marker) -> str:
    raw = footnotes.numbered(text, lambda char: sources[marker.facts(char)[0]])
    return marker.unwrap(raw)[0]


def test_numbers_stand_behind_the_stop_and_are_reused() -> None:
    marker, notes = Marker(), Footnotes()
    raw = f"{marker.wrap('One', ['f'])}, {marker.wrap('two.', ['g'])} {marker.wrap('Three', ['h'])}"
    text = numbered(raw, {"f": ["a"], "g": ["b", "a"], "h": []}, notes, marker)
    assert text == "One,[^1] two.[^1][^2] Three"


def test_nested_marks_share_one_place() -> None:
    marker, notes = Marker(), Footnotes()
    raw = marker.wrap(f"Out and {marker.wrap('in', ['f'])}", ["g"]) + "."
    assert numbered(raw, {"f": ["a"], "g": ["b"]}, notes, marker) == "Out and in.[^1][^2]"


def test_cited_sources_are_numbered_too() -> None:
    marker, notes = Marker(), Footnotes()
    raw = f"See{notes.cite(['b', 'c'])}. And {marker.wrap('this.', ['f'])}"
    assert numbered(raw, {"f": ["c"]}, notes, marker) == "See.[^1][^2] And this.[^2]"
    references = notes.references(lambda id: Source(id, id.upper()))
    assert reference_list(references) == "[^1]: B.\n\n[^2]: C."
