"""What is done to a thing that does something else is done to that, too: "X blocks the enzyme that breaks down Y"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.claims.context import Context
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.phrases import is_watched
from generator.claims.signs import any_of, needs
from generator.claims.units import Parsed


@needs(any_of("relative"))
def chained(parsed: Parsed, found: Sequence[Frame], context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each effect of what a watched thing acts on, where a relative clause tells of it."""
    chain = ear.pack["claims"]["chained"]
    predicate = ear.vocabulary.predicates.get(chain["predicate"])
    if predicate is None or not parsed.at("relative"):
        return
    own = [f for f in found if ear.vocabulary.predicates[f.sense.id].family == predicate.family and f.objects]
    for first in own:
        for second in own if is_watched(first.subject.id, ear) else ():
            if _goes_on(parsed, first, second) and second.subject.id not in ear.watched:
                hits = tuple(hit for hit in second.objects if ear.vocabulary.has_type(hit.id, tuple(chain["kinds"])))
                if hits:
                    yield Frame(second.k, Sense("chained", predicate.id), first.subject, hits, how="chained")


def _goes_on(parsed: Parsed, first: Frame, second: Frame) -> bool:
    """Whether a relative pronoun directly behind what the first acts on opens the second's clause."""
    at = first.objects[-1].last + 1
    return first.k < at < second.k <= at + 2 and parsed.units[at].is_("relative")
