"""Verbs whose object stands before their subject: "X, which Y raises", "the X that it releases"."""

from __future__ import annotations

from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.objects import Hit, leftward, rightward
from generator.claims.parting import clause_start
from generator.claims.phrases import anaphor, watched_at
from generator.claims.reading import is_adverb, is_comma, is_nominal, opens_phrase
from generator.claims.units import Parsed
from generator.vocabulary.model import Predicate

HELPERS = ("have", "do", "modal", "infinitive", "light_verbs", "additive")


def gapped(
    parsed: Parsed, k: int, predicate: Predicate, context: Context, ear: Ear
) -> tuple[Subject, list[Hit]] | None:
    """Who does what the verb at unit k says, and to what, where both stand before it; else None."""
    units = parsed.units
    if k + 1 < len(units) and opens_phrase(units[k + 1]):
        return None
    at = k - 1
    while at > 0 and (is_adverb(units[at], ear) or (units[at].is_(*HELPERS) and not units[at].entities)):
        at -= 1
    subject = doer_at(parsed, at, context, ear) or _other_doer(parsed, at, predicate, ear) if at > 0 else None
    while subject and at > 1 and units[at - 1].is_("determiner", "possessive") and not units[at - 1].is_("relative"):
        at -= 1
    if subject and units[at - 1].is_("cleft"):
        hits = _equated(parsed, k, at - 1, predicate, ear)
        return (subject, hits) if hits else None
    last = _before(parsed, at) if subject else -1
    hits = leftward(parsed, last + 1, predicate, ear) if last >= 0 else []
    if hits and hits[0].id in ear.vocabulary.types and k + 1 < len(units) and units[k + 1].is_("be"):
        hits = rightward(parsed, k + 2, predicate, False, ear) or hits  # "the Y that X raises is …"
    return (subject, hits) if subject and hits else None


def _equated(parsed: Parsed, k: int, what: int, predicate: Predicate, ear: Ear) -> list[Hit]:
    """ "X is what it raises", "what it raises is X"."""
    units = parsed.units
    if what > 0 and units[what - 1].is_("be"):
        return leftward(parsed, what, predicate, ear)
    opens = what == clause_start(parsed, k) and k + 2 < len(units) and units[k + 1].is_("be")
    return rightward(parsed, k + 2, predicate, False, ear) if opens else []


def doer_at(parsed: Parsed, at: int, context: Context, ear: Ear) -> Subject | None:
    """A watched thing or a pronoun by itself."""
    watched = watched_at(parsed.units[at], ear)
    if watched:
        return Subject(watched, "explicit", at, at)
    return anaphor(parsed, at, context, ear) if parsed.units[at].is_("nominative") else None


def _other_doer(parsed: Parsed, at: int, predicate: Predicate, ear: Ear) -> Subject | None:
    """Another thing of which the verb can be told, where what it is done to is what a text may be about."""
    kinds = predicate.subject if predicate.turned else ()
    id = next((id for id in parsed.units[at].entities if kinds and ear.vocabulary.has_type(id, kinds)), "")
    return Subject(id, "other", at, at) if id else None


def _before(parsed: Parsed, at: int) -> int:
    """The last unit of the noun phrase before the doer at unit `at` and its relative pronoun, or -1."""
    units = parsed.units
    last = at - 1
    if units[last].is_("relative"):
        last -= 1
        return last - is_comma(units[last]) if last > 0 else last
    articled = last > 0 and any(u.is_("article") for u in units[max(0, last - 2) : last])
    return last if articled and is_nominal(units[last]) else -1
