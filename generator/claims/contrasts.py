"""Harm with one thing held against harm with another: "side effects are milder with X than with Y"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import NOT, Hit
from generator.claims.parting import clause_start
from generator.claims.phrases import anaphor, is_watched, watched_at
from generator.claims.reading import is_comma
from generator.claims.tails import is_tail
from generator.claims.units import Parsed
from generator.claims.whose import only_thing
from generator.vocabulary.model import Predicate

APART = 8  # units between a comparative and what its other side begins with
SIDE = 4  # units of a side: preposition, article, a word, the thing
ENDS = ("adversative", "conjunction", "relative", "contrast")
COMPARED = ("agent",)  # types of things that can be taken one instead of the other


def read_contrast(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> Iterator[Frame]:
    """A comparative behind a harm, with a thing behind a preposition on either side of its "than"."""
    units = parsed.units
    if k and (units[k - 1].text in NOT or units[k - 1].text == "no"):
        return  # "no less seriously than Y"
    than = next((i for i in range(k + 1, min(k + APART, len(units))) if units[i].is_("contrast")), -1)
    if than < 0:
        yield from _one_sided(parsed, k, sense, context, ear)
        return
    if not _harm(parsed, clause_start(parsed, k), than, ear):
        return
    one, other = compared(parsed, k + 1, than, ear), compared(parsed, than + 1, than + SIDE, ear)
    thing = only_thing(parsed, context, ear) if other and not one and not is_watched(other.id, ear) else None
    if thing and is_watched(thing.id, ear) and other:  # "the risk is slight compared with Y"
        yield Frame(k, sense, thing._replace(how="its harm"), (other,), how="contrast")
    if one and other and one.id != other.id and any(u.is_("preposition") for u in units[k + 1 : one.first]):
        how = "its harm" if is_watched(one.id, ear) else "other"
        yield Frame(k, sense, Subject(one.id, how, one.first, one.last), (other,), how="contrast")


def _one_sided(parsed: Parsed, k: int, sense: Sense, context: Context, ear: Ear) -> Iterator[Frame]:
    """ "The risk is lower with X", "Unlike with Y, the risk is lower": a harm, what it is, and nothing more behind."""
    units = parsed.units
    harm = _harm(parsed, clause_start(parsed, k), k, ear)
    if not harm or not any(u.is_("be") for u in units[max(k - 2, 0) : k]):
        return
    comma = next((i for i in range(k) if is_comma(units[i])), 0)
    apart = any(u.is_("contrast") for u in units[: max(comma, harm.first)]) or _is_held_first(parsed, ear)
    if _ends(parsed, k + 1, ear) and apart:
        thing = only_thing(parsed, context, ear)
        of = thing.id if thing else ""
    elif units[k + 1 : k + 2] and units[k + 1].is_("instrument"):
        of = _held(parsed, k + 2, context, ear)
    else:
        return
    if is_watched(of, ear):
        yield Frame(k, sense, Subject(of, "its harm", k, k), (harm,), how="contrast")


def _is_held_first(parsed: Parsed, ear: Ear) -> bool:
    """ "With X the risk is lower": a means at the head of the sentence."""
    units = parsed.units
    return len(units) > 2 and units[0].is_("instrument") and any(watched_at(u, ear) for u in units[1:3])


def _held(parsed: Parsed, at: int, context: Context, ear: Ear) -> str:
    """The thing that ends a clause, named or by a pronoun, or ""."""
    at += at < len(parsed.units) and parsed.units[at].is_("determiner")
    if at >= len(parsed.units) or not _ends(parsed, at + 1, ear):
        return ""
    unit = parsed.units[at]
    return anaphor(parsed, at, context, ear).id if unit.is_("pronoun") else watched_at(unit, ear)


def _ends(parsed: Parsed, at: int, ear: Ear) -> bool:
    """Whether a clause ends before a unit."""
    ends = at >= len(parsed.units) or not parsed.units[at].text[0].isalnum() or parsed.units[at].is_(*ENDS)
    return ends or is_tail(parsed, at, ear)


def compared(parsed: Parsed, first: int, end: int, ear: Ear) -> Hit | None:
    """The first thing named between two units that another can be taken in place of."""
    for i in range(first, min(end, len(parsed.units))):
        for id in parsed.units[i].entities:
            if ear.vocabulary.has_type(id, COMPARED):
                return Hit(id, i, i)
    return None


def _harm(parsed: Parsed, first: int, end: int, ear: Ear) -> Hit | None:
    """The first harm named between two units."""
    kind = ear.pack["claims"]["harm"]
    for i in range(first, end):
        for id in parsed.units[i].entities:
            if ear.vocabulary.is_a(id, kind):
                return Hit(id, i, i)
    return None
