"""Markdown for a job's summary page: the verdict, then each file with its findings folded away."""

from __future__ import annotations

import re
from html import escape

from generator.lint.model import SEVERITIES, FileResult, Finding, Report
from generator.report.view import PLAIN, View
from generator.report.words import advice, link, problem_line, summary, titled, visible

_MOST = 200  # findings told: a summary page holds one megabyte
_MARKUP = re.compile(r"([\\`*_\[\]()#|~$])")
_NAMES = {"error": "error", "warning": "warning", "info": "note"}


def render(report: Report, view: View = PLAIN) -> str:
    worst = next((severity for severity in SEVERITIES if report.count(severity)), "")
    verdict = "Not ready: some text does not agree with the facts" if worst == "error" else "No errors"
    if report.errors:
        verdict = "Some files could not be checked"
    parts = [f"## {verdict}", _text(summary(report))]
    parts += ["\n".join(f"- {_place(p.path, p.line)}: {_text(problem_line(p))}" for p in report.errors)]
    room = _MOST
    for file in report.files:
        if file.findings[:room]:
            parts.append(_file(file, report, room))
        room = max(0, room - len(file.findings))
    if hidden := len(report.findings) - _MOST:
        parts.append(f"… and {hidden} more." if hidden > 0 else "")
    return "\n\n".join(part for part in parts if part) + "\n"


def _file(file: FileResult, report: Report, room: int) -> str:
    return "\n\n".join([f"### {_text(file.path)}", *(_finding(f, report) for f in file.findings[:room])])


def _finding(finding: Finding, report: Report) -> str:
    head = f"<b>{_NAMES[finding.severity]}</b>, line {finding.place.line}: {_html(finding.message)}"
    rows = [("Words", f"“{_html(finding.quote)}”"), ("Why", _html(finding.why))]
    for note in finding.facts:
        rows.append(("Fact", _html(note.statement)))
        for source in note.sources:
            address, title = link(source), _html(titled(source))
            rows.append(("", f'<a href="{_html(address)}">{title}</a>' if address else title))
    rows.append(("Instead", _html(advice(finding, report))))
    rows += [("Also", f"{_html(o.path)}, line {o.place.line}: {_html(o.message)}") for o in finding.related]
    rows.append(("Rule", f"<code>{_html(finding.rule)}</code>"))
    cells = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>\n" for label, value in rows if value)
    return f"<details><summary>{head}</summary>\n<table>\n{cells}</table>\n</details>"


def _html(text: str) -> str:
    """Text inside HTML inside Markdown: on one line, so that no blank line ends the block."""
    return escape(visible(text))


def _text(text: str) -> str:
    return _MARKUP.sub(r"\\\1", escape(visible(text), quote=False))


def _place(path: str, line: int) -> str:
    return _text(path) + (f", line {line}" if line else "")
