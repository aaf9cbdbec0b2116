"""Facts as findings show them: the nearest first, as one English line, and what a writer could say instead."""

from __future__ import annotations

from collections.abc import Sequence

from generator.claims.model import Claim
from generator.factbase.base import FactBase
from generator.factbase.model import EVIDENCE, SETTLED, Fact
from generator.lint.compare import OPEN
from generator.lint.model import Cited, FactNote
from generator.speech import Speech
from generator.vocabulary.model import Vocabulary

WHOM = "species"  # the condition that says in whom a thing was seen


def note(fact: Fact, base: FactBase, speech: Speech | None) -> FactNote:
    """A fact as reports show it; without speech one that has no sentence is shown as its statement."""
    cited = tuple(Cited(s.id, s.title, s.year, s.doi, s.url) for s in base.cited(fact))
    if fact.says:
        return FactNote(fact.id, fact.says[0], cited)
    return FactNote(fact.id, speech.statement_line(fact) if speech else str(fact.states[0]), cited)


def sentence(facts: Sequence[Fact], speech: Speech | None) -> str:
    """What could be said instead of a claim on which these facts bear, or ""; what is never printed is not offered."""
    printed = [fact for fact in facts if not fact.lint_only]
    if speech and printed:
        return speech.say(printed[0])
    return next((fact.says[0] for fact in printed if fact.says), "")


def question(facts: Sequence[Fact], speech: Speech | None) -> str:
    """What a heading could ask about the first of these facts instead, or ""; what is denied is not asked for."""
    printed = [fact for fact in facts if not fact.lint_only]
    if not speech or not printed or not all(stated.holds for stated in printed[0].states):
        return ""
    return speech.asked(printed[0])


def nearest(facts: Sequence[Fact], claim: Claim | None, vocabulary: Vocabulary) -> tuple[Fact, ...]:
    """The facts by how near they are to a claim: its object, relation and subject, then how well they stand.

    Of two that are as near the one comes first that is said at large, and not of one effect or one dose alone.
    """

    def distance(fact: Fact) -> tuple[int, bool, bool, bool, bool, int]:
        assert claim is not None
        whole = vocabulary.root(claim.subject.id)
        object_ = min(_apart(s.object, claim.object.id, vocabulary) for s in fact.states)
        other_subject = all(s.subject not in (claim.subject.id, whole) for s in fact.states)
        other_relation = all(s.predicate != claim.predicate for s in fact.states)
        narrow = bool((fact.where or {}).keys() - {WHOM})
        return object_, other_relation, other_subject, fact.status in OPEN, narrow, -_weight(fact)

    return tuple(sorted(facts, key=distance)) if claim else tuple(facts)


def _apart(one: str, other: str, vocabulary: Vocabulary) -> int:
    """0: the same object, 1: one is a kind of the other, 2: neither."""
    if one == other:
        return 0
    return 1 if vocabulary.is_a(one, other) or vocabulary.is_a(other, one) else 2


def _weight(fact: Fact) -> int:
    if fact.evidence in SETTLED:
        return len(EVIDENCE)
    return EVIDENCE.index(fact.evidence) if fact.evidence in EVIDENCE else 0
