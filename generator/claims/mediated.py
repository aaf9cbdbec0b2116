"""What an effect brings about is brought about by what has the effect: "X raises A, which eases B"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.claims.clauses import clause_subject
from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.parting import clause_start
from generator.claims.phrases import is_watched
from generator.claims.reading import is_comma
from generator.claims.units import Parsed

GIVEN = 2  # units before what is brought about in which the verb stands


def mediated(parsed: Parsed, frame: Frame, context: Context, ear: Ear) -> Frame:
    """The frame with the cause of the effect that it is said to come from as its subject, where that is watched."""
    claims = ear.pack["claims"]["mediated"]
    if ear.vocabulary.predicates[frame.sense.id].family not in claims["families"] or not frame.objects:
        return frame
    if not _is_effect(parsed, frame.subject, claims["effects"], ear) or not _follows(parsed, frame):
        return frame
    first = frame.subject.first
    cause = clause_subject(parsed, clause_start(parsed, first), first, context, ear)
    if first <= cause.first or not is_watched(cause.id, ear):
        return frame
    return frame._replace(subject=cause._replace(how="mediated"))


def _is_effect(parsed: Parsed, subject: Subject, kinds: Sequence[str], ear: Ear) -> bool:
    """Something in the body, or something unknown that is brought about: "leads to a feeling of warmth"."""
    if subject.how == "stranger":
        return any(u.is_("giving") for u in parsed.units[max(0, subject.first - GIVEN) : subject.first])
    return subject.how == "other" and ear.vocabulary.has_type(subject.id, tuple(kinds))


def _follows(parsed: Parsed, frame: Frame) -> bool:
    """Whether a comma and "which" open the clause: what follows is then said of all that went before.

    Unless its verb is a plural: "receptors, which regulate X".
    """
    inner = range(frame.subject.last + 1, frame.k)
    at = next((i for i in inner if parsed.units[i].text == "which" and is_comma(parsed.units[i - 1])), -1)
    verb = next((u for u in parsed.units[at + 1 : frame.k + 1] if not u.row.is_adverb), None) if at > 0 else None
    return verb is not None and (verb.is_("modal") or verb.text.split(" ")[0].endswith("s"))
