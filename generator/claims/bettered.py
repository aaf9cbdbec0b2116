"""What a thing leads to that is called better than it was: "leads to less X", "is linked to stronger Ys"."""

from __future__ import annotations

from collections.abc import Iterator, Set

from generator.claims.context import Context
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit, rightward
from generator.claims.reading import is_adverb, is_comma
from generator.claims.signs import any_of, needs
from generator.claims.subjects import subject_of
from generator.claims.units import Parsed
from generator.claims.wordlist import listed

GAIN = "gain"
NEAR = 8  # units of a list of gains up to one of them


@needs(any_of("promise.bettering"))
def bettered(parsed: Parsed, heard: Set[int], context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each gain behind words that say what comes of a thing.

    `heard`: the units of what one is said to be good for already.
    """
    if parsed.question:
        return
    for first, last, _ in listed(parsed, "promise.bettering", ear):
        k, at = parsed.unit_of(first), parsed.unit_of(last - 1)
        at += parsed.units[at].last <= last  # "leads to less": the gain may be part of the verb's own form
        subject = subject_of(parsed, k, context, ear)
        for name, hit in _gains(parsed, at, ear) if subject.id else ():
            if hit.first not in heard:
                yield Frame(k, Sense(GAIN, name), subject, (hit,), how=GAIN)


def _gains(parsed: Parsed, first: int, ear: Ear) -> Iterator[tuple[str, Hit]]:
    """The predicates and objects of the gains that a list from unit `first` on names."""
    at = first
    while at < min(first + NEAR, len(parsed.units)):
        unit = parsed.units[at]
        found = [*_named(parsed, at, ear), *_said(parsed, at, ear)]
        yield from found
        if found:
            at = max(hit.last for _, hit in found)
        elif not (unit.is_("determiner", "conjunction", "additive") or is_comma(unit) or is_adverb(unit, ear)):
            return
        at += 1


def _said(parsed: Parsed, at: int, ear: Ear) -> Iterator[tuple[str, Hit]]:
    """ "Less X": a word of gain and what it is of."""
    row = ear.rows[parsed.tokens.words[parsed.units[at].last - 1]]
    for reading in row.readings:
        if reading.sense.kind == GAIN and at + 1 < len(parsed.units):
            kinds = [*reading.predicate.object, *ear.pack["claims"]["gaining"]]
            for hit in rightward(parsed, at + 1, ear.taking(reading.predicate, kinds), False, ear):
                yield reading.predicate.id, hit


def _named(parsed: Parsed, at: int, ear: Ear) -> Iterator[tuple[str, Hit]]:
    """ "Stronger Ys": the name of a good that begins with a word of gain."""
    unit, (better, _) = parsed.units[at], ear.pack["claims"]["gains"]
    row = ear.rows[unit.text.partition(" ")[0]]
    called = " " in unit.text and any(r.sense.kind == GAIN and r.sense.id == better for r in row.readings)
    kinds = ear.vocabulary.predicates[better].object if called else ()
    id = next((id for id in unit.entities if ear.vocabulary.has_type(id, tuple(kinds))), "") if kinds else ""
    if id:
        yield better, Hit(id, at, at)
