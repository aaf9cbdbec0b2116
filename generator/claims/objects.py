"""Where a predicate's object stands: to the right of an active verb, to the left of a passive one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.claims.ear import Ear
from generator.claims.extents import REACH, Phrase, phrase
from generator.claims.quantities import amounts
from generator.claims.reading import BREAKS, behind_aside, is_adverb, is_comma, is_nominal, is_word
from generator.claims.units import Parsed, Unit
from generator.vocabulary.model import Predicate

NEAR = 6  # units of a phrase behind an object
OWNED = 4  # … from a class noun to the thing it is of
HELPERS = ("have", "be", "do", "modal")
NOT = ("not", "never")
AGENT = "agent"


class Hit(NamedTuple):
    """An object: entity id ("" for an unknown noun phrase), and its units."""

    id: str
    first: int
    last: int


def fits(id: str, predicate: Predicate, ear: Ear) -> bool:
    """Whether an entity may be the object; a mechanism may take any target of the body."""
    kinds = predicate.object
    return not kinds or ear.vocabulary.has_type(id, kinds)


def read_as(unit: Unit, predicate: Predicate, ear: Ear) -> str:
    """The entity, else the type, that a unit offers as the predicate's object; "" for none."""
    if predicate.object and unit.row.offers.isdisjoint(predicate.object):
        return ""
    for id in unit.entities:
        if fits(id, predicate, ear):
            return id
    if not predicate.object or "type" not in unit.kinds:
        return ""
    types = [s.id for s in unit.senses if s.kind == "type" and fits(s.id, predicate, ear)]
    return max(types, key=lambda id: len(ear.vocabulary.ancestors[id]), default="")


def after_link(parsed: Parsed, k: int, links: tuple[str, ...], ear: Ear) -> int:
    """First unit of the phrase behind one of `links`, or -1 when none follows unit k."""
    at = k + 1
    while at < len(parsed.units) and is_adverb(parsed.units[at], ear):
        at += 1
    if at < len(parsed.units) and parsed.units[at].is_("infinitive") and parsed.units[at].text not in links:
        at = next(
            (i for i in range(at + 2, min(at + 9, len(parsed.units))) if parsed.units[i].text in links), at
        )
    passed = ("by", "of", "from")
    if at + 1 < len(parsed.units) and parsed.units[at].text in passed and parsed.units[at].text not in links:
        at = next(
            (i for i in range(at + 2, min(at + 6, len(parsed.units))) if parsed.units[i].text in links), at
        )
    if at + 1 < len(parsed.units) and is_comma(parsed.units[at]) and parsed.units[at + 1].is_("list_opener"):
        at += 1
    if (
        at < len(parsed.units)
        and links
        and (parsed.units[at].text in links or parsed.units[at].is_("list_opener", "linking"))
    ):
        return at + 1
    return -1


def rightward(parsed: Parsed, at: int, predicate: Predicate, loose: bool, ear: Ear) -> list[Hit]:
    """Objects of the noun phrase (or list of them) that begins at unit `at`."""
    found = phrase(parsed, behind_aside(parsed, at), ear)
    if not predicate.object or not found.offers.isdisjoint(predicate.object):
        hits = _without_heads(parsed, list(_named(parsed, found, predicate, ear)), ear)
        if hits:
            last = hits[-1].last
            return hits + (_called(parsed, last, predicate, ear) or _parallel(parsed, last, predicate, ear))
    return (
        _exemplified(parsed, at, predicate, ear)
        or _amount(parsed, at, predicate, ear)
        or (_unknown(parsed, found) if loose else [])
    )


def _named(parsed: Parsed, found: Phrase, predicate: Predicate, ear: Ear) -> Iterator[Hit]:
    """The objects in a noun phrase, up to the name of a doer behind a comma ("by easing A, X prepares B")."""
    for i in found.units:
        id = read_as(parsed.units[i], predicate, ear)
        if id:
            yield Hit(id, i, i)
        elif is_comma(parsed.units[i - 1]) and parsed.units[i].entities and AGENT in parsed.units[i].row.offers:
            return


def _without_heads(parsed: Parsed, hits: list[Hit], ear: Ear) -> list[Hit]:
    """Without a class noun whose thing is named beside it: "symptoms of X", "low-density Y (LDY) Y"."""

    def is_head(hit: Hit, after: Hit) -> bool:
        of = parsed.units[hit.last + 1].text == "of" and after.first <= hit.last + OWNED
        return of and ear.vocabulary.has_type(after.id, (hit.id,))

    def is_kind(hit: Hit, before: Hit | None) -> bool:
        closed = before is not None and hit.first == before.last + 2 and parsed.units[hit.first - 1].text == ")"
        return closed and before is not None and hit.id != before.id and ear.vocabulary.is_a(before.id, hit.id)

    pairs = zip(hits, [*hits[1:], None], strict=False)
    kept = [hit for hit, after in pairs if after is None or hit.id == after.id or not is_head(hit, after)]
    return [hit for hit, before in zip(kept, [None, *kept], strict=False) if not is_kind(hit, before)]


def _unknown(parsed: Parsed, found: Phrase) -> list[Hit]:
    """The words of a noun phrase as an object that nobody knows."""
    words = [
        i
        for i in found.units
        if (unit := parsed.units[i]).text.isalpha() and (is_word(unit) or unit.entities)
    ]
    return [Hit("", words[0], words[-1])] if words else []


def _exemplified(parsed: Parsed, at: int, predicate: Predicate, ear: Ear) -> list[Hit]:
    """ "Many things in the body, such as X": an example that stands behind more than the noun phrase."""
    if not predicate.object or not parsed.at("list_opener") or parsed.offers.isdisjoint(predicate.object):
        return []
    end = min(at + REACH, len(parsed.units))
    opener = next((i for i in range(at, end) if parsed.units[i].text in ear.pack["claims"]["exemplifying"]), -1)
    if opener < 0 or any(_parts(parsed, i) for i in range(at, opener)):
        return []
    listed = phrase(parsed, opener + 1 + (opener + 1 < end and is_comma(parsed.units[opener + 1])), ear)
    return list(_named(parsed, listed, predicate, ear)) if not listed.offers.isdisjoint(predicate.object) else []


def _parts(parsed: Parsed, at: int) -> bool:
    """What begins something else than the end of a noun phrase."""
    unit = parsed.units[at]
    if is_comma(unit) and parsed.units[at + 1].is_("conjunction"):
        return True
    return unit.is_("adversative", "person_pronoun", "infinitive", "pronoun") or unit.text in BREAKS - {","}


def _called(parsed: Parsed, last: int, predicate: Predicate, ear: Ear) -> list[Hit]:
    """The name of what a class noun stands for: "an enzyme called X"."""
    at = last + 1
    while at < len(parsed.units) and (is_adverb(parsed.units[at], ear) or parsed.units[at].is_("determiner")):
        at += 1
    if at + 1 >= len(parsed.units) or parsed.units[at].text not in ear.pack["claims"]["naming"]:
        return []
    named = phrase(parsed, at + 1, ear)
    return list(_named(parsed, named, predicate, ear)) if not named.offers.isdisjoint(predicate.object) else []


def _parallel(parsed: Parsed, last: int, predicate: Predicate, ear: Ear) -> list[Hit]:
    """The second of two objects that each have the same preposition behind them: "A in rats and B in mice"."""
    units, at = parsed.units, last + 1
    if at >= len(units) or not units[at].is_("preposition"):
        return []
    link = units[at].text
    both = next((i for i in range(at + 1, min(at + NEAR, len(units))) if units[i].is_("conjunction")), -1)
    if both < 0 or any(u.has("verb") and not u.entities for u in units[at:both]):
        return []
    end = next((i for i in range(both + 1, min(both + NEAR, len(units))) if units[i].text == link), both)
    found = (Hit(id, i, i) for i in range(both + 1, end) if (id := read_as(units[i], predicate, ear)))
    return list(found)[-1:]


def _amount(parsed: Parsed, at: int, predicate: Predicate, ear: Ear) -> list[Hit]:
    """An amount as the object of a predicate that takes one: "lasts about 3 hours"."""
    kind = ear.pack["claims"].get("amount")
    if kind not in predicate.object or at >= len(parsed.units):
        return []
    for amount in amounts(parsed, ear.doses):
        places = [i for i, u in enumerate(parsed.units) if amount.first <= u.first < amount.last]
        if places and places[0] >= at and not any(
            u.entities or u.has("verb", "noun", "type") or is_comma(u) for u in parsed.units[at : places[0]]
        ):
            return [Hit(kind, places[0], places[-1])]
    return []


def leftward(parsed: Parsed, k: int, predicate: Predicate, ear: Ear) -> list[Hit]:
    """Objects in the noun phrase (or list) that ends before unit k, nearest first."""
    hits: list[Hit] = []
    i, steps = k - 1, 0
    while i > 0 and parsed.units[i].is_("infinitive", "light_verbs"):  # "tends to fade"
        i -= 1
    i = _before_aside(parsed, i, ear)
    end = i
    while i >= 0 and steps < REACH:
        unit = parsed.units[i]
        match = read_as(unit, predicate, ear)
        if match:
            hits.append(Hit(match, i, i))
        elif not (_left_part(unit, ear, bool(hits)) or _is_aside(parsed, i) or _is_place(parsed, i, end, hits, ear)):
            break
        i, steps = i - 1, steps + 1
    return hits


def _before_aside(parsed: Parsed, at: int, ear: Ear) -> int:
    """ "X, a kind of Y, is raised": the end of the phrase that an aside before the helpers at unit `at` is about."""
    units, end = parsed.units, at
    while end > 0 and (units[end].is_(*HELPERS) or is_adverb(units[end], ear)):
        end -= 1
    if end < 1 or not is_comma(units[end]):
        return at
    opening = next((i for i in range(end - 1, max(0, end - REACH), -1) if is_comma(units[i])), 0)
    aside = opening and not units[opening + 1].is_("conjunction", "list_opener") and is_nominal(units[opening - 1])
    return opening - 1 if aside else at


def compound(parsed: Parsed, k: int, predicate: Predicate, ear: Ear) -> list[Hit]:
    """The object directly in front: "X relief", "X release", "X-inducing"."""
    at = k - 1
    while at >= 0 and parsed.units[at].has("aspect") and not parsed.units[at].entities:
        at -= 1
    if at < 0:
        return []
    match = read_as(parsed.units[at], predicate, ear)
    hits = [Hit(match, at, at)] if match else []
    if match and at >= 2 and parsed.units[at - 1].is_("conjunction"):
        hits += [Hit(e, at - 2, at - 2) for e in parsed.units[at - 2].entities if fits(e, predicate, ear)][:1]
    return hits


def _is_aside(parsed: Parsed, at: int) -> bool:
    """ "X, too, is raised", "many Xs, such as Y, are raised": "too" or a mark beside it, or what ends examples."""
    if is_comma(parsed.units[at]) and (opener := _opener_before(parsed, at)) >= 0:
        return opener > 0 and is_comma(parsed.units[opener - 1])
    beside = parsed.units[max(0, at - 1) : at + 2] if is_comma(parsed.units[at]) else (parsed.units[at],)
    return any(unit.is_("additive") for unit in beside)


def _opener_before(parsed: Parsed, at: int) -> int:
    """What opens the examples that the comma at unit `at` ends, or -1."""
    return next((i for i in range(at - 1, max(-1, at - NEAR), -1) if parsed.units[i].is_("list_opener")), -1)


def _is_place(parsed: Parsed, at: int, end: int, hits: list[Hit], ear: Ear) -> bool:
    """ "X in Y is raised": a preposition, with where or in whom it is before the verb."""
    if hits or parsed.units[at].text not in ear.pack["claims"]["placing"]:
        return False
    kinds = ear.pack["claims"]["befalls"]
    return any(not unit.row.offers.isdisjoint(kinds) for unit in parsed.units[at + 1 : end + 1])


def _left_part(unit: Unit, ear: Ear, found: bool) -> bool:
    if unit.is_(*HELPERS, "nearly") or unit.text in NOT:
        return True
    if unit.is_("conjunction", "list_opener") or is_comma(unit):
        return found
    return (
        is_adverb(unit, ear) or is_nominal(unit) or unit.is_("determiner", "possessive") or unit.text == "of"
    )
