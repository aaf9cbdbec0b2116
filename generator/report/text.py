"""For people at a terminal: each finding with its words underlined, why it is one, and what is known.

The first line of a finding is complete in itself (`path:line:column: severity: message [rule]`), so that
editors can jump to it and `grep` can count.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from generator.errors import Problem
from generator.lint.model import FactNote, Finding, Related, Report
from generator.report.caret import underlined
from generator.report.view import PLAIN, View
from generator.report.words import advice, problem_line, summary, titled, visible, where_found
from generator.spans import SourceLine

_INDENT = 8  # of the notes: under the source line
_LABEL = 9  # columns of the longest label and its gap
_SHOWN = 2  # facts told in full


def render(report: Report, view: View = PLAIN) -> str:
    told: set[str] = set()  # a rule's reason is given once
    parts = [_finding(finding, report, view, told) for finding in report.findings]
    parts += [_problem(problem, view) for problem in report.errors]
    return "\n\n".join([*parts, _summary(report, view)]) + "\n"


def _finding(finding: Finding, report: Report, view: View, told: set[str]) -> str:
    notes = list(_notes(finding, report, view, told))
    return "\n".join([_head(finding, view), *_excerpt(finding, view), *notes])


def _head(finding: Finding, view: View) -> str:
    paint, place = view.style.paint, finding.place
    where = paint("strong", f"{visible(finding.path)}:{place.line}:{place.column}")
    severity = paint(finding.severity, finding.severity)
    return f"{where}: {severity}: {visible(finding.message)} {paint('quiet', f'[{finding.rule}]')}"


def _excerpt(finding: Finding, view: View) -> Iterator[str]:
    paint = view.style.paint
    excerpt = finding.excerpt or (SourceLine(finding.place.line, finding.line_text),)
    margin = max(5, len(str(excerpt[-1].number)) + 2)
    last = excerpt[0].number
    for line in excerpt:
        if line.number > last + 1:
            yield paint("quiet", " " * (margin - 1) + "…")
        last = line.number
        shown, carets = underlined(line, finding.place, view.width - margin - 3)
        yield f"{paint('quiet', f'{line.number:>{margin}} │')} {shown}".rstrip()
        yield f"{paint('quiet', ' ' * margin + ' │')} {_painted(carets, finding, view)}"


def _painted(carets: str, finding: Finding, view: View) -> str:
    marks = carets.lstrip()
    return carets[: len(carets) - len(marks)] + view.style.paint(finding.severity, marks)


def _notes(finding: Finding, report: Report, view: View, told: set[str]) -> Iterator[str]:
    if finding.why and finding.rule not in told:
        told.add(finding.rule)
        yield from _note("why", finding.why, view)
    for fact in finding.facts[:_SHOWN]:
        yield from _fact(fact, view)
    if more := [fact.id for fact in finding.facts[_SHOWN:]]:
        yield from _note("more", ", ".join(more), view, "quiet")
    if instead := advice(finding, report):
        yield from _note("instead", instead, view, label_role="good")
    for other in finding.related:
        yield from _related(other, view)


def _fact(fact: FactNote, view: View) -> Iterator[str]:
    yield from _note("fact", fact.statement, view)
    for source in fact.sources[:1]:
        yield from _note("source", titled(source, _room(view)), view, "quiet")
        more = f"and {len(fact.sources) - 1} more" if len(fact.sources) > 1 else ""
        address = "  ".join(filter(None, (where_found(source), more)))
        yield from _note("", address, view, "quiet")


def _related(other: Related, view: View) -> Iterator[str]:
    quote = f" “{other.quote}”" if other.quote else ""
    where = f"{other.path}:{other.place.line}:{other.place.column}"
    yield from _note("also", f"{where}: {other.message}{quote}", view)


def _note(label: str, words: str, view: View, role: str = "", label_role: str = "quiet") -> Iterator[str]:
    """One labelled paragraph; an empty label carries on under the one before."""
    for line in wrap(visible(words), _room(view), break_long_words=False, break_on_hyphens=False):
        shown = view.style.paint(role, line) if role else line
        yield f"{' ' * _INDENT}{view.style.paint(label_role, label)}{' ' * (_LABEL - len(label))}{shown}"
        label = ""


def _room(view: View) -> int:
    return max(20, view.width - _INDENT - _LABEL)


def _problem(problem: Problem, view: View) -> str:
    place = f":{problem.line}:{problem.column}" if problem.line else ""
    where = view.style.paint("strong", f"{visible(problem.path)}{place}")
    return f"{where}: {view.style.paint('error', 'cannot be checked')}: {visible(problem_line(problem))}"


def _summary(report: Report, view: View) -> str:
    first, stop, rest = summary(report).partition(". ")
    worst = next((f.severity for f in report.findings), "strong")
    return f"{view.style.paint(worst, first + stop.rstrip())} {rest}"
