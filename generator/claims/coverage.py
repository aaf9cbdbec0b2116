"""What the ear did not understand: sentences about the subject and a health term that yielded no claim.

The gauge of missing vocabulary. A sentence counts where it names a watched thing (or stands for the topic with a
pronoun) and a thing of a type that predicates which need support take as objects. It is understood where a claim
was heard in it by words of the pack, or where what it says of the term is a question, a report, a wish, a topic:
nobody vouches for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.claims.ear import Ear
from generator.claims.extract import Heard, main_topic
from generator.claims.modes import force_at
from generator.claims.reading import is_word
from generator.claims.unheard import UNHEARD
from generator.claims.units import Parsed, Unit

VOUCHED = frozenset({"asserted", "hedged", "possible"})


@dataclass(frozen=True, slots=True)
class Gap:
    """A sentence that was not understood: units of its subject and of the term; unknown words, nearest first."""

    sentence: int
    subject: int
    term: int
    unknown: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """`told`: how many sentences say something of the subject and a term; `gaps`: those not understood."""

    told: int
    gaps: tuple[Gap, ...]


def coverage(heard: Heard, ear: Ear) -> Coverage:
    """What was understood of a document."""
    topic, kinds = main_topic(heard.parsed, ear), term_types(ear)
    claimed = {claim.sentence for claim in heard.claims if claim.object.how != UNHEARD}
    told = [
        (index, parsed, *found)
        for index, parsed in enumerate(heard.parsed)
        if not parsed.heading and (found := _told(parsed, topic, kinds, ear))
    ]
    gaps = tuple(
        Gap(index, subject, term, tuple(_unknown(parsed, subject, term, ear)))
        for index, parsed, subject, term in told
        if index not in claimed and _vouched(parsed, term)
    )
    return Coverage(len(told), gaps)


def term_types(ear: Ear) -> tuple[str, ...]:
    """The types of things that a claim which needs support, or a denied risk, can be about."""
    denied = ear.pack["claims"]["denied"]
    closed = (p for p in ear.vocabulary.predicates.values() if p.closed or p.id == denied)
    return tuple(dict.fromkeys(kind for predicate in closed for kind in predicate.object))


def term_of(unit: Unit, kinds: tuple[str, ...], ear: Ear) -> str:
    """The entity or type that makes a unit such a term, or ""."""
    named = (s.id for s in unit.senses if s.kind in ("entity", "type") and s.id not in ear.watched)
    return next((id for id in named if ear.vocabulary.has_type(id, kinds)), "")


def _told(parsed: Parsed, topic: str, kinds: tuple[str, ...], ear: Ear) -> tuple[int, int] | None:
    """Units of the subject and of the term nearest to it, or None."""
    units = parsed.units
    subject = next((k for k, u in enumerate(units) if not ear.watched.isdisjoint(u.entities)), -1)
    if subject < 0 and topic:
        subject = next((k for k, u in enumerate(units) if u.is_("pronoun")), -1)
    terms = [k for k, unit in enumerate(units) if k != subject and term_of(unit, kinds, ear)]
    return (subject, min(terms, key=lambda k: abs(k - subject))) if subject >= 0 and terms else None


def _vouched(parsed: Parsed, term: int) -> bool:
    force = force_at(parsed, parsed.units[term].first, True)
    return force.mode in VOUCHED and not force.announced


def _unknown(parsed: Parsed, subject: int, term: int, ear: Ear) -> Iterator[int]:
    """Unknown words, nearest to the subject first: between it and the term, then the rest of the sentence."""
    between = range(min(subject, term) + 1, max(subject, term))
    rest = (k for k in range(len(parsed.units)) if k not in between)
    for part in (between, rest):
        yield from sorted(_words(parsed, part, ear), key=lambda k: abs(k - subject))


def _words(parsed: Parsed, part: Iterable[int], ear: Ear) -> Iterator[int]:
    taken = {t for found in parsed.cues for t in range(found.start, found.end)}
    for k in part:
        unit = parsed.units[k]
        if is_word(unit) and len(unit.text) > 2 and unit.first not in taken and not _is_minor(unit, ear):
            yield k


def _is_minor(unit: Unit, ear: Ear) -> bool:
    """An adverb, or a word for evidence, which has a book of its own."""
    return unit.text.endswith(ear.adverb) or ear.evidence.nouns.node(unit.text) is not None
