"""A verb whose preposition stands before a relative pronoun: "X, on which Y acts"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.gapped import doer_at
from generator.claims.objects import leftward, rightward
from generator.claims.phrases import is_watched
from generator.claims.reading import is_comma
from generator.claims.signs import any_of, needs
from generator.claims.units import Parsed


@needs(any_of("relative"), any_of("preposition"))
def whereon(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each such verb of a watched thing; what it acts on stands before, or behind a form of "be"."""
    for at in parsed.at("relative"):
        if at < 2 or at + 2 >= len(parsed.units) or not parsed.units[at - 1].is_("preposition"):
            continue
        subject = doer_at(parsed, at + 1, context, ear)
        k = next((i for i in range(at + 2, len(parsed.units)) if not parsed.units[i].row.is_adverb), at)
        if subject and is_watched(subject.id, ear):
            yield from _acting(parsed, at - 1, k, subject, ear)


def _acting(parsed: Parsed, link: int, k: int, subject: Subject, ear: Ear) -> Iterator[Frame]:
    words = (parsed.tokens.words[parsed.units[k].first], parsed.units[link].text)
    end, senses = ear.lexicon.longest(words, 0, ear.cues.adverb)
    for sense in senses if end == len(words) else ():
        predicate = ear.vocabulary.predicates.get(sense.id)
        if sense.kind != "verb" or predicate is None or not predicate.object:
            continue
        told = k + 1 < len(parsed.units) and parsed.units[k + 1].is_("be")
        hits = rightward(parsed, k + 2, predicate, False, ear) if told else []
        hits = hits or leftward(parsed, link - is_comma(parsed.units[link - 1]), predicate, ear)
        if hits:
            yield Frame(k, sense, subject, tuple(hits))
            return
