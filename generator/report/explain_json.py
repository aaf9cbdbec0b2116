"""How a text was heard and judged, as JSON. Places are code points counted from 0 in the sentence, ends excluded."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from generator.claims.cue import Found
from generator.claims.scopes import Run, clauses, scope
from generator.claims.units import Parsed
from generator.lint.model import FileResult, Report
from generator.lint.verdict import Explained, Verdict
from generator.report.json import as_data

VERSION = 1


def explain(sentences: Iterable[Explained]) -> str:
    """A document with `version` and one entry of `sentences` for each."""
    data = {"version": VERSION, "sentences": [_sentence(one) for one in sentences]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _sentence(one: Explained) -> dict[str, Any]:
    parsed, file = one.parsed, FileResult("", one.findings, 1, len(one.verdicts), 0)
    return {
        "lead": one.lead,
        "text": parsed.text,
        "units": [_unit(parsed, k) for k in range(len(parsed.units))],
        "clauses": [_run(parsed, run) for run in clauses(parsed)],
        "operators": [_operator(parsed, found) for found in parsed.cues],
        "evidence": [{**_tokens(parsed, e.first, e.last), "who": e.who} for e in one.evidence],
        "amounts": [
            {**_tokens(parsed, a.first, a.last), "dimension": a.dimension, "quantity": asdict(a.quantity)}
            for a in one.amounts
        ],
        "claims": [_claim(verdict, parsed) for verdict in one.verdicts],
        "findings": as_data(Report((file,)))["findings"],
    }


def _unit(parsed: Parsed, k: int) -> dict[str, Any]:
    unit = parsed.units[k]
    senses = [{key: value for key, value in sense._asdict().items() if value} for sense in unit.senses]
    return {
        "text": unit.text,
        "start": parsed.start(k),
        "end": parsed.end(k),
        "senses": senses,
        "grammar": sorted(unit.groups),
    }


def _run(parsed: Parsed, run: Run) -> dict[str, Any]:
    start, end = parsed.start(run[0]), parsed.end(run[1])
    return {"text": parsed.text[start:end], "start": start, "end": end}


def _tokens(parsed: Parsed, first: int, last: int) -> dict[str, Any]:
    start, end = parsed.tokens.starts[first], parsed.tokens.ends[last - 1]
    return {"text": parsed.text[start:end], "start": start, "end": end}


def _operator(parsed: Parsed, found: Found) -> dict[str, Any]:
    return {
        "id": found.cue.id,
        **_tokens(parsed, found.start, found.end),
        "effect": found.cue.effect,
        "scope": found.cue.scope,
        "over": [_run(parsed, run) for run in scope(parsed, found)],
    }


def _claim(verdict: Verdict, parsed: Parsed) -> dict[str, Any]:
    claim = asdict(verdict.claim)
    del claim["sentence"]
    for part in (claim, claim["subject"], claim["object"]):
        span = part.pop("span")
        part |= {"start": span["start"] - parsed.offset, "end": span["end"] - parsed.offset}
    facts = [fact.id for fact in verdict.facts]
    return claim | {"verdict": {"answer": verdict.answer, "why": verdict.why, "facts": facts}}
