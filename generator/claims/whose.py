"""Of which thing it is that people or their bodies come to no harm: the one the sentence names, else the topic."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.phrases import anaphor, is_watched, watched_at
from generator.claims.reading import is_comma
from generator.claims.units import Parsed

BEHIND = 3  # units behind a harm in which it may be said of what


def thing_behind(parsed: Parsed, at: int, context: Context, ear: Ear) -> Subject | None:
    """ "Harmed by it", "harm from X": a watched thing or a pronoun behind the harm and a preposition."""
    for i in range(at + 1, min(at + 1 + BEHIND, len(parsed.units))):
        unit = parsed.units[i]
        watched = watched_at(unit, ear)
        if watched:
            return Subject(watched, "of whom", i, i)
        if unit.is_("pronoun") and unit.text != "'s it":
            return anaphor(parsed, i, context, ear)
        if not unit.is_("preposition", "determiner", "instrument"):
            break
    return None


def is_done_by_another(parsed: Parsed, at: int) -> bool:
    """ "Harmed by a good label": somebody or something else behind "by"."""
    return at + 1 < len(parsed.units) and parsed.units[at + 1].text == "by"


def only_thing(parsed: Parsed, context: Context, ear: Ear) -> Subject | None:
    """The watched thing that a sentence names, else the topic; None where it names another substance."""
    places = list(_outside_contrast(parsed))
    if any(is_another(parsed, i, context, ear) for i in places):
        return None
    for i in places:
        watched = watched_at(parsed.units[i], ear)
        if watched:
            return Subject(watched, "explicit", i, i)
    return Subject(context.topic, "topic") if context.topic else None


def is_nobodys(parsed: Parsed, subject: Subject, ear: Ear) -> bool:
    """Whether a subject stands for people, their bodies, the harm itself or nothing at all."""
    if subject.id:
        claims = ear.pack["claims"]
        return ear.vocabulary.has_type(subject.id, (claims["harm"], *claims["befalls"]))
    if subject.how in ("person",):
        return True
    places = range(max(subject.first, 0), subject.last + 1)
    return any(
        parsed.units[i].is_("expletive", "helped") or "people" in ear.harms.lists(parsed, i) for i in places
    )


def _outside_contrast(parsed: Parsed) -> Iterator[int]:
    """The units of a sentence but for what it only compares with ("unlike X, …")."""
    contrast = False
    for i, unit in enumerate(parsed.units):
        contrast = unit.is_("contrast") or (contrast and not is_comma(unit))
        if not contrast:
            yield i


def is_another(parsed: Parsed, at: int, context: Context, ear: Ear) -> bool:
    """A substance that is not watched, by its name or by a class that the topic is not of and that is not its own."""
    known, unit = ear.vocabulary, parsed.units[at]
    if unit.entities:
        return not any(is_watched(id, ear) for id in unit.entities) and any(
            known.has_type(id, ("substance",)) for id in unit.entities
        )
    if at and parsed.units[at - 1].is_("possessive", "definite"):
        return False
    kinds = [s.id for s in unit.senses if s.kind == "type" and "substance" in known.ancestors.get(s.id, ())]
    return bool(kinds) and not any(known.is_a(context.topic, kind) for kind in kinds)
