"""A part of the body that is talked into something: "coaxes it into making more", "tells it to stop"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.context import Context
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit
from generator.claims.phrases import is_watched
from generator.claims.signs import any_of, needs
from generator.claims.subjects import subject_of
from generator.claims.unheard import OWNERS, is_harmful, is_listed
from generator.claims.units import Parsed

REACH = 5  # units from the verb to the part of the body, and on to what it is brought to do


@needs(any_of("persuading"))
def persuaded(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each part of the body that a watched thing is said to tell or teach to do something."""
    kind, name, links = (ear.pack["claims"]["persuaded"][key] for key in ("object", "as", "links"))
    if name not in ear.vocabulary.predicates:
        return
    for k, unit in enumerate(parsed.units[:-1]):
        if unit.entities or not is_listed(unit, "persuading", ear):
            continue
        part = _part(parsed, k, kind, ear)
        if part is None or not _is_brought_to(parsed, part.last + 1, links, ear):
            continue
        subject = subject_of(parsed, k, context, ear)
        if is_watched(subject.id, ear) and subject.how in OWNERS:
            yield Frame(k, Sense("verb", name), subject, (part,))


def _part(parsed: Parsed, k: int, kind: str, ear: Ear) -> Hit | None:
    """The part of the body directly behind the verb, with what modifies it."""
    for at in range(k + 1, min(k + REACH, len(parsed.units))):
        unit = parsed.units[at]
        id = next((e for e in unit.entities if ear.vocabulary.is_a(e, kind)), "")
        if id or unit.text in ear.pack["claims"]["persuaded"]["parts"]:
            return Hit(id, at, at)
        if unit.is_("preposition", "person_pronoun", "be", "modal", "relative"):
            return None
    return None


def _is_brought_to(parsed: Parsed, at: int, links: list[str], ear: Ear) -> bool:
    if at + 1 >= len(parsed.units) or parsed.units[at].text not in links:
        return False
    done = (unit for unit in parsed.units[at + 1 : at + REACH] if not unit.is_("causatives", "giving"))
    return not any(is_harmful(unit, ear) for unit in done)
