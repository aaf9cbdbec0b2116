"""How a text was heard and judged, step by step: what a rule's author works with at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from generator.claims.cue import Found
from generator.claims.model import Claim
from generator.claims.scopes import clauses, scope
from generator.claims.units import Parsed, Unit
from generator.lint.model import FactNote, Finding
from generator.lint.verdict import Explained, Verdict
from generator.report.view import PLAIN, View
from generator.report.words import quoted, visible

_LABEL = 22  # columns of what stands in front: words, numbers, names of parts
_SHOWN = 2  # facts told in full
_OVER = {
    "next": "the next phrase",
    "previous": "the phrase before",
    "before": "the word it is tied to",
    "next-entity": "the next name",
    "none": "nothing: it ends the reach of others",
}
_ANSWER = {
    "supported": "a fact says so",
    "weakly supported": "a fact says so, on weak evidence",
    "opposed": "a fact says otherwise",
    "open": "no fact says so",
    "not judged": "not judged",
}


def explain(sentences: Iterable[Explained], view: View = PLAIN) -> str:
    """Words, clauses, operators with their scopes, claims and the verdict of each sentence."""
    return "\n\n".join("\n".join(_sentence(one, view)) for one in sentences) + "\n"


def _sentence(one: Explained, view: View) -> Iterator[str]:
    paint = view.style.paint
    yield from (paint("strong", line) for line in wrap(visible(one.lead + one.parsed.text), view.width))
    yield from _words(one, view)
    yield from _clauses(one.parsed, view)
    yield from _operators(one.parsed, view)
    yield from _evidence(one, view)
    yield _title("claims" if one.verdicts else "no claim", view)
    for verdict in one.verdicts:
        yield from _claim(verdict, view)
    yield _title("verdict" if one.findings else "nothing to report", view)
    for finding in one.findings:
        yield from _finding(finding, view)


def _title(text: str, view: View) -> str:
    return f"\n  {view.style.paint('info', text)}"


def _row(label: str, text: str, view: View, role: str = "", indent: int = 4) -> Iterator[str]:
    """A label and what belongs to it, wrapped beside the label."""
    margin = indent + _LABEL
    head = " " * indent + visible(label)
    head = head.ljust(margin) if len(head) < margin else head + "  "
    lines = wrap(visible(text), max(20, view.width - margin), break_on_hyphens=False) or [""]
    for line in lines:
        yield head + (view.style.paint(role, line) if role else line)
        head = " " * margin


def _words(one: Explained, view: View) -> Iterator[str]:
    yield _title("words", view)
    if one.lead:
        yield from _row(one.lead.strip(), "only leads on, and is not heard", view, "quiet")
    for unit in one.parsed.units:
        if any(map(str.isalnum, unit.text)):
            found = readings(unit) + _part_of(unit, one)
            yield from _row(unit.text, "; ".join(found) or "unknown", view, "" if found else "quiet")


def readings(unit: Unit) -> list[str]:
    """What a unit may be, one entry a kind: "verb (s): relieves, improves"; its closed classes last."""
    by_kind: dict[str, dict[str, None]] = {}
    for sense in unit.senses:
        kind = f"{sense.kind} ({sense.form})" if sense.form else sense.kind
        named = f"{sense.id} {sense.object}" if sense.object else sense.id
        by_kind.setdefault(kind, {})[named] = None
    lexical = [f"{kind}: {', '.join(ids)}" if any(ids) else kind for kind, ids in by_kind.items()]
    return lexical + ([f"grammar: {', '.join(sorted(unit.groups))}"] if unit.groups else [])


def _part_of(unit: Unit, one: Explained) -> list[str]:
    """What is heard in a unit by more than its own readings."""
    ids = dict.fromkeys(c.cue.id for c in one.parsed.cues if c.start < unit.last and unit.first < c.end)
    found = [f"operator: {', '.join(ids)}"] if ids else []
    for name, runs in (("evidence", one.evidence), ("amount", one.amounts)):
        found += [name for run in runs if run.first < unit.last and unit.first < run.last][:1]
    return found


def _clauses(parsed: Parsed, view: View) -> Iterator[str]:
    found = clauses(parsed)
    if len(found) > 1:
        yield _title("clauses", view)
        for number, run in enumerate(found, 1):
            yield from _row(str(number), parsed.shown(*run), view)


def _operators(parsed: Parsed, view: View) -> Iterator[str]:
    if parsed.cues:
        yield _title("operators", view)
    for found in parsed.cues:
        words = " ".join(parsed.tokens.words[found.start : found.end])
        yield from _row(words, f"{found.cue.effect}, over {_reach(parsed, found)}  [{found.cue.id}]", view)


def _reach(parsed: Parsed, found: Found) -> str:
    if found.cue.scope in _OVER:
        return _OVER[found.cue.scope]
    return " and ".join(quoted(parsed.shown(*run)) for run in scope(parsed, found)) or "nothing"


def _evidence(one: Explained, view: View) -> Iterator[str]:
    """Appeals to evidence and amounts, which are no claims of a subject."""
    tokens = one.parsed.tokens
    heard = [(run.first, run.last, run.who) for run in one.evidence]
    heard += [(run.first, run.last, f"amount, {run.dimension}") for run in one.amounts]
    if heard:
        yield _title("evidence and amounts", view)
    for first, last, what in sorted(heard):
        yield from _row(one.parsed.text[tokens.starts[first] : tokens.ends[last - 1]], what, view)


def _claim(verdict: Verdict, view: View) -> Iterator[str]:
    claim = verdict.claim
    yield f"    {view.style.paint('strong', told(claim))}"
    for label, text in parts(claim).items():
        yield from _row(label, text, view, indent=6)
    near = ", but near it:" if verdict.answer == "open" and verdict.facts else ""
    why = f": {verdict.why}" if verdict.why else ""
    yield from _row("facts", _ANSWER[verdict.answer] + why + near, view, indent=6)
    yield from _facts(verdict.facts, view)


def told(claim: Claim) -> str:
    """A claim as one line: subject, whether it holds, predicate, object."""
    target = claim.object.id or quoted(claim.object.text)
    return f"{claim.subject.id or '?'} {'' if claim.holds else 'not '}{claim.predicate} {target}".rstrip()


def parts(claim: Claim) -> dict[str, str]:
    """What else there is to a claim, by name; only what it has."""
    frame, _, rest = claim.trace[0].removeprefix("frame ").partition(" ") if claim.trace else ("", "", "")
    subject = (
        f"{quoted(claim.subject.text)}, {claim.subject.how}" if claim.subject.text else claim.subject.how
    )
    found = {
        "heard at": f"{quoted(claim.trigger)}, {frame}{f', {rest}' if rest != frame else ''}",
        "subject": subject,
        "object": quoted(claim.object.text) if claim.object.text else "",
        "said": f"{claim.mode}, {claim.tier}",
        "operators": ", ".join(claim.trace[2:]),
        "population": claim.population,
        "amount": _amount(claim),
        "on the word of": f"{quoted(claim.attribution.text)}, {claim.attribution.who}"
        if claim.attribution
        else "",
        "compared with": f"{claim.comparison.to or '?'}: {claim.comparison.relation}"
        if claim.comparison
        else "",
    }
    return {name: text for name, text in found.items() if text}


def _amount(claim: Claim) -> str:
    quantity = claim.quantity
    if quantity is None:
        return ""
    ends = dict.fromkeys(f"{end:g}" for end in (quantity.low, quantity.high) if end is not None)
    return f"{' to '.join(ends)} {quantity.unit} {quantity.per}".rstrip() + f", {quantity.kind}"


def _facts(facts: Iterable[FactNote], view: View) -> Iterator[str]:
    known = list(facts)
    for fact in known[:_SHOWN]:
        yield from _row("", f"{fact.statement} [{fact.id}]", view, "quiet", indent=6)
    if more := [fact.id for fact in known[_SHOWN:]]:
        yield from _row("", f"and {', '.join(more)}", view, "quiet", indent=6)


def _finding(finding: Finding, view: View) -> Iterator[str]:
    severity = view.style.paint(finding.severity, finding.severity)
    yield f"    {severity} {finding.rule}"
    yield from _row("message", finding.message, view, indent=6)
    yield from _row("instead", finding.instead, view, indent=6)
    if finding.facts:
        yield from _row("facts", ", ".join(fact.id for fact in finding.facts), view, indent=6)
