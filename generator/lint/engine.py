"""Runs every rule over a document and turns what its kind found into findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import blake2b

from generator.claims.ear import Ear
from generator.claims.model import Claim
from generator.claims.units import Parsed
from generator.document.model import Document
from generator.factbase.base import FactBase
from generator.lint.again import second_look
from generator.lint.case import Case, Match
from generator.lint.fixes import fix
from generator.lint.kinds import AFTERWARDS, KINDS
from generator.lint.model import SEVERITIES, FileResult, Finding, Related, Rule, Severity
from generator.lint.notes import nearest, note, question, sentence
from generator.lint.waivers import rulings, silence
from generator.spans import Span
from generator.speech import Speech

_NAME = re.compile(r"\{(\w+)\}")
QUOTE = 120  # characters of a quote in a message
NOTES = 3  # facts shown per finding; more would bury the sentence that matters


def run(
    document: Document,
    parsed: tuple[Parsed, ...],
    claims: tuple[Claim, ...],
    base: FactBase,
    ear: Ear,
    rules: Iterable[Rule],
    today: date = date.min,
    speech: Speech | None = None,
) -> FileResult:
    """All findings of a document, in order of place, each once.

    A waiver holds as long as its last day is not before `today`. With `speech` facts without a sentence of
    their own are told in one.
    """
    return judge(Case(document, parsed, claims, base, ear, speech), rules, today)[1]


def judge(case: Case, rules: Iterable[Rule], today: date = date.min) -> tuple[Case, FileResult]:
    """As `run`, with the case as it was heard in the end."""
    known, document = rules_by_id(rules), case.document
    found = _found(case, known.values(), afterwards=False)
    if (again := second_look(case, found)) is not case:
        case, found = again, _found(again, known.values(), afterwards=False)
    kept, settled = silence(found, rulings(document.waivers, known, today), known)
    findings = kept + _found(replace(case, waivers=settled), known.values(), afterwards=True)
    findings.sort(key=lambda f: (f.place, SEVERITIES.index(f.severity), f.rule))
    waived = len(found) - len(kept)
    sentences, claims = len(document.sentences), len(case.claims)
    return case, FileResult(document.path, tuple(findings), sentences, claims, 0, waived)


def _found(case: Case, rules: Iterable[Rule], afterwards: bool) -> list[Finding]:
    chosen = [rule for rule in rules if rule.on and (rule.kind in AFTERWARDS) == afterwards]
    found = {rule.id: list(KINDS[rule.kind](case, rule)) for rule in chosen}
    by_words = {(m.claim.object.span, id): m for id, own in found.items() for m in own if m.claim}
    told: dict[tuple[str, Span], str] = {}  # family and words of a claim -> the first rule to report them
    findings = []
    for rule in chosen:
        better = [m.span for id in rule.match.get("yields_to", ()) for m in found.get(id, ())]
        own = [m for m in found[rule.id] if not any(m.span.overlaps(span) for span in better)]
        for match in _once(m for m in own if not _swallows(m, rule.id, found, by_words)):
            if match.claim and told.setdefault((rule.family, match.span), rule.id) != rule.id:
                continue  # one defect, said twice
            findings.append(_finding(case, rule, match))
    return findings


def _swallows(
    match: Match, rule: str, found: Mapping[str, Sequence[Match]], by_words: Mapping[tuple[Span, str], Match]
) -> bool:
    """Whether a match reaches over words that another rule finds for what they say themselves.

    "helps without any drawback" promises help: the drawback belongs to the denial behind it.
    """
    claim, span = match.claim, match.span
    if claim is None:
        return False
    inner = [by_words[claim.object.span, id].span for id in found if (claim.object.span, id) in by_words]
    inside = [each for each in inner if span.start < each.start and span.covers(each)]
    return any(
        other.span.start == span.start and other.span.end <= each.start
        for each in inside
        for other in found[rule]
    )


def _once(matches: Iterable[Match]) -> list[Match]:
    """One match per words: the widest of those that overlap, so that a list of objects is one finding."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda m: (m.span.start, -m.span.end)):
        if kept and kept[-1].span.overlaps(match.span) and not (match.source or match.key):
            continue
        kept.append(match)
    return kept


def _finding(case: Case, rule: Rule, match: Match) -> Finding:
    document = case.document
    place = document.lines.place(match.source) if match.source else document.place(match.span)
    quote = _quote(document, match)
    excerpt = document.lines.excerpt(place)
    facts = nearest(match.facts, match.claim, case.base.vocabulary)
    said = sentence(facts, case.speech)
    return Finding(
        path=document.path,
        rule=rule.id,
        family=rule.family,
        severity=_severity(rule, match),
        message=_fill(rule.message, match, document),
        why=rule.why,
        instead=match.said or said or rule.instead,
        span=match.span,
        place=place,
        quote=quote,
        line_text=excerpt[0].text,
        fingerprint=_fingerprint(case, rule, match, quote),
        claim=match.claim,
        facts=tuple(note(fact, case.base, case.speech) for fact in facts[:NOTES]),
        related=tuple(_related(case, match.partner) for _ in range(1) if match.partner),
        excerpt=excerpt,
        fix=None if match.said else fix(document, match.span, said, question(facts, case.speech)),
    )


def _quote(document: Document, match: Match) -> str:
    """The words as a reader sees them, or for what is no prose as they stand in the source, on one line."""
    if match.source:
        return " ".join(document.source[match.source.start : match.source.end].split())
    return document.text[match.span.start : match.span.end]


def _severity(rule: Rule, match: Match) -> Severity:
    if not match.lower:
        return rule.severity
    return SEVERITIES[-1]


def _fill(message: str, match: Match, document: Document) -> str:
    names = {"quote": _short(_quote(document, match)), "subject": "", "object": "", "partner": ""}
    if match.claim:
        names |= {
            "subject": match.claim.subject.text or match.claim.subject.id,
            "object": match.claim.object.text,
        }
    if match.partner:
        span = match.partner.span
        names["partner"] = _short(document.text[span.start : span.end])
    known = names | dict(match.names)
    return _NAME.sub(lambda found: known.get(found[1], found[0]), message)


def _short(quote: str) -> str:
    """A quote without its middle where it is long: the report shows the line as well."""
    return f"{quote[: QUOTE // 2].rstrip()} … {quote[-QUOTE // 2 :].lstrip()}" if len(quote) > QUOTE else quote


def _related(case: Case, partner: Claim | None) -> Related:
    assert partner is not None
    span = partner.span
    quote = case.document.text[span.start : span.end]
    return Related(case.document.path, case.document.place(span), "The article also says this.", quote)


def _fingerprint(case: Case, rule: Rule, match: Match, quote: str) -> str:
    """Stable while the text moves: the rule, the words and the sentence around them, not their place."""
    sentence = match.key or case.sentence_at(match.span) or quote
    return blake2b("\0".join((rule.id, quote, sentence)).encode(), digest_size=8).hexdigest()


def rules_by_id(rules: Iterable[Rule]) -> Mapping[str, Rule]:
    return {rule.id: rule for rule in rules}
