"""Reviewdog's diagnostic format. Columns count UTF-8 bytes and the end is behind the last character."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from generator.errors import Problem
from generator.lint.model import Finding, Related, Report
from generator.report.view import PLAIN, View
from generator.report.words import details, problem_line
from generator.spans import Place, SourceLine

_SEVERITY = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def render(report: Report, view: View = PLAIN) -> str:
    diagnostics = [_finding(finding, report) for finding in report.findings]
    diagnostics += [_problem(problem) for problem in report.errors]
    data = {"source": {"name": "factpress"}, "severity": "ERROR", "diagnostics": diagnostics}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Finding, report: Report) -> dict[str, Any]:
    lines = finding.excerpt or (SourceLine(finding.place.line, finding.line_text),)
    data: dict[str, Any] = {
        "message": "\n".join([finding.message, *details(finding, report)]),
        "location": {"path": finding.path, "range": _range(finding.place, lines)},
        "severity": _SEVERITY[finding.severity],
        "code": {"value": finding.rule},
    }
    if finding.related:
        data["related_locations"] = [_related(other) for other in finding.related]
    if fix := finding.fix:
        data["suggestions"] = [{"range": _range(fix.place, fix.excerpt), "text": fix.text}]
    return data


def _range(place: Place, lines: Sequence[SourceLine]) -> dict[str, Any]:
    """`lines` are those of the place: the first and the last of them are asked for their bytes."""
    return {
        "start": {"line": place.line, "column": byte_column(lines[0], place.column)},
        "end": {"line": place.end_line, "column": byte_column(lines[-1], place.end_column + 1)},
    }


def byte_column(line: SourceLine, column: int) -> int:
    """The column (from 1) in UTF-8 bytes of the character at `column` (from 1)."""
    return 1 + line.cut_bytes + len(line.text[: max(0, column - 1 - line.cut)].encode("utf-8"))


def _related(other: Related) -> dict[str, Any]:
    """A place without columns: its line is not at hand to count bytes in."""
    lines = {"start": {"line": other.place.line}, "end": {"line": other.place.end_line}}
    return {"message": other.message, "location": {"path": other.path, "range": lines}}


def _problem(problem: Problem) -> dict[str, Any]:
    location: dict[str, Any] = {"path": problem.path}
    if problem.line:
        location["range"] = {"start": {"line": problem.line}}
    return {
        "message": problem_line(problem),
        "location": location,
        "severity": "ERROR",
        "code": {"value": "input"},
    }
