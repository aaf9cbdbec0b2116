"""A finding as a note in the margin: what is wrong and the fact; the reason and the sources unfold."""

from __future__ import annotations

from collections.abc import Iterator

from generator.lint.model import FactNote, Finding, Report
from generator.report.html_parts import linked, text
from generator.report.words import advice, link, titled

_SOURCES = 2  # shown of a fact
_NAMES = {"error": "Error", "warning": "Warning", "info": "Note"}


def note(number: int, finding: Finding, report: Report, mark: str) -> str:
    """`mark` is the class of the finding's family."""
    head = f'<a href="#mark-{number}">{number}</a> <b>{_NAMES[finding.severity]}</b> {text(finding.message)}'
    first, others = next(iter(finding.facts), None), finding.facts[1:]
    fact = f'<p class="fact"><b>Fact</b> {text(first.statement)}</p>' if first else ""
    instead = "".join(f"<p><b>Instead</b> {text(words)}</p>" for words in [advice(finding, report)] if words)
    more = "".join(_more(finding, first, others))
    folded = f"<details><summary>Why, and sources</summary>{more}</details>"
    return (
        f'<div id="note-{number}" class="note {finding.severity} {mark}">\n'
        f"<p>{head}</p>{fact}{instead}{folded}</div>"
    )


def _more(finding: Finding, first: FactNote | None, others: tuple[FactNote, ...]) -> Iterator[str]:
    yield f"<p>{text(finding.why)}</p>" if finding.why else ""
    yield _sources(first) if first else ""
    for fact in others:
        yield f"<p><b>Fact</b> {text(fact.statement)}</p>{_sources(fact)}"
    for other in finding.related:
        quote = f" <q>{text(other.quote)}</q>" if other.quote else ""
        where = f"{text(other.path)}:{other.place.line}"
        yield f"<p><b>Also</b> {where}: {text(other.message)}{quote}</p>"
    yield f'<p class="rule">{text(finding.rule)}</p>'


def _sources(fact: FactNote) -> str:
    items = [linked(titled(source), link(source)) for source in fact.sources[:_SOURCES]]
    items += [f"and {more} more" for more in [len(fact.sources) - _SOURCES] if more > 0]
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>" if items else ""
