"""Plain phrase lists: nouns take a plural, verbs their forms, and the longest match counts."""

from __future__ import annotations

from generator.claims.inflect import Inflector
from generator.claims.lexicon import Trie
from generator.claims.wordlist import compile_entries, compile_phrases, matches

ENGLISH = Inflector(
    {
        "third_person": [["$", "s"]],
        "present_participle": [["$", "ing"]],
        "past": [["$", "ed"]],
        "plural": [["$", "s"]],
    }
)


def found(trie: Trie, text: str) -> list[tuple[int, int]]:
    return [(first, last) for first, last, _ in matches(tuple(text.split(" ")), trie)]


def test_a_noun_has_its_plural_and_a_verb_its_forms() -> None:
    noun, verb = {"form": "wonder cure"}, {"form": "work wonders", "verbs": True}
    trie = compile_entries([noun, verb], ENGLISH)
    assert list(matches(("wonder", "cures"), trie)) == [(0, 2, noun)]
    assert list(matches(("working", "wonders"), trie)) == [(0, 2, verb)]
    assert found(trie, "work wonderss") == []


def test_matches_are_the_longest_and_do_not_overlap() -> None:
    trie = compile_phrases(["a b", "b c", "a b c d"], "x")
    assert found(trie, "a b c") == [(0, 2)]
    assert found(trie, "a b c d b c") == [(0, 4), (4, 6)]
    assert found(trie, "z b c a b") == [(1, 3), (3, 5)]
    assert found(trie, "z") == []


def test_phrases_have_alternatives_and_a_gap_is_left_to_others() -> None:
    trie = compile_phrases(["read|check the label", "wait * first"], "x")
    assert found(trie, "check the label") == [(0, 3)]
    assert found(trie, "wait a first") == []


def test_more_phrases_may_be_added_and_the_first_value_counts() -> None:
    trie = compile_phrases(["a b"], "one")
    assert compile_phrases(["a b", "c"], "two", trie) is trie
    assert [value for *_, value in matches(("a", "b", "c"), trie)] == ["one", "two"]


def test_an_empty_trie_may_be_given() -> None:
    trie = Trie({})
    assert compile_phrases(["a"], "one", trie) is trie
