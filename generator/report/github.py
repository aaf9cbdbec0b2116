"""GitHub workflow commands: each finding becomes an annotation in the pull request.

Errors come first, since GitHub shows only the first ten annotations of a kind and step.
"""

from __future__ import annotations

from generator.errors import Problem
from generator.lint.model import Finding, Report
from generator.report.view import PLAIN, View
from generator.report.words import by_severity, details, problem_line, summary

_COMMAND = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: Report, view: View = PLAIN) -> str:
    lines = [_problem(problem) for problem in report.errors]
    lines += [_finding(finding, report) for finding in by_severity(report.findings)]
    return "\n".join([*lines, _data(summary(report))]) + "\n"


def _finding(finding: Finding, report: Report) -> str:
    place = finding.place
    where = {"file": finding.path, "line": place.line, "endLine": place.end_line, "title": finding.rule}
    if place.line == place.end_line:  # columns are refused for a place of several lines
        where |= {"col": place.column, "endColumn": place.end_column}
    message = "\n".join([finding.message, *details(finding, report)])
    return _command(_COMMAND[finding.severity], where, message)


def _problem(problem: Problem) -> str:
    where: dict[str, object] = {"file": problem.path, "title": "cannot be checked"}
    if problem.line:
        where |= {"line": problem.line, "col": problem.column}
    return _command("error", where, problem_line(problem))


def _command(name: str, properties: dict[str, object], message: str) -> str:
    shown = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {shown}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
