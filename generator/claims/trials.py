"""Trials a text leans on: who says that a trial saw an effect says that there was such a trial."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.claims.ear import Ear
from generator.claims.model import Claim
from generator.claims.modes import force_at
from generator.claims.parting import clause_start
from generator.claims.units import Parsed
from generator.claims.wordlist import listed
from generator.spans import Span


def trialled(claims: Sequence[Claim], parsed: Parsed, ear: Ear) -> Iterator[Claim]:
    """Of each effect on a trouble that a trial is said to have seen, that it was tested."""
    known = ear.pack["claims"]["trials"]
    predicate = ear.vocabulary.predicates.get(known["predicate"])
    trials = listed(parsed, "claims.trials.words", ear) if claims else []
    if predicate is None or not trials:
        return
    for claim in claims:
        if (
            claim.family not in known["families"]
            or not claim.holds
            or claim.mode not in ("asserted", "hedged")
        ):
            continue
        start = claim.span.start - parsed.offset
        for first, last, _ in trials:
            span = Span(
                parsed.offset + parsed.tokens.starts[first], parsed.offset + parsed.tokens.ends[last - 1]
            )
            if parsed.tokens.ends[last - 1] <= start and _is_vouched(parsed, first, start):
                yield replace(
                    claim, predicate=predicate.id, family=predicate.family, span=span, tier="presupposed"
                )
                break


def _is_vouched(parsed: Parsed, token: int, start: int) -> bool:
    """Whether the trial stands in the clause of the claim, and is neither denied nor only asked for."""
    at = next((k for k, unit in enumerate(parsed.units) if unit.last > token), 0)
    claim = next((k for k in range(len(parsed.units)) if parsed.end(k) > start), 0)
    force = force_at(parsed, token, True)
    same = clause_start(parsed, at) == clause_start(parsed, claim)
    return same and force.holds and force.mode in ("asserted", "hedged") and not force.announced
