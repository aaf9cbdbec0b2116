"""Noun phrases as subjects: whose phrase it is, and what a pronoun in it can mean."""

from __future__ import annotations

from collections.abc import Sequence

from generator.claims.context import NOBODY, Context, Subject
from generator.claims.ear import Ear
from generator.claims.reading import is_comma, is_nominal, is_word
from generator.claims.units import Parsed, Unit

ANOTHER = "another"  # whether a sentence names one, as it remembers it
SOME = 3  # units: a subject, its verb and a mark
TARGETS = ("target",)  # types of things in the body that something acts on
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
            return anaphor(parsed, first + i, context)
        if unit.is_("person_pronoun", "sayer"):
            return Subject("", "person", first + i, first + i)
    if units and context.topic and parsed.has("portion") and _is_portion(units):
        return Subject(context.topic, "class noun", first, last)
    if units and context.topic and _is_part(parsed, first, last, ear):
        return Subject(context.topic, "class noun", first, last)
    owned = max((i for i, u in enumerate(units[:contrast]) if u.text == "'s"), default=-1)  # "the body's X"
    other = next((e for u in units[owned + 1 : contrast] for e in u.entities), "")
    if other:
        return Subject(other, "other", first, last)
    if _stands_for_topic(parsed, first, last) and not _is_of_body(parsed, first, last, context.topic, ear):
        if _means_others(parsed, last, context, ear):
            return Subject("", "stranger", first, last)
        return Subject(context.topic, "class noun", first, last) if context.topic else NOBODY
    if units and units[0].is_("demonstrative") and _is_action(units, ear) and context.claiming:
        return Subject(context.it, "class noun", first, last)
    if context.topic and _is_brand(parsed, first, last, ear):
        return Subject(context.topic, "class noun", first, last)
    return Subject("", "stranger", first, last) if units else NOBODY


def _is_action(units: Sequence[Unit], ear: Ear) -> bool:
    """ "This inhibition", "this rise in X": what the sentence before said that a thing does."""
    nouns = (r for u in units for r in u.row.readings if r.sense.kind == "noun")
    return any(r.predicate.family in ear.pack["claims"]["doing"] for r in nouns)


def _is_portion(units: Sequence[Unit]) -> bool:
    """ "Capsules", "the winner", "a nightly mug", "two shells after supper": a portion of the topic."""
    head = next((i for i, u in enumerate(units) if u.is_("preposition") and i), len(units))
    other = units[head].is_("held_by") if head < len(units) else False  # "a cup of cocoa"
    if other or any(u.is_("person_pronoun", "sayer") for u in units):
        return False
    if any(u.is_("conjunction") for u in units[1:head]) and not units[0].is_("portion"):
        return False  # "the early hours and drop …"
    counted = units[0].is_("determiner", "definite", "possessive")  # "sleeping tablets" are another product
    return units[0].is_("portion") or (counted and units[head - 1].is_("portion"))


def portion_at(parsed: Parsed, at: int) -> int:
    """The portion that a phrase from unit `at` on is ("each dose", "the first cup"), of nothing else, or -1."""
    end = at
    while end < len(parsed.units) and (parsed.units[end].is_("determiner") or is_word(parsed.units[end])):
        end += 1
    behind = parsed.units[end + 1 : end + 2]
    alone = not (behind and behind[0].is_("held_by", "be", "have", "do", "modal"))
    return end if at < end < len(parsed.units) and parsed.units[end].is_("portion") and alone else -1


def _is_part(parsed: Parsed, first: int, last: int, ear: Ear) -> bool:
    """ "The root", "its rich alkaloid profile": a part or a measure that points back to the topic."""
    named = (ear.vocabulary.has_type(id, ("plant-part", "measure")) for id in parsed.units[last].entities)
    return any(named) and any(u.is_("definite") for u in parsed.units[first:last])


def _is_brand(parsed: Parsed, first: int, last: int, ear: Ear) -> bool:
    """A name that nobody knows, in capitals of its own: "DeepRest", "Red Bali"."""
    if any(not is_word(u) for u in parsed.units[first : last + 1]):
        return False
    words = [word for word in (part.strip("()[]") for part in parsed.shown(first, last).split()) if word]
    if any(c.isdigit() for word in words for c in word):
        return False  # "Coenzyme Q10" is a substance
    inner = any(c.isupper() for word in words for c in word[1:]) and not all(w.isupper() for w in words)
    capitals = all(word[0].isupper() for word in words)
    return inner or (capitals and (len(words) > 1 or parsed.units[first].first > 0))


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


def _stands_for_topic(parsed: Parsed, first: int, last: int) -> bool:
    """ "This herb", "these nutrients", "the effects", or a bare demonstrative."""
    units = parsed.units[first : last + 1]
    if any(u.is_("person_pronoun", "sayer") for u in units):
        return False
    joined = any(u.is_("conjunction") for u in units)  # "the early hours and drop …"
    if units[0].is_("portion") or (units[-1].is_("portion", "gain_nouns") and not joined):
        return True
    if joined and units[0].text == "both":  # "both A and B treatments"
        return False
    if units[0].is_("usage") and _is_of_unknown(parsed, first, last):
        return False
    if names_class(parsed, first, last) or units[-1].is_("pointed_at"):
        return any(u.is_("definite") for u in units) or units[-1].is_("usage") or units[0].is_("usage")
    return units[0].is_("demonstrative") and all(u.is_("additive") for u in units[1:])  # "this in turn"


def _is_of_unknown(parsed: Parsed, first: int, last: int) -> bool:
    """ "Taking efavirenz": the use of something else, by a word that nobody knows and that is no name in capitals."""
    if first == last or not parsed.units[first].text.endswith("ing"):
        return False
    behind = parsed.units[first + 1]
    small = parsed.text[parsed.tokens.starts[behind.first]].islower()
    return small and is_word(behind) and not behind.row.is_adverb and not names_class(parsed, first + 1, last)


def _is_of_body(parsed: Parsed, first: int, last: int, topic: str, ear: Ear) -> bool:
    """ "The enzyme", "this receptor": a kind of target in the body that the topic is not of."""
    senses = (s.id for u in parsed.units[first : last + 1] for s in u.senses if s.kind == "type")
    kinds = [kind for kind in senses if ear.vocabulary.has_type(kind, TARGETS)]
    return bool(kinds) and not ear.vocabulary.has_type(topic, tuple(kinds))


def _means_others(parsed: Parsed, last: int, context: Context, ear: Ear) -> bool:
    """ "These medicines": several things of that class, which the sentence before has named."""
    head = parsed.units[last]
    if not head.has("type") or not head.text.endswith("s"):
        return False
    kinds = tuple(s.id for s in head.senses if s.kind == "type")
    return any(ear.vocabulary.has_type(id, kinds) for id in context.beside)


def names_class(parsed: Parsed, first: int, last: int) -> bool:
    return any(u.has("type") or u.is_("lifting") for u in parsed.units[first : last + 1])


def anaphor(parsed: Parsed, at: int, context: Context) -> Subject:
    """What the pronoun at unit `at` means: the subject of its sentence, the last sentence's, or the topic."""
    if _means_stranger(parsed, at):
        return Subject("", "stranger", at, at)
    return Subject(_subject_so_far(parsed, at, context) or context.it, "pronoun", at, at)


def is_of_its_own(parsed: Parsed, first: int, last: int, ear: Ear) -> bool:
    """Whether a phrase is of something that is neither taken nor sold: "the method", "electroconvulsive therapy"."""
    units = parsed.units[first : last + 1]
    if units[-1].is_("undertaking"):
        return True
    treatment = ear.pack["claims"]["treated_by"] in {s.id for s in units[-1].senses if s.kind == "type"}
    return treatment and len(units) > 1 and is_word(units[-2]) and not any(u.is_("definite", "choosing") for u in units)


def _means_stranger(parsed: Parsed, at: int) -> bool:
    """ "Vapes are not harmless, and they …": an unknown word that opens the sentence as its subject, in the plural.

    In the singular too where it is nothing that anybody takes: "the method is quick, and it …".
    """
    units = parsed.units
    if at >= SOME and units[at].text == "it" and units[1].is_("undertaking") and units[0].is_("determiner"):
        return units[2].is_(*HELPERS)
    if at < SOME or not units[at].is_("plural_pronoun"):
        return False
    if units[at - 1].is_("subordinates", "adversative") and units[0].is_("sayer"):  # "people feel better when they …"
        return not any(u.is_("portion") or (u.has("type") and not u.is_("sayer")) for u in units[:at])
    return is_word(units[0]) and units[0].text.endswith("s") and units[1].is_("be", "have", "do", "modal")


def _subject_so_far(parsed: Parsed, at: int, context: Context) -> str:
    """The doer that opens the sentence before unit `at` as its subject ("X is known for its …", "the herb"), or ""."""
    units = parsed.units
    first = next((i for i, u in enumerate(units[:at]) if not u.is_("determiner")), at)
    if first + 1 >= at or not (units[first + 1].is_(*HELPERS) or _does(units, first)):
        return ""
    offers = units[first].row.offers
    if units[first].has("type") and offers.isdisjoint(TARGETS) and _stands_for_topic(parsed, 0, first):
        return context.topic
    return units[first].entities[0] if units[first].entities and not offers.isdisjoint(DOERS) else ""


def _does(units: Sequence[Unit], first: int) -> bool:
    """Whether a verb in the third person stands behind unit `first`: "X soon raises the Y it acts on"."""
    verb = next((u for u in units[first + 1 :] if not u.row.is_adverb), None)
    return verb is not None and not verb.entities and any(s.kind == "verb" and s.form == "s" for s in verb.senses)


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
    owned = before.is_("possessive", "article") or (before.is_("definite") and not before.is_("demonstrative"))
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
