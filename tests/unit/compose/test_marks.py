"""Marks live through templates, come off exactly, and fall on the right sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compose.marks import CLOSE, FIRST, RESERVED, Mark, Marker, MarkError, with_marks
from generator.document.read_markdown import read_markdown
from generator.spans import Span

WORDS = st.text(st.characters(codec="utf-8", max_codepoint=0xEFFFF), min_size=1).filter(str.strip)
PIECES = st.lists(st.tuples(WORDS, st.lists(st.sampled_from("abcd"), max_size=3)))


@given(PIECES)
def test_what_was_wrapped_comes_off_at_its_place(pieces: list[tuple[str, list[str]]]) -> None:
    marker = Marker()
    raw = "".join(marker.wrap(text, facts) if facts else text for text, facts in pieces)
    text, marks = marker.unwrap(raw)
    assert text == "".join(words for words, _ in pieces)
    found = [(text[mark.span.start : mark.span.end], list(mark.facts)) for mark in marks]
    assert found == [(words.strip(), facts) for words, facts in pieces if facts]


@given(PIECES)
def test_no_filter_of_letters_touches_a_mark(pieces: list[tuple[str, list[str]]]) -> None:
    marker = Marker()
    raw = "".join(marker.wrap(text, facts) for text, facts in pieces if facts)
    for change in (str.upper, str.title, str.swapcase, str.strip):
        _, marks = marker.unwrap(change(raw))
        assert [list(mark.facts) for mark in marks] == [facts for _, facts in pieces if facts]


def test_marks_nest() -> None:
    marker = Marker()
    text, marks = marker.unwrap(marker.wrap(f"one {marker.wrap('two', ['a'])} three", ["b"]))
    assert text == "one two three"
    assert marks == (Mark(Span(0, 13), ("b",)), Mark(Span(4, 7), ("a",)))


def test_marks_that_do_not_pair_up_are_refused() -> None:
    marker = Marker()
    whole = marker.wrap("said", ["a"])
    for broken in (whole[:-1], whole[1:], whole + whole, chr(FIRST + 9) + "x" + CLOSE):
        with pytest.raises(MarkError):
            marker.unwrap(broken)


@pytest.mark.parametrize(("text", "facts"), [(" \n", ["a"]), ("words", [])])
def test_an_empty_mark_is_refused(text: str, facts: list[str]) -> None:
    with pytest.raises(MarkError):
        Marker().wrap(text, facts)


def test_every_mark_is_reserved() -> None:
    assert RESERVED.search(Marker().wrap("x", ["a"])[0])
    assert RESERVED.search(CLOSE)
    assert not RESERVED.search("plain: \ue000 µ 😀")


def test_marks_fall_on_the_sentences_they_touch() -> None:
    marker = Marker()
    raw = (
        "# A title\n\nPlain words. "
        + marker.wrap("Leaves are *green*.", ["green"])
        + f"[^1] {marker.wrap('Roots drink. Stems stand.', ['drink', 'stand'])} More words.\n"
        + "\n[^1]: A book.\n"
    )
    text, marks = marker.unwrap(raw)
    document = with_marks(read_markdown(text, "a.md", frozenset()), marks)
    found = [(sentence.text, sentence.facts) for sentence in document.sentences]
    assert found == [
        ("A title", ()),
        ("Plain words.", ()),
        ("Leaves are green.", ("green",)),
        ("Roots drink.", ("drink", "stand")),
        ("Stems stand.", ("drink", "stand")),
        ("More words.", ()),
    ]


def test_a_long_mark_reaches_over_short_ones() -> None:
    marker = Marker()
    long = " ".join(f"Number {n} is here." for n in range(30))
    text, marks = marker.unwrap(marker.wrap(f"{marker.wrap('First.', ['a'])} {long}", ["b"]))
    document = with_marks(read_markdown(text, "a.md", frozenset()), marks)
    assert all("b" in (sentence.facts or ()) for sentence in document.sentences)
    assert document.sentences[0].facts == ("a", "b")
