"""Harm that a text denies of an event or of another thing than its topic: "no deaths related to the outbreak"."""

from __future__ import annotations

from generator.claims.ear import Ear
from generator.claims.parting import clause_start
from generator.claims.phrases import watched_at
from generator.claims.reading import is_comma, is_finite_helper
from generator.claims.units import Parsed

REACH = 8  # units of the phrase that names the event
OPENING = 3  # units in which a sentence names whom it is about
SKIPPED = 4  # units between a harm and what ties it to the event


def is_of_event(parsed: Parsed, at: int, ear: Ear) -> bool:
    """Whether a harm that ends at unit `at` is tied to something that neither is the topic nor stands for it."""
    lists = ear.pack["claims"]["events"]
    tie = next((k for k in range(at + 1, min(at + 1 + SKIPPED, len(parsed.units))) if _ties(parsed, k, lists)), -1)
    if tie < 0:
        return False
    for unit in parsed.units[tie + 1 : tie + REACH]:
        if watched_at(unit, ear) or unit.is_("pronoun", "possessive", "portion", "usage"):
            return False
        if unit.text in lists["nouns"]:
            return True
        if is_comma(unit) or is_finite_helper(unit):
            return False
    return False


def _ties(parsed: Parsed, k: int, lists: dict[str, list[str]]) -> bool:
    unit = parsed.units[k]
    return unit.text in lists["ties"] or unit.text.split(" ")[0] in lists["ties"]


def is_of_the_excluded(parsed: Parsed, k: int, ear: Ear) -> bool:
    """ "Subjects who reported an X were excluded": who took no part, where unit k begins what became of them."""
    if set(ear.pack["claims"]["events"]["excluded"]).isdisjoint(_words(parsed, k)):
        return False
    low = clause_start(parsed, k)
    theirs = ear.pack["claims"]["theirs"]["people"]
    return any(u.text in theirs or u.is_("helped", "sayer") for u in parsed.units[low : low + OPENING])


def _words(parsed: Parsed, k: int) -> tuple[str, ...]:
    return parsed.tokens.words[parsed.units[k].first : parsed.units[k].last + OPENING]
