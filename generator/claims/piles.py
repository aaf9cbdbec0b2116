"""Words typed one after another where a noun phrase has to end: "X FOR MEN TABLETS", "X BENEFITS DOSAGE", "X BEST Y".

A noun phrase takes no noun behind a purpose and those it is for, no second topic of a page beside the first, and no
superlative behind its noun. A comma, a word of grammar or a verb ends the run, so that lists and clauses stay whole.
"""

from __future__ import annotations

from collections.abc import Collection

from generator.claims.ear import Ear
from generator.claims.queries import TIES, is_watched_unit
from generator.claims.reading import is_nominal
from generator.claims.units import Parsed, Unit

FOR = "for"
PEOPLE = ("population",)
RUN = 10  # units of a pile
VERSUS = frozenset({"vs", "versus"})
TURNED = ("be", "do", "modal")
MARKED = ("ed", "en", "wn", "pt", "ing")  # endings of participles: "the leaf best known for"
VERBAL = ("determiner", "possessive", "pronoun", "person_pronoun")  # what follows a verb


def piled_end(parsed: Parsed, k: int, topics: Collection[str], ear: Ear) -> int:
    """Last unit of a pile that begins with the watched thing at unit k, or k. `topics`: of pages people look for."""
    units, purpose = parsed.units, 0
    if not is_watched_unit(units[k], ear):
        return k
    for at in range(k + 1, min(k + RUN, len(units))):
        unit = units[at]
        if not unit.text[0].isalnum() or unit.is_(*TIES, "person_pronoun", "infinitive"):
            return k
        if unit.is_("preposition") and unit.text != FOR and not purpose:
            return k
        if unit.text in topics and _piles_on(parsed, at, purpose, topics):
            return at
        if purpose and ear.vocabulary.has_type(next(iter(unit.entities), ""), PEOPLE):
            behind = _behind_age(parsed, at)
            if behind < len(units) and _adds_noun(units[behind], topics):
                return behind
        if unit.text == FOR:
            purpose = at
    return k


def _piles_on(parsed: Parsed, at: int, purpose: int, topics: Collection[str]) -> bool:
    """A topic behind a purpose ("X for joints REVIEWS"), or behind another topic ("X benefits DOSAGE")."""
    before, after = parsed.units[at - 1], parsed.units[at + 1 : at + 2]
    if before.text in topics and before.text.endswith("s"):
        return True
    acts = bool(after) and after[0].is_("determiner", "possessive", "person_pronoun")  # "review their labels"
    return bool(purpose) and at > purpose + 1 and is_nominal(before) and not acts


def _behind_age(parsed: Parsed, at: int) -> int:
    """The unit behind people and their age: "women over 50"."""
    units = parsed.units
    aged = at + 2 < len(units) and units[at + 1].is_("preposition") and units[at + 2].text.isdigit()
    return at + 3 if aged else at + 1


def _adds_noun(unit: Unit, topics: Collection[str]) -> bool:
    known = unit.has("entity", "type") or unit.text in topics
    return known and not unit.has("verb", "adjective") and not unit.is_("preposition", "pronoun", "additive")


def best_end(parsed: Parsed, k: int, before: Collection[str]) -> int:
    """ "X BEST Y": a superlative at unit k behind a noun, or behind one of `before`, and a noun behind it; or k."""
    units = parsed.units
    noun, after = units[k - 1], units[k + 1]
    if noun.text not in before and (not is_nominal(noun) or noun.has("verb") or noun.is_("possessive")):
        return k
    finite = after.has("verb") and after.text.endswith("s")
    if not is_nominal(after) or finite or not after.text.isalpha() or after.text.endswith(MARKED):
        return k
    told = k + 2 < len(units) and (after.has("verb") or after.text.endswith("s")) and units[k + 2].is_(*VERBAL)
    return k if told else k + 1


def measured_end(parsed: Parsed, k: int, measures: Collection[str], ear: Ear) -> int:
    """ "Our X HOW MANY a day", "X vs Y WHICH IS better": a question behind a noun phrase with no verb yet, or k."""
    units = parsed.units
    if k == 0 or k + 2 >= len(units):
        return k
    opening = units[:k]
    nominal = all(is_nominal(u) or u.is_("determiner", "possessive") or u.text in VERSUS for u in opening)
    watched = any(not ear.watched.isdisjoint(u.entities) for u in opening)
    named = units[k - 1].has("entity", "type") and not units[k - 1].is_("sayer")
    if units[k].is_("indirect") and units[k + 1].text in measures and nominal and watched and named:
        return k + 1
    versus = any(u.text in VERSUS for u in units[max(0, k - 4) : k])
    return k + 1 if versus and units[k].is_("question_word") and units[k + 1].is_(*TURNED) else k


def opening_end(parsed: Parsed, end: int, ear: Ear) -> int:
    """ "WHAT IS X GOOD FOR helps you": a question up to unit `end` that a finite verb turns into a subject, or 0."""
    if end + 1 >= len(parsed.units) or not any(is_watched_unit(u, ear) for u in parsed.units[2:4]):
        return 0
    after = parsed.units[end + 1]
    finite = after.is_("third", "modal", "be") or any(s.kind == "verb" and s.form == "s" for s in after.senses)
    return end if finite else 0
