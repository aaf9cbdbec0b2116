"""Units: the longest reading of each place, whatever was read before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.claims.cue import Cue, CueBook, Word
from generator.claims.ear import Ear
from generator.claims.lexicon import Sense, Trie
from generator.claims.parsing import parse
from generator.vocabulary.model import Vocabulary

OPEN = ("reed", "reed bed", "grow up", "grow", "in bloom", "of late")
CLOSED = ("in", "of", "of late years", "in bloom", "the")
WORDS = sorted({word for form in OPEN + CLOSED for word in form.split()} | {"slowly", "tall", "-", "n't"})


def fresh_ear() -> Ear:
    lexicon, words, operators = Trie({}), Trie({}), Trie({})
    for form in OPEN:
        lexicon.add(form.split(), Sense("entity", form))
    for form in CLOSED:
        words.add(form.split(), Word(form))
    operators.add(("grow", "tall"), Cue("tall", "hedges", "right", False, ""))
    cues = CueBook(operators, words, *(Trie({}) for _ in range(8)), {}, frozenset(), frozenset(), ("ly",))
    return Ear(Vocabulary({}, {}, {}), lexicon, cues, {"inflections": {"adverb": ["ly"]}}, frozenset())


def units(text: str, ear: Ear) -> list[tuple[str, tuple[str, ...], set[str]]]:
    return [(unit.text, unit.entities, set(unit.groups)) for unit in parse(text, 0, False, ear).units]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("reed bed", [("reed bed", ("reed bed",), set())]),
        ("reed slowly bed", [("reed slowly bed", ("reed bed",), set())]),
        ("reed slowly", [("reed", ("reed",), set()), ("slowly", (), set())]),
        ("in bloom", [("in bloom", ("in bloom",), {"in bloom"})]),
        ("of late", [("of late", ("of late",), set())]),  # the open class is longer
        ("of late years", [("of late years", (), {"of late years"})]),  # the closed one is
        ("the grow", [("the", (), {"the"}), ("grow", ("grow",), set())]),
        ("tall", [("tall", (), set())]),
        ("", []),
    ],
)
def test_the_longest_reading_wins(text: str, expected: list[tuple[str, tuple[str, ...], set[str]]]) -> None:
    assert units(text, fresh_ear()) == expected


def test_a_word_in_capitals_is_another_word() -> None:
    ear = fresh_ear()
    ear.pack["inflections"]["capitals"] = {"of": "reed"}  # type: ignore[index]
    assert units("of OF", ear) == [("of", (), {"of"}), ("OF".lower(), ("reed",), set())]
    assert units("OF", ear) == [("of", (), {"of"})]  # a line in capitals


@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join), max_size=4))
def test_what_was_read_before_changes_nothing(texts: list[str]) -> None:
    used = fresh_ear()
    assert [parse(text, 0, False, used) for text in texts] == [
        parse(text, 0, False, fresh_ear()) for text in texts
    ]


def test_more_words_than_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.claims.rows.KEPT", 3)
    monkeypatch.setattr("generator.claims.tokens._KEPT", 3)
    ear, text = fresh_ear(), "the reed bed may grow slowly up of late years"
    assert units(text, ear) == units(text, fresh_ear())
    assert len(ear.rows) <= 3
