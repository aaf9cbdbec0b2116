"""What people wish for is what a thing they are sent to is said to bring: "if you want X, Y is worth a try"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.needs import helper_at
from generator.claims.phrases import is_watched
from generator.claims.recommended import sent_to
from generator.claims.signs import any_of, needs
from generator.claims.subjects import subject_of
from generator.claims.units import Parsed

WISHED = "wished"  # how such a claim was found
REACH = 6  # tokens between a word of wanting and the gain


@needs(any_of("wants"), any_of("recommending", "choosing", "helping"))
def wished(parsed: Parsed, found: Sequence[Frame], context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each gain that somebody wishes for who is sent to a watched thing. `found`: the sentence's frames."""
    gained = ear.pack["claims"]["gained"]
    wishes = [
        frame
        for frame in found
        if ear.vocabulary.predicates[frame.sense.id].family in gained
        and not is_watched(frame.subject.id, ear)
        and _is_wanted(parsed, parsed.units[frame.k].first)
    ]
    for k, subject in _sent(parsed, context, ear) if wishes else ():
        for frame in wishes:
            yield Frame(k, frame.sense, subject, frame.objects, how=WISHED)


def _is_wanted(parsed: Parsed, token: int) -> bool:
    return any(c.cue.effect == "wants" and c.start <= token and token - c.end < REACH for c in parsed.cues)


def _sent(parsed: Parsed, context: Context, ear: Ear) -> Iterator[tuple[int, Subject]]:
    """Where people are sent to a watched thing, or it is said to help, and which."""
    for k in parsed.at("recommending"):
        subject = sent_to(parsed, k + 1, context, ear)
        if subject:
            yield k, subject
    for k in parsed.at("choosing"):  # "is ideal for anyone who wants to …"
        if 1 < k < len(parsed.units) - 1 and parsed.units[k - 1].is_("be") and parsed.units[k + 1].is_("purpose"):
            subject = subject_of(parsed, k - 1, context, ear)
            if is_watched(subject.id, ear):
                yield k, subject
    for k in parsed.at("helping"):
        helper = helper_at(parsed, k, context, ear)
        if helper.id:
            yield k, helper
