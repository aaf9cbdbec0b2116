"""Other things that a thing meets, told by what they do: "it interacts with pills that ease X", "X-lowering drugs"."""

from __future__ import annotations

from collections.abc import Mapping

from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.reading import is_comma
from generator.claims.units import Parsed, Unit

HEAD = 4  # units between what others do and their name
REACH = 24  # units back from their name to the word that says they are met


def is_of_met(parsed: Parsed, frame: Frame, ear: Ear) -> bool:
    """Whether a frame of what a thing does tells others by what they do, which the thing only meets."""
    lists = ear.pack["claims"]["met"]
    if ear.vocabulary.predicates[frame.sense.id].family not in lists["families"]:
        return False
    others = _head_behind(parsed, frame.k, lists) or _head_before(parsed, frame.k, lists)
    return others > 0 and _are_met(parsed, others, lists)


def _head_behind(parsed: Parsed, k: int, lists: Mapping[str, list[str]]) -> int:
    """ "X-lowering drugs", "anti-X (Y-lowering) medicines": the plural noun that unit k stands before, else 0."""
    if not parsed.units[k].has("fixed", "adjective"):
        return 0
    for i in range(k + 1, min(k + 1 + HEAD, len(parsed.units))):
        unit = parsed.units[i]
        if unit.text in lists["heads"]:
            return i
        if not (unit.row.is_word or unit.has("fixed", "adjective", "entity") or unit.text in ("(", ")")):
            return 0
    return 0


def _head_before(parsed: Parsed, k: int, lists: Mapping[str, list[str]]) -> int:
    """ "Pills that help you rest": the plural noun whose relative clause unit k stands in, else 0."""
    for i in range(k - 1, max(0, k - 1 - HEAD), -1):
        unit = parsed.units[i]
        if unit.is_("relative"):
            return i - 1 if parsed.units[i - 1].text in lists["heads"] else 0
        if is_comma(unit):
            return 0
    return 0


def _are_met(parsed: Parsed, head: int, lists: Mapping[str, list[str]]) -> bool:
    """Whether what leads to the noun at unit `head`, over other items of a list, says that a thing meets it."""
    inside = True  # still in the noun's own phrase
    for i in range(head - 1, max(-1, head - 1 - REACH), -1):
        unit = parsed.units[i]
        if unit.text in lists["meeting"] or _interacts(unit, lists):
            return True
        if unit.text in lists["being"] or unit.is_("be", "copular", "have", "as") or (inside and _is_the_one(unit)):
            return False
        inside = inside and not (is_comma(unit) or unit.is_("conjunction"))
    return False


def _is_the_one(unit: Unit) -> bool:
    """ "The", "these", "its", but not "your": of drugs that are pointed at, the thing may be one."""
    return unit.is_("definite") and not unit.is_("person_pronoun")


def _interacts(unit: Unit, lists: Mapping[str, list[str]]) -> bool:
    return any(s.id in lists["interacting"] for s in unit.senses)
