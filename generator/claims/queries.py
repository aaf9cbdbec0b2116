"""Search queries as runs of a sentence's units: names and purposes piled up where a clause goes on around them."""

from __future__ import annotations

from generator.claims.ear import Ear
from generator.claims.units import Parsed, Unit

NAMING = frozenset({"lifting", "portion", "constituents"})  # classes that a noun or its attribute may have
AHEAD = 4  # units between a superlative and the thing wanted
RUN = 8  # units between two mentions in one query
TIES = ("be", "have", "do", "modal", "relative", "conjunction", "adversative", "determiner", "possessive")


def is_watched_unit(unit: Unit, ear: Ear) -> bool:
    return any(id in ear.watched for id in unit.entities)


def wanted_end(parsed: Parsed, k: int, ear: Ear) -> int:
    """ "Order BEST RED X for": from a superlative without an article to the watched thing it stands before, or k."""
    for at in range(k + 1, min(k + 1 + AHEAD, len(parsed.units))):
        if is_watched_unit(parsed.units[at], ear):
            return at
        if parsed.units[at].groups - NAMING or not parsed.units[at].text.isalpha():
            return k
    return k


def purpose_end(parsed: Parsed, k: int, people: frozenset[str], purposes: frozenset[str], ear: Ear) -> int:
    """ "Many readers X FOR Y": a thing and its purpose where those who act have no verb yet, or k."""
    units = parsed.units
    after = units[k + 1 : k + 3]
    if k > 2 or len(after) < 2 or not is_watched_unit(units[k], ear) or k == 0:
        return k
    before = units[k - 1]
    relative = before.is_("relative") and k > 1 and units[k - 2].is_("demonstrative")
    if not (relative or before.text in people):
        return k
    at = k + 1 if after[0].text in purposes else k + 2
    meant = relative or before.text not in people or at == k + 1
    return at if meant and units[at].text in purposes else k


def doubled_end(parsed: Parsed, k: int, purposes: frozenset[str], ear: Ear) -> int:
    """ "X FOR Y X wins": the second mention of a watched thing in one run without a word that ties them, or k."""
    units = parsed.units
    if not is_watched_unit(units[k], ear):
        return k
    purpose = False
    for at in range(k + 1, min(k + RUN, len(units))):
        if not units[at].text[0].isalnum() or units[at].is_(*TIES):
            return k
        if set(units[at].entities) & set(units[k].entities):
            before = units[at - 1]
            told = purpose and bool(before.entities or before.is_("sayer"))
            return at if told or _same_around(parsed, k, at) else k
        purpose = purpose or units[at].text in purposes
        if units[at].is_("preposition") and units[at].text not in purposes:
            return k
    return k


def _same_around(parsed: Parsed, k: int, at: int) -> bool:
    """Whether the same words stand before and behind both mentions."""
    units = parsed.units
    if k == 0 or at + 1 >= len(units) or not units[at + 1].text[0].isalnum():
        return False
    return (units[k - 1].text, units[k + 1].text) == (units[at - 1].text, units[at + 1].text)
