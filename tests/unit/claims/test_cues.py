"""Operators: where they stand, how far they reach, what ends them, and what only looks like one.

The pack is a small one made here; `gloss` stands for any predicate.
"""

from __future__ import annotations

from typing import Any

import pytest

from generator.claims.cues import compile_cues
from generator.claims.ear import Ear
from generator.claims.lexicon import Sense, Trie
from generator.claims.modes import Force, force_at
from generator.claims.parsing import parse
from generator.vocabulary.model import Vocabulary


def operator(id: str, effect: str, scope: str = "right", **more: Any) -> dict[str, Any]:
    return {"id": id, "effect": effect, "scope": scope, **more}


PACK: dict[str, Any] = {
    "inflections": {
        "third_person": [["$", "s"]],
        "present_participle": [["e$", "ing"], ["$", "ing"]],
        "past": [["$", "ed"]],
        "plural": [["$", "s"]],
        "adverb": ["ly"],
        "adjective": ["ous"],
    },
    "grammar": {
        "adversative": ["but"],
        "relative": ["which"],
        "conjunction": ["and"],
        "be": ["is"],
        "pronoun": ["it"],
        "copular": ["make"],
        "indirect": ["how"],
        "complement": ["to"],
        "determiner": ["the"],
    },
    "operators": [
        operator("not", "negates", forms=["not"], verbs=["fail to"], blockers=["not only"]),
        operator("nor", "negates", forms=["nor"]),
        operator("no", "negates", forms=["no"], position="subject", blockers=["no doubt"]),
        operator("maybe", "hedges", forms=["maybe"]),
        operator("if", "irrealis", forms=["if"], through=True),
        operator("myth", "rejects", "left", forms=["is a myth"], through=True),
        operator("shown", "unknown", "left", forms=["is unshown"]),
        operator("rumour", "reports", forms=["rumour has it"], through=True),
        operator("everywhere", "hedges", "sentence", forms=["they guess"]),
        operator("topic", "announces", forms=["on"]),
        operator("interest", "neutral", pairs=[["draw", "win"], ["notice"]]),
        operator("free", "denies", "next", forms=["free of"]),
    ],
    "people": {
        "sayers": {"users": ["farmer"], "authors": ["we"]},
        "quantifiers": ["some"],
        "verbs_of_saying": {"plain": ["say"]},
        "verbs_of_use": ["chew"],
        "rejections": {"right": ["a fable that"]},
    },
    "safety": {"denials": {"before": ["rid of"]}, "not_denials": ["rid of it"]},
}


@pytest.fixture(scope="module")
def ear() -> Ear:
    lexicon = Trie({})
    lexicon.add(("gloss",), Sense("verb", "gloss", "base"))
    lexicon.add(("glossing",), Sense("verb", "gloss", "ing"))
    return Ear(Vocabulary({}, {}, {}), lexicon, compile_cues(PACK), PACK, frozenset())


def found(text: str, ear: Ear) -> list[tuple[str, str]]:
    """(id, words) of each operator of a text."""
    parsed = parse(text, 0, False, ear)
    return [(f.cue.id, " ".join(parsed.tokens.words[f.start : f.end])) for f in parsed.cues]


def force(text: str, ear: Ear, nominal: bool = False, word: str = "gloss") -> Force:
    """What is in force at the last `gloss` of a text."""
    parsed = parse(text, 0, False, ear)
    last = max(i for i, w in enumerate(parsed.tokens.words) if w.startswith(word))
    return force_at(parsed, last, nominal)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("reeds do not gloss", [("not", "not")]),
        ("reeds don't gloss", [("not", "not")]),
        ("reeds failed to gloss", [("not", "failed to")]),
        ("reeds fail really to gloss", [("not", "fail really to")]),
        ("not only reeds gloss", []),
        ("no doubt reeds gloss", []),
        ("drawing notice", [("interest", "drawing notice")]),
        ("winning attention", []),
        ("farmers say", [("said", "farmers say")]),
        ("farmers of the hill say", [("said", "farmers of the hill say")]),
        ("some say", [("said", "some say")]),
        ("some of the old folk say", []),
        ("we say", []),
        ("farmers chew reeds", [("taken", "farmers chew")]),
        ("a fable that reeds gloss", [("rejection", "a fable that")]),
        ("rid of aches", [("denial", "rid of")]),
        ("rid of it", []),
    ],
)
def test_what_is_an_operator(text: str, expected: list[tuple[str, str]], ear: Ear) -> None:
    assert found(text, ear) == expected


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("reeds gloss", True),
        ("reeds do not gloss", False),
        ("reeds do not fail to gloss", True),
        ("reeds gloss, not weeds", True),
        ("reeds do not sing but gloss", True),
        ("reeds do not sing; they gloss", True),
        ("it is not the weed which reeds gloss", True),
        ("reeds do not sing and gloss", False),
        ("reeds do not sing, hum, gloss", False),  # the list goes on
        ("reeds do not sing, glossing weeds", True),  # a participle begins anew
        ("reeds do not sing, it is said to gloss", True),  # a new subject
        ("reeds do not sing, nor gloss", False),
        ("nor do reeds gloss", False),
        ("no reeds gloss", False),
        ("and no reeds gloss", False),
        ("reeds have no wish to gloss", True),  # the determiner of an object
        ("reeds gloss (not weeds)", True),
        ("not weeds: reeds gloss", True),
    ],
)
def test_how_far_a_negation_reaches(text: str, holds: bool, ear: Ear) -> None:
    assert force(text, ear).holds is holds


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("reeds gloss", "asserted"),
        ("maybe reeds gloss", "hedged"),
        ("reeds gloss, maybe", "asserted"),
        ("they guess", "hedged"),
        ("reeds gloss, they guess", "hedged"),
        ("if reeds grow, they gloss", "irrealis"),  # runs through
        ("maybe reeds grow, it is said to gloss", "asserted"),  # does not
        ("if reeds grow; weeds gloss", "asserted"),  # nothing runs over a semicolon
        ("that reeds, old ones, gloss is a myth", "rejected"),
        ("reeds are old; that weeds gloss is a myth", "rejected"),
        ("reeds gloss; that weeds sing is a myth", "asserted"),
        ("rumour has it that maybe reeds gloss", "reported"),  # the strongest counts
        ("if rumour has it that reeds gloss", "irrealis"),
        ("that reeds gloss is unshown", "irrealis"),
        ("is unshown to gloss", "irrealis"),  # with its complement it looks ahead
        ("is unshown, reeds gloss", "asserted"),
        ("farmers say reeds gloss", "reported"),
        ("farmers say reeds sing, making weeds gloss", "asserted"),  # the author's own conclusion
        ("farmers chew reeds to gloss", "reported"),
        ("do reeds gloss?", "question"),
        ("maybe reeds gloss?", "question"),
        ("How reeds gloss is old.", "question"),
        ("How reeds sing is old, they gloss.", "asserted"),
        ('they call it "gloss" there', "reported"),
        ('"reeds gloss"', "reported"),  # a line quoted whole is somebody's slogan …
        ('"reeds gloss."', "asserted"),  # … and a sentence quoted whole is somebody's praise, passed on
        ('"reeds" gloss', "asserted"),
    ],
)
def test_mode(text: str, mode: str, ear: Ear) -> None:
    word = "guess" if text == "they guess" else "gloss"
    assert force(text, ear, word=word).mode == mode


def test_only_a_noun_is_announced(ear: Ear) -> None:
    assert force("a guide on gloss", ear, nominal=True).announced
    assert not force("a guide on gloss", ear).announced
    assert not force("gloss; a guide on weeds", ear, nominal=True).announced


def test_what_denies_an_object_leaves_the_predicate_alone(ear: Ear) -> None:
    assert force("free of aches, reeds gloss", ear) == Force(True, "asserted", False, -1, -1, ())


def test_the_trace_names_operators_in_force(ear: Ear) -> None:
    felt = force("if reeds do not gloss", ear)
    assert felt.trace == ("if (if)", "not (not)")
    assert felt.negator == 3
    assert force("if reeds sing; weeds gloss", ear).trace == ()


def test_a_longer_operator_hides_those_inside(ear: Ear) -> None:
    assert found("not only do reeds not gloss", ear) == [("not", "not")]


def test_closed_classes_take_the_longest_form(ear: Ear) -> None:
    classes = [(unit.text, unit.groups) for unit in parse("farmers made it", 0, False, ear).units]
    assert classes == [("farmers", {"sayer"}), ("made", frozenset()), ("it", {"pronoun"})]
