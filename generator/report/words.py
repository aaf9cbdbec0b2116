"""Wordings that several formats share."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from generator.errors import Problem
from generator.lint.model import SEVERITIES, Cited, FactNote, Finding, Report

_KEPT = "\u200c\u200d"  # joiners: parts of words and of emoji


def counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def quoted(text: str) -> str:
    return f"“{text}”"


def summary(report: Report) -> str:
    """The whole run in a sentence or three."""
    found = [counted(n, s if s != "info" else "note") for s in SEVERITIES if (n := report.count(s))]
    hit = sum(bool(file.findings) for file in report.files)
    files = counted(len(report.files), "file")
    where = files if hit == len(report.files) else f"{hit} of {files}"
    text = f"{', '.join(found)} in {where}." if found else f"No findings in {files}."
    return f"{text} {_read(report)}{_left_out(report)}{_unreadable(report)}"


def _read(report: Report) -> str:
    sentences, claims = sum(f.sentences for f in report.files), sum(f.claims for f in report.files)
    uncovered = sum(f.uncovered for f in report.files)
    missed = f", {counted(uncovered, 'sentence')} not understood" if uncovered else ""
    return f"Read {counted(sentences, 'sentence')} with {counted(claims, 'claim')}{missed}."


def _left_out(report: Report) -> str:
    """What was found and is not told."""
    waived, known = sum(f.waived for f in report.files), sum(f.known for f in report.files)
    stale = sum(entry.count for entry in report.stale)
    parts = (
        f"{counted(waived, 'finding')} waived in the text." if waived else "",
        f"{counted(known, 'finding')} known from the baseline." if known else "",
        f"{counted(stale, 'entry').replace('entrys', 'entries')} of the baseline out of date."
        if stale
        else "",
    )
    return "".join(f" {part}" for part in parts if part)


def _unreadable(report: Report) -> str:
    return f" {counted(len(report.errors), 'problem')} with the input." if report.errors else ""


def titled(source: Cited, room: int = 0) -> str:
    """Title and year; the title is cut where `room` columns are too few for it."""
    year = f" ({source.year})" if source.year is not None else ""
    title = source.title or source.id
    cut = room and len(title) + len(year) > room
    return (f"{title[: max(10, room - len(year) - 1)].rstrip()}…" if cut else title) + year


def where_found(source: Cited) -> str:
    return f"doi:{source.doi}" if source.doi else source.url


def cite(source: Cited) -> str:
    """A source on one line: title, year, and where it is found."""
    return ", ".join(filter(None, (titled(source), where_found(source))))


def link(source: Cited) -> str:
    """The address of a source, or ""; only web addresses count."""
    if source.doi:
        return f"https://doi.org/{source.doi}"
    return source.url if source.url.startswith(("https://", "http://")) else ""


def advice(finding: Finding, report: Report) -> str:
    """What could stand instead, unless a fact shown above says just that; then the rule's own advice."""
    if finding.instead not in {note.statement for note in finding.facts}:
        return finding.instead
    rule = report.rules.get(finding.rule)
    return rule.instead if rule and rule.instead != finding.instead else ""


def details(finding: Finding, report: Report) -> list[str]:
    """All there is to say about a finding after its message, one plain line each."""
    lines = [f"Why: {finding.why}"] if finding.why else []
    lines += [f"Fact: {fact_line(note)}" for note in finding.facts]
    lines += [f"Instead: {text}" for text in [advice(finding, report)] if text]
    lines += [
        f"Also: {other.path}:{other.place.line}:{other.place.column}: {other.message}"
        for other in finding.related
    ]
    return lines


def fact_line(note: FactNote) -> str:
    sources = "; ".join(map(cite, note.sources))
    return f"{note.statement}{f' [{sources}]' if sources else ''}"


def problem_line(problem: Problem) -> str:
    """A problem's message and hint, without its place."""
    return f"{problem.message}. {problem.hint}" if problem.hint else problem.message


def visible(text: str) -> str:
    """Text from a stranger's file on one line, without what would steer a terminal or turn the writing."""
    if text.isprintable():
        return text
    return "".join(map(visible_char, " ".join(text.split())))


def visible_char(char: str) -> str:
    category = unicodedata.category(char)
    if category in ("Cc", "Cs", "Cn", "Co"):
        return "\ufffd"
    if category == "Cf" and char not in _KEPT:
        return ""
    return " " if category in ("Zl", "Zp") else char


def by_severity(findings: Iterable[Finding]) -> list[Finding]:
    """Errors first, otherwise in the given order."""
    return sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity))
