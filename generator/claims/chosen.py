"""What is chosen for a trouble: "the best X for Y", "the right strain for Y"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import rightward
from generator.claims.phrases import is_watched, watched_at
from generator.claims.reading import is_word
from generator.claims.signs import any_of, needs
from generator.claims.subjects import subject_of
from generator.claims.units import Parsed

NAMED = 5  # units of the name of what is chosen
BEFORE = 4  # units between "is" and a superlative: "is one of the most effective"


@needs(any_of("choosing"))
def chosen(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each trouble or function that a watched thing is called the choice for."""
    name = ear.pack["claims"]["recommended"][1]
    predicate = ear.vocabulary.predicates.get(name)
    for k in parsed.at("choosing") if predicate else ():
        link = _link(parsed, k)
        if link < 0 or any(u.is_("sayer", "marketing") for u in parsed.units[:k]):
            continue
        subject = _thing(parsed, k, link, context, ear)
        hits = rightward(parsed, link + 1, predicate, False, ear) if subject and predicate else []
        if subject and hits:
            yield Frame(k, Sense("agent", name), subject, tuple(hits), how="chosen")


def _link(parsed: Parsed, k: int) -> int:
    """The "for" behind the name of what is chosen, or -1."""
    for at in range(k + 1, min(k + 1 + NAMED, len(parsed.units))):
        unit = parsed.units[at]
        if unit.text == "for":
            return at if at > k + 1 else -1
        named = unit.entities or unit.has("type", "adjective", "gain") or unit.is_("portion", "lifting", "held_by")
        if unit.has("agent") or not (named or is_word(unit) or unit.text.isdigit()):
            return -1
    return -1


def _thing(parsed: Parsed, k: int, link: int, context: Context, ear: Ear) -> Subject | None:
    """The watched thing inside the phrase, or the one that is said to be what the phrase names."""
    for at in range(k + 1, link):
        watched = watched_at(parsed.units[at], ear)
        if watched:
            return Subject(watched, "explicit", at, at)
    head = parsed.units[link - 1]
    if not (head.has("type") or head.is_("portion", "lifting")):
        return None
    be = next((i for i in range(k - 1, max(-1, k - 1 - BEFORE), -1) if parsed.units[i].is_("be", "copular")), -1)
    if be > 0:
        found = subject_of(parsed, be, context, ear)
        return found if is_watched(found.id, ear) else None
    portion = head.is_("portion") and bool(context.topic)
    return Subject(context.topic, "class noun", link - 1, link - 1) if portion else None
