"""Verbs that nobody wrote down: what a thing does to a trouble or to a target of the body, in unknown words."""

from __future__ import annotations

from collections.abc import Iterator, Set

from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit
from generator.claims.phrases import Context, Subject, is_watched
from generator.claims.reading import is_adverb, is_finite_helper, opens_phrase
from generator.claims.subjects import subject_of
from generator.claims.units import Ear, Parsed, Unit

UNHEARD = "unheard"  # how such a claim was found
REACH = 9  # units from the verb to its object
DOERS = frozenset({"explicit", "pronoun", "class noun"})


def unheard(parsed: Parsed, heard: Set[int], context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each active verb without a reading of its own whose object nothing else has spoken of.

    `heard`: units that are predicates or objects already. The pack's `unheard` names the predicates, by type of object.
    """
    predicates: dict[str, str] = ear.pack["claims"]["unheard"]
    for k in range(1, len(parsed.units) - 1):
        if k in heard or not _may_act(parsed, k, ear):
            continue
        found = _object(parsed, k, ear)
        if found is None or found.first in heard:
            continue
        kind = next((t for t in predicates if ear.vocabulary.is_a(found.id, t)), "")
        if kind:
            subject = subject_of(parsed, k, context, ear)
            if is_watched(subject.id, ear) and _stands_before(parsed, subject, k, ear):
                yield Frame(k, Sense("verb", predicates[kind]), subject, (found,), how=UNHEARD)


def _may_act(parsed: Parsed, k: int, ear: Ear) -> bool:
    """Whether unit k may be a finite verb that the pack knows no neutral or harmful sense of."""
    unit = parsed.units[k]
    if not unit.text[0].isalpha() or unit.groups or unit.has("entity", "type", "aspect", "word", "agent"):
        return False
    if ear.list("neutral").longest((parsed.tokens.words[unit.first],), 0)[1] or _harms(unit, ear):
        return False
    return _is_finite(parsed, k, ear) and _takes_object(parsed, k + 1, ear)


def _harms(unit: Unit, ear: Ear) -> bool:
    harm = ear.pack["claims"]["harming"]
    return any(
        s.id in ear.vocabulary.predicates and ear.vocabulary.predicates[s.id].family in harm
        for s in unit.senses
    )


def _is_finite(parsed: Parsed, k: int, ear: Ear) -> bool:
    at = k - 1
    while at > 0 and is_adverb(parsed.units[at], ear):
        at -= 1
    before, word = parsed.units[at], parsed.tokens.words[parsed.units[k].first]
    if before.is_("modal", "do", "infinitive", "light_verbs"):
        return True
    if before.is_("be", "determiner", "possessive", "preposition") and not before.entities:
        return False
    return word.endswith(("s", "ed")) or any(s.kind == "verb" for s in parsed.units[k].senses)


def _takes_object(parsed: Parsed, at: int, ear: Ear) -> bool:
    unit = parsed.units[at]
    return unit.is_("particle") or (opens_phrase(unit) and not unit.is_("pronoun"))


def _object(parsed: Parsed, k: int, ear: Ear) -> Hit | None:
    """The first thing with a type of its own behind the verb, over the words that tie a noun phrase together."""
    for at in range(k + 1, min(k + REACH, len(parsed.units))):
        unit = parsed.units[at]
        if unit.is_("sayer", "helped", "relative", "adversative", "conjunction", "modal", "be", "have", "do"):
            return None
        known = next((e for e in unit.entities if _counts(e, ear)), "")
        if known:
            return Hit(known, at, at)
        if not (opens_phrase(unit) or unit.is_("particle", "tie") or is_adverb(unit, ear)):
            return None
    return None


def _counts(id: str, ear: Ear) -> bool:
    return any(ear.vocabulary.is_a(id, t) for t in ear.pack["claims"]["unheard"]) and not any(
        ear.vocabulary.is_a(id, t) for t in ear.pack["claims"]["not_unheard"]
    )


def _stands_before(parsed: Parsed, subject: Subject, k: int, ear: Ear) -> bool:
    """Whether only helpers and adverbs stand between the subject and its verb."""
    return (
        subject.how in DOERS
        and 0 <= subject.last < k
        and all(
            is_adverb(u, ear) or is_finite_helper(u) or u.is_("infinitive", "light_verbs", "relative")
            for u in parsed.units[subject.last + 1 : k]
        )
    )
