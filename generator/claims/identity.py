"""Identity: "X is a Y", where the type of Y tells which predicate that states."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit
from generator.claims.phrases import Context
from generator.claims.reading import is_adverb, is_word
from generator.claims.subjects import subject_of
from generator.claims.units import Ear, Parsed, Unit


def identities(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each form of "be" that leads to an entity of a type that the pack names under `identity`."""
    kinds: dict[str, str] = ear.pack["claims"]["identity"]
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


def _modifies(unit: Unit, ear: Ear) -> bool:
    return not unit.entities and (
        unit.is_("determiner") or is_adverb(unit, ear) or is_word(unit) or unit.text == "not"
    )
