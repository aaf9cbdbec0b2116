"""Whoever has a trouble is sent to a thing ("people with X should try Y"), and what it is to be taken in place of."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit, read_as
from generator.claims.parting import with_condition
from generator.claims.phrases import is_watched, phrase_edge, phrase_subject
from generator.claims.reading import is_comma
from generator.claims.signs import any_of, needs
from generator.claims.units import Parsed
from generator.vocabulary.model import Predicate

RECOMMENDED = "recommended"  # how such a claim was found
NEEDED = 4  # units of the shortest request to exchange
FOUND = frozenset({"explicit", "class noun", "pronoun"})


@needs(any_of("recommending"))
def recommended(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each trouble whose bearers are sent to a watched thing, or that is said to yield to it."""
    kind, name = ear.pack["claims"]["recommended"]
    predicate = ear.vocabulary.predicates.get(name)
    if predicate is None:
        return
    for k in parsed.at("recommending"):
        if k + 1 < len(parsed.units):
            hits = _problems(parsed, with_condition(parsed, k), k, ear.taking(predicate, [kind]), ear)
            subject = sent_to(parsed, k + 1, context, ear)
            if hits and subject:
                yield Frame(k, Sense("verb", predicate.id), subject, hits, how=RECOMMENDED)


@needs(any_of("exchanging"))
def exchanged(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """ "Swap your X for Y": a request to take a watched thing in place of a medicine."""
    predicate = ear.vocabulary.predicates.get(ear.pack["claims"]["exchanged"])
    if predicate is None or len(parsed.units) < NEEDED or not parsed.units[0].is_("exchanging"):
        return
    given = _problems(parsed, 1, len(parsed.units), predicate, ear)[:1]
    link = next((i for i, u in enumerate(parsed.units) if u.is_("in_exchange")), 0)
    if given and given[0].last < link:
        subject = sent_to(parsed, link + 1, context, ear)
        if subject:
            yield Frame(0, Sense("verb", predicate.id), subject, given, how="exchanged")


def _problems(parsed: Parsed, low: int, high: int, predicate: Predicate, ear: Ear) -> tuple[Hit, ...]:
    found = ((read_as(parsed.units[i], predicate, ear), i) for i in range(low, high))
    return tuple(Hit(id, i, i) for id, i in found if id)


def sent_to(parsed: Parsed, first: int, context: Context, ear: Ear) -> Subject | None:
    """The watched thing whose noun phrase begins at unit `first`."""
    end = first
    while end < len(parsed.units) and not (
        is_comma(parsed.units[end])
        or not parsed.units[end].text[0].isalnum()
        or parsed.units[end].is_("preposition", "as", "conjunction")
        or phrase_edge(parsed, end)
    ):
        end += 1
    if end == first or (end < len(parsed.units) and parsed.units[end].is_("as")):
        return None
    found = phrase_subject(parsed, first, end - 1, context, ear)
    return found if found.how in FOUND and is_watched(found.id, ear) else None
