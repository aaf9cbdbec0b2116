"""Identity and possession: "X is a Y", "X has a Y", where the type of Y tells which predicate that states."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit, rightward
from generator.claims.phrases import Context
from generator.claims.reading import is_adverb, is_word
from generator.claims.subjects import subject_of
from generator.claims.units import Ear, Parsed, Unit


def identities(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each form of "be" that leads to an entity of a type that the pack names under `identity`."""
    kinds: Mapping[str, str] = ear.pack["claims"]["identity"]
    for k, unit in enumerate(parsed.units):
        if not unit.is_("be"):
            continue
        at = k + 1
        while at < len(parsed.units) and _modifies(parsed.units[at], ear):
            at += 1
        if at < len(parsed.units):
            for id in parsed.units[at].entities:
                predicate = next((p for kind, p in kinds.items() if ear.vocabulary.is_a(id, kind)), "")
                if predicate in ear.vocabulary.predicates:
                    subject = subject_of(parsed, k, context, ear)
                    yield Frame(at, Sense("identity", predicate), subject, (Hit(id, at, at),), how="identity")
                    break


def possessions(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each verb of having or giving whose object is of a type that the pack names under `possession`."""
    kinds: Mapping[str, str] = ear.pack["claims"]["possession"]
    for k, unit in enumerate(parsed.units):
        if not unit.is_("have", "giving") or unit.entities:
            continue
        for kind, name in kinds.items():
            predicate = ear.vocabulary.predicates.get(name)
            hits = rightward(parsed, k + 1, ear.taking(predicate, [kind]), False, ear) if predicate else []
            named = tuple(hit for hit in hits if hit.id in ear.vocabulary.entities)
            if named:
                yield Frame(k, Sense("possession", name), subject_of(parsed, k, context, ear), named)
                break


def _modifies(unit: Unit, ear: Ear) -> bool:
    return not unit.entities and (
        unit.is_("determiner") or is_adverb(unit, ear) or is_word(unit) or unit.text == "not"
    )
