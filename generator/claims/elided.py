"""Harm of another thing that a thing is said not to have, without naming it again: "X is addictive, and Y is not"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.carried import harms_in, is_result
from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import NOT, Hit
from generator.claims.phrases import anaphor, watched_at
from generator.claims.reading import CLAUSE_MARKS, is_adverb, is_comma, is_finite_helper
from generator.claims.signs import any_of, needs
from generator.claims.units import Parsed, Unit

ENDS = frozenset(".,;:!—–")


@needs(any_of(*NOT))
def elided(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A denial of the harm before it for each "… is not" that ends there."""
    if set(NOT).isdisjoint(parsed.tokens.words):
        return
    ends = [k for k in range(2, len(parsed.units)) if _ends_denying(parsed, k, ear)]
    if not ends or is_result(parsed, ear):
        return
    for k in ends:
        subject = _subject(parsed, k - 1, context, ear)
        hit = _harm_before(parsed, k - 1, ear) if subject.id else None
        if hit and not any(watched_at(unit, ear) for unit in parsed.units[: hit.last + 1]):
            denial = hit._replace(first=k, last=_negation(parsed, k))
            yield Frame(k, Sense("denial", ear.pack["claims"]["denied"]), subject, (denial,), how="denial")


def _ends_denying(parsed: Parsed, k: int, ear: Ear) -> bool:
    """A helping verb at unit k with a negation behind it, and nothing more in the clause."""
    if not is_finite_helper(parsed.units[k]):
        return False
    rest = [u for u in parsed.units[k + 1 :] if not is_adverb(u, ear) or u.text in NOT]
    return len(rest) > 0 and rest[0].text in NOT and (len(rest) == 1 or rest[1].text in ENDS)


def _negation(parsed: Parsed, k: int) -> int:
    return next(i for i in range(k + 1, len(parsed.units)) if parsed.units[i].text in NOT)


def _subject(parsed: Parsed, at: int, context: Context, ear: Ear) -> Subject:
    unit = parsed.units[at]
    if unit.is_("nominative"):
        return anaphor(parsed, at, context, ear)
    return Subject(watched_at(unit, ear), "explicit", at, at)


def _harm_before(parsed: Parsed, at: int, ear: Ear) -> Hit | None:
    """The last harm before the clause of unit `at`, where nothing else is said of its thing behind it."""
    low = at
    while low > 0 and not _parts(parsed.units[low - 1]):
        low -= 1
    while low > 0 and _parts(parsed.units[low - 1]):
        low -= 1
    hits = [hit for hit in harms_in(parsed, ear) if hit.last < low]
    if not hits:
        return None
    last = max(hits, key=lambda hit: hit.last)
    return None if any(_parts(u) for u in parsed.units[last.last + 1 : low]) else last


def _parts(unit: Unit) -> bool:
    """Whether a unit parts one thing said from the next."""
    return is_comma(unit) or unit.text in CLAUSE_MARKS or unit.is_("conjunction", "adversative")
