"""Harm that is said to befall nobody: "nobody comes to harm", "you cannot be harmed by it", "nothing could hurt"."""

from __future__ import annotations

from collections.abc import Iterator, Set

from generator.claims.carried import (
    Denial,
    behind,
    carries,
    denial_at,
    harms_in,
    is_result,
    is_untold,
    section,
)
from generator.claims.context import Context, Subject
from generator.claims.denials import verb_before
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit
from generator.claims.phrases import is_watched
from generator.claims.signs import any_in, any_of, either, needs
from generator.claims.subjects import subject_of
from generator.claims.units import Parsed
from generator.claims.whose import is_done_by_another, is_nobodys, only_thing, thing_behind

FOR_NOUNS = ("nobody", "before_noun")
FINITE = ("be", "have", "do", "modal", "determiner", "preposition")


@needs(any_of("harms.openers"), either(any_of("fixed", "harms.states"), any_in("harm")))
def absences(parsed: Parsed, heard: Set[int], context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each harm that a denial reaches and that nothing else has spoken of.

    `heard`: units that are objects of a thing's already. Results of studies deny nothing: they are reports.
    """
    denied = ear.pack["claims"]["denied"]
    if denied not in ear.vocabulary.predicates or ear.harms.openers.isdisjoint(parsed.tokens.words):
        return
    found = [hit for hit in harms_in(parsed, ear) if hit.first not in heard]
    if not found or is_result(parsed, ear) or ear.harms.tells_of_incident(parsed.tokens.words):
        return
    for hit in found:
        if ear.harms.reserves(behind(parsed, hit.last)) or is_untold(parsed, hit.last, ear):
            continue
        denial = _denier(parsed, hit, ear)
        subject = _whose(parsed, denial, hit, context, ear) if denial else None
        if denial and subject and subject.id:
            yield Frame(denial.first, Sense("denial", denied), subject, (hit,), how="denial")


def _denier(parsed: Parsed, hit: Hit, ear: Ear) -> Denial | None:
    """The denial that reaches the harm over words that carry it."""
    for at in range(hit.first - 1, -1, -1):
        denial = denial_at(parsed, at, ear)
        if denial:
            return denial if _may_deny(parsed, denial, hit, ear) else None
        if not carries(parsed, at, ear):
            return None
    return None


def _may_deny(parsed: Parsed, denial: Denial, hit: Hit, ear: Ear) -> bool:
    """Whether the denial is one of all, at all times, and no advice; a "no" needs people or chances behind it."""
    low = section(parsed, denial.first)
    names = [ear.harms.lists(parsed, k) for k in range(low, hit.first)]
    ahead = parsed.tokens.words[parsed.units[low].first : parsed.units[denial.first].first]
    after = parsed.tokens.words[parsed.units[denial.last].last : parsed.units[hit.first].first]
    if ear.harms.limits(ahead) or ear.harms.limits(after) or ear.harms.restricts(ahead):
        return False
    before = (denial_at(parsed, k, ear) for k in range(low, denial.first))
    if any(other and other.last < denial.first for other in before):
        return False
    if denial.kind == "before_noun":
        between = names[denial.last + 1 - low :]
        return not between or any(not lists.isdisjoint(("people", "chances")) for lists in between)
    return bool(denial.kind) or not _is_command(parsed, low, denial)


def _is_command(parsed: Parsed, low: int, denial: Denial) -> bool:
    """ "Never let", "do not": nobody stands before the denial, and a bare verb behind it."""
    after = parsed.units[denial.last + 1]
    return not after.is_(*FINITE) and all(
        u.is_("do", "conjunction") for u in parsed.units[low : denial.first]
    )


def _whose(parsed: Parsed, denial: Denial, hit: Hit, context: Context, ear: Ear) -> Subject | None:
    """The watched thing that people, a body or nobody at all come to no harm from; None where it may be another."""
    of_noun = denial.kind in FOR_NOUNS
    at = verb_before(parsed, denial.first, ear) if of_noun else denial.first
    if not of_noun or at != denial.first:
        subject = subject_of(parsed, at, context, ear)
        if is_watched(subject.id, ear):
            return subject
        if not is_nobodys(parsed, subject, ear):
            return None
    found = thing_behind(parsed, hit.last, context, ear)
    return found or (None if is_done_by_another(parsed, hit.last) else only_thing(parsed, context, ear))
