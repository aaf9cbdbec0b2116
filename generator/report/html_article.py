"""An article as HTML: its lines in passages, the words of findings marked, the findings told beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from generator.lint.model import SEVERITIES, Finding, Report
from generator.report.html_families import Families
from generator.report.html_note import note
from generator.report.html_parts import text
from generator.spans import Lines

_UNWRAPPED = 130  # characters from which a line is a paragraph of its own


class _Row(NamedTuple):
    """A line of the article: its number, text, characters left out in front, and the findings told at it."""

    number: int
    text: str
    cut: int
    told: tuple[int, ...]
    marked: tuple[int, ...]


def article(found: dict[int, Finding], source: str | None, report: Report, families: Families) -> str:
    """All lines, or without the source those of the findings; `found` has the findings by their numbers."""
    rows = _all_rows(source, found) if source is not None else _excerpt_rows(found)
    return "\n".join(_passage(passage, found, report, families) for passage in _passages(rows))


def _all_rows(source: str, found: dict[int, Finding]) -> Iterator[_Row]:
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
    for number, finding in found.items():
        for line in finding.excerpt:
            told = (number,) if line.number == finding.place.line else ()
            yield _Row(line.number, line.text, line.cut, told, (number,))
        yield _Row(0, "", 0, (), ())


def _passages(rows: Iterable[_Row]) -> Iterator[list[_Row]]:
    """Lines that are read together, so that notes beside them do not tear a paragraph apart."""
    passage: list[_Row] = []
    for row in rows:
        if row.text.strip():
            passage.append(row)
        if passage and (not row.text.strip() or len(row.text) > _UNWRAPPED):
            yield passage
            passage = []
    if passage:
        yield passage


def _passage(passage: list[_Row], found: dict[int, Finding], report: Report, families: Families) -> str:
    lines = "\n".join(
        f'<span class="number">{row.number}</span><p>{_marked(row, found, families)}</p>' for row in passage
    )
    notes = "\n".join(
        note(n, found[n], report, families.mark(found[n].family)) for row in passage for n in row.told
    )
    aside = f"\n<aside>\n{notes}\n</aside>" if notes else ""
    return f'<div class="passage"><div class="lines">\n{lines}\n</div>{aside}</div>'


def _marked(row: _Row, found: dict[int, Finding], families: Families) -> str:
    """The line with the words of findings marked; where findings overlap, each piece carries the worst."""
    opening, closing = defaultdict[int, list[int]](list), defaultdict[int, list[int]](list)
    for number in row.marked:
        start, end = _span(row, found[number])
        opening[start].append(number)
        closing[end].append(number)
    parts, here = [], set[int]()
    for start, end in pairwise(sorted({0, len(row.text), *opening, *closing})):
        here.update(opening[start])
        words = text(row.text[start:end])
        parts.append(_mark(words, [found[n] for n in sorted(here)], families) if here else words)
        ending = [n for n in closing[end] if found[n].place.end_line == row.number]
        parts += [_reference(n, families.mark(found[n].family)) for n in ending]
        here.difference_update(closing[end])
    return "".join(parts)


def _mark(words: str, here: list[Finding], families: Families) -> str:
    worst = min(here, key=lambda finding: SEVERITIES.index(finding.severity))
    marks = " ".join(dict.fromkeys(" ".join(families.mark(f.family) for f in here).split()))
    return f'<mark class="{worst.severity} {marks}">{words}</mark>'


def _reference(number: int, mark: str) -> str:
    return f'<sup class="{mark}"><a href="#note-{number}" id="mark-{number}">{number}</a></sup>'


def _span(row: _Row, finding: Finding) -> tuple[int, int]:
    place, size = finding.place, len(row.text)
    first = place.column - 1 - row.cut if row.number == place.line else size - len(row.text.lstrip())
    last = place.end_column - row.cut if row.number == place.end_line else size
    return min(max(first, 0), size), min(max(last, 0), size)
