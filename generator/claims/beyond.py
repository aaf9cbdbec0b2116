"""The verb of a trouble behind a relative clause that tells which: "the ache that sets in at night fades"."""

from __future__ import annotations

from generator.claims.becoming import known
from generator.claims.ear import Ear
from generator.claims.reading import is_finite_helper, is_nominal, is_word, parts_clauses
from generator.claims.units import Parsed, Unit

REACH = 14  # units of such a clause with the verb behind it
SHORT = 3  # units from what is told of to that verb: the relative, its verb, and the verb itself


def behind_relative(parsed: Parsed, at: int, ear: Ear) -> tuple[int, tuple[str, str] | None]:
    """The verb of what unit `at` names, and what it says becomes of that; behind "that …", where that has its own."""
    first = at + 1
    feared = not set(parsed.units[at].entities).isdisjoint(ear.pack["claims"]["on_stopping"])
    if first >= len(parsed.units) or feared or not parsed.units[first].is_("relative"):
        return -1, None
    told = False
    for k in range(first + 1, min(first + REACH, len(parsed.units))):
        if parts_clauses(parsed.units[k]) or parsed.units[k].is_("conjunction"):
            break
        found = known(parsed, at, k, ear) if told and k >= at + SHORT and _is_free(parsed, k) else None
        if found:
            return k, found
        told = told or _tells(parsed.units[k])
    return -1, None


def _tells(unit: Unit) -> bool:
    """Whether a unit may be the verb of the relative clause; one that nobody knows may."""
    return is_finite_helper(unit) or unit.has("verb") or is_word(unit)


def _is_free(parsed: Parsed, k: int) -> bool:
    """Whether no other subject stands directly before the verb at unit k ("that make you think X fades")."""
    before = parsed.units[k - 1]
    return not before.is_("pronoun", "person_pronoun", "infinitive", "relative") and (
        is_nominal(before) or before.row.is_adverb or before.has("verb", "adjective") or is_finite_helper(before)
    )
