"""One HTML page that needs nothing else: each article with its findings marked in place and told beside it.

The article is shown as its author wrote it (`View.sources`); without its source, only the lines of findings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import escape
from itertools import pairwise
from typing import NamedTuple

from generator.lint.model import SEVERITIES, FileResult, Finding, Report
from generator.report.html_style import STYLE
from generator.report.view import PLAIN, View
from generator.report.words import advice, counted, link, problem_line, summary, titled, visible_char
from generator.spans import Lines

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"  # a stranger's words may load and run nothing
_SOURCES = 2  # shown of a fact
_NAMES = {"error": "Error", "warning": "Warning", "info": "Note"}


class _Row(NamedTuple):
    """A line of the article: its number, text, characters left out in front, and the findings told at it."""

    number: int
    text: str
    cut: int
    told: tuple[int, ...]
    marked: tuple[int, ...]


def render(report: Report, view: View = PLAIN) -> str:
    first, _, rest = summary(report).partition(". ")
    body = [f"<header><h1>{_text(first)}</h1><p>{_text(rest)}</p>{_contents(report)}</header>"]
    body += [
        f'<p class="problem"><b>{_text(p.path)}</b>: {_text(problem_line(p))}</p>' for p in report.errors
    ]
    number = 1
    for index, file in enumerate(report.files):
        numbered = dict(enumerate(file.findings, number))
        number += len(file.findings)
        body.append(_file(index, file, numbered, report, view))
    return _page(first, "\n".join(body))


def _page(title: str, body: str) -> str:
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<title>{_text(title)}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _contents(report: Report) -> str:
    if len(report.files) < 2:
        return ""
    items = "".join(
        f'<li class="{_worst(file.findings)}"><a href="#file-{index}">{_text(file.path)}</a> '
        f"<span>{counted(len(file.findings), 'finding') if file.findings else 'clean'}</span></li>\n"
        for index, file in enumerate(report.files)
    )
    return f"\n<nav><ul>\n{items}</ul></nav>"


def _file(index: int, file: FileResult, found: dict[int, Finding], report: Report, view: View) -> str:
    source = view.sources.get(file.path)
    rows = _all_rows(source, found) if source is not None else _excerpt_rows(found)
    shown = "\n".join(_row(row, found, report) for row in rows)
    return f'<section id="file-{index}">\n<h2>{_text(file.path)}</h2>\n{shown}\n</section>'


def _all_rows(source: str, found: dict[int, Finding]) -> Iterator[_Row]:
    """Every line of the article."""
    told: dict[int, list[int]] = {}
    marked: dict[int, list[int]] = {}
    for number, finding in found.items():
        told.setdefault(finding.place.line, []).append(number)
        for line in range(finding.place.line, finding.place.end_line + 1):
            marked.setdefault(line, []).append(number)
    lines = Lines(source)
    for at in range(1, len(lines) + 1):
        yield _Row(at, lines.line(at), 0, tuple(told.get(at, ())), tuple(marked.get(at, ())))


def _excerpt_rows(found: dict[int, Finding]) -> Iterator[_Row]:
    """The lines of findings only, once for each finding."""
    for number, finding in found.items():
        for line in finding.excerpt:
            told = (number,) if line.number == finding.place.line else ()
            yield _Row(line.number, line.text, line.cut, told, (number,))


def _row(row: _Row, found: dict[int, Finding], report: Report) -> str:
    notes = "\n".join(_note(number, found[number], report) for number in row.told)
    aside = f"\n<aside>\n{notes}\n</aside>" if notes else ""
    return (
        f'<div class="line"><span class="number">{row.number}</span><p>{_marked(row, found)}</p>{aside}</div>'
    )


def _marked(row: _Row, found: dict[int, Finding]) -> str:
    """The line with the words of findings marked; where findings overlap, each piece carries the worst."""
    opening, closing = defaultdict[int, list[int]](list), defaultdict[int, list[int]](list)
    for number in row.marked:
        start, end = _span(row, found[number])
        opening[start].append(number)
        closing[end].append(number)
    parts, here = [], set[int]()
    for start, end in pairwise(sorted({0, len(row.text), *opening, *closing})):
        here.update(opening[start])
        words = _text(row.text[start:end])
        parts.append(f'<mark class="{_worst(found[n] for n in here)}">{words}</mark>' if here else words)
        parts += [_reference(n) for n in closing[end] if found[n].place.end_line == row.number]
        here.difference_update(closing[end])
    return "".join(parts)


def _reference(number: int) -> str:
    return f'<sup><a href="#note-{number}" id="mark-{number}">{number}</a></sup>'


def _span(row: _Row, finding: Finding) -> tuple[int, int]:
    place, size = finding.place, len(row.text)
    first = place.column - 1 - row.cut if row.number == place.line else size - len(row.text.lstrip())
    last = place.end_column - row.cut if row.number == place.end_line else size
    return min(max(first, 0), size), min(max(last, 0), size)


def _note(number: int, finding: Finding, report: Report) -> str:
    parts = [f"<p>{_text(finding.why)}</p>"] if finding.why else []
    for note in finding.facts:
        parts.append(f"<p><b>Fact</b> {_text(note.statement)}</p>")
        sources = [_linked(titled(source), link(source)) for source in note.sources[:_SOURCES]]
        sources += [f"and {more} more" for more in [len(note.sources) - _SOURCES] if more > 0]
        parts.append(f"<ul>{''.join(f'<li>{source}</li>' for source in sources)}</ul>" if sources else "")
    parts += [f"<p><b>Instead</b> {_text(text)}</p>" for text in [advice(finding, report)] if text]
    parts += [
        f"<p><b>Also</b> {_text(other.path)}:{other.place.line}: {_text(other.message)}"
        + (f" <q>{_text(other.quote)}</q></p>" if other.quote else "</p>")
        for other in finding.related
    ]
    head = f'<a href="#mark-{number}">{number}</a> <b>{_NAMES[finding.severity]}</b> {_text(finding.message)}'
    rule = f'<p class="rule">{_text(finding.rule)}</p>'
    return (
        f'<details open id="note-{number}" class="{finding.severity}"><summary>{head}</summary>\n'
        f"{''.join(parts)}{rule}</details>"
    )


def _linked(words: str, address: str) -> str:
    return f'<a href="{_text(address)}" rel="noreferrer">{_text(words)}</a>' if address else _text(words)


def _worst(findings: Iterable[Finding]) -> str:
    return min((f.severity for f in findings), key=SEVERITIES.index, default="clean")


def _text(text: str) -> str:
    shown = text if text.isprintable() else "".join(" " if c.isspace() else visible_char(c) for c in text)
    return escape(shown)
