"""JSON, version 1: the contract for programs. Keys are never renamed or removed within a version.

Lines and columns count from 1, in code points; `end_column` is the last character's own column.
"""

from __future__ import annotations

import json
from typing import Any

from generator import __version__
from generator.claims.model import Claim
from generator.errors import Problem
from generator.lint.model import SEVERITIES, FactNote, Finding, Related, Report
from generator.report.view import PLAIN, View
from generator.spans import Place

VERSION = 1


def render(report: Report, view: View = PLAIN) -> str:
    return json.dumps(as_data(report), ensure_ascii=False, indent=2) + "\n"


def as_data(report: Report) -> dict[str, Any]:
    """The report as plain data."""
    return {
        "version": VERSION,
        "tool": {"name": "factpress", "version": __version__},
        "summary": {
            "files": len(report.files),
            "sentences": sum(file.sentences for file in report.files),
            "claims": sum(file.claims for file in report.files),
            "uncovered": sum(file.uncovered for file in report.files),
            "waived": sum(file.waived for file in report.files),
            "known": sum(file.known for file in report.files),
            "stale": sum(entry.count for entry in report.stale),
            **{severity: report.count(severity) for severity in SEVERITIES},
        },
        "findings": [_finding(finding) for finding in report.findings],
        "errors": [_problem(problem) for problem in report.errors],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "path": finding.path,
        **_place(finding.place),
        "rule": finding.rule,
        "family": finding.family,
        "severity": finding.severity,
        "message": finding.message,
        "quote": finding.quote,
        "instead": finding.instead,
        "claim": _claim(finding.claim) if finding.claim else None,
        "facts": [_fact(note) for note in finding.facts],
        "related": [_related(other) for other in finding.related],
        "fingerprint": finding.fingerprint,
    }


def _place(place: Place) -> dict[str, int]:
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "subject": claim.subject.id or claim.subject.text,
        "predicate": claim.predicate,
        "object": claim.object.id or claim.object.text,
        "holds": claim.holds,
        "mode": claim.mode,
        "trace": list(claim.trace),
    }


def _fact(note: FactNote) -> dict[str, Any]:
    sources = [{"title": s.title, "year": s.year, "doi": s.doi} for s in note.sources]
    return {"id": note.id, "statement": note.statement, "sources": sources}


def _related(other: Related) -> dict[str, Any]:
    place = _place(other.place)
    return {"path": other.path, **place, "message": other.message, "quote": other.quote}


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "message": problem.message,
        "hint": problem.hint,
    }
