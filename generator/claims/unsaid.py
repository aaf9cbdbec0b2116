"""Frames that a sentence does not say of a thing: "its level rises at night", "raises the risk of poor X"."""

from __future__ import annotations

from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.reading import is_comma
from generator.claims.units import Parsed

NEAR = 4  # units from a verb of the body to what it makes, or from "risk of" to what is at risk
HAPPENS = "happens"  # how a frame is found that nothing is said to bring about


def is_unsaid(parsed: Parsed, frame: Frame, ear: Ear) -> bool:
    """Whether a frame of benefit or of a way of acting is said of the body, of itself, or of what is at risk."""
    family = ear.vocabulary.predicates[frame.sense.id].family
    if family not in ear.pack["claims"]["doing"]:
        return False
    return _is_of_itself(frame, ear) or _is_at_risk(parsed, frame, ear) or _is_made(parsed, frame, ear)


def _is_of_itself(frame: Frame, ear: Ear) -> bool:
    """ "Levels of X rise at night": what becomes of a thing that the body has, and not what the thing does."""
    root = ear.vocabulary.root
    own = root(frame.subject.id) if frame.subject.id else ""
    return frame.how == HAPPENS and bool(own) and any(hit.id and root(hit.id) == own for hit in frame.objects)


def _is_at_risk(parsed: Parsed, frame: Frame, ear: Ear) -> bool:
    """ "Increases the risk of poor X": more of a risk is no more of what it is a risk for."""
    lists = ear.pack["claims"]["at_risk"]
    if not frame.objects or ear.vocabulary.predicates[frame.sense.id].direction in lists["lessening"]:
        return False
    first = frame.objects[0].first
    words = [unit.text for unit in parsed.units[max(0, frame.k - 1) : first]]
    of = [i for i, word in enumerate(words) if word in lists["of"]]
    told = any(i and words[i - 1] in lists["risks"] for i in of)
    return told and set(lists["lessened"]).isdisjoint(words)


def _is_made(parsed: Parsed, frame: Frame, ear: Ear) -> bool:
    """ "Your body makes X to help you rest": what the body makes of its own, and what it makes it for."""
    lists = ear.pack["claims"]["made_by_body"]
    at = frame.subject.first
    if at < 2 or frame.k < at:
        return False
    verb = next((i for i in range(at - 1, max(0, at - NEAR), -1) if parsed.units[i].text in lists["verbs"]), 0)
    if any(is_comma(unit) or unit.entities for unit in parsed.units[verb + 1 : at]):
        return False
    makers = parsed.units[max(0, verb - NEAR) : verb]
    return any(unit.text.split(" ")[-1] in lists["makers"] for unit in makers)
