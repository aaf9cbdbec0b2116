"""Noun phrases as subjects: whose phrase it is, and what a pronoun in it can mean."""

from __future__ import annotations

from collections.abc import Sequence

from generator.claims.context import NOBODY, Context, Subject
from generator.claims.ear import Ear
from generator.claims.reading import is_comma, is_nominal, is_word
from generator.claims.stand_ins import (
    TARGETS,
    is_brand,
    is_of_body,
    is_part,
    is_portion,
    means_others,
    stands_for_topic,
)
from generator.claims.units import Parsed, Unit

ANOTHER = "another"  # whether a sentence names one, as it remembers it
SOME = 3  # units: a subject, its verb and a mark
HELPERS = ("be", "have", "do", "modal", "light_verbs")  # classes of verbs that stand behind a subject
DOERS = frozenset({"agent", "body-chemical"})  # types of things that "it" can mean


def is_watched(id: str, ear: Ear) -> bool:
    return id in ear.watched


def watched_at(unit: Unit, ear: Ear) -> str:
    """The watched thing that a unit names, or ""."""
    return unit.row.watched


def names_another(units: Sequence[Unit], ear: Ear) -> bool:
    """Whether some units name a substance that is not watched, which may be the one that is meant."""
    return any(unit.row.names_another for unit in units)


def tells_of_another(parsed: Parsed, ear: Ear) -> bool:
    """`names_another` of a whole sentence, which many ask."""
    found: bool | None = parsed.memo.get(ANOTHER)
    if found is None:
        found = parsed.memo[ANOTHER] = names_another(parsed.units, ear)
    return found


def phrase_subject(parsed: Parsed, first: int, last: int, context: Context, ear: Ear) -> Subject:
    """Whose phrase units first..last is: a watched substance anywhere in it, an anaphor, another entity."""
    units = parsed.units[first : last + 1]
    contrast = next((k - first for k in parsed.at("contrast") if first <= k <= last), len(units))
    for i, unit in enumerate(units[:contrast]):
        watched = watched_at(unit, ear)
        if watched:
            if _ceased(parsed, first + i):
                return Subject("", "ceased", first + i, first + i)
            return _head(parsed, first + i, last, watched, ear)
    for i, unit in enumerate(units[:contrast]):
        if unit.is_("pronoun") or unit.text in ("its", "their"):
            return anaphor(parsed, first + i, context, ear)
        if unit.is_("person_pronoun", "sayer"):
            return Subject("", "person", first + i, first + i)
    if units and context.topic and parsed.has("portion") and is_portion(units):
        return Subject(context.topic, "class noun", first, last)
    if units and context.topic and is_part(parsed, first, last, ear):
        return Subject(context.topic, "class noun", first, last)
    owned = max((i for i, u in enumerate(units[:contrast]) if u.text == "'s"), default=-1)  # "the body's X"
    other = next((e for u in units[owned + 1 : contrast] for e in u.entities), "")
    if other:
        return Subject(other, "other", first, last)
    if stands_for_topic(parsed, first, last) and not is_of_body(parsed, first, last, context.topic, ear):
        if means_others(parsed, last, context, ear):
            return Subject("", "stranger", first, last)
        return Subject(context.topic, "class noun", first, last) if context.topic else NOBODY
    if units and units[0].is_("demonstrative") and _is_action(units, ear) and context.claiming:
        return Subject(context.it, "class noun", first, last)
    if context.topic and is_brand(parsed, first, last, ear):
        return Subject(context.topic, "class noun", first, last)
    none_of = _none_of_kind(units, ear)
    if none_of:
        return Subject(none_of, "other", first, last)
    return Subject("", "stranger", first, last) if units else NOBODY


def _none_of_kind(units: Sequence[Unit], ear: Ear) -> str:
    """ "No state": the type of which all are meant, of those that a pack names."""
    known = ear.pack["claims"]["none_of"]
    if len(units) < 2 or units[0].text not in known["words"]:
        return ""
    return next((s.id for s in units[-1].senses if s.kind == "type" and s.id in known["kinds"]), "")


def _is_action(units: Sequence[Unit], ear: Ear) -> bool:
    """ "This inhibition", "this rise in X": what the sentence before said that a thing does."""
    nouns = (r for u in units for r in u.row.readings if r.sense.kind == "noun")
    return any(r.predicate.family in ear.pack["claims"]["doing"] for r in nouns)


def _head(parsed: Parsed, at: int, last: int, watched: str, ear: Ear) -> Subject:
    """The watched thing at unit `at`, unless it only modifies another head ("X users", "X studies")."""
    if at < last:
        after = parsed.units[at + 1]
        if parsed.is_glued(at + 1):  # "X-free evenings" are no X
            return Subject("", "stranger", at, last)
        if after.is_("sayer") or (after.has("type") and after.is_("person_noun")):
            return Subject("", "person", at + 1, at + 1)
        head = next(
            (
                e
                for e in after.entities
                if ear.vocabulary.has_type(e, ("health-problem", "population", "evidence-body"))
            ),
            "",
        )
        if head:
            return Subject(head, "other", at + 1, at + 1)
    return Subject(watched, "explicit", at, at)


def anaphor(parsed: Parsed, at: int, context: Context, ear: Ear) -> Subject:
    """What the pronoun at unit `at` means: the subject of its sentence, what that names, the last one, the topic."""
    if _means_stranger(parsed, at):
        return Subject("", "stranger", at, at)
    here = _subject_so_far(parsed, at, context) or _named_before(parsed, at, ear)
    return Subject(here or context.it, "pronoun", at, at)


def _named_before(parsed: Parsed, at: int, ear: Ear) -> str:
    """The watched thing that the sentence names last before unit `at` ("Because X works so, it …"), or ""."""
    named = (u for u in reversed(parsed.units[:at]) if u.entities and not u.row.offers.isdisjoint(DOERS))
    return watched_at(last, ear) if (last := next(named, None)) else ""


def is_of_its_own(parsed: Parsed, first: int, last: int, ear: Ear) -> bool:
    """Whether a phrase is of something that is neither taken nor sold: "the method", "electroconvulsive therapy"."""
    units = parsed.units[first : last + 1]
    if units[-1].is_("undertaking"):
        return True
    treatment = ear.pack["claims"]["treated_by"] in {s.id for s in units[-1].senses if s.kind == "type"}
    return (
        treatment
        and len(units) > 1
        and is_word(units[-2])
        and not any(u.is_("definite", "choosing") for u in units)
    )


def _means_stranger(parsed: Parsed, at: int) -> bool:
    """ "Vapes are not harmless, and they …": an unknown word that opens the sentence as its subject, in the plural.

    In the singular too where it is nothing that anybody takes: "the method is quick, and it …".
    """
    units = parsed.units
    if at >= SOME and units[at].text == "it" and units[1].is_("undertaking") and units[0].is_("determiner"):
        return units[2].is_(*HELPERS)
    if at < SOME or not units[at].is_("plural_pronoun"):
        return False
    joined = units[at - 1].is_("subordinates", "adversative")
    if joined and units[0].is_("sayer"):  # "people feel better when they …"
        return not any(u.is_("portion") or (u.has("type") and not u.is_("sayer")) for u in units[:at])
    return is_word(units[0]) and units[0].text.endswith("s") and units[1].is_("be", "have", "do", "modal")


def _subject_so_far(parsed: Parsed, at: int, context: Context) -> str:
    """The doer that opens the sentence before unit `at` as its subject ("X is known for its …", "the herb"), or ""."""
    units = parsed.units
    first = next((i for i, u in enumerate(units[:at]) if not u.is_("determiner")), at)
    if first + 1 >= at or not (units[first + 1].is_(*HELPERS) or _does(units, first)):
        return ""
    offers = units[first].row.offers
    if units[first].has("type") and offers.isdisjoint(TARGETS) and stands_for_topic(parsed, 0, first):
        return context.topic
    return units[first].entities[0] if units[first].entities and not offers.isdisjoint(DOERS) else ""


def _does(units: Sequence[Unit], first: int) -> bool:
    """Whether a verb in the third person stands behind unit `first`: "X soon raises the Y it acts on"."""
    verb = next((u for u in units[first + 1 :] if not u.row.is_adverb), None)
    return (
        verb is not None
        and not verb.entities
        and any(s.kind == "verb" and s.form == "s" for s in verb.senses)
    )


def _ceased(parsed: Parsed, at: int) -> bool:
    """Whether what is named at unit `at` is being stopped or replaced ("quitting X")."""
    token = parsed.units[at].first
    near = (c for c in parsed.cues if c.cue.effect == "ceases" and 0 <= token - c.end <= 2)
    return any("," not in parsed.tokens.words[c.end : token] for c in near)


def phrase_edge(parsed: Parsed, at: int) -> bool:
    unit = parsed.units[at]
    if is_comma(unit) or (unit.is_("relative", "modal", "be", "do") and not unit.entities):
        return True
    if unit.has("entity", "noun", "aspect", "type"):
        return False
    if at and unit.is_("giving", "copular") and modifies_noun(parsed, at):
        return False
    if unit.has("word") and " " in unit.text:  # a phrase of another kind: "should not replace"
        return True
    return any(s.kind == "verb" and s.form in ("s", "base") for s in unit.senses) or unit.is_(
        "giving", "copular"
    )


def modifies_noun(parsed: Parsed, at: int) -> bool:
    """ "Its proven power": a participle between an owner or article and what is owned."""
    before, after = parsed.units[at - 1], parsed.units[at + 1 : at + 2]
    owned = before.is_("possessive", "article") or (
        before.is_("definite") and not before.is_("demonstrative")
    )
    return owned and bool(after) and (is_nominal(after[0]) or after[0].is_("ability"))


def nominal(parsed: Parsed, at: int, context: Context, ear: Ear) -> Subject:
    """The noun phrase whose last unit is `at`."""
    start = at
    while start > 0 and not phrase_edge(parsed, start - 1):
        start -= 1
    return phrase_subject(parsed, start, at, context, ear)


def nominal_like(unit: Unit) -> bool:
    return (
        is_nominal(unit)
        or unit.is_("pronoun", "person_pronoun", "demonstrative")
        or unit.has("noun", "agent")
    )


def named_in(parsed: Parsed, low: int, high: int, ear: Ear) -> Subject:
    """The first watched substance between two units, unless it is only compared with or being stopped."""
    contrast = False
    for i in range(low, high):
        unit = parsed.units[i]
        if unit.is_("contrast"):
            contrast = True
        elif is_comma(unit):
            contrast = False
        watched = watched_at(unit, ear)
        if watched and not contrast:
            return Subject("", "ceased", i, i) if _ceased(parsed, i) else Subject(watched, "named", i, i)
    return NOBODY
