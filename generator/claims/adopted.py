"""Claims of nobody known, in a text that is found wrong again and again: they are of what the text is about.

"Every cup chases off Y" among other promises of X is one more of them, whoever is named as the one that does it.
Elsewhere it may be of anything, and nobody's claim stays nobody's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.claims.ear import Ear
from generator.claims.model import Claim
from generator.claims.restored import RESTORED
from generator.claims.stand_ins import TARGETS
from generator.claims.units import Parsed, Unit

ADOPTED = "adopted"  # how such a subject was found
HEAD = 3  # units at the head of a subject that tell whether it is another thing
# Frames in which a subject that opens with "the", "one" or "this" does good, and those in which any name does.
OPENED = frozenset({"active", "fixed", "role"})
NAMED = frozenset({"active", "adjective", "fixed"})
FOUND_NOBODY = frozenset({"stranger", "stranger agent", "person", "pronoun", "unknown", "studied", "fragment"})
WELL = frozenset({"fixed", RESTORED})  # how people at large are said to do well


def adopted(claims: Sequence[Claim], parsed: Sequence[Parsed], topic: str, ear: Ear) -> tuple[Claim, ...]:
    """The claims of a text on `topic`, in their order; those of nobody known are of the topic where they may be."""
    return tuple(
        replace(claim, subject=replace(claim.subject, id=topic, how=ADOPTED))
        if _is_open(claim) and _is_fit(claim, parsed[claim.sentence], ear)
        else claim
        for claim in claims
    )


def _does_good(claim: Claim, ear: Ear) -> bool:
    return claim.family in ear.pack["claims"]["doing"] and claim.holds


def _is_risk(claim: Claim, ear: Ear) -> bool:
    """Whether a claim denies a harm, or compares."""
    lists = ear.pack["claims"]
    if claim.family in lists["comparing"]:
        return True
    return claim.family in lists["harming"] and claim.holds == (claim.predicate in lists["reassuring"])


def _is_open(claim: Claim) -> bool:
    """Whether a claim is made outright of nobody known; "no Y today" may be of anything."""
    if claim.mode != "asserted" or claim.tier != "stated" or claim.object.how == "denial":
        return False
    return not claim.subject.id and claim.subject.how in FOUND_NOBODY


def _is_fit(claim: Claim, parsed: Parsed, ear: Ear) -> bool:
    """Whether what stands as the subject may mean the topic."""
    lists, how = ear.pack["claims"]["adopted"], claim.object.how
    units = _subject(claim, parsed)
    if any(word in ear.besides for unit in units for word in unit.text.split()):
        return False
    if claim.subject.how != "pronoun" and _is_empty(units):
        return False
    others = any(unit.text in lists["unlike"] for unit in units[:HEAD])
    if _is_risk(claim, ear):
        comparing = claim.family in ear.pack["claims"]["comparing"]
        return not (comparing and others) and (not units or units[-1].row.offers.isdisjoint(TARGETS))
    if not _does_good(claim, ear) or not (claim.object.id or how in WELL):
        return False
    match claim.subject.how:
        case "stranger":
            return not others and _does_as(units, how, claim.subject.text)
        case "stranger agent":
            return claim.family in lists["by"]
        case "person" | "studied":
            return how == RESTORED or (how in WELL and not parsed.at("elsewhere"))
        case "fragment":
            return how == "gain" and not parsed.at("elsewhere")
        case _:
            return claim.subject.how == "pronoun"


def _is_empty(units: Sequence[Unit]) -> bool:
    """Whether a subject is no more than what opens one: "your safest choice"."""
    return len(units) == 1 and units[0].is_("article", "possessive")


def _does_as(units: Sequence[Unit], how: str, shown: str) -> bool:
    """Whether a noun phrase is one that does what a frame found so says; a name with a figure is another thing's."""
    if not units or units[0].is_("determiner", "possessive", "definite"):
        return len(units) > 1 and how in OPENED
    named = any(c.isdigit() for c in shown) or any(c.isupper() for c in shown[1:])
    return how in NAMED and not named


def _subject(claim: Claim, parsed: Parsed) -> Sequence[Unit]:
    """The units of a claim's subject, without what leads to it: "and even the …"."""
    span, last = claim.subject.span, len(parsed.units)
    first, end = span.start - parsed.offset, span.end - parsed.offset
    units = [parsed.units[k] for k in range(last) if parsed.start(k) < end and first < parsed.end(k)]
    while len(units) > 1 and (units[0].is_("conjunction") or units[0].row.is_adverb):
        del units[0]
    return units
