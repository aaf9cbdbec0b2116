"""All that a steward should look at in a fact base that loads: in its records, between them, in its sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.claims.ear import Ear
from generator.claims.tokens import split_form
from generator.document.read import Language
from generator.factbase.audit import Remark, audit
from generator.factbase.base import FactBase
from generator.lint.consistency import inconsistencies
from generator.lint.readback import ReadBack, read_back
from generator.speech import Speech


def review(base: FactBase, speech: Speech, ear: Ear, language: Language, today: date) -> tuple[Remark, ...]:
    """Every remark on a base, by what finds it."""

    def is_unit(name: str) -> bool:
        words = split_form(name)
        return bool(words) and ear.doses.units.longest(words, 0)[0] == len(words)

    return (*audit(base, is_unit, today), *inconsistencies(base), *not_heard(base, speech, ear, language))


def not_heard(base: FactBase, speech: Speech, ear: Ear, language: Language) -> Iterator[Remark]:
    """A remark for every wording that is not heard as its fact."""
    for fact in base.facts.values():
        for back in read_back(fact, speech, ear, language):
            if not back.ok:
                steps = ("says", back.wording) if fact.says else ("states",)
                code = "not-hedged" if back.firm else "not-heard-back"
                yield Remark(code, "statements", fact.id, steps, _message(back), _hint(back))


def _message(back: ReadBack) -> str:
    parts = (
        ("says as known", [str(claim.statement) for claim in back.firm]),
        ("is not heard to say", [str(statement) for statement in back.missing]),
        ("says besides", [str(claim.statement) for claim in back.extra]),
        ("gives another amount", [f"{q.low:g} {q.unit}" for q in back.amounts]),
        ("leaves out whom it was seen in", back.lost),
    )
    return "; ".join(f"{what}: {', '.join(found)}" for what, found in parts if found)


def _hint(back: ReadBack) -> str:
    heard = dict.fromkeys(f"{claim.statement} ({claim.mode})".strip() for claim in back.claims)
    if not heard:
        return "Nothing was heard; put subject, verb and object side by side."
    return f"Heard: {', '.join(heard)}."
