"""What else a claim says besides subject, predicate and object: how much, on whose word, compared with what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.claims.dates import condition, conditions, period
from generator.claims.ear import Ear
from generator.claims.evidence import Invocation, invocations
from generator.claims.model import Attribution, Claim, Comparison
from generator.claims.parting import clause_start
from generator.claims.quantities import Amount, DoseBook, amounts
from generator.claims.reach import covers
from generator.claims.references import sourced
from generator.claims.shares import figure, told_before
from generator.claims.units import Parsed
from generator.claims.wordlist import matches
from generator.vocabulary.model import Quantity

SAYING = frozenset({"reports", "rejects"})  # effects of operators that tell what others say
NEAR = 2  # tokens between an amount and how often it is meant


def with_details(claims: list[Claim], parsed: Parsed, ear: Ear) -> list[Claim]:
    """The claims of one sentence with their quantity, attribution and comparison, where there is one."""
    if not claims:
        return claims
    found, appeals = amounts(parsed, ear.doses), invocations(parsed, ear)
    figured = any(_measures(claim, ear) or _changes(claim, ear) for claim in claims) or bool(
        conditions(parsed, ear)
    )
    if not (found or appeals or parsed.cues or figured or _compares(claims, parsed, ear)):
        return claims
    return [_detailed(claim, parsed, found, appeals, ear) for claim in claims]


def _detailed(
    claim: Claim, parsed: Parsed, found: Sequence[Amount], appeals: Sequence[Invocation], ear: Ear
) -> Claim:
    at = _unit_at(claim, parsed)
    quantity = _figure(claim, parsed, at, ear) or _quantity(parsed, at, found, ear.doses)
    attribution = _people(parsed, at) or _studies(parsed, at, appeals, ear)
    comparison = _comparison(claim, parsed, ear)
    under = condition(parsed, at, ear)
    when = period(parsed, at, ear) if _changes(claim, ear) else None
    if not (quantity or attribution or comparison or under or when):
        return claim
    return replace(
        claim, quantity=quantity, attribution=attribution, comparison=comparison, condition=under, when=when
    )


def _unit_at(claim: Claim, parsed: Parsed) -> int:
    """The unit at which the words of a claim begin."""
    start = claim.span.start - parsed.offset
    return next((k for k in range(len(parsed.units)) if parsed.end(k) > start), 0)


def _quantity(parsed: Parsed, at: int, found: Sequence[Amount], book: DoseBook) -> Quantity | None:
    """The amount of the clause of unit `at` that stands nearest to it; `kind` is what it measures."""
    if not found:
        return None
    clause = clause_start(parsed, at)
    token = parsed.units[at].first
    near = [
        one
        for one in found
        if clause_start(parsed, parsed.unit_of(one.first)) == clause
        and not told_before(parsed, one.last, token)
    ]
    if not near:
        return None
    amount = min(near, key=lambda one: abs(one.first - token))
    return replace(amount.quantity, kind=amount.dimension, per=_per(parsed, amount, book))


def _measures(claim: Claim, ear: Ear) -> str:
    predicate = ear.vocabulary.predicates.get(claim.predicate)
    return predicate.measures if predicate else ""


def _changes(claim: Claim, ear: Ear) -> bool:
    predicate = ear.vocabulary.predicates.get(claim.predicate)
    return bool(predicate and predicate.changes)


def _figure(claim: Claim, parsed: Parsed, at: int, ear: Ear) -> Quantity | None:
    """The figure of a predicate that takes one."""
    if not _measures(claim, ear):
        return None
    predicate = ear.vocabulary.predicates[claim.predicate]
    end = claim.object.span.end - parsed.offset
    object_at = next((k for k in range(len(parsed.units)) if parsed.end(k) >= end), len(parsed.units) - 1)
    return figure(parsed, at, object_at, predicate, ear)


def _per(parsed: Parsed, amount: Amount, book: DoseBook) -> str:
    """How often: the words of a frequency close behind the amount."""
    words = parsed.tokens.words
    for first, last, kind in matches(words, book.guidance):
        if kind == "frequency" and 0 <= first - amount.last <= NEAR:
            return " ".join(words[first:last])
    return ""


def _studies(parsed: Parsed, at: int, appeals: Sequence[Invocation], ear: Ear) -> Attribution | None:
    """Studies or experts that the clause of unit `at` leans on; cited where the sentence says which."""
    if not appeals:
        return None
    clause = clause_start(parsed, at)
    found = next((a for a in appeals if clause_start(parsed, parsed.unit_of(a.first)) == clause), None)
    if found is None:
        return None
    cited = sourced(parsed.text, ear) == "sure"
    return Attribution("cited" if cited else "unnamed-studies", _text(parsed, found.first, found.last), cited)


def _people(parsed: Parsed, at: int) -> Attribution | None:
    """Those who say it, by the operator in force over unit `at`."""
    token = parsed.units[at].first
    for found in (found for found in parsed.cues if found.cue.effect in SAYING):
        if covers(parsed, found, token):
            return Attribution("people", _text(parsed, found.start, found.end), False)
    return None


def _text(parsed: Parsed, first: int, last: int) -> str:
    return parsed.text[parsed.tokens.starts[first] : parsed.tokens.ends[last - 1]]


def _compares(claims: Sequence[Claim], parsed: Parsed, ear: Ear) -> bool:
    families = ear.pack["claims"]["comparing"]
    return any(claim.family in families for claim in claims) or bool(parsed.at("contrast"))


def _comparison(claim: Claim, parsed: Parsed, ear: Ear) -> Comparison | None:
    """Of a predicate that compares, its other side; of any other, what the claim sets its subject apart from."""
    relation = ear.pack["claims"].get("relations", {}).get(claim.predicate, "")
    if not relation:
        other = _contrasted(claim, parsed)
        return Comparison(other, claim.object.id, "higher" if claim.holds else "lower") if other else None
    if not ear.vocabulary.is_a(claim.object.id, ear.pack["claims"]["harm"]):
        return Comparison(claim.object.id, "", relation)
    return Comparison(_contrasted(claim, parsed) or _behind(claim, parsed), claim.object.id, relation)


def _contrasted(claim: Claim, parsed: Parsed) -> str:
    """The thing behind a word of contrast ("unlike X") that is not the claim's own subject."""
    contrasts = parsed.at("contrast")
    return _named(claim, parsed, contrasts[0] + 1) if contrasts else ""


def _behind(claim: Claim, parsed: Parsed) -> str:
    """The thing behind the claim's words: "safer than X"."""
    end = claim.span.end - parsed.offset
    count = len(parsed.units)
    return _named(claim, parsed, next((k for k in range(count) if parsed.start(k) >= end), count))


def _named(claim: Claim, parsed: Parsed, at: int) -> str:
    own = {claim.subject.id, claim.object.id}
    names = (id for unit in parsed.units[at : at + 4] for id in unit.entities)
    return next((id for id in names if id not in own), "")
