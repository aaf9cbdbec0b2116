"""An example says the same with words inside it or behind it, and is found there as well; what is fine stays so."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from typing import Any

import pytest

from generator.lint.model import Example, Rule
from generator.project import load_project

KINDS = ("claim-pattern", "unsupported-claim", "phrase", "unsourced", "contradicts-fact")
RULES = {rule.id: rule for rule in load_project().rules if rule.kind in KINDS}
INSIDE = re.compile(r'[.!?:;"“(] ?\S|\n')  # another sentence, a title, a quotation
SHAPE = re.compile(r"(Ashwagandha|Ginkgo|Kratom|Magnesium|Turmeric|Valerian) (\w+s \w.*)\.")
WAYS = (
    "{x} actually {said}.",
    "{x}, of course, {said}.",
    "{x}, also known as ketling, {said}.",
    "{x} — as its name tells — {said}.",
    "{x}, a plant with a long history, {said}.",
    "The plant known as {x} {said}.",
    "{x} {said} over time.",
    "{x} {said}, among other things.",
    "{x} is a plant that {said}.",
    "{x} comes from Asia. It {said}.",
    "# {x} {said}",
    "What to know:\n\n- {x} {said}\n- {x} comes from Asia",
)
SAMPLE = 40  # examples of a way
# Harms whose verb is only known with its object are not heard behind two commas.
GAPS = {"Valerian, also known as ketling, does not own you.": "denied-risk"}


def _plain(examples: tuple[Example, ...]) -> Iterator[tuple[str, str]]:
    """Subject and the rest of each example of the simple shape."""
    for example in examples:
        shape = SHAPE.fullmatch(example.text)
        if shape and not INSIDE.search(example.text[:-1]) and ", " not in shape[2]:
            yield shape[1], shape[2]


def _sample(way: str, good: bool) -> list[tuple[Rule, str]]:
    told = [
        (rule, way.format(x=x, said=said))
        for rule in RULES.values()
        for x, said in _plain(rule.good if good else rule.bad)
        if " plant that " not in said
    ]
    return random.Random(way).sample(told, SAMPLE)


@pytest.mark.parametrize("way", WAYS)
def test_an_example_is_found_in_other_words(home: Any, way: str) -> None:
    lost = [text for rule, text in _sample(way, good=False) if not home.find(text, rule, [rule])]
    assert not set(lost) - set(GAPS)


@pytest.mark.parametrize("text", GAPS)
def test_a_known_gap_is_still_one(home: Any, text: str) -> None:
    assert not home.find(text, RULES[GAPS[text]], [RULES[GAPS[text]]]), "closed: take it off the list"


@pytest.mark.parametrize("way", WAYS)
def test_what_is_fine_stays_so_in_other_words(home: Any, way: str) -> None:
    flagged = [text for rule, text in _sample(way, good=True) if home.find(text, rule, [rule])]
    assert not flagged
