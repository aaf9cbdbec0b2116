"""What is told of how a thing feels is not told of the thing: "the effects of X are gone within an hour"."""

from __future__ import annotations

from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.parting import clause_start
from generator.claims.units import Parsed


def is_felt(parsed: Parsed, frame: Frame, ear: Ear) -> bool:
    """Whether a frame of what becomes of a substance in the body has what is felt of it for its subject."""
    felt = ear.pack["claims"]["felt"]
    if ear.vocabulary.predicates[frame.sense.id].family not in felt["families"]:
        return False
    first, last = (parsed.units[k].first for k in (clause_start(parsed, frame.k), frame.k))
    return not set(felt["words"]).isdisjoint(parsed.tokens.words[first:last])
