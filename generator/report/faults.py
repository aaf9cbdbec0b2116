"""Faults of a language pack, as text and as JSON; places count from 1."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from generator.claims.audit.model import LEVELS, Fault
from generator.report.view import PLAIN, View
from generator.report.words import counted, visible

VERSION = 1


def as_json(faults: Sequence[Fault]) -> str:
    rows = [{"level": f.level, "check": f.check, **asdict(f.problem)} for f in faults]
    return json.dumps({"version": VERSION, "faults": rows}, ensure_ascii=False, indent=2) + "\n"


def as_text(shown: Sequence[Fault], found: Sequence[Fault], view: View = PLAIN) -> str:
    """The faults shown, one or two lines each, and how many were found."""
    return (
        "\n".join([*(line for fault in shown for line in _fault(fault, view)), _summary(found, view)]) + "\n"
    )


def _fault(fault: Fault, view: View) -> Iterator[str]:
    paint, problem = view.style.paint, fault.problem
    place = paint("strong", f"{visible(problem.path)}:{problem.line}:{problem.column}")
    check = paint("quiet", f"[{fault.check}]")
    yield f"{place}: {paint(fault.level, fault.level)}: {visible(problem.message)} {check}"
    if problem.hint:
        yield paint("quiet", f"    {visible(problem.hint)}")


def _summary(found: Sequence[Fault], view: View) -> str:
    lacking = sum(fault.check == "example" for fault in found)
    counts = [counted(n, level) for level in LEVELS[:2] if (n := sum(f.level == level for f in found))]
    worst = next((level for level in LEVELS[:2] if any(f.level == level for f in found)), "good")
    first = view.style.paint(worst, ", ".join(counts) or "No faults")
    entries = f"{lacking:,} entries stand" if lacking != 1 else "1 entry stands"
    return f"{first}. {entries} in no example of a rule or fact."
