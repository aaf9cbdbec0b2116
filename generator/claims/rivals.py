"""Nothing does it like X: what nothing else is said to do, or to be, the thing it is compared with does or is."""

from __future__ import annotations

from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.phrases import anaphor, is_watched, watched_at
from generator.claims.units import Parsed

UNRIVALLED = "unrivalled"  # how such a claim was found
NAMED = 2  # units between "like" and the name behind it


def unrivalled(parsed: Parsed, frame: Frame, context: Context, ear: Ear) -> Frame:
    """The frame as what a watched thing does or is, where its subject is "nothing", "no other X", "few X"."""
    first = frame.subject.first
    if frame.subject.id or not 0 <= first < frame.k:
        return frame
    if frame.sense.id == ear.pack["claims"]["milder"] and frame.how in ("fixed", "adjective"):
        return _milder(parsed, frame, context, ear)
    if not frame.objects or frame.how != "active" or not parsed.units[first].is_("nothing_else"):
        return frame
    found = _likened(parsed, max(hit.last for hit in frame.objects), context, ear)
    return frame._replace(subject=found, how=UNRIVALLED) if found and found.id else frame


def _milder(parsed: Parsed, frame: Frame, context: Context, ear: Ear) -> Frame:
    """ "Few herbs are as mild", "there is no milder herb (than X)": the topic, unless another thing is named."""
    if any(is_watched(hit.id, ear) for hit in frame.objects):
        return frame
    first = frame.subject.first
    first = frame.k - 1 if parsed.units[first].is_("expletive") else first  # "there are few …"
    scarce, words = ear.pack["claims"]["scarce"], parsed.tokens.words[parsed.units[first].first :]
    if words[0] not in scarce and " ".join(words[:2]) not in scarce:
        return frame
    found = _likened(parsed, frame.k, context, ear) or Subject(context.topic, "topic")
    return frame._replace(subject=found, how=UNRIVALLED) if found.id else frame


def _likened(parsed: Parsed, last: int, context: Context, ear: Ear) -> Subject | None:
    """The watched thing behind "like" or "than", of id "" where it is another; None where nothing is likened."""
    for at in range(last + 1, len(parsed.units) - 1):
        if parsed.units[at].is_("contrast", "likening"):
            for i in range(at + 1, min(at + 1 + NAMED, len(parsed.units))):
                watched = watched_at(parsed.units[i], ear)
                if watched:
                    return Subject(watched, UNRIVALLED, i, i)
                if parsed.units[i].is_("nominative"):
                    return anaphor(parsed, i, context, ear)
            return Subject("", UNRIVALLED)
    return None
