"""Facts as findings show them: the nearest first, as one English line, and what a writer could say instead."""

from __future__ import annotations

from collections.abc import Sequence

from generator.claims.model import Claim
from generator.factbase.base import FactBase
from generator.factbase.model import EVIDENCE, SETTLED, Fact
from generator.lint.model import Cited, FactNote
from generator.speech import Speech
from generator.vocabulary.model import Vocabulary


def note(fact: Fact, base: FactBase, speech: Speech | None) -> FactNote:
    """A fact as reports show it; without speech one that has no sentence is shown as its statement."""
    cited = tuple(Cited(s.id, s.title, s.year, s.doi, s.url) for s in base.cited(fact))
    if fact.says:
        return FactNote(fact.id, fact.says[0], cited)
    return FactNote(fact.id, speech.statement_line(fact) if speech else str(fact.states[0]), cited)


def sentence(facts: Sequence[Fact], speech: Speech | None) -> str:
    """What could be said instead of a claim on which these facts bear, or ""."""
    if speech and facts:
        return speech.say(facts[0])
    return next((fact.says[0] for fact in facts if fact.says), "")


def nearest(facts: Sequence[Fact], claim: Claim | None, vocabulary: Vocabulary) -> tuple[Fact, ...]:
    """The facts by how near they are to a claim: its object, relation and subject, then the better evidence."""

    def distance(fact: Fact) -> tuple[bool, bool, bool, int]:
        assert claim is not None
        whole = vocabulary.root(claim.subject.id)
        other_object = all(s.object != claim.object.id for s in fact.states)
        other_subject = all(s.subject not in (claim.subject.id, whole) for s in fact.states)
        other_relation = all(s.predicate != claim.predicate for s in fact.states)
        return other_object, other_relation, other_subject, -_weight(fact)

    return tuple(sorted(facts, key=distance)) if claim else tuple(facts)


def _weight(fact: Fact) -> int:
    if fact.evidence in SETTLED:
        return len(EVIDENCE)
    return EVIDENCE.index(fact.evidence) if fact.evidence in EVIDENCE else 0
