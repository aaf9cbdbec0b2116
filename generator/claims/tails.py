"""Tails: when, where and in whom, said last and naming nothing that the sentence could be about."""

from __future__ import annotations

from generator.claims.ear import Ear
from generator.claims.reading import is_word
from generator.claims.units import Parsed, Unit

OPENING = ("preposition", "detached")
NAMING = ("instrument", "held_by", "contrast")  # what leads to something that is meant


def is_tail(parsed: Parsed, at: int, ear: Ear) -> bool:
    """ "Over time", "for most people", "when used well", "in the body": from unit `at` to the next mark."""
    units = parsed.units
    if at + 1 >= len(units) or not units[at].is_(*OPENING) or units[at].is_(*NAMING):
        return False
    end = next((i for i in range(at + 1, len(units)) if not units[i].text[0].isalnum()), len(units))
    return end > at + 1 and all(_is_inside(unit, ear) for unit in units[at + 1 : end])


def _is_inside(unit: Unit, ear: Ear) -> bool:
    befallen = not unit.row.offers.isdisjoint(ear.pack["claims"]["befalls"])
    small = unit.is_("determiner", "possessive", "helped", "portion", "preposition") and not unit.is_("instrument")
    taken = unit.has("aspect") or (any(s.form == "pp" for s in unit.senses) and not unit.entities)
    return befallen or small or taken or is_word(unit) or unit.row.is_adverb
