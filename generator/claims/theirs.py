"""A harm that people have of their own is not of a thing: "adults at low risk of X", "patients with an X"."""

from __future__ import annotations

from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.phrases import watched_at
from generator.claims.units import Parsed, Unit

PHRASE = 6  # units of a noun phrase before a harm
OPENERS = ("preposition", "conjunction", "adversative", "instrument")
JOINING = ("of", "or", "and")  # inside what people have: "an X or Y"
LINKS = (" for", " in", " by", " to", " of")  # ends of what leads to people: "not suitable for"
HEAD = 3  # units of the noun phrase of the people


def is_theirs(parsed: Parsed, frame: Frame, ear: Ear) -> bool:
    """Whether a frame of harm takes for its object what a noun phrase says of the people it is about."""
    harming = ear.pack["claims"]["harming"]
    family = ear.vocabulary.predicates[frame.sense.id].family
    about_harm = family in harming or family in ear.pack["claims"]["comparing"]
    if frame.objects and about_harm and _run_it(parsed, frame.k, ear):
        return True
    if not frame.objects or family not in harming:
        return False
    tie = _tie(parsed, frame.objects[0].first, ear)
    return tie > 0 and _are_people(parsed, tie - 1, ear) and _opens(parsed, tie - 1)


def _tie(parsed: Parsed, at: int, ear: Ear) -> int:
    """The word that ties a noun phrase with unit `at` in it to the people before it, or -1."""
    having = ear.pack["claims"]["theirs"]["having"]
    for k in range(at - 1, max(-1, at - 1 - PHRASE), -1):
        unit = parsed.units[k]
        if unit.text in having:
            return k
        if not (_is_inside(unit) or unit.text in JOINING or unit.has("type") or unit.entities):
            return -1
    return -1


def _are_people(parsed: Parsed, at: int, ear: Ear) -> bool:
    unit, theirs = parsed.units[at], ear.pack["claims"]["theirs"]
    if unit.is_("helped", "sayer") or any(ear.vocabulary.has_type(id, theirs["kinds"]) for id in unit.entities):
        return True
    return unit.text in theirs["people"] or "people" in ear.harms.lists(parsed, at)


def _opens(parsed: Parsed, at: int) -> bool:
    """Whether people whose noun is unit `at` are no object: "leaves people with no X" is of what leaves them so."""
    low = at
    while low and at - low < HEAD and _is_inside(parsed.units[low - 1]):
        low -= 1
    before = parsed.units[low - 1] if low else None
    return before is None or not before.text[0].isalnum() or before.is_(*OPENERS) or before.text.endswith(LINKS)


def _is_inside(unit: Unit) -> bool:
    """Whether a unit may stand before the head of a noun phrase."""
    return unit.is_("determiner") or unit.row.is_word or unit.row.is_adverb or unit.has("adjective", "contrast")


def _run_it(parsed: Parsed, k: int, ear: Ear) -> bool:
    """ "People who are active have a lower risk of X": those who are told by anything but what they take."""
    have = next((i for i in range(k - 1, max(0, k - PHRASE), -1) if parsed.units[i].is_("have")), 0)
    who = next((i for i in range(have - 1, 0, -1) if parsed.units[i].text == "who"), 0)
    if not who or not _are_people(parsed, who - 1, ear):
        return False
    return not any(
        watched_at(unit, ear) or unit.is_("pronoun", "consuming", "usage", "portion", "demonstrative")
        for unit in parsed.units[who + 1 : have]
    )
