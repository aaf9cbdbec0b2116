"""What comes about when a thing is left out, has worn off or is swapped for another is not its doing.

"Without X, Y falls", "Y falls once the X has worn off", "cutting X lowers Y".
"""

from __future__ import annotations

from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.parting import clause_start
from generator.claims.reading import is_comma, is_word
from generator.claims.units import Parsed

NEAR = 3  # units between a thing and the word that leaves it out


def is_untaken(parsed: Parsed, frame: Frame, ear: Ear) -> bool:
    """Whether a frame of what a thing does has for its subject a thing that is said not to be there, or no more."""
    known = ear.pack["claims"]["untaken"]
    if not frame.subject.id or ear.vocabulary.predicates[frame.sense.id].family not in known["families"]:
        return False
    own = range(max(0, frame.subject.first), min(frame.subject.last + 1, len(parsed.units)))
    at = next((i for i in own if frame.subject.id in parsed.units[i].entities), -1)
    if at < 0:
        return False
    apart = _is_apart(parsed, at, frame.k, known)
    return _left_out(parsed, at, known["before"]) or (apart and _over(parsed, at, known))


def _left_out(parsed: Parsed, at: int, words: list[str]) -> bool:
    """ "Without X", "cutting the morning X", "swapping X for Y"."""
    for k in range(at - 1, max(-1, at - 1 - NEAR), -1):
        unit = parsed.units[k]
        if unit.text in words:
            return True
        if is_comma(unit) or not (is_word(unit) or unit.is_("determiner", "possessive", "portion")):
            return False
    return False


def _is_apart(parsed: Parsed, at: int, k: int, known: dict[str, list[str]]) -> bool:
    """Whether the thing stands in another clause than what comes about."""
    opens = at > 0 and parsed.units[at - 1].text in known["when"]
    return opens or at > k or clause_start(parsed, at) != clause_start(parsed, k)


def _over(parsed: Parsed, at: int, known: dict[str, list[str]]) -> bool:
    """ "X has worn off", "X is left out", "X has left the body"."""
    helped, first = False, parsed.units[at].last
    for word in parsed.tokens.words[first : first + 1 + NEAR]:
        if word in known["over"] or (helped and word in known["done"]):
            return True
        helped = helped or word in known["helping"]
        if not (word in known["helping"] or word.endswith("ly")):
            return False
    return False
