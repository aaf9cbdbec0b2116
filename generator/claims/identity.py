"""Identity and possession: "X is a Y", "X has a Y", where the type of Y tells which predicate that states."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.extents import phrase
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit, rightward
from generator.claims.phrases import is_watched, nominal
from generator.claims.reading import is_adverb, is_comma, is_nominal, is_word
from generator.claims.signs import any_in, any_of, needs
from generator.claims.subjects import subject_of
from generator.claims.units import Parsed, Unit

QUALITIES = frozenset({"adjective", "agent", "fixed"})


@needs(any_of("be", "staying", ","))
def identities(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each form of "be" or "remain", and each apposition, that leads to what says of what kind X is."""
    for k in _leading(parsed, ear):
        named = is_comma(parsed.units[k])
        at = k + 1
        if named and not (at < len(parsed.units) and parsed.units[at].is_("determiner")):
            continue
        while at < len(parsed.units) and (_modifies(parsed.units[at], ear) or parsed.units[at].is_("classing")):
            at += 1
        if not _vouches(parsed.units[k + 1 : at], ear):
            continue
        if at >= len(parsed.units) or parsed.units[k - 1].is_("expletive"):  # "there were Ys"
            continue
        told = [(found, at) for found in _identified(parsed, at, ear)]
        for found, i in (*told, *_within(parsed, at, ear)):
            if named and _goes_on(parsed, at):
                continue
            subject = subject_of(parsed, k, context, ear) if not named else _named(parsed, k - 1, ear)
            yield Frame(i, Sense("identity", found[0]), subject, (Hit(found[1], i, i),), how="identity")


def _vouches(units: Sequence[Unit], ear: Ear) -> bool:
    """Whether a text says itself what something is: not "is hardly a Y", "is often called a Y"."""
    words = {unit.text for unit in units}
    known = ear.pack["claims"]
    hardly = not words.isdisjoint(known["hardly"])
    named = any(unit.is_("classing") for unit in units) and not words.isdisjoint(known["by_some"])
    return not (hardly or named)


def _within(parsed: Parsed, at: int, ear: Ear) -> Iterator[tuple[tuple[str, str], int]]:
    """ "Is a tree of the X family": what leads from a kind of plant, at unit `at`, to its family."""
    known = ear.pack["claims"]
    kinds = tuple(known["within"]["kinds"])
    if parsed.offers.isdisjoint(kinds) or parsed.units[at].has("adjective"):
        return  # "is extracted from the family" is of where it comes from
    while at + 1 < len(parsed.units) and is_nominal(parsed.units[at + 1]):
        at += 1
    if at + 2 >= len(parsed.units) or parsed.units[at + 1].text not in known["within"]["links"]:
        return
    for i in phrase(parsed, at + 2, ear).units:
        for id in parsed.units[i].entities:
            if ear.vocabulary.has_type(id, kinds):
                yield from (((p, id), i) for kind, p in known["identity"].items() if kind in kinds)
                return


@needs(any_of("classing"), any_in("classed"))
def classed(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """ "They consider X a Y": a verb of classing, a watched thing, and what of the named types it is said to be."""
    known = ear.pack["claims"]
    kinds = tuple(known["classed"])
    for k in parsed.at("classing") if not parsed.offers.isdisjoint(kinds) else ():
        thing = k + 1 + (k + 1 < len(parsed.units) and parsed.units[k + 1].is_("determiner"))
        if thing + 2 >= len(parsed.units):
            continue
        subject = nominal(parsed, thing, context, ear)
        at = thing + 1
        while at + 1 < len(parsed.units) and _modifies(parsed.units[at], ear):
            at += 1
        id = next((id for id in parsed.units[at].entities if ear.vocabulary.has_type(id, kinds)), "")
        if id and subject.first == thing and is_watched(subject.id, ear):
            predicate = next(p for kind, p in known["identity"].items() if kind in kinds)
            yield Frame(at, Sense("identity", predicate), subject, (Hit(id, at, at),), how="identity")


def _leading(parsed: Parsed, ear: Ear) -> list[int]:
    """The units that may lead there: forms of "be", verbs of staying so, and commas behind a watched thing."""
    commas = range(1, len(parsed.units)) if "," in parsed.begins else ()
    behind = (k for k in commas if parsed.units[k - 1].row.watched and is_comma(parsed.units[k]))
    return sorted([*parsed.at("be", "staying"), *behind])


def _identified(parsed: Parsed, at: int, ear: Ear) -> Iterator[tuple[str, str]]:
    """Predicate and object of what unit `at` says something is."""
    unit, known = parsed.units[at], ear.pack["claims"]
    kinds: Mapping[str, str] = known["identity"]
    last = at + 1 == len(parsed.units) or not (_continues(parsed.units[at + 1]) or parsed.is_glued(at + 1))
    kind_of = known["kind_of"] if last and known["kind_of"] in ear.vocabulary.predicates else ""
    for id in unit.entities:
        if not ear.vocabulary.has_type(id, tuple(known["not_identity"])):
            predicate = next((p for kind, p in kinds.items() if ear.vocabulary.is_a(id, kind)), "")
            if predicate in ear.vocabulary.predicates:
                yield predicate, id
                break
    if unit.entities:
        named = unit.entities[0]
        if kind_of and _is_kind(parsed, at) and ear.vocabulary.has_type(named, tuple(known["kinds"])):
            yield kind_of, named
        return
    types = (s.id for s in unit.senses if s.kind == "type" and ear.vocabulary.is_exclusive(s.id))
    kind = next(types, "")
    if kind and kind_of:
        yield kind_of, kind


def _continues(unit: Unit) -> bool:
    """Whether a noun phrase may go on with a unit: "a vitamin tablet", and not "a vitamin nobody needs"."""
    return is_nominal(unit) and not unit.is_("person_pronoun", "pronoun")


def _is_kind(parsed: Parsed, at: int) -> bool:
    """Whether an article stands before a name ("is an X"): one of its kind."""
    k = at - 1
    while k > 0 and (is_word(parsed.units[k]) or _is_quality(parsed.units[k])):
        k -= 1
    return parsed.units[k].is_("article") and not parsed.units[k].is_("definite")


def _named(parsed: Parsed, k: int, ear: Ear) -> Subject:
    return Subject(next(id for id in parsed.units[k].entities if is_watched(id, ear)), "apposition", k, k)


def _goes_on(parsed: Parsed, at: int) -> bool:
    """Whether a list goes on behind unit `at`: "X, a Y and Z" names other things."""
    behind = parsed.units[at + 1 : at + 2]
    return bool(behind) and behind[0].is_("conjunction")


@needs(any_of("have", "giving"), any_in("possession"))
def possessions(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each verb of having or giving whose object is of a type that the pack names under `possession`."""
    kinds: Mapping[str, str] = ear.pack["claims"]["possession"]
    for k in parsed.at("have", "giving") if not parsed.offers.isdisjoint(kinds) else ():
        if parsed.units[k].entities:
            continue
        for kind, name in kinds.items():
            predicate = ear.vocabulary.predicates.get(name)
            hits = rightward(parsed, k + 1, ear.taking(predicate, [kind]), False, ear) if predicate else []
            named = tuple(hit for hit in hits if hit.id in ear.vocabulary.entities)
            if named:
                yield Frame(k, Sense("possession", name), subject_of(parsed, k, context, ear), named)
                break


def _modifies(unit: Unit, ear: Ear) -> bool:
    inner = unit.is_("determiner", "still") or unit.text == "not"
    return not unit.entities and (inner or is_adverb(unit, ear) or is_word(unit) or _is_quality(unit))


def _is_quality(unit: Unit) -> bool:
    """ "A mild Y": an adjective that says something by itself elsewhere, and here of what kind of Y it is."""
    return unit.kinds <= QUALITIES and unit.has("adjective", "fixed") and " " not in unit.text
