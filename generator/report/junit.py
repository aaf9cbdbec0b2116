"""JUnit XML: a suite a file, a case a finding. Errors fail; milder findings pass with their words kept."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.errors import Problem
from generator.lint.model import FileResult, Finding, Report
from generator.report.view import PLAIN, View
from generator.report.words import details

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # in XML 1.0


def render(report: Report, view: View = PLAIN) -> str:
    failures, errors = report.count("error"), len(report.errors)
    cases = sum(max(1, len(file.findings)) for file in report.files) + errors
    root = _element(None, "testsuites", name="factpress", tests=cases, failures=failures, errors=errors)
    for file in report.files:
        _suite(root, file, report)
    for problem in report.errors:
        _problem(root, problem)
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _suite(root: Element, file: FileResult, report: Report) -> None:
    failed = sum(finding.severity == "error" for finding in file.findings)
    count = max(1, len(file.findings))
    suite = _element(root, "testsuite", name=file.path, tests=count, failures=failed, errors=0)
    for finding in file.findings:
        _case(suite, finding, report)
    if not file.findings:
        _element(suite, "testcase", name="no findings", classname=file.path)


def _case(suite: Element, finding: Finding, report: Report) -> None:
    place = f"{finding.path}:{finding.place.line}:{finding.place.column}"
    name = f"{finding.rule} at {finding.place.line}:{finding.place.column}"
    case = _element(suite, "testcase", name=name, classname=finding.path, line=finding.place.line)
    text = "\n".join([f"{place}: {finding.severity}: {finding.message}", *details(finding, report)])
    if finding.severity == "error":
        body = _element(case, "failure", type=finding.rule, message=finding.message)
    else:
        body = _element(case, "system-out")
    body.text = _clean(text)


def _problem(root: Element, problem: Problem) -> None:
    suite = _element(root, "testsuite", name=problem.path, tests=1, failures=0, errors=1)
    case = _element(suite, "testcase", name="can be read", classname=problem.path)
    _element(case, "error", type="input", message=problem.message).text = _clean(str(problem))


def _element(parent: Element | None, tag: str, **attributes: object) -> Element:
    shown = {key: _clean(str(value)) for key, value in attributes.items()}
    return Element(tag, shown) if parent is None else SubElement(parent, tag, shown)


def _clean(text: str) -> str:
    return _ILLEGAL.sub("\ufffd", text)
