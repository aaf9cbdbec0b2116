"""Whose effect it is that a text tells of which promises, and does not say: "freedom from X"."""

from __future__ import annotations

from generator.claims.context import Context
from generator.claims.denials import is_fragment
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.granted import has_other_cause
from generator.claims.listed import FOUND_NOBODY
from generator.claims.units import Parsed

INFERRED = "inferred"  # how such a subject was found


def inferred(parsed: Parsed, frame: Frame, context: Context, ear: Ear) -> Frame:
    """An effect that is all a fragment names is the topic's, where nothing else is named it could be of."""
    family = ear.vocabulary.predicates[frame.sense.id].family
    if frame.subject.id or family not in ear.pack["claims"]["doing"] or parsed.question:
        return frame
    if not context.topic or not context.promising or frame.subject.how not in FOUND_NOBODY:
        return frame
    offered = is_fragment(parsed) and parsed.units[frame.k].is_("offering")
    if not offered or has_other_cause(parsed, context, ear):
        return frame
    return frame._replace(subject=frame.subject._replace(id=context.topic, how=INFERRED))
