"""What the fact base makes of each claim of a document, also of those that no rule reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.claims.evidence import Invocation, invocations
from generator.claims.model import Claim
from generator.claims.quantities import Amount, amounts
from generator.claims.units import Parsed
from generator.document.model import Sentence
from generator.factbase.model import Fact
from generator.lint.case import JUDGED, Case
from generator.lint.figures import shown
from generator.lint.model import FactNote, FileResult, Finding
from generator.lint.notes import nearest, note

Answered = Literal["supported", "weakly supported", "opposed", "open", "not judged"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is held against a claim. `why`: of one that is not judged, or what figures stand against its own;
    `facts`: what the answer rests on,
    or for an open one what comes near it."""

    claim: Claim
    answer: Answered
    why: str
    facts: tuple[FactNote, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """One sentence: how it was taken apart, what evidence it leans on, what it claims, what the rules say."""

    sentence: Sentence
    parsed: Parsed
    evidence: tuple[Invocation, ...]
    amounts: tuple[Amount, ...]
    verdicts: tuple[Verdict, ...]
    findings: tuple[Finding, ...]

    @property
    def lead(self) -> str:
        """What only leads on to what the sentence says, and is not heard: "that is why"."""
        text = self.sentence.text
        return text[: len(text) - len(self.parsed.text)]


def explained(case: Case, result: FileResult) -> tuple[Explained, ...]:
    """Every sentence of a document, in order; a finding belongs to the sentence in which it begins."""
    ear = case.ear
    return tuple(
        Explained(
            sentence,
            parsed,
            tuple(invocations(parsed, ear)),
            tuple(amounts(parsed, ear.doses)),
            tuple(verdict(claim, case) for claim in case.claims if claim.sentence == sentence.index),
            tuple(f for f in result.findings if sentence.span.start <= f.span.start < sentence.span.end),
        )
        for sentence, parsed in zip(case.document.sentences, case.parsed, strict=True)
    )


def verdict(claim: Claim, case: Case) -> Verdict:
    why = _unjudged(claim)
    if why:
        return Verdict(claim, "not judged", why, ())
    figures = case.figures_against(claim) if claim.quantity and not claim.population else ()
    if figures:
        given = shown(fact.quantity for fact in figures if fact.quantity)
        why = f"the facts give {given}" if given else ""
        return Verdict(claim, "opposed", why, _notes(figures, claim, case))
    found = case.answer(claim, {})
    answers: tuple[tuple[Answered, tuple[Fact, ...]], ...] = (
        ("opposed", found.opposes),
        ("supported", found.supports),
        ("weakly supported", found.weak),
        ("open", found.touches),
    )
    answer, facts = next((each for each in answers if each[1]), answers[-1])
    if answer == "open" and not case.watched(claim):
        return Verdict(claim, "not judged", f"{claim.subject.id} is not what the facts are about", ())
    return Verdict(claim, answer, "", _notes(facts, claim, case))


def _notes(facts: tuple[Fact, ...], claim: Claim, case: Case) -> tuple[FactNote, ...]:
    near = nearest(facts, claim, case.base.vocabulary)
    return tuple(note(fact, case.base, case.speech) for fact in near)


def _unjudged(claim: Claim) -> str:
    if claim.mode not in JUDGED:
        return f"the author does not vouch for it ({claim.mode})"
    if claim.tier == "announced":
        return "it is a topic, no assertion"
    return "" if claim.subject.id else "its subject is nothing the project knows"
