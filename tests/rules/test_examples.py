"""Every rule keeps its word: `bad` is found at its marks, `good` and `missed` are not found at all.

A `missed` example that fails is good news: mark its words and move it to `bad`.
"""

from __future__ import annotations

from typing import Any

import pytest

from generator.lint.examples import failures
from generator.project import load_project
from generator.spans import Lines

RULES = {rule.id: rule for rule in load_project().rules}


@pytest.mark.parametrize("id", RULES)
def test_a_rule_finds_what_it_says(bench: Any, id: str) -> None:
    assert not "\n".join(map(str, failures(RULES[id], bench.world)))


@pytest.mark.parametrize("id", RULES)
def test_the_marks_stand_where_the_words_are_found(bench: Any, id: str) -> None:
    """The same words may stand twice in an example, and only one of them is meant."""
    rule = RULES[id]
    for example in rule.bad:
        lines = Lines(example.text)
        marked = [lines.place(span) for span in example.spans]
        assert [f.place for f in bench.find(example.text, rule, [rule])] == marked, example.text
