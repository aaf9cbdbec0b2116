"""How one text was heard and judged, step by step: what a rule's author works with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.claims.extract import Heard
from generator.claims.model import Claim
from generator.claims.units import Parsed, Unit
from generator.lint.model import FileResult, Finding


def explain(heard: Heard, result: FileResult, sentences: Iterable[int] | None = None) -> str:
    """Units with their readings, operators, claims with their traces, findings with facts; per sentence.

    `sentences` are the indexes of those to show (None: all).
    """
    parts: list[str] = []
    for index in range(len(heard.parsed)) if sentences is None else sentences:
        parsed = heard.parsed[index]
        claims = [c for c in heard.claims if c.sentence == index]
        low, high = parsed.offset, parsed.offset + len(parsed.text)
        found = [f for f in result.findings if low <= f.span.start < high]
        parts.append(
            "\n".join((parsed.text, *_units(parsed), *_cues(parsed), *_claims(claims), *_findings(found)))
        )
    return "\n\n".join(parts) + "\n"


def explained(heard: Heard, result: FileResult) -> list[dict[str, object]]:
    """The same as data, one entry a sentence."""
    return [
        {
            "sentence": parsed.text,
            "units": [{"text": u.text, "readings": _readings(u)} for u in parsed.units],
            "operators": [
                {"id": c.cue.id, "effect": c.cue.effect, "text": _cue_text(parsed, c.start, c.end)}
                for c in parsed.cues
            ],
            "claims": [_claim_data(c) for c in heard.claims if c.sentence == index],
        }
        for index, parsed in enumerate(heard.parsed)
    ]


def _claim_data(claim: Claim) -> dict[str, object]:
    return {
        "subject": claim.subject.id,
        "predicate": claim.predicate,
        "object": claim.object.id or claim.object.text,
        "holds": claim.holds,
        "mode": claim.mode,
        "tier": claim.tier,
        "trace": list(claim.trace),
    }


def _units(parsed: Parsed) -> Iterator[str]:
    yield "  words"
    for unit in parsed.units:
        readings = _readings(unit)
        if readings:
            yield f"    {unit.text:24} {', '.join(readings)}"


def _readings(unit: Unit) -> list[str]:
    senses = [f"{s.kind} {s.id}" + (f" ({s.form})" if s.form else "") for s in unit.senses]
    return senses + sorted(unit.groups)


def _cues(parsed: Parsed) -> Iterator[str]:
    if parsed.cues:
        yield "  operators"
    for found in parsed.cues:
        cue = found.cue
        yield f"    {_cue_text(parsed, found.start, found.end):24} {cue.effect}, scope {cue.scope} ({cue.id})"


def _cue_text(parsed: Parsed, start: int, end: int) -> str:
    return " ".join(parsed.tokens.words[start:end])


def _claims(claims: Iterable[Claim]) -> Iterator[str]:
    yield "  claims" if claims else "  no claim"
    for claim in claims:
        sign = "" if claim.holds else "not "
        target = claim.object.id or f"“{claim.object.text}”"
        yield f"    {claim.subject.id or '?'} {sign}{claim.predicate} {target}  [{claim.mode}, {claim.tier}]"
        yield f"      {'; '.join(claim.trace)}"


def _findings(findings: Iterable[Finding]) -> Iterator[str]:
    for finding in findings:
        yield f"  {finding.severity} {finding.rule}: {finding.message}"
        yield from (f"    fact {note.id}: {note.statement}" for note in finding.facts)
