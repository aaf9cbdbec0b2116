"""Verbs whose object is what the claim is about: "the agency approved X for Y"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.context import APART, Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import NOT, rightward
from generator.claims.phrases import is_watched
from generator.claims.reading import CLAUSE_MARKS, is_adverb, is_passive, verb_in_place
from generator.claims.subjects import subject_of
from generator.claims.units import Parsed
from generator.vocabulary.model import Predicate

BACK = 12  # units from such a verb back to what it is said of
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
        if unit.text in sense.links and not names and all(is_adverb(u, ear) for u in parsed.units[k + 1 : at]):
            names += _what_is_one(parsed, k, context, ear)
        if unit.text in sense.links and names:
            hits = rightward(parsed, at + 1, predicate, False, ear)
            yield from (Frame(k, sense, name, tuple(hits), how="about") for name in names if hits)
            if hits:
                return
        agent = next((id for id in unit.entities if ear.vocabulary.has_type(id, ("agent",))), "")
        agent = agent or (_means_it(parsed, k, at, context, ear) if unit.is_("pronoun") else "")
        names += [Subject(agent, "about", at, at)] if agent else []


def _what_is_one(parsed: Parsed, k: int, context: Context, ear: Ear) -> list[Subject]:
    """ "X is the only herb that Y has approved for": what is said to be the one of which the verb at unit k is told."""
    low = max(0, k - BACK)
    be = next((i for i in range(k - 2, low - 1, -1) if parsed.units[i].is_("be")), -1)
    if be < 0 or not any(u.is_("definite") for u in parsed.units[be:k]) or parsed.units[be + 1].text in NOT:
        return []
    if not any(u.has("type") or u.is_("portion", "lifting") for u in parsed.units[be:k]):
        return []
    subject = subject_of(parsed, be, context, ear)
    return [subject] if is_watched(subject.id, ear) else []


def _means_it(parsed: Parsed, k: int, at: int, context: Context, ear: Ear) -> str:
    """What the pronoun right behind the verb at unit k stands for, where another thing does it: "Y approved it"."""
    other = at == k + 1 and subject_of(parsed, k, context, ear).how in APART
    return context.it if other and is_watched(context.it, ear) else ""
