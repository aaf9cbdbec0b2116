"""Harm compared without "safer": another thing is the real danger, a margin is wider, beside it a thing is a trifle.

That another treatment is dangerous compares nothing by itself; in a text that promises, it praises what is sold.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.carried import is_result
from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.less_with import holds_at, is_other
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit
from generator.claims.parting import clause_start
from generator.claims.phrases import is_watched, watched_at
from generator.claims.signs import any_of, needs
from generator.claims.subjects import subject_of
from generator.claims.units import Parsed
from generator.claims.whose import is_another
from generator.claims.wordlist import listed

NEAR = 5  # units from a margin to how wide it is
Found = tuple[int, int, Subject]


@needs(any_of("unharmed.worse", "unharmed.margins", "unharmed.trifles"))
def outdone(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A comparison for the first such place of a sentence that says so outright."""
    milder = ear.pack["claims"]["milder"]
    if milder not in ear.vocabulary.predicates or parsed.question or is_result(parsed, ear):
        return
    found = (*_worse(parsed, context, ear), *_wider(parsed, context, ear), *_trifling(parsed, context, ear))
    for k, last, subject in found:
        if is_watched(subject.id, ear) and holds_at(parsed, parsed.units[k].first):
            yield Frame(k, Sense("adjective", milder), subject, (Hit("", k, last),), how="adjective")
            return


def _worse(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Found]:
    """ "Pills are THE REAL DANGER", "something TEN TIMES WORSE": of another treatment or of what others hand out."""
    for first, end, _ in listed(parsed, "unharmed.worse", ear) if context.promising else ():
        k = parsed.unit_of(first)
        low = clause_start(parsed, k)
        behind = range(parsed.unit_of(end - 1) + 1, len(parsed.units))
        if any(watched_at(u, ear) or u.is_("pronoun") for u in parsed.units[low:]):
            continue
        handed = low < k and parsed.units[k - 1].text in ear.pack["unharmed"]["handed"]
        named = range(low, k) if low < k else behind[:NEAR]  # "the real danger is Y"
        if handed or (
            any(parsed.units[i].is_("be") for i in named) and any(_is_rival(parsed, i, context, ear) for i in named)
        ):
            yield k, parsed.unit_of(end - 1), Subject(context.topic, "topic")


def _is_rival(parsed: Parsed, at: int, context: Context, ear: Ear) -> bool:
    """Another substance, or treatments of any kind but that of the topic."""
    treated = any(word in ear.pack["harms"]["treatments"] for word in parsed.units[at].text.split())
    return treated or is_another(parsed, at, context, ear)


def _wider(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Found]:
    """ "Its MARGIN OF SAFETY is far wider": the margin of a watched thing, and that it is wide."""
    for first, end, _ in listed(parsed, "unharmed.margins", ear):
        k, last = parsed.unit_of(first), parsed.unit_of(end - 1)
        near = range(max(0, k - NEAR), min(last + 1 + NEAR, len(parsed.units)))
        wide = next((i for i in near if parsed.units[i].text in ear.pack["unharmed"]["wide"]), -1)
        if wide >= 0:
            yield min(k, wide), max(last, wide), _whose(parsed, context, ear)


def _whose(parsed: Parsed, context: Context, ear: Ear) -> Subject:
    """The watched thing that is named first or that a possessive stands for; nothing where it is another's."""
    for i, unit in enumerate(parsed.units):
        if watched := watched_at(unit, ear):
            return Subject(watched, "explicit", i, i)
        if unit.is_("possessive", "pronoun"):
            return Subject(context.it, "pronoun", i, i)
        if is_other(unit, ear):
            break
    return Subject("", "other")


def _trifling(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Found]:
    """ "Next to Y, X is A PICNIC": a trifle that a watched thing is called beside another treatment."""
    for first, end, _ in listed(parsed, "unharmed.trifles", ear) if _compares(parsed) else ():
        k = parsed.unit_of(first)
        verb = next((i for i in range(k - 1, -1, -1) if parsed.units[i].is_("be")), -1)
        if verb > 0 and any(is_other(u, ear) for u in parsed.units):
            yield verb, parsed.unit_of(end - 1), subject_of(parsed, verb, context, ear)


def _compares(parsed: Parsed) -> bool:
    return parsed.has("contrast") or "unharmed.beside" in parsed.begins
