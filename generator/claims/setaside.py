"""What says nothing of a thing's own harm: one dose held against another, a word on its taste, an order."""

from __future__ import annotations

from itertools import pairwise

from generator.claims.context import Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.modes import force_at
from generator.claims.parting import clause_start
from generator.claims.phrases import watched_at
from generator.claims.reading import CLAUSE_MARKS, is_adverb, is_finite_helper
from generator.claims.units import Parsed

PRONOUN = "pronoun"


def set_aside(parsed: Parsed, frame: Frame, comparing: bool, ear: Ear) -> str:
    """Why a frame says nothing of a thing's harm, or "". `comparing`: it compares one harm with another."""
    if _is_forbidden(parsed, frame, ear):
        return "forbidden"
    if frame.sense.id == ear.pack["claims"]["safe"] and _is_eaten(parsed, ear):
        return "eaten"
    if not comparing:
        return ""
    if _is_within(parsed, frame, ear) or _is_of_others(parsed, frame, ear):
        return "itself"
    return "its quality" if _is_of_quality(parsed, frame.subject, frame.k, ear) else ""


def _is_eaten(parsed: Parsed, ear: Ear) -> bool:
    """ "Safe as a seasoning": a thing as food, and not as something else besides ("and as a capsule")."""
    besides = any(a.is_("conjunction") and b.is_("as", "preposition") for a, b in pairwise(parsed.units))
    return bool(ear.harms.is_eaten(parsed.tokens.words)) and not besides


def _is_of_quality(parsed: Parsed, subject: Subject, k: int, ear: Ear) -> bool:
    """ "Its taste is milder": something else of a thing than its harm or what it does, in a word nobody knows."""
    owned = subject.how == PRONOUN and parsed.units[subject.first].is_("possessive")
    inside = parsed.units[subject.first + 1 : k]
    head = next((i for i, u in enumerate(inside) if is_finite_helper(u)), 0) if owned else 0
    return bool(head) and not any(u.kinds or u.is_("lifting", "portion", "gain_nouns") for u in inside[:head])


def _is_within(parsed: Parsed, frame: Frame, ear: Ear) -> bool:
    """ "Low doses are safer than high ones", "some are milder than others": one thing held against itself."""
    low = clause_start(parsed, frame.k)
    first, side = parsed.units[low], parsed.units[frame.k + 1 : frame.k + 4]
    dose = parsed.units[low + first.is_("article")]
    if any(u.entities and not watched_at(u, ear) for u in side):
        return False  # "tablets are safer than Y"
    if dose.is_("portion") and ear.harms.measures(tuple(dose.text.split())):
        return True
    if not (first.is_("portion") or ear.harms.sets_apart((first.text,))):
        return False
    return any(u.is_("portion") or ear.harms.sets_apart((u.text,)) for u in side)


def _is_of_others(parsed: Parsed, frame: Frame, ear: Ear) -> bool:
    """ "Safer treatments exist", "there are safer ways": some of a kind of which the thing is not said to be one."""
    k, units = frame.k, parsed.units
    if frame.how != "fixed" or k + 2 >= len(units) or not units[k + 1].text.endswith("s"):
        return False
    there = k > 1 and units[k - 1].is_("be") and units[k - 2].is_("expletive")
    behind = range(k + 2, len(units))
    told = any(units[i].is_("be", "modal") or "existing" in ear.harms.lists(parsed, i) for i in behind)
    named = any(watched_at(u, ear) or u.is_("pronoun") or u.text in CLAUSE_MARKS for u in units)
    return (there or (k == 0 and told)) and not named


def _is_forbidden(parsed: Parsed, frame: Frame, ear: Ear) -> bool:
    """ "Never change your dose": readers are told not to do it, and nothing is said of a thing."""
    if frame.how != "active" or frame.sense.form != "base":
        return False
    low = clause_start(parsed, frame.k)
    before = parsed.units[low : frame.k]
    asked = all(is_adverb(u, ear) or u.text in ear.regimens.skipped for u in before)
    return bool(before) and asked and not force_at(parsed, parsed.units[frame.k].first, frame.nominal).holds
