"""Approval that names an agency and no purpose: "X is approved by the agency", "the agency has approved X"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit
from generator.claims.phrases import is_watched, watched_at
from generator.claims.reading import back, is_passive
from generator.claims.signs import any_in, needs
from generator.claims.subjects import subject_of
from generator.claims.units import Parsed
from generator.claims.wordlist import matches


@needs(any_in("at_large.by"))
def approved_at_large(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each word of approval with an agency, and nothing behind it that the approval is for."""
    known = ear.pack["claims"]["at_large"]
    if known["by"] not in parsed.offers or known["predicate"] not in ear.vocabulary.predicates:
        return
    for k, unit in enumerate(parsed.units):
        if unit.text in known["words"]:
            found, last = _of(parsed, k, known["by"], context, ear)
            if is_watched(found.id, ear) and not _goes_on(parsed, last):
                yield _frame(k, found, last, ear)
    for k, last in _sayings(parsed, ear):
        thing = watched_at(parsed.units[last + 1], ear)
        if thing and _approver(parsed, k, known["by"], ear) and not _goes_on(parsed, last + 1):
            yield _frame(k, Subject(thing, "explicit", last + 1, last + 1), last, ear)


def _frame(k: int, found: Subject, last: int, ear: Ear) -> Frame:
    known = ear.pack["claims"]["at_large"]
    return Frame(k, Sense("approved", known["predicate"]), found, (Hit(known["object"], last, last),), how="at large")


def _sayings(parsed: Parsed, ear: Ear) -> Iterator[tuple[int, int]]:
    """The first and last units of each saying for an approval that something stands behind."""
    for start, end, _ in matches(parsed.tokens.words, ear.phrases("claims", "approvals")):
        k, last = (next(i for i, u in enumerate(parsed.units) if u.last > at) for at in (start, end - 1))
        if last + 1 < len(parsed.units):
            yield k, last


def _of(parsed: Parsed, k: int, kind: str, context: Context, ear: Ear) -> tuple[Subject, int]:
    """What is approved, and the last unit that tells so; the approver behind "by", or before the verb."""
    units = parsed.units
    if is_passive(parsed, k, ear):
        at = k + 2 + (k + 2 < len(units) and units[k + 2].is_("determiner"))
        by = k + 1 < at < len(units) and units[k + 1].text == "by" and kind in units[at].row.offers
        return (subject_of(parsed, k, context, ear), at) if by else (Subject("", "unknown"), k)
    by = _approver(parsed, k, kind, ear)
    watched = watched_at(units[k + 1], ear) if by and k + 1 < len(units) else ""
    return Subject(watched, "explicit", k + 1, k + 1), k + 1


def _approver(parsed: Parsed, k: int, kind: str, ear: Ear) -> bool:
    """Whether an agency stands before a word of approval."""
    before = back(parsed, k, ear)
    while before > 0 and parsed.units[before].is_("have"):
        before = back(parsed, before, ear)
    return before >= 0 and kind in parsed.units[before].row.offers


def _goes_on(parsed: Parsed, last: int) -> bool:
    """Whether a noun goes on, or a purpose is named."""
    behind = parsed.units[last + 1 : last + 2]
    return bool(behind) and (behind[0].text[0].isalpha() and not behind[0].is_("conjunction", "adversative"))
