"""What a thing is said not to contain, without a verb: "there is no X in Y", "Y is free of X", "Y is X-free"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.context import Context, Subject
from generator.claims.cue import Found
from generator.claims.denials import verb_before
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit, compound, rightward
from generator.claims.phrases import watched_at
from generator.claims.signs import any_object, any_of, needs
from generator.claims.subjects import subject_of
from generator.claims.units import Parsed
from generator.vocabulary.model import Predicate

ABSENCE = "absence"  # how such a claim was found
HOLDERS = ("substance", "taxon")  # types of things that have parts
INSIDE = 3  # units behind "in" in which it may be said in what


@needs(any_object("member"), any_of("denies", "claims.freed"))
def lacks(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame of the pack's predicate of containing for each part that a thing is said to be without."""
    predicate = ear.vocabulary.predicates.get(ear.pack["claims"]["member"])
    if predicate is None or parsed.offers.isdisjoint(predicate.object):
        return
    freed = ear.pack["claims"]["freed"] in parsed.tokens.words
    denials = {cue.start for cue in parsed.cues if _denies_next(cue)}
    if not (freed or denials):
        return
    for k in range(1, len(parsed.units)):
        hits = _denied(parsed, k, predicate, ear) if freed or parsed.units[k].first in denials else []
        subject = _without(parsed, k, hits, context, ear) if hits else None
        if subject and subject.id and subject.id not in {hit.id for hit in hits}:
            yield Frame(k, Sense("denial", predicate.id), subject, tuple(hits), how=ABSENCE)


def _denies_next(found: Found) -> bool:
    return found.cue.effect == "denies" and found.cue.scope == "next"


def _denied(parsed: Parsed, k: int, predicate: Predicate, ear: Ear) -> list[Hit]:
    """The parts that a denial at unit k names."""
    unit = parsed.units[k]
    if unit.text == ear.pack["claims"]["freed"] and parsed.is_glued(k):
        return compound(parsed, k, predicate, ear)
    own = filter(_denies_next, parsed.cues)
    ends = [c.end for c in own if c.start == unit.first]
    after = next((i for i, u in enumerate(parsed.units) if ends and u.last > max(ends)), -1)
    named = rightward(parsed, after, predicate, False, ear) if after > 0 else []
    return [hit for hit in named if hit.id in ear.vocabulary.entities]


def _without(parsed: Parsed, k: int, hits: list[Hit], context: Context, ear: Ear) -> Subject | None:
    """What it is that lacks them: what stands behind "in", or before the form of "be"."""
    if any(u.is_("expletive") for u in parsed.units[:k]):
        at = max(hit.last for hit in hits) + 1
        inside = range(at + 1, min(at + 1 + INSIDE, len(parsed.units)))
        if at >= len(parsed.units) or parsed.units[at].text != "in":
            return None
        return next((s for i in inside if (s := _thing(parsed, i, context, ear))), None)
    verb = verb_before(parsed, k, ear)
    return subject_of(parsed, verb, context, ear) if verb < k and parsed.units[verb].is_("be") else None


def _thing(parsed: Parsed, i: int, context: Context, ear: Ear) -> Subject | None:
    unit = parsed.units[i]
    things = (id for id in unit.entities if ear.vocabulary.has_type(id, HOLDERS))
    named = watched_at(unit, ear) or next(things, "")
    if named:
        return Subject(named, "explicit", i, i)
    if unit.is_("portion"):
        return Subject(context.topic, "class noun", i, i)
    return Subject(context.it, "pronoun", i, i) if unit.is_("pronoun") else None
