"""What only leads on to what a sentence says changes nothing: an example is found behind it as well."""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator.lint.model import Example
from generator.project import load_project

KINDS = ("claim-pattern", "unsupported-claim", "phrase", "unsourced", "dosage", "contradicts-fact")
RULES = {rule.id: rule for rule in load_project().rules if rule.kind in KINDS}
LEADS = ("That is why", "The good news is that", "It turns out that", "Besides that,", "And")
INSIDE = re.compile(r'[.!?:;"“(] ?\S|\n')  # another sentence, a title, a quotation


def test_there_are_examples_to_try() -> None:
    assert sum(_is_plain(example) for rule in RULES.values() for example in rule.bad) > 400


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("id", RULES)
def test_an_example_is_found_behind_a_lead(bench: Any, id: str, lead: str) -> None:
    rule = RULES[id]
    lost = [
        text
        for text in (_behind(lead, example.text) for example in rule.bad if _is_plain(example))
        if not bench.find(text, rule, [rule])
    ]
    assert not lost


def _is_plain(example: Example) -> bool:
    return example.text.endswith(".") and not INSIDE.search(example.text[:-1])


def _behind(lead: str, text: str) -> str:
    return f"{lead} {text if text.split(' ')[0].isupper() else text[0].lower() + text[1:]}"
