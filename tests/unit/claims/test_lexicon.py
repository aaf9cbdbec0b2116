"""The trie of forms: longest match, gaps for adverbs, alternatives, and what is derived from one entry."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.claims.lexicon import Sense, Trie, alternatives, compile_lexicon
from generator.vocabulary.model import Entity, Predicate, Type, Vocabulary

RULES = {
    "third_person": [["$", "s"]],
    "present_participle": [["e$", "ing"], ["$", "ing"]],
    "past": [["e$", "ed"], ["$", "ed"]],
    "plural": [["$", "s"]],
}
PACK: dict[str, Any] = {
    "inflections": RULES,
    "grammar": {"preposition": ["of", "from"], "infinitive": ["to"]},
    "claims": {
        "safe": "is-mild",
        "roles": ["eases"],
        "role_links": ["of"],
        "gains": ["lifts", "eases"],
        "amounts": ["lifts", "eases"],
    },
}
WORLD = Vocabulary(
    {"ache": Entity("ache", "dull ache", ("ill",), ("ache",)), "reed": Entity("reed", "reed", ("plant",))},
    {"ill": Type("ill", nouns=("trouble",)), "plant": Type("plant", nouns=("herb",))},
    {"eases": Predicate("eases", "help"), "lifts": Predicate("lifts", "help")},
)


def compiled(hears: Mapping[str, Any], **pack: Any) -> Trie:
    return compile_lexicon(WORLD, {"eases": hears}, PACK | pack)


def senses(trie: Trie, text: str) -> list[Sense]:
    """The senses of a text that is one form; none where the match is shorter."""
    words = tuple(text.split(" "))
    end, found = trie.longest(words, 0)
    return found if end == len(words) else []


def trie_of(*forms: str) -> Trie:
    trie = Trie({})
    for form in forms:
        trie.add(form.split(" "), form)
    return trie


@pytest.mark.parametrize(
    ("text", "end", "found"),
    [
        ("a", 1, ["a"]),
        ("a b", 1, ["a"]),
        ("a b c d", 3, ["a b c"]),
        ("a b d", 1, ["a"]),
        ("b c", 2, ["b c"]),
        ("b", 0, []),
        ("z a", 0, []),
    ],
)
def test_the_longest_form_wins(text: str, end: int, found: list[str]) -> None:
    assert trie_of("a", "a b c", "b c").longest(tuple(text.split(" ")), 0) == (end, found)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("cut down on", 3),
        ("cut really down on", 4),
        ("cut really down fully on", 5),
        ("cut really fully down on", 0),  # one word at a time
        ("cut dimly", 0),
        ("cut down on really", 3),  # nothing to bridge behind the last word
    ],
)
def test_a_word_may_stand_in_the_gap(text: str, end: int) -> None:
    assert trie_of("cut down on").longest(tuple(text.split(" ")), 0, ("ly",))[0] == end


def test_a_word_of_the_form_is_no_gap() -> None:
    assert trie_of("act early on").longest(("act", "early", "on"), 0, ("ly",))[0] == 3


def test_a_value_is_held_once_and_an_empty_form_not_at_all() -> None:
    trie = trie_of("a", "a")
    trie.add((), "nothing")
    assert (trie.size, trie.longest(("a",), 0)) == (1, (1, ["a"]))
    trie.add(("a",), "another")
    assert trie.longest(("a",), 0) == (1, ["a", "another"])


forms = st.lists(st.lists(st.sampled_from("abc"), min_size=1, max_size=4), min_size=1, max_size=8)


@given(forms, st.lists(st.sampled_from("abc"), min_size=1, max_size=8))
def test_the_trie_finds_what_a_search_finds(forms: list[list[str]], text: list[str]) -> None:
    trie = trie_of(*(" ".join(form) for form in forms))
    longest = max((len(form) for form in forms if text[: len(form)] == form), default=0)
    assert trie.longest(tuple(text), 0)[0] == longest


@given(forms, st.lists(st.sampled_from(["a", "b", "c", "cly"]), max_size=8))
def test_no_start_of_a_form_is_passed_over(forms: list[list[str]], text: list[str]) -> None:
    trie, words = trie_of(*(" ".join(form) for form in forms)), tuple(text)
    begins = {at for at in range(len(words)) if trie.longest(words, at, ("ly",))[1]}
    assert begins <= set(trie.starts(words, ("ly",)))


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("tie to", ["tie to"]),
        ("tie|link to", ["tie to", "link to"]),
        ("tie|link to|with", ["tie to", "tie with", "link to", "link with"]),
        ("", [""]),
    ],
)
def test_alternatives(form: str, expected: list[str]) -> None:
    assert alternatives(form) == expected


def test_entities_and_class_nouns_have_plurals() -> None:
    trie = compiled({})
    for text in ("dull ache", "dull aches", "ache", "aches"):
        assert senses(trie, text) == [Sense("entity", "ache")]
    assert senses(trie, "troubles") == [Sense("type", "ill")]
    assert senses(trie, "dulls ache") == []


@pytest.mark.parametrize(
    ("text", "form"), [("ease", "base"), ("eases", "s"), ("easing", "ing"), ("eased", "past")]
)
def test_a_verb_has_its_forms(text: str, form: str) -> None:
    assert senses(compiled({"verbs": ["ease"]}), text)[0] == Sense("verb", "eases", form)


def test_only_the_first_word_of_a_verb_phrase_changes() -> None:
    trie = compiled({"verbs_any": ["take|pull the edge off"]})
    assert [s.form for s in senses(trie, "takes the edge off")] == ["s"]
    assert [s.form for s in senses(trie, "pulling the edge off")] == ["ing"]
    trie = compiled({"verbs_any": ["take the|its edge off"]})
    assert [s.loose for s in senses(trie, "taking its edge off")] == [True]
    assert senses(trie, "take the edges off") == []


def test_the_tail_of_a_verb_phrase_is_kept_apart() -> None:
    (sense,) = senses(compiled({"verbs": ["keep * at bay"]}), "keeps")
    assert (sense.tail, sense.form) == (("at", "bay"), "s")


def test_what_happens_to_the_subject() -> None:
    (sense,) = senses(compiled({"happens": ["fade away"]}), "fades away")
    assert sense.happens and not sense.loose


@pytest.mark.parametrize(
    ("key", "phrase", "text", "kind", "links"),
    [
        ("nouns", "relief of|from", "reliefs", "noun", ("of", "from")),
        ("nouns", "calm", "calm", "noun", ()),
        ("nouns", "power to", "power", "noun", ("to",)),
        ("agents", "easer of", "easers", "agent", ("of",)),
        ("topics", "effect of", "effect", "topic", ("of",)),
        ("adjectives", "good from|of *", "good", "adjective", ("from", "of")),
        ("nouns", "show off", "show off", "noun", ()),  # "off" is no preposition here
    ],
)
def test_links_are_prepositions(key: str, phrase: str, text: str, kind: str, links: tuple[str, ...]) -> None:
    (sense,) = senses(compiled({key: [phrase]}), text)
    assert (sense.kind, sense.links) == (kind, links)


def test_a_fixed_word_holds_its_object_and_has_no_plural() -> None:
    trie = compiled({"fixed": {"ache-killing": "ache"}})
    assert senses(trie, "ache killing") == [Sense("fixed", "eases", object="ache")]
    assert senses(trie, "ache killings") == []


def test_one_form_may_have_several_readings() -> None:
    trie = compiled({"verbs": ["ache"], "nouns": ["ache of"]})
    assert {s.kind for s in senses(trie, "ache")} == {"entity", "verb", "noun"}


def test_what_only_looks_like_a_promise_is_a_mere_word() -> None:
    promise = {"gains": ["better"], "losses": ["less"], "not_meant": ["better half"]}
    trie = compiled({}, promise=promise, safety={"idioms": {"ache": ["as mild as milk"]}})
    assert senses(trie, "better") == [Sense("gain", "lifts")]
    assert senses(trie, "less") == [Sense("gain", "eases")]
    assert senses(trie, "better half") == [Sense("word", "")]
    assert senses(trie, "as mild as milk") == [Sense("fixed", "is-mild", loose=True, object="ache")]


def test_an_abbreviation_is_no_other_word() -> None:
    things = {"nitrate": Entity("nitrate", "nitrate", ("plant",), ("OF", "ACh"))}
    world = Vocabulary(WORLD.entities | things, WORLD.types, WORLD.predicates)
    trie = compile_lexicon(world, {}, PACK)
    assert trie.longest(("OF",), 0) == (1, [Sense("entity", "nitrate")])
    assert trie.longest(("of",), 0)[1] == []
    assert trie.longest(("achs",), 0)[0] == 1
    assert Sense("entity", "nitrate") not in trie.longest(("aches",), 0)[1]
