"""Readers with a trouble are told to take something up: "if you lie awake with X, reach for Y", "try Y for X"."""

from __future__ import annotations

from collections.abc import Iterator, Set

from generator.claims.context import Context
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.modes import force_at
from generator.claims.objects import Hit, read_as
from generator.claims.parting import clause_start, with_condition
from generator.claims.phrases import watched_at
from generator.claims.reading import is_comma, parts_clauses
from generator.claims.recommended import RECOMMENDED, sent_to
from generator.claims.signs import any_in, any_of, needs
from generator.claims.units import Parsed
from generator.claims.wordlist import matches
from generator.vocabulary.model import Predicate

URGED = "urged"  # how such a claim was found where the trouble is named first
NEAR = 8  # units behind what is to be taken up in which the trouble is named


@needs(any_of("promise.urging"), any_in("recommended.0"))
def urged(parsed: Parsed, heard: Set[int], context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each trouble for which readers are told to take up a watched thing.

    `heard`: the units of what one is said to be good for already.
    """
    kind, name = ear.pack["claims"]["recommended"]
    predicate = ear.vocabulary.predicates.get(name)
    for first, last, _ in matches(parsed.tokens.words, ear.phrases("promise", "urging")) if predicate else ():
        k, end = parsed.unit_of(first), parsed.unit_of(last - 1)
        subject = sent_to(parsed, end + 1, context, ear) if _asks(parsed, k, ear) else None
        if subject and predicate and force_at(parsed, first, False).holds:
            hits = _troubles(parsed, k, subject.last, ear.taking(predicate, [kind]), ear)
            if hits and heard.isdisjoint(hit.first for hit in hits):
                how = URGED if hits[0].last < k else RECOMMENDED
                yield Frame(k, Sense("verb", name), subject, hits, how=how)


def _asks(parsed: Parsed, k: int, ear: Ear) -> bool:
    """Whether the verb at unit k is a request: at the head of its clause, or behind "we would", "you can"."""
    low = _head(parsed, k)
    before = [u for u in parsed.units[low:k] if not u.row.is_adverb]
    return all(u.is_("modal", "teller", "reader") or u.text in ear.pack["claims"]["then"] for u in before)


def _head(parsed: Parsed, k: int) -> int:
    """Where the clause of unit k begins, behind what is fronted: "for X, try Y"."""
    low = clause_start(parsed, k)
    return next((i + 1 for i in range(k - 1, low - 1, -1) if is_comma(parsed.units[i])), low)


def _troubles(parsed: Parsed, k: int, last: int, predicate: Predicate, ear: Ear) -> tuple[Hit, ...]:
    """The trouble in front of the request, where nothing is taken yet, else the one behind what is to be taken."""
    before = range(with_condition(parsed, k), k)
    taken = any(watched_at(parsed.units[i], ear) or parsed.units[i].is_("consuming", "usage") for i in before)
    found = () if taken else _named(parsed, before, predicate, ear)
    return found or _named(parsed, _behind(parsed, last), predicate, ear)


def _behind(parsed: Parsed, last: int) -> range:
    """The units behind what is to be taken, where "for" or "against" leads to them."""
    at = last + 1
    if at >= len(parsed.units) or not parsed.units[at].is_("purpose") or parsed.units[at].is_("infinitive"):
        return range(0)
    marks = (i for i in range(at, min(at + NEAR, len(parsed.units))) if parts_clauses(parsed.units[i]))
    return range(at + 1, next(marks, min(at + NEAR, len(parsed.units))))


def _named(parsed: Parsed, where: range, predicate: Predicate, ear: Ear) -> tuple[Hit, ...]:
    named = ((read_as(parsed.units[i], predicate, ear), i) for i in where)
    return tuple(Hit(id, i, i) for id, i in named if id in parsed.units[i].entities)[:1]
