"""Commands that look into facts and rules, and explain a sentence."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[dict[str, str]], Path]


def test_facts_check_counts_what_it_read(run: Run) -> None:
    outcome = run("facts", "check")
    assert outcome.code == 0
    assert outcome.out.startswith("No problems: 12 facts, 3 sources,")


def test_facts_check_is_2_where_something_is_wrong(run: Run, write: Write) -> None:
    write({"facts/sources.yaml": "- {id: a, titel: A}\n"})
    outcome = run("facts", "check", project=None)
    assert outcome.code == 2
    assert "unknown key 'titel'\n  hint: Did you mean 'title'?" in outcome.err


def test_facts_list_narrows(run: Run) -> None:
    lines = run("facts", "list", "--family", "mechanism", "--status", "established").out.splitlines()
    assert [line.split()[0] for line in lines] == ["moonine-glow", "moonine-glow-affinity"]
    assert lines[0].endswith("In glass vessels, moonine activates the human glow receptor.")


def test_facts_show_tells_conditions_and_sources(run: Run) -> None:
    out = run("facts", "show", "moonine-glow").out
    assert "moonine activates glow-receptor" in out
    assert "where     species: human, system: glass vessels" in out
    assert "Moonine in glass vessels. 2005" in out
    assert "Ki 3 to 9 nM" in run("facts", "show", "moonine-glow-affinity").out


def test_facts_search_wants_every_word(run: Run) -> None:
    def ids(*words: str) -> list[str]:
        return [line.split()[0] for line in run("facts", "search", *words).out.splitlines()]

    assert ids("LANTERN") == ["glintine-lantern", "moonine-lantern-unknown"]
    assert ids("lantern", "mice") == ["glintine-lantern"]
    assert ids("nowhere") == []


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (["facts", "show", "moonine-glwo"], "Did you mean 'moonine-glow'?"),
        (["rules", "show", "denied-rsik"], "Did you mean 'denied-risk'?"),
        (["rules", "test", "denied-rsik"], "Did you mean 'denied-risk'?"),
    ],
)
def test_an_unknown_id_is_2_with_a_near_miss(run: Run, args: list[str], expected: str) -> None:
    outcome = run(*args)
    assert outcome.code == 2
    assert expected in outcome.err


def test_rules_list_and_show(run: Run) -> None:
    assert "denied-risk" in run("rules", "list").out
    out = run("rules", "show", "denied-risk").out
    assert out.startswith("denied-risk: error")
    assert "Found:\n  - " in out
    assert "[[" in out


RULE = """\
id: own-rule
family: style
kind: phrase
severity: info
message: m
why: w
instead: i
match: {any: [moonbeam]}
examples: {bad: ["A [[moonbeam]]."], good: [A lamp.]}
"""


def test_explain_a_sentence_and_a_line(run: Run, write: Write) -> None:
    write({"draft.md": "# Title\n\nIt is cold here.\n\nMoonleaf causes night drift.\n"})
    assert "moonleaf causes night-drift" in run("explain", "Moonleaf causes night drift.").out
    out = run("explain", "draft.md:5").out
    assert "moonleaf causes night-drift" in out
    assert "cold" not in out
    (sentence,) = json.loads(run("explain", "draft.md:5", "--format", "json").out)["sentences"]
    assert sentence["text"] == "Moonleaf causes night drift."


def test_explain_shows_a_sentence_whole_and_what_of_it_only_leads_on(run: Run) -> None:
    said = "That is why moonleaf causes night drift."
    out = run("explain", said).out
    assert out.startswith(said)
    assert "That is why           only leads on, and is not heard" in out
    (sentence,) = json.loads(run("explain", said, "--format", "json").out)["sentences"]
    assert sentence["lead"] + sentence["text"] == said


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("draft.md:2", "draft.md:2:1: no sentence stands here"),
        ("draft.md:99", "draft.md:99:1: no sentence stands here"),
        ("gone.md:1", "gone.md: cannot be read: No such file"),
    ],
)
def test_explain_of_no_sentence_is_2(run: Run, write: Write, place: str, expected: str) -> None:
    write({"draft.md": "# Title\n\nIt is cold.\n"})
    outcome = run("explain", place)
    assert outcome.code == 2
    assert outcome.err.startswith(expected)


def test_coverage_and_suggest_name_what_is_lacking(run: Run, write: Write) -> None:
    write({"drafts/a.md": "Moonleaf frobbles star ache.\n", "drafts/b.txt": "Moonleaf causes night drift.\n"})
    out = run("coverage", "drafts").out
    assert "drafts/a.md:1:1\n" in out
    assert "1 of 2 sentences" in out
    assert json.loads(run("coverage", "drafts", "--format", "json").out)["summary"]["uncovered"] == 1
    assert "    verbs:\n      - frobble\n" in run("suggest", "drafts").out
    assert run("suggest", "drafts", "--out", "new.yaml").out == ""
    assert Path("new.yaml").read_text(encoding="utf-8") == run("suggest", "drafts").out


def test_coverage_of_files_that_cannot_be_read_is_2_for_all(run: Run, write: Write) -> None:
    write({"bad.txt": "", "a.md": "Moonleaf is a herb.\n"})
    Path("bad.txt").write_bytes(b"\xff\xfe\x00")
    outcome = run("coverage", "bad.txt", "gone.md", "a.md")
    assert outcome.code == 2
    assert outcome.out == ""
    assert "bad.txt" in outcome.err
    assert "gone.md: no such file or folder" in outcome.err


def test_lexicon_check_counts_and_fails_on_errors(run: Run, write: Write) -> None:
    assert run("lexicon", "check").code == 0
    write(
        {
            "facts/sources.yaml": "[]\n",
            "lint_rules/language/en/predicates/own.yaml": """\
                - id: frobs
                  family: style
                  hears: {nouns: ["frob * of"]}
                """,
        }
    )
    outcome = run("lexicon", "check", project=None)
    assert outcome.code == 1
    assert "own.yaml:3:19: error: `*` is not read in `nouns`" in outcome.out
    assert outcome.out.endswith("entries stand in no example of a rule or fact.\n")
    assert run("lexicon", "check", "--fail-on", "never", project=None).code == 0
    (fault,) = json.loads(run("lexicon", "check", "--format", "json", project=None).out)["faults"]
    assert (fault["level"], fault["check"], fault["line"]) == ("error", "unreachable", 3)
