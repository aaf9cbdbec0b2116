"""The same said of another thing: the object gives way to its sibling."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.model import Claim
from generator.lint.compare import answer
from generator.lint.mutants.model import Wording
from generator.vocabulary.model import Statement


def swapped(wording: Wording) -> Iterator[str]:
    """One sentence per claim whose object has words of its own and a sibling of which the facts do not say it."""
    for claim in wording.own():
        span = claim.object.span
        sibling = _sibling(claim, wording)
        if sibling and span:
            name = wording.tools.vocabulary.entities[sibling].name
            yield wording.text[: span.start] + name + wording.text[span.end :]


def _sibling(claim: Claim, wording: Wording) -> str:
    """The next entity of the same kind in order of id, round the end; "" where there is none."""
    entities = wording.tools.vocabulary.entities
    own = entities.get(claim.object.id)
    if own is None:
        return ""
    kin = sorted(entity.id for entity in entities.values() if entity.is_a[:1] == own.is_a[:1])
    at = kin.index(own.id)
    return next((id for id in (*kin[at + 1 :], *kin[:at]) if _is_other(id, claim, wording)), "")


def _is_other(id: str, claim: Claim, wording: Wording) -> bool:
    """Whether saying it of `id` would say something that no fact says."""
    vocabulary = wording.tools.vocabulary
    if vocabulary.is_a(id, claim.object.id) or vocabulary.is_a(claim.object.id, id):
        return False
    pairs = {(claim.subject.id, claim.predicate), *((s.subject, s.predicate) for s in wording.fact.states)}
    for subject, predicate in pairs:
        found = answer(Statement(subject, predicate, id), "", wording.tools.base, {})
        if found.supports or found.weak or any(s.object == id for f in found.touches for s in f.states):
            return False
    return True
