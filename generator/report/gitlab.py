"""GitLab's code quality report: what merge requests show beside the changed lines."""

from __future__ import annotations

import json
from collections import Counter
from hashlib import blake2b
from typing import Any

from generator.lint.model import Finding, Report
from generator.report.view import PLAIN, View
from generator.report.words import problem_line

_SEVERITY = {"error": "critical", "warning": "minor", "info": "info"}


def render(report: Report, view: View = PLAIN) -> str:
    entries = [
        _entry(f.path, _told(f), f.rule, _SEVERITY[f.severity], f.place.line, f.place.end_line, f.fingerprint)
        for f in report.findings
    ]
    entries += [
        _entry(p.path, problem_line(p), "input", "blocker", p.line or 1, p.line or 1, p.message)
        for p in report.errors
    ]
    _tell_apart(entries)
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def _told(finding: Finding) -> str:
    """The message with the places that take part in it: there is no field for them."""
    places = ", ".join(f"{other.path}, line {other.place.line}" for other in finding.related)
    return f"{finding.message} See also {places}." if places else finding.message


def _entry(
    path: str, message: str, rule: str, severity: str, begin: int, end: int, mark: str
) -> dict[str, Any]:
    path = path.replace("\\", "/").removeprefix("./")
    identity = "\0".join((path, rule, mark)).encode("utf-8", "replace")
    return {
        "description": message,
        "check_name": rule,
        "fingerprint": blake2b(identity, digest_size=16).hexdigest(),
        "severity": severity,
        "location": {"path": path, "lines": {"begin": begin, "end": end}},
    }


def _tell_apart(entries: list[dict[str, Any]]) -> None:
    """GitLab drops entries of one fingerprint; the same sentence written twice is two entries."""
    seen: Counter[str] = Counter()
    for entry in entries:
        mark = entry["fingerprint"]
        seen[mark] += 1
        if seen[mark] > 1:
            entry["fingerprint"] = f"{mark}-{seen[mark]}"
