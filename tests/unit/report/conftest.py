"""A small report: two files with findings of every sort, a clean one, and one that cannot be read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.claims.model import Argument, Claim
from generator.errors import Problem
from generator.lint.model import (
    Cited,
    Example,
    FactNote,
    FileResult,
    Finding,
    Fix,
    Related,
    Report,
    Rule,
    Severity,
)
from generator.spans import Lines, Span

ARTICLE = "# Red tea\n\nRed tea cures a headache without any risk.\n\nIt may cause a headache.\n"
EVIL = 'Tea <script>alert("1")</script> & ]]> 50% off, a|b `c`\n'


def finding(
    source: str, words: str, rule: str, message: str, severity: Severity = "error", path: str = "tea.md"
) -> Finding:
    """A finding at the first place of `words`."""
    lines, start = Lines(source), source.index(words)
    place = lines.place(Span(start, start + len(words)))
    excerpt = lines.excerpt(place)
    return Finding(
        path=path,
        rule=rule,
        family=rule,
        severity=severity,
        message=message,
        why="Readers act on it.",
        instead="Say what is known.",
        span=Span(start, start + len(words)),
        place=place,
        quote=words,
        line_text=excerpt[0].text,
        fingerprint=f"print-of-{rule}",
        excerpt=excerpt,
    )


def one(source: str, words: str, path: str = "tea.md") -> Report:
    """A report with one finding."""
    found = finding(source, words, "no-risk", "This denies a risk.", path=path)
    return Report((FileResult(path, (found,), 1, 1, 0),))


def _rule(id: str, severity: Severity) -> Rule:
    bad, good = Example("Tea is harmless.", (Span(0, 3),)), Example("Tea can harm.")
    return Rule(
        id, id, "phrase", severity, "", "Readers act on it.", "Say what is known.", {}, (bad,), (good,)
    )


@pytest.fixture(scope="session")
def report() -> Report:
    none = Span(0, 0)
    claim = Claim(
        1,
        none,
        Argument("red-tea", "Red tea", none, "explicit"),
        "cures",
        "efficacy",
        Argument("", "a headache", none, "active"),
        True,
        "asserted",
        trace=("frame verb active",),
    )
    sources = (
        Cited("lee2014", "Tea and headache", 2014, "10.1/x"),
        Cited("web", "Tea", url="https://tea.example/a?b=1&c=2"),
    )
    facts = (FactNote("tea-risk", "Red tea can cause headache.", sources), FactNote("tea-old", "Tea is old."))
    cure = finding(ARTICLE, "cures a headache", "no-cure", "No fact supports this: “cures a headache”.")
    risk = finding(ARTICLE, "without any risk", "no-risk", "This denies a risk.", "warning")
    cause = finding(ARTICLE, "cause a headache", "clash", "These two cannot both be true.")
    evil = finding(EVIL, '<script>alert("1")</script>', "odd", f"Odd: {EVIL.strip()}", "info", "two, 50%.md")
    related = (Related("tea.md", cure.place, "The article also says this.", "cures a headache"),)
    lines = Lines(ARTICLE)
    sentence = lines.place(Span(start := ARTICLE.index("Red tea cures"), start + 42))
    findings = (
        replace(cure, claim=claim),
        replace(
            risk,
            facts=facts,
            instead="Red tea can cause headache.",
            fix=Fix(sentence, "Red tea can cause headache.", lines.excerpt(sentence)),
        ),
        replace(cause, related=related),
    )
    return Report(
        (
            FileResult("tea.md", findings, 3, 4, 1),
            FileResult("two, 50%.md", (evil,), 1, 0, 0),
            FileResult("clean.md", (), 2, 1, 0),
        ),
        (Problem("bad.md", 2, 4, "is not UTF-8 text", "Save it as UTF-8."),),
        {id: _rule(id, "error") for id in ("no-cure", "no-risk", "clash", "unused")},
    )
