"""Nothing does it like X: what nothing else is said to do, the thing it is compared with does."""

from __future__ import annotations

from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.phrases import Subject, watched_at
from generator.claims.units import Parsed

UNRIVALLED = "unrivalled"  # how such a claim was found
NAMED = 2  # units between "like" and the name behind it


def unrivalled(parsed: Parsed, frame: Frame, ear: Ear) -> Frame:
    """The frame as what a watched thing does, where its subject is "nothing", "no other X", "few X"."""
    first = frame.subject.first
    if frame.how != "active" or frame.subject.id or not 0 <= first < frame.k or not frame.objects:
        return frame
    if not parsed.units[first].is_("nothing_else"):
        return frame
    last = max(hit.last for hit in frame.objects)
    for at in range(last + 1, len(parsed.units) - 1):
        if parsed.units[at].is_("contrast", "likening"):
            for i in range(at + 1, min(at + 1 + NAMED, len(parsed.units))):
                watched = watched_at(parsed.units[i], ear)
                if watched:
                    return frame._replace(subject=Subject(watched, UNRIVALLED, i, i), how=UNRIVALLED)
            return frame
    return frame
