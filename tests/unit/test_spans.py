"""Lines, columns and excerpts of a source."""

from __future__ import annotations

from generator.spans import Lines, Place, SourceLine, Span

TEXT = "one\ntwo\r\nthree\r\rfünf\n"


def test_lines_end_at_lf_cr_and_crlf() -> None:
    lines = Lines(TEXT)
    assert [lines.line(number) for number in range(8)] == ["", "one", "two", "three", "", "fünf", "", ""]


def test_every_offset_has_its_line_and_column() -> None:
    lines = Lines(TEXT)
    assert [lines.at(TEXT.index(word)) for word in ("one", "two", "three", "fünf")] == [
        (1, 1),
        (2, 1),
        (3, 1),
        (5, 1),
    ]
    assert lines.at(TEXT.index("\n")) == (1, 4)
    assert lines.at(len(TEXT)) == (6, 1)
    assert Lines("").at(0) == (1, 1)


def test_a_place_ends_at_its_last_character() -> None:
    assert Lines(TEXT).place(Span(1, 7)) == Place(1, 2, 2, 3)
    assert Lines(TEXT).place(Span(5, 5)) == Place(2, 2, 2, 2)


def test_an_excerpt_holds_the_lines_of_a_place() -> None:
    assert Lines(TEXT).excerpt(Place(2, 1, 3, 5)) == (SourceLine(2, "two"), SourceLine(3, "three"))


def test_of_many_lines_the_first_and_the_last() -> None:
    lines = Lines("\n".join("abcdefghij"))
    assert "".join(line.text for line in lines.excerpt(Place(2, 1, 9, 1))) == "bcdi"
    assert "".join(line.text for line in lines.excerpt(Place(2, 1, 5, 1))) == "bcde"


def test_of_an_endless_line_only_what_is_near() -> None:
    (line,) = Lines("é" * 5000 + "here" + "b" * 5000).excerpt(Place(1, 5001, 1, 5004))
    assert (line.cut, line.cut_bytes, line.cut_after) == (4800, 9600, True)
    assert line.text == "é" * 200 + "here" + "b" * 200


def test_a_place_that_is_an_endless_line_is_cut_as_well() -> None:
    (line,) = Lines("a" * 50_000).excerpt(Place(1, 1, 1, 50_000))
    assert line == SourceLine(1, "a" * 1200, 0, 0, True)
