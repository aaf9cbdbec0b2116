"""Verbs whose object is what the claim is about: "the agency approved X for Y"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import rightward
from generator.claims.reading import CLAUSE_MARKS, is_passive, verb_in_place
from generator.claims.units import Parsed
from generator.vocabulary.model import Predicate

REACH = 24  # units up to the preposition; a list of names may stand in between


def read_about(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> Iterator[Frame]:
    """Of each agent between the verb and one of its prepositions, what stands behind the preposition."""
    if not verb_in_place(parsed, k, sense.form, ear) or is_passive(parsed, k, ear):
        return
    names: list[Subject] = []
    for at in range(k + 1, min(k + REACH, len(parsed.units))):
        unit = parsed.units[at]
        if unit.is_("contrast", "adversative", "relative") or unit.text in CLAUSE_MARKS:
            return
        if unit.text in sense.links and names:
            hits = rightward(parsed, at + 1, predicate, False, ear)
            yield from (Frame(k, sense, name, tuple(hits), how="about") for name in names if hits)
            if hits:
                return
        agent = next((id for id in unit.entities if ear.vocabulary.has_type(id, ("agent",))), "")
        names += [Subject(agent, "about", at, at)] if agent else []
