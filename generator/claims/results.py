"""What evidence shows, where a sentence does not say of what: "trials report less of X" in a text about one thing."""

from __future__ import annotations

from generator.claims.context import NOBODY, Context, Subject
from generator.claims.cue import EVIDENCE
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.granted import has_other_cause
from generator.claims.phrases import watched_at
from generator.claims.units import Parsed

FOUND = "found"  # how such a subject was found
ACTIVE = "active"  # a participle, where the verb of finding stands directly before it: "showed reduced X"
GAINS = frozenset({"noun", "gain", ACTIVE})  # ways in which a finding names a benefit


def found_in(parsed: Parsed, frame: Frame, context: Context, ear: Ear) -> Subject:
    """The topic, where evidence is what a benefit is said to be had by; else NOBODY.

    Only where the sentence names the topic or the text has promised, and nothing else that it could come from.
    """
    at = frame.subject.first
    if frame.how not in GAINS or at < 0 or not context.topic or has_other_cause(parsed, context, ear):
        return NOBODY
    words = parsed.tokens.words[parsed.units[at].first : parsed.units[frame.k].first]
    found = ear.evidence.verbs.starts(words) or ear.cues.saying.starts(words)
    if ear.cues.small[EVIDENCE].isdisjoint(words) or not found:
        return NOBODY
    if frame.how == ACTIVE and found[-1] != len(words) - 1:
        return NOBODY
    named = any(watched_at(unit, ear) for unit in parsed.units)
    if not named and any(u.is_("preposition") for u in parsed.units[at : frame.k]):
        return NOBODY  # "trials of rest show"
    return Subject(context.topic, FOUND) if named or context.promising else NOBODY
