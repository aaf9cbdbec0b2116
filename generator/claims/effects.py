"""What kind of effect a thing is said to have on what: "has a calming effect on X", "its balancing action on X"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.context import Context
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import rightward
from generator.claims.phrases import is_watched
from generator.claims.signs import any_of, needs
from generator.claims.subjects import owner_of
from generator.claims.units import Parsed


@needs(any_of("claims.effects.nouns"))
def effects(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each effect that a participle says the kind of, as its verb would say it: it calms X."""
    lists, words = ear.pack["claims"]["effects"], parsed.tokens.words
    for token in range(1, len(words) - 2):
        if words[token] not in lists["nouns"] or words[token + 1] not in lists["links"]:
            continue
        k, at = parsed.unit_of(token), parsed.unit_of(token + 2)
        subject = owner_of(parsed, k, context, ear)
        for sense, predicate, *_ in ear.rows[words[token - 1]].readings if is_watched(subject.id, ear) else ():
            ing = sense.kind == "verb" and sense.form == "ing" and predicate.family in lists["families"]
            hits = rightward(parsed, at, predicate, False, ear) if ing else []
            if hits:
                yield Frame(k, Sense("noun", predicate.id), subject, tuple(hits), True, "presupposed", "noun")
                break
