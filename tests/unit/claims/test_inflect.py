"""Word forms from lemmas: the rules are data, so most of this runs on five made-up ones."""

from __future__ import annotations

import pytest

from generator.claims.inflect import FORMS, Inflector
from generator.project import Project

DATA = {
    "third_person": [["(s|sh)$", r"\1es"], ["$", "s"]],
    "present_participle": [["e$", "ing"], ["$", "ing"]],
    "past": [["e$", "ed"], ["$", "ed"]],
    "plural": [["([^aeiou])y$", r"\1ies"], ["$", "s"]],
    "doubling": ["zap"],
    "irregular": {"glorp": ["glorps", "glorping", "glarp", "glurp"]},
    "plurals": {"moof": "mooves"},
    "more_forms": {"glorp": {"glorpeth": "s"}},
}
# Lemma, and its five forms in the order of FORMS: every rule of the English pack, and its exceptions.
ENGLISH = [
    ("calm", "calms", "calming", "calmed", "calmed"),
    ("ease", "eases", "easing", "eased", "eased"),
    ("pass", "passes", "passing", "passed", "passed"),
    ("fix", "fixes", "fixing", "fixed", "fixed"),
    ("soothe", "soothes", "soothing", "soothed", "soothed"),
    ("carry", "carries", "carrying", "carried", "carried"),
    ("delay", "delays", "delaying", "delayed", "delayed"),
    ("echo", "echoes", "echoing", "echoed", "echoed"),
    ("tie", "ties", "tying", "tied", "tied"),
    ("free", "frees", "freeing", "freed", "freed"),
    ("stop", "stops", "stopping", "stopped", "stopped"),
    ("bind", "binds", "binding", "bound", "bound"),
    ("undergo", "undergoes", "undergoing", "underwent", "undergone"),
]


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("dush", ("dush", "dushes", "dushing", "dushed", "dushed")),
        ("mape", ("mape", "mapes", "maping", "maped", "maped")),
        ("zap", ("zap", "zaps", "zapping", "zapped", "zapped")),
        ("glorp", ("glorp", "glorps", "glorping", "glarp", "glurp")),
    ],
)
def test_the_first_rule_that_fits_wins(lemma: str, forms: tuple[str, ...]) -> None:
    assert Inflector(DATA).verb(lemma) == dict(zip(FORMS, forms, strict=True))


def test_a_verb_may_have_more_forms_than_five() -> None:
    assert Inflector(DATA).forms("glorp")[-1] == ("s", "glorpeth")
    assert len(Inflector(DATA).forms("mape")) == len(FORMS)


@pytest.mark.parametrize(
    ("noun", "plural"),
    [("moof", "mooves"), ("berry", "berries"), ("side moof", "side mooves"), ("of day", "of days")],
)
def test_of_a_noun_phrase_the_last_word_changes(noun: str, plural: str) -> None:
    assert Inflector(DATA).plural(noun) == plural


@pytest.mark.parametrize(("lemma", "third", "participle", "past", "passive"), ENGLISH)
def test_english_verbs(
    lemma: str, third: str, participle: str, past: str, passive: str, world: Project
) -> None:
    english = Inflector(world.pack["inflections"])
    assert tuple(english.verb(lemma).values()) == (lemma, third, participle, past, passive)


@pytest.mark.parametrize(
    ("noun", "plural"),
    [("tea", "teas"), ("box", "boxes"), ("remedy", "remedies"), ("key", "keys"), ("dry leaf", "dry leaves")],
)
def test_english_plurals(noun: str, plural: str, world: Project) -> None:
    assert Inflector(world.pack["inflections"]).plural(noun) == plural
