"""Troubles of the people something is for, in relative clauses of any wording: "good for all who fight X".

What a role or a word of praise is for may stand behind those people and a verb nobody wrote down. Only predicates of
benefit are looked for, and only behind a word for people.
"""

from __future__ import annotations

from generator.claims.ear import Ear
from generator.claims.objects import Hit, fits, read_as
from generator.claims.reading import is_word, parts_clauses
from generator.claims.units import Parsed, Unit
from generator.claims.wordlist import listed
from generator.vocabulary.model import Predicate

REACH = 9  # units of such a relative clause
BEFORE = 3  # units before the word for people: "for busy young people who"


def borne(parsed: Parsed, at: int, predicate: Predicate, ear: Ear) -> list[Hit]:
    """What the people have or want to be rid of whose phrase begins at unit `at`, behind "who"; else nothing."""
    if predicate.family not in ear.pack["claims"]["gained"] or not parsed.at("relative"):
        return []
    who = next((i for i in range(at, min(at + BEFORE, len(parsed.units))) if _is_person(parsed.units[i])), -1)
    if who < 0 or not all(_describes(unit) for unit in parsed.units[at:who]):
        return []
    if who + 2 >= len(parsed.units) or not parsed.units[who + 1].is_("relative"):
        return []
    return _had(parsed, who + 2, predicate, ear)


def _had(parsed: Parsed, first: int, predicate: Predicate, ear: Ear) -> list[Hit]:
    """The first trouble, or word that contains one, in a relative clause from unit `first` on, unless it is denied."""
    for i in range(first, min(first + REACH, len(parsed.units))):
        unit = parsed.units[i]
        unable = _unable(parsed, i, predicate, ear)
        if unable:
            return [Hit(unable, i, i + 1)]
        if parts_clauses(unit) or _denied(parsed, i):
            break
        id = read_as(unit, predicate, ear) or _contained(unit, predicate)
        if id:
            return [Hit(id, i, i)]
    return []


def _contained(unit: Unit, predicate: Predicate) -> str:
    """ "Leave Xs behind": the good or the trouble that a word contains."""
    fixed = (r for r in unit.row.readings if r.sense.kind == "fixed")
    return next((r.sense.object for r in fixed if r.predicate.family == predicate.family), "")


def _unable(parsed: Parsed, i: int, predicate: Predicate, ear: Ear) -> str:
    """ "Who cannot do Y": what those people are not able to do, by what it is good for."""
    if parsed.units[i].text not in ear.pack["claims"]["unable"] or i + 1 >= len(parsed.units):
        return ""
    token = parsed.units[i + 1].first
    ids = (id for first, _, id in listed(parsed, "promise.able", ear) if first == token)
    return next((id for id in ids if id in ear.vocabulary.entities and fits(id, predicate, ear)), "")


def _denied(parsed: Parsed, i: int) -> bool:
    """Whether an operator of denial begins at unit i: "people who do not have X"."""
    unit = parsed.units[i]
    denying = (c for c in parsed.cues if c.cue.effect in ("negates", "denies"))
    return any(unit.first <= c.start < unit.last for c in denying)


def _is_person(unit: Unit) -> bool:
    return unit.is_("sayer", "helped", "crowd") or any(s.kind == "type" and s.id == "population" for s in unit.senses)


def _describes(unit: Unit) -> bool:
    return unit.is_("determiner") or is_word(unit) or unit.row.is_adverb or unit.has("adjective", "gain")
