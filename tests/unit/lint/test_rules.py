"""Rule files as rules."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import DataError
from generator.lint.model import Example
from generator.lint.rules import load_rules, parse_example
from generator.spans import Span

Write = Callable[[dict[str, str]], Path]
RULE = """\
id: house-style
family: style
kind: phrase
severity: warning
message: Says {quote}.
why: It is loud.
instead: Say it plainly.
match: {list: hype}
given: [[reed, eases, ache]]
examples:
  bad: ["It is [[wow]] and [[wow]]."]
  good: [{text: It is fine., because: calm}]
  missed: ["It is w-o-w."]
"""


def test_a_rule_as_written(write: Write) -> None:
    (rule,) = load_rules([write({"style/house-style.yaml": RULE})])
    assert (rule.id, rule.severity, rule.match, rule.waivable) == (
        "house-style",
        "warning",
        {"list": "hype"},
        True,
    )
    assert rule.bad == (Example("It is wow and wow.", (Span(6, 9), Span(14, 17))),)
    assert rule.good == (Example("It is fine.", (), "calm"),)
    assert rule.given == (("reed", "eases", "ache"),)


@pytest.mark.parametrize("text", ["[[a]]", "[[a]] b", "a [[b]]", "none"])
def test_marks_surround_their_words(text: str) -> None:
    example = parse_example(text)
    words = [example.text[span.start : span.end] for span in example.spans]
    assert words == [part.split("]]")[0] for part in text.split("[[")[1:]]


def test_language_packs_hold_no_rules(write: Write) -> None:
    assert load_rules([write({"language/types.yaml": "- {id: a}"})]) == ()


def test_mistakes_are_shown_where_they_are(write: Write) -> None:
    root = write(
        {
            "style/wrong-name.yaml": RULE,
            "style/marks.yaml": RULE.replace("house-style", "marks").replace("[[wow]].", "[[wow."),
            "style/keys.yaml": RULE.replace("house-style", "keys").replace(
                "severity: warning", "severity: fatal"
            ),
        }
    )
    with pytest.raises(DataError) as caught:
        load_rules([root])
    assert [str(problem).replace(str(root) + "/", "") for problem in caught.value.problems] == [
        "style/keys.yaml:4:1: unknown word 'fatal'\n  hint: Known: error, info, warning.",
        "style/marks.yaml:11:9: the marks do not pair up"
        "\n  hint: Each [[ needs its ]], and no mark stands inside another.",
        "style/wrong-name.yaml:1:1: the file is called 'wrong-name', the rule 'house-style'",
    ]


def test_an_id_twice_in_one_folder_is_a_mistake_but_a_later_folder_wins(write: Write) -> None:
    root = write({"a/x/house-style.yaml": RULE, "b/x/house-style.yaml": RULE.replace("warning", "error")})
    (rule,) = load_rules([root / "a", root / "b"])
    assert rule.severity == "error"
    write({"a/y/house-style.yaml": RULE})
    with pytest.raises(DataError, match="duplicate rule id 'house-style'\n  hint: It is also in"):
        load_rules([root / "a"])
