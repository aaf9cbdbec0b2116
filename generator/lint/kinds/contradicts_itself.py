"""Two claims of one article about the same relation that cannot both be true; each pair once.

match: `families` that are compared, `apart` populations whose findings say nothing about each other or about
anybody else (one dose, one tissue of an animal is not another).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.claims.carried import is_result
from generator.claims.model import Claim, Period
from generator.lint.case import Case, Match
from generator.lint.compare import as_denied, has_value
from generator.lint.figures import clash
from generator.lint.model import Rule
from generator.lint.times import alike, limited, together
from generator.vocabulary.model import Quantity, Statement, Vocabulary


def find(case: Case, rule: Rule) -> Iterator[Match]:
    families = frozenset(rule.match["families"])
    apart = tuple(rule.match.get("apart", ()))
    buckets: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in case.endorsed():
        if case.is_of(claim, apart):
            continue
        if claim.family in families and claim.subject.id and claim.object.id:
            buckets[case.base.vocabulary.root(claim.subject.id), claim.family].append(claim)
    for claims in buckets.values():
        yield from _clashes(claims, case)


def _clashes(claims: list[Claim], case: Case) -> Iterator[Match]:
    """Per distinct statement its first claim speaks; of a clash the half that the facts support less is at fault."""
    firsts: dict[tuple[Statement, Quantity | None, Period | None], Claim] = {}
    told: set[tuple[int, int]] = set()  # pairs of sentences: a list of harms against one denial is one clash
    for claim in claims:
        lifted = _lifted(claim, case.base.vocabulary)
        partner = next(
            (
                other
                for (stated, _, _), other in firsts.items()
                if other.sentence != claim.sentence
                if _opposed(lifted, stated, case) or _miscounted(claim, other, case)
                if _comparable(claim, other, case) and not _listed(claim, other, claims, case)
            ),
            None,
        )
        if partner and (partner.sentence, claim.sentence) not in told:
            told.add((partner.sentence, claim.sentence))
            weaker = _stands(case, partner) < _stands(case, claim)
            fault, other = (partner, claim) if weaker else (claim, partner)
            yield Match(fault.span, fault, partner=other)
        firsts.setdefault((lifted, claim.quantity, claim.when), claim)


def _comparable(claim: Claim, other: Claim, case: Case) -> bool:
    if all(is_result(case.parsed[one.sentence], case.ear) for one in (claim, other)):
        return False  # one study found it, another did not
    if any(limited(one) and one.predicate == case.ear.pack["claims"]["safe"] for one in (claim, other)):
        return False  # what may be safe for a while
    return together(claim, other) and alike(claim, other, case.ear.pack["claims"]["conditions"]["narrow"])


def _listed(claim: Claim, other: Claim, claims: list[Claim], case: Case) -> bool:
    """ "From A and B" beside "from B": whether a sentence that lists several values has the other's among them."""
    if not (claim.holds and other.holds):
        return False
    vocabulary = case.base.vocabulary
    beside = [[_lifted(c, vocabulary) for c in claims if c.sentence == one.sentence] for one in (claim, other)]
    ours, theirs = _lifted(claim, vocabulary), _lifted(other, vocabulary)
    return has_value(ours, beside[1], vocabulary) or has_value(theirs, beside[0], vocabulary)


def _miscounted(claim: Claim, other: Claim, case: Case) -> bool:
    """Whether two plain figures clash; one of a group, or of a source that is named, holds of that alone."""
    ear = case.ear
    if not clash(claim, other, case.base.vocabulary, ear.doses, ear.pack["units"]["apart"]):
        return False
    return not any(one.population or one.attribution or case.cited(one.sentence) for one in (claim, other))


def _stands(case: Case, claim: Claim) -> int:
    """How well the facts stand behind a claim: -1 against it, 0 neither, 1 for it."""
    found = case.answer(claim, {})
    return -1 if found.opposes else int(bool(found.supports or found.weak))


def _lifted(claim: Claim, vocabulary: Vocabulary) -> Statement:
    """What is said of a part is said of its whole, unless it is what the part is to the whole."""
    whole = vocabulary.root(claim.subject.id)
    subject = claim.subject.id if whole == claim.object.id else whole
    return as_denied(Statement(subject, claim.predicate, claim.object.id, claim.holds), vocabulary)


def _opposed(one: Statement, other: Statement, case: Case) -> bool:
    """Whether two statements clash; of a class of things only a denial of all of them can ("acts on no receptor")."""
    types = case.base.vocabulary.types
    loose = [stated for stated in (one, other) if stated.object in types and stated.holds]
    return not (loose and one.holds == other.holds) and case.opposed(one, other)
