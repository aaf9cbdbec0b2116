"""Rules that are written like the others: named, worded, shown on enough examples, and not in each other's way."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import PurePath
from typing import Any

import pytest

from generator.lint.kinds import KINDS
from generator.lint.model import Example, Finding, Rule
from generator.project import load_project

RULES = {rule.id: rule for rule in load_project().rules}
FAMILIES = {
    "contradicted-fact",
    "unsupported-mechanism",
    "self-contradiction",
    "denied-risk",
    "comparative-risk",
    "unsupported-efficacy",
    "unsourced-evidence",
    "unsupported-dosage",
    "hype",
    "keyword-stuffing",
    "overstated-certainty",
}
HOUSE = {
    "keyword-repetition",
    "lost-fact",
    "missing-disclosure",
    "unmarked-claim",
    "waiver",
}  # families of our own, which are no defect of what an article says
ENOUGH, ENOUGH_OF_HOUSE = 12, 3
# What the engine calls things is no help to a writer.
JARGON = re.compile(
    r"\b(predicate|entit|polarity|trigger|tier|span|token|vocabulary|pattern|endorse|hedg)", re.I
)
# Rules that may report the very same words, and why both have something to say.
TOGETHER = {
    ("comparative-risk", "self-contradiction"): "a comparison may be taken back elsewhere",
    ("denied-risk", "open-question"): "to say that a hormone is left as it is denies a harm nobody has ruled out",
    ("denied-risk", "self-contradiction"): "a denied risk may clash with a risk that is stated elsewhere",
    ("hype", "unsupported-efficacy"): "“panacea” praises, and promises a cure",
    ("self-contradiction", "unsupported-mechanism"): "half of a contradiction may lack a fact as well",
    ("unmarked-claim", "unsupported-efficacy"): "an article of ours may promise what no fact says",
    ("unmarked-claim", "unsupported-mechanism"): "an article of ours may explain what no fact says",
    ("unsourced-evidence", "unsupported-efficacy"): "“proven to” leans on evidence, and promises an effect",
    ("unsupported-efficacy", "unsupported-mechanism"): "to calm the nervous system is to act and to help",
}


@pytest.fixture(params=RULES)
def rule(request: pytest.FixtureRequest) -> Rule:
    return RULES[request.param]


def examples(rule: Rule) -> tuple[Example, ...]:
    return (*rule.bad, *rule.good, *rule.missed)


def test_every_family_has_a_rule() -> None:
    assert {rule.family for rule in RULES.values()} == FAMILIES | HOUSE


def test_the_file_has_the_name_of_the_rule(rule: Rule) -> None:
    assert PurePath(rule.path).stem == rule.id


def test_the_kind_is_known(rule: Rule) -> None:
    assert rule.kind in KINDS


def test_messages_are_sentences(rule: Rule) -> None:
    for text in (rule.message, rule.why, rule.instead):
        assert re.fullmatch(r"[A-Z][^.?!]*\.", text), text
        assert not JARGON.search(text), text


def test_the_message_shows_the_words(rule: Rule) -> None:
    absent = rule.kind == "missing-disclosure"  # there are no words to show
    assert absent or rule.message.endswith("“{quote}”.")


def test_there_are_enough_examples(rule: Rule) -> None:
    enough = ENOUGH_OF_HOUSE if rule.family in HOUSE else ENOUGH
    assert len(rule.bad) >= enough
    assert len(rule.good) >= enough


def test_no_example_stands_twice(rule: Rule) -> None:
    counts = Counter(" ".join(example.text.casefold().split()) for example in examples(rule))
    assert not [text for text, count in counts.items() if count > 1]


def test_bad_examples_are_marked_and_no_others(rule: Rule) -> None:
    assert all(example.spans for example in rule.bad)
    assert not any(example.spans for example in (*rule.good, *rule.missed))


def test_good_examples_say_why(rule: Rule) -> None:
    assert not [example.text for example in rule.good if not example.because]


@pytest.fixture(scope="module")
def shared(home: Any) -> dict[tuple[str, str], list[str]]:
    """Pairs of rules that report the very same words of an example, with the examples."""
    pairs = defaultdict(list)
    for given in RULES.values():
        for example in examples(given):
            for pair in same_words(home.find(example.text, given, RULES.values())):
                pairs[pair].append(example.text)
    return pairs


def same_words(findings: Iterable[Finding]) -> Iterator[tuple[str, str]]:
    by_span = defaultdict(set)
    for finding in findings:
        by_span[finding.place].add(finding.rule)
    for ids in by_span.values():
        yield from combinations(sorted(ids), 2)


def test_two_rules_report_the_same_words_only_for_a_reason(shared: dict[tuple[str, str], list[str]]) -> None:
    assert not {pair: texts for pair, texts in shared.items() if pair not in TOGETHER}


def test_every_reason_is_needed(shared: dict[tuple[str, str], list[str]]) -> None:
    assert not TOGETHER.keys() - shared.keys()
