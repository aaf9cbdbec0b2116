"""SARIF 2.1.0, for code scanning: rules with their help, places in code points, stable fingerprints."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from generator import __version__
from generator.errors import Problem
from generator.lint.model import Finding, Fix, Report, Rule
from generator.report.view import PLAIN, View
from generator.report.words import details, problem_line
from generator.spans import Place

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVEL = {"error": "error", "warning": "warning", "info": "note"}


def render(report: Report, view: View = PLAIN) -> str:
    rules = sorted({finding.rule for finding in report.findings} | set(report.rules))
    run = {
        "tool": {
            "driver": {
                "name": "factpress",
                "semanticVersion": __version__,
                "rules": [_rule(id, report.rules) for id in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not report.errors,
                "toolExecutionNotifications": [_notification(problem) for problem in report.errors],
            }
        ],
        "results": [_result(finding, rules.index(finding.rule), report) for finding in report.findings],
    }
    data = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _rule(id: str, rules: Mapping[str, Rule]) -> dict[str, Any]:
    rule = rules.get(id)
    if rule is None:
        return {"id": id}
    return {
        "id": id,
        "shortDescription": {"text": rule.why or id},
        "help": {"text": _help(rule), "markdown": _help(rule)},
        "defaultConfiguration": {"level": _LEVEL[rule.severity]},
        "properties": {"tags": [rule.family]},
    }


def _help(rule: Rule) -> str:
    parts = [rule.why, f"Instead: {rule.instead}" if rule.instead else ""]
    parts += [f"Found: {example.text}" for example in rule.bad[:1]]
    parts += [f"Not found: {example.text}" for example in rule.good[:1]]
    return "\n\n".join(part for part in parts if part) or rule.id


def _result(finding: Finding, index: int, report: Report) -> dict[str, Any]:
    region = _region(finding.place) | {"snippet": {"text": finding.quote}}
    fixes = {"fixes": [_fix(finding.path, finding.fix)]} if finding.fix else {}
    return fixes | {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVEL[finding.severity],
        "message": {"text": _plain("\n".join([finding.message, *details(finding, report)]))},
        "locations": [{"physicalLocation": _physical(finding.path, region)}],
        "relatedLocations": [
            {
                "id": number,
                "message": {"text": _plain(other.message)},
                "physicalLocation": _physical(other.path, _region(other.place)),
            }
            for number, other in enumerate(finding.related, 1)
        ],
        "partialFingerprints": {"factpress/v1": finding.fingerprint},
        "properties": {"facts": [note.id for note in finding.facts]},
    }


def _fix(path: str, fix: Fix) -> dict[str, Any]:
    replacement = {"deletedRegion": _region(fix.place), "insertedContent": {"text": fix.text}}
    change = _physical(path) | {"replacements": [replacement]}
    return {"description": {"text": "Say what the fact base says."}, "artifactChanges": [change]}


def _plain(text: str) -> str:
    """Text in which no viewer finds a link: SARIF reads `[words](target)` as one."""
    return text.replace("](", "] (")


def _region(place: Place) -> dict[str, Any]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column + 1,  # SARIF names the column behind the last character
    }


def _physical(path: str, region: dict[str, Any] | None = None) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": uri(path)}}
    return location | {"region": region} if region else location


def uri(path: str) -> str:
    """A path as a relative reference, or as a file address when it is absolute."""
    parts = path.replace("\\", "/").removeprefix("./")
    address = quote(parts, safe="/~!$&'()*+,;=@", errors="surrogateescape")
    if parts[1:3] == ":/":  # a Windows drive
        return f"file:///{parts[0]}:{address[4:]}"
    return f"file://{address}" if parts.startswith("/") else address


def _notification(problem: Problem) -> dict[str, Any]:
    region = {"startLine": problem.line, "startColumn": problem.column} if problem.line else None
    return {
        "level": "error",
        "message": {"text": _plain(problem_line(problem))},
        "locations": [{"physicalLocation": _physical(problem.path, region)}],
    }
