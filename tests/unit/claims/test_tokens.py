"""Words and marks: each at its place, negations on their own, hyphens as ties."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.claims.tokens import fold, split_form, tokenise


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Leaves ease pain.", ["leaves", "ease", "pain", "."]),
        (
            "It doesn't, can't, won't, shan't, cannot.",
            [
                "it",
                "does",
                "not",
                ",",
                "can",
                "not",
                ",",
                "will",
                "not",
                ",",
                "shall",
                "not",
                ",",
                "can",
                "not",
                ".",
            ],
        ),
        ("It isn’t the plant’s.", ["it", "is", "not", "the", "plant", "'s", "."]),
        ("They're we've I'll he'd I'm", ["they", "'re", "we", "'ve", "i", "'ll", "he", "'d", "i", "'m"]),
        ("1,000.5 mg, 20%", ["1,000.5", "mg", ",", "20", "%"]),
        ("3-4 mg", ["3", "4", "mg"]),
        ("“So-called”", ['"', "so", "called", '"']),
        ("naïve co‑op soft\u00adly", ["naïve", "co", "op", "soft", "ly"]),
        ("a -- b - c", ["a", "-", "-", "b", "-", "c"]),
        ("trailing- dash", ["trailing", "-", "dash"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert list(tokenise(text).words) == words


def test_a_hyphen_ties_what_it_stands_between() -> None:
    tokens = tokenise("pain-relieving side-effect-free tea")
    assert tokens.words == ("pain", "relieving", "side", "effect", "free", "tea")
    assert tokens.glued == {1, 3, 4}


def test_a_form_of_the_data_is_read_like_a_text() -> None:
    assert split_form("Non-addictive") == split_form("non addictive") == ("non", "addictive")


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)


texts = st.lists(
    st.sampled_from(["can't", "n't", "-", "a", "5", "’s", "İ", " ", "."]) | st.text(max_size=3)
).map("".join)


@given(texts)
def test_tokens_stand_where_they_say(text: str) -> None:
    tokens = tokenise(text)
    assert len(tokens.words) == len(tokens.starts) == len(tokens.ends)
    assert tokens.glued <= set(range(1, len(tokens.words)))
    last = 0
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        assert last <= start < end <= len(text)
        shown = fold(text)[start:end]
        set_off = word == "," and shown in ("—", "–", "-")  # two dashes stand for commas
        assert word == shown or set_off or shown in ("n't", "wo", "ca", "sha")
        assert not fold(text)[last:start].strip().strip("-")
        last = end


def test_a_negation_without_its_verb() -> None:
    tokens = tokenise("n't a")
    assert (tokens.words, tokens.starts) == (("not", "a"), (0, 4))


def test_a_unit_may_cling_to_its_number() -> None:
    assert tokenise("5mg of leaf").words == ("5", "mg", "of", "leaf")
