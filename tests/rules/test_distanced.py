"""What a text only passes on, doubts or turns down is not its own word: an example raises no alarm inside it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator.lint.model import Example
from generator.project import load_project

JUDGED = ("unsupported-efficacy", "unsupported-mechanism", "denied-risk", "comparative-risk")
RULES = {rule.id: rule for rule in load_project().rules if rule.id in JUDGED}
FRAMES = (
    "Sellers claim that {}.",
    "People hope that {}.",
    "It is not known whether {}.",
    "No study has shown that {}.",
    "It is a myth that {}.",
    "The claim that {} is false.",
    "Patients often ask us whether {}.",
)
INSIDE = re.compile(r'[.!?:;"“(] ?\S|\n')  # another sentence, a title, a quotation
SPARED = 0.08  # of the examples, which turn something down themselves or tell of others


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("id", RULES)
def test_an_example_raises_no_alarm_at_a_distance(bench: Any, id: str, frame: str) -> None:
    rule = RULES[id]
    plain = [example for example in rule.bad if _is_plain(example)]
    alarms = [text for text in (_inside(frame, e.text) for e in plain) if bench.find(text, rule, [rule])]
    assert len(alarms) <= SPARED * len(plain), alarms


def _is_plain(example: Example) -> bool:
    return example.text.endswith(".") and not INSIDE.search(example.text[:-1])


def _inside(frame: str, text: str) -> str:
    first = text.split(" ")[0]
    return frame.format((text if first.isupper() else text[0].lower() + text[1:])[:-1])
