"""Praise without a verb of effect, where a trouble is named: "perfect for anyone with X", "for X it is worth a try"."""

from __future__ import annotations

from collections.abc import Iterator, Set

from generator.claims.context import NOBODY, Context, Subject
from generator.claims.denials import is_fragment
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.granted import granted
from generator.claims.lexicon import Sense
from generator.claims.means import enabler
from generator.claims.objects import Hit, read_as
from generator.claims.parting import clause_start
from generator.claims.phrases import is_watched, tells_of_another
from generator.claims.reading import CLAUSE_MARKS, is_comma
from generator.claims.signs import any_of, needs
from generator.claims.subjects import subject_of
from generator.claims.units import Parsed
from generator.claims.wordlist import listed
from generator.vocabulary.model import Predicate

KINDS = ("praises", "answering", "peerless", "freed")  # lists of the pack
PRAISED = "praised"  # how such a claim was found
FOUND = frozenset({"explicit", "pronoun", "class noun"})
REACH = 10  # units from the praise to what it is for


@needs(any_of("promise.praises", "promise.answering", "promise.peerless", "promise.freed"))
def praised(parsed: Parsed, heard: Set[int], context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each trouble or function for which a watched thing is praised in so many words.

    `heard`: the units of what one is said to be good for already.
    """
    name = ear.pack["claims"]["recommended"][1]
    predicate = ear.vocabulary.predicates.get(name)
    for kind in KINDS if predicate else ():
        for first, last, _ in listed(parsed, f"promise.{kind}", ear):
            k, end = parsed.unit_of(first), parsed.unit_of(last - 1)
            subject = _praised(parsed, k, end, kind, context, ear)
            hits = _troubles(parsed, subject, k, end, predicate, ear) if subject.id and predicate else ()
            if subject.id and not hits and kind == "answering" and not parsed.heading:
                hits = tuple(Hit(id, k, end) for id in context.troubles[:1])
            if hits and heard.isdisjoint(range(hits[0].first, hits[0].last + 1)):
                yield Frame(k, Sense("agent", name), subject, hits, how=PRAISED)


def _praised(parsed: Parsed, k: int, end: int, kind: str, context: Context, ear: Ear) -> Subject:
    """What the praise from unit k to `end` is said of; of "there is nothing better" it is the topic."""
    if kind == "freed":
        if k == clause_start(parsed, k) or is_comma(parsed.units[k - 1]):
            return NOBODY  # "do not take any A which may affect B" tells readers what to do
        return _means(parsed, k, context, ear)
    if parsed.units[k].is_("determiner") and not (k and _ascribes(parsed, k - 1)):
        return NOBODY
    found = subject_of(parsed, k, context, ear)
    if is_watched(found.id, ear) and found.how in FOUND:
        return found
    if kind == "peerless" and not tells_of_another(parsed, ear):
        return Subject(context.topic, "topic")
    return NOBODY


def _means(parsed: Parsed, k: int, context: Context, ear: Ear) -> Subject:
    """By what somebody is free of what follows unit k."""
    found = enabler(parsed, k, context, ear)
    return found if found.id else granted(parsed, context, ear)


def _ascribes(parsed: Parsed, k: int) -> bool:
    """Whether what follows unit k is what something is said to be."""
    unit = parsed.units[k]
    fragment = unit.text in CLAUSE_MARKS and is_fragment(parsed)
    return fragment or unit.is_("be", "copular", "giving") or unit.row.is_adverb


def _troubles(
    parsed: Parsed, subject: Subject, k: int, end: int, predicate: Predicate, ear: Ear
) -> tuple[Hit, ...]:
    """What is named behind the praise, else in the phrase before its subject; at worst a trouble nobody knows."""
    behind = _named(parsed, range(end + 1, min(end + REACH, len(parsed.units))), predicate, ear)
    owned = range(subject.last + 1, k) if subject.how == "pronoun" else range(0)
    before = range(max(0, subject.first))
    hits = behind or _named(parsed, before, predicate, ear) or _named(parsed, owned, predicate, ear)
    if hits:
        return hits
    unknown = (i for i in parsed.at("troubled") if i < subject.first or end < i < end + REACH)
    return tuple(Hit("", i, i) for i in list(unknown)[:1])


def _named(parsed: Parsed, where: range, predicate: Predicate, ear: Ear) -> tuple[Hit, ...]:
    for i in where:
        unit = parsed.units[i]
        found = read_as(unit, predicate, ear)
        if found and found in unit.entities:
            return (Hit(found, i, i),)
        if where.start and (is_comma(unit) or unit.is_("adversative", "contrast")):
            break
    return ()
