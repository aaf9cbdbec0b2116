"""By way of what a thing does something: "calms through X", "Through X, it calms"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.context import Context
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import rightward
from generator.claims.parting import clause_start
from generator.claims.phrases import is_watched
from generator.claims.reading import is_comma, verb_in_place
from generator.claims.signs import any_in, any_of, needs
from generator.claims.subjects import subject_of
from generator.claims.units import Parsed

FINITE = ("s", "base", "past")
DOERS = frozenset({"explicit", "pronoun", "class noun"})


@needs(any_of("way"), any_in("way.kinds"))
def ways(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each target of the body by way of which a watched thing is said to do something."""
    way = ear.pack["claims"]["way"]
    predicate = ear.vocabulary.predicates.get(way["predicate"])
    if predicate is None or parsed.offers.isdisjoint(way["kinds"]):
        return
    kinds = tuple(way["kinds"])
    for at in parsed.at("way"):
        found = rightward(parsed, at + 1, predicate, False, ear)
        hits = [hit for hit in found if ear.vocabulary.has_type(hit.id, kinds)]
        k = _verb(parsed, at, hits[-1].last, ear) if hits else -1
        subject = subject_of(parsed, k, context, ear) if k >= 0 else None
        if subject and subject.how in DOERS and is_watched(subject.id, ear):
            yield Frame(at, Sense("topic", predicate.id), subject, tuple(hits), True, "presupposed", "noun")


def _verb(parsed: Parsed, at: int, last: int, ear: Ear) -> int:
    """The verb whose way it is: behind the comma where the way comes first, else the last one before it; or -1."""
    low = clause_start(parsed, at)
    if at == low:
        behind = range(last + 2, len(parsed.units)) if _ends(parsed, last + 1) else range(0)
        return next((k for k in behind if _is_verb(parsed, k, ear)), -1)
    return next((k for k in range(at - 1, low - 1, -1) if _is_verb(parsed, k, ear)), -1)


def _ends(parsed: Parsed, at: int) -> bool:
    return at < len(parsed.units) and is_comma(parsed.units[at])


def _is_verb(parsed: Parsed, k: int, ear: Ear) -> bool:
    unit = parsed.units[k]
    forms = [s.form for s in unit.senses if s.kind == "verb" and s.form in FINITE]
    return any(not unit.entities or verb_in_place(parsed, k, form, ear) for form in forms)
