"""The part of a plant that is prepared is what the thing is made from: "the roots of X are dried and ground"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit
from generator.claims.parting import clause_start
from generator.claims.phrases import watched_at
from generator.claims.reading import is_comma, is_word
from generator.claims.signs import any_in, any_of, needs
from generator.claims.units import Parsed, Unit


@needs(any_in("prepared.kind"), any_of("claims.prepared.words"))
def prepared(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each clause that says of a part of a watched thing that it is dried, ground or brewed."""
    known = ear.pack["claims"]["prepared"]
    if known["kind"] not in parsed.offers or known["predicate"] not in ear.vocabulary.predicates:
        return
    seen: set[int] = set()
    for k in (k for k, unit in enumerate(parsed.units) if unit.text in known["words"]):
        low = clause_start(parsed, k)
        be = _copula(parsed, k)
        at = next((i for i in range(be - 1, low - 1, -1) if known["kind"] in parsed.units[i].row.offers), -1)
        owner = owner_of_part(parsed, low, at, be, context, ear) if at >= 0 and at not in seen else ""
        if owner:
            seen.add(at)
            part = next(id for id in parsed.units[at].entities if ear.vocabulary.has_type(id, (known["kind"],)))
            subject = Subject(owner, "class noun", at, at)
            yield Frame(k, Sense("prepared", known["predicate"]), subject, (Hit(part, at, at),), how="prepared")


def _copula(parsed: Parsed, k: int) -> int:
    """The form of "be" before the participle at unit k, or before those it is listed with ("are cut, dried"); or 0."""
    at = k - 1
    while at > 0 and _is_listed(parsed.units[at]):
        at -= 1
    return at if at > 0 and parsed.units[at].is_("be") else 0


def _is_listed(unit: Unit) -> bool:
    return is_word(unit) or is_comma(unit) or unit.is_("conjunction", "particle") or unit.has("verb", "adjective")


def owner_of_part(parsed: Parsed, low: int, at: int, be: int, context: Context, ear: Ear) -> str:
    """The watched thing whose part stands at unit `at`, where the phrase before `be` names nothing else; or ""."""
    units = parsed.units[low:be]
    others = [unit for unit in units if unit.entities and unit is not parsed.units[at]]
    named = [watched_at(unit, ear) for unit in others]
    if any(not name for name in named) or not all(_is_inside(parsed, i, at) for i in range(low, be)):
        return ""
    if named:
        return named[0]
    behind = parsed.units[at + 1 : be]  # "of the tree", and not "of ginger"
    pointed = any(u.is_("definite", "possessive") for u in parsed.units[low:at])
    pointed = pointed and (not behind or any(u.has("type") for u in behind))
    return context.topic if pointed else ""


def _is_inside(parsed: Parsed, i: int, at: int) -> bool:
    """Whether unit i belongs to one noun phrase with its part at unit `at`."""
    unit = parsed.units[i]
    inner = unit.is_("determiner", "possessive") or is_word(unit) or unit.has("type", "adjective")
    return i == at or bool(unit.entities) or inner or (i > at and unit.text in ("of", "from"))
