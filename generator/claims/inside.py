"""What a thing has in it, told without a verb: "the C in X", "there is C in X", "C is found in X", "its C".

What it is said to lack in such words is heard as well: "X has no C in it", "X lacks C", "C is absent from X".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.claims.context import NOBODY, Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.kindred import heads_another, modifies
from generator.claims.lacks import ABSENCE
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit, read_as
from generator.claims.parting import clause_start
from generator.claims.phrases import anaphor, is_watched, watched_at
from generator.claims.signs import any_object, needs
from generator.claims.subjects import subject_of
from generator.claims.units import Parsed
from generator.claims.wordlist import listed

INSIDE = "inside"
NEAR = 4  # units of a phrase before its head


@needs(any_object("member"))
def inside(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame of the pack's predicate of containing for each part that a watched thing is said to have, or to lack."""
    predicate = ear.vocabulary.predicates.get(ear.pack["claims"]["member"])
    if predicate is None or parsed.offers.isdisjoint(predicate.object):
        return
    for at, unit in enumerate(parsed.units):
        part = read_as(unit, predicate, ear) if unit.entities else ""
        if not part or heads_another(parsed, at) or part not in ear.vocabulary.entities:
            continue
        for thing in (_in_it(parsed, at, context, ear), _its(parsed, at, context, ear)):
            inner = part != thing.id and part not in ear.vocabulary.wholes.get(thing.id, ())
            if inner and is_watched(thing.id, ear):
                yield Frame(at, Sense("member", predicate.id), thing, (Hit(part, at, at),), how="member")
                break
        without = _lacking(parsed, at, context, ear)
        if is_watched(without.id, ear) and part != without.id:
            yield Frame(at, Sense("denial", predicate.id), without, (Hit(part, at, at),), how=ABSENCE)


def _in_it(parsed: Parsed, at: int, context: Context, ear: Ear) -> Subject:
    """ "The C in X", "there is C in X", "C is found in X", "you find C in X": what stands behind "in"."""
    known, units = ear.pack["claims"][INSIDE], parsed.units
    low = clause_start(parsed, at)
    if any(u.text in known["unless"] for u in units[max(0, low - 1) : at + NEAR + NEAR]):
        return NOBODY
    first = at
    while first > low and modifies(units[first - 1], ear) and not units[first - 1].is_("definite"):
        first -= 1
    before = units[first - 1] if first else None
    led = before is not None and (before.is_("definite") or before.text in known["finding"])
    there = before is not None and before.is_("be") and first > 1 and units[first - 2].is_("expletive")
    link = at + 1
    found = next((e for f, e, _ in listed(parsed, "claims.inside.being", ear) if parsed.unit_of(f) == at + 1), 0)
    if found:
        link = parsed.unit_of(found - 1)
    elif not (led or there):
        return NOBODY
    return _holder(parsed, link + 1, context, ear) if _is_link(parsed, link, known, found) else NOBODY


def _is_link(parsed: Parsed, link: int, known: dict[str, Any], found: int) -> bool:
    return bool(found) or (link < len(parsed.units) and parsed.units[link].text in known["links"])


def _holder(parsed: Parsed, at: int, context: Context, ear: Ear) -> Subject:
    """The watched thing that begins at unit `at`, or a portion of the topic ("the leaf", "each capsule")."""
    units = parsed.units
    while at < len(units) and units[at].is_("determiner", "possessive"):
        at += 1
    if at >= len(units):
        return NOBODY
    watched = watched_at(units[at], ear)
    if watched:
        return Subject(watched, "explicit", at, at)
    kinds = tuple(ear.pack["claims"][INSIDE]["holders"])
    whole = at + 2 if at + 2 < len(units) and units[at + 1].text == "of" else 0
    if whole and watched_at(units[whole], ear) and any(ear.vocabulary.has_type(id, kinds) for id in units[at].entities):
        return Subject(watched_at(units[whole], ear), "explicit", whole, whole)
    part = units[at].is_("portion") or any(ear.vocabulary.has_type(id, kinds) for id in units[at].entities)
    alone = not (at + 1 < len(units) and (units[at + 1].is_("held_by") or heads_another(parsed, at)))
    pointed = units[at - 1].is_("definite", "possessive") or units[at - 1].text in ("each", "every")
    return Subject(context.topic, "class noun", at, at) if part and alone and pointed else NOBODY


def _its(parsed: Parsed, at: int, context: Context, ear: Ear) -> Subject:
    """ "X's own C", "thanks to its natural C", where nothing else is named that might have it."""
    first = at
    while first and modifies(parsed.units[first - 1], ear) and not parsed.units[first - 1].is_("possessive"):
        first -= 1
    before = parsed.units[first - 1] if first else None
    if before is None:
        return NOBODY
    if before.text == "'s" and first > 1 and watched_at(parsed.units[first - 2], ear):
        return Subject(watched_at(parsed.units[first - 2], ear), "explicit", first - 2, first - 2)
    others = (u for i, u in enumerate(parsed.units) if i != at and u.row.names_another)
    if before.text != "its" or next(others, None):
        return NOBODY
    return anaphor(parsed, first - 1, context, ear)


def _lacking(parsed: Parsed, at: int, context: Context, ear: Ear) -> Subject:
    """ "X lacks C", "X has no C in it", "C is absent from X", of the thing at large."""
    known, units = ear.pack["claims"][INSIDE], parsed.units
    if any(unit.text in known["partly"] for unit in units):
        return NOBODY
    for _, end, _ in listed(parsed, "claims.inside.absent", ear):
        if parsed.units[at].last in (end - 2, end - 3) and at == clause_start(parsed, at):
            return _holder(parsed, parsed.unit_of(end - 1) + 1, context, ear)
    lead = next((f for f, e, _ in listed(parsed, "claims.inside.lacking", ear) if e == units[at].first), -1)
    if lead < 0 or (lead and parsed.tokens.words[lead - 1] == "not"):
        return NOBODY
    thing = subject_of(parsed, parsed.unit_of(lead), context, ear)
    before = units[thing.first - 1] if thing.id and thing.first > 0 else None
    one = before is not None and (before.is_("article") or before.is_("preposition", "contrast", "conjunction"))
    return NOBODY if one and not units[thing.first - 1].is_("definite") else thing
