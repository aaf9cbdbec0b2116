"""Who does it: the subject of a predicate, by ordered rules; each answer says which rule found it."""

from __future__ import annotations

from generator.claims.bare import bare_subject, led_subject
from generator.claims.clauses import after_fronted, antecedent, clause_subject
from generator.claims.context import NOBODY, Context, Subject
from generator.claims.ear import Ear
from generator.claims.parting import clause_start
from generator.claims.phrases import (
    anaphor,
    is_watched,
    modifies_noun,
    nominal,
    nominal_like,
    phrase_edge,
    phrase_subject,
    watched_at,
)
from generator.claims.reading import is_adverb, is_comma, is_finite_helper, is_nominal, is_word, verb_in_place
from generator.claims.units import Parsed, Unit


def subject_of(parsed: Parsed, k: int, context: Context, ear: Ear) -> Subject:
    """The subject of the verb, adjective or noun at unit k; the readings of a word ask for the same one."""
    if context.sentence is not parsed:
        context.sentence, context.subjects = parsed, {}
    found = context.subjects.get(k)
    if found is None:
        found = context.subjects[k] = _subject_of(parsed, k, context, ear)
    return found


def _subject_of(parsed: Parsed, k: int, context: Context, ear: Ear) -> Subject:
    low = clause_start(parsed, k)
    at = _verb_group(parsed, k, ear)
    if parsed.units[k].has("adjective") and at > low and _is_verb(parsed, at, ear):
        at = _verb_group(parsed, at, ear)  # "X causes less of it than"
    if at >= low and parsed.units[at].is_("relative"):
        return antecedent(parsed, at, context, ear)
    if at > low and parsed.units[at].is_("cleft") and parsed.units[at - 1].is_("be"):
        return subject_of(parsed, at - 1, context, ear)  # "X is what eases it"
    able = ability_before(parsed, at)
    owner = owner_of(parsed, able, context, ear) if able > low else NOBODY
    if is_watched(owner.id, ear):
        return owner
    causer = _causer(parsed, at, low, ear)
    if causer >= low:
        return subject_of(parsed, causer, context, ear)
    opened = (bare_subject(parsed, k, context), led_subject(parsed, k, ear)) if low == 0 else ()
    if lone := next((found for found in opened if found.id), None):
        return lone
    told = _told_by_be(parsed, k, low, context, ear) if parsed.units[k].has("fixed", "adjective") else NOBODY
    if told.id:
        return told
    near = _phrase_before(parsed, at, low, context, ear) if at >= low else NOBODY
    if near.how == "stranger" or _is_given(parsed, near, k):
        return _lender(parsed, near, low, context, ear) or near
    if near.how != "unknown":
        return near
    behind = owner_behind(parsed, k, ear)
    return behind or clause_subject(parsed, low, k, context, ear)


def _told_by_be(parsed: Parsed, k: int, low: int, context: Context, ear: Ear) -> Subject:
    """ "For people who fear A, X is a kinder way": the watched thing before the form of "be" that leads to unit k."""
    at = k - 1
    while at > low and not parsed.units[at].is_("be") and _modifies(parsed.units[at], ear):
        at -= 1
    if at <= low or not parsed.units[at].is_("be"):
        return NOBODY
    return _watched_only(_phrase_before(parsed, at - 1, low, context, ear), ear) or NOBODY


def _is_given(parsed: Parsed, near: Subject, k: int) -> bool:
    """ "X gives you less of A": those before unit k to whom it is given."""
    between = parsed.units[max(near.first, 0) + 1 : k]
    given = near.how == "person" and near.first > 0 and parsed.units[near.first - 1].is_("giving")
    return given and not any(unit.is_("relative", "be", "have", "modal") for unit in between)


def owner_behind(parsed: Parsed, k: int, ear: Ear) -> Subject | None:
    """ "The soothing effect of X", "the power of X": who owns the noun at or behind unit k, at the head of a clause."""
    units = parsed.units
    first = k
    while first and (units[first - 1].is_("determiner") or is_word(units[first - 1])):
        first -= 1
    opening = after_fronted(parsed, clause_start(parsed, k), k)
    if first > opening or not units[k].has("adjective", "noun", "gain", "fixed"):
        return None
    at = k + 1
    while at < len(units) and (units[at].is_("lifting") or is_word(units[at])):
        at += 1
    if at + 1 >= len(units):
        return None
    if units[at].text == "of":
        at += 1 + units[at + 1].is_("determiner")
    elif not units[at + 1].is_("have", "giving"):  # "the soothing effect X has"
        return None
    watched = watched_at(units[at], ear) if at < len(units) else ""
    return Subject(watched, "explicit", at, at) if watched else None


def is_of_watched(parsed: Parsed, k: int, ear: Ear) -> bool:
    """ "The power of X": whether a watched thing owns the noun at unit k."""
    return k + 2 < len(parsed.units) and parsed.units[k + 1].text == "of" and bool(
        watched_at(parsed.units[k + 2], ear)
    )


def ability_before(parsed: Parsed, at: int) -> int:
    """The noun at unit `at`, or before the preposition there, that lends its owner: "its gift for easing"; or -1."""
    if not parsed.has("ability"):
        return -1
    at -= parsed.units[at].is_("able_links") and at > 0
    return at if parsed.units[at].is_("ability") else -1


def _lender(parsed: Parsed, near: Subject, low: int, context: Context, ear: Ear) -> Subject | None:
    """ "X is one of the ways to do it", "X has what it takes to": what X is or has does what X does."""
    for at in range(near.first - 1, low, -1):
        unit = parsed.units[at]
        if is_comma(unit) or unit.is_("relative", "conjunction"):
            return None
        leads = unit.is_("copular", "giving", "be", "have") and not unit.is_("determiner")
        if leads or (at == near.first - 1 and near.first == near.last and _is_verb(parsed, at, ear)):
            return _watched_only(subject_of(parsed, at, context, ear), ear)
    return None


def _watched_only(found: Subject, ear: Ear) -> Subject | None:
    return found if is_watched(found.id, ear) and found.how in ("explicit", "pronoun", "class noun") else None


def owner_of(parsed: Parsed, k: int, context: Context, ear: Ear) -> Subject:
    """The subject of a noun: its possessor ("its", "the plant's"), or the subject of its clause."""
    at = k - 1
    while at >= 0 and (_modifies(parsed.units[at], ear) or (at and modifies_noun(parsed, at))):
        at -= 1
    if at >= 0:
        unit = parsed.units[at]
        if unit.is_("giving", "copular") and not unit.has("entity"):
            return subject_of(parsed, at, context, ear)
        if unit.text == "'s" and at:
            return nominal(parsed, at - 1, context, ear)
        if unit.text in ("its", "their") or (unit.is_("possessive") and not unit.is_("determiner")):
            return anaphor(parsed, at, context, ear)
        if unit.entities and parsed.units[at].text.endswith("s"):
            watched = watched_at(unit, ear)
            if watched:
                return Subject(watched, "possessor", at, at)
    return subject_of(parsed, k, context, ear)


def is_owned(parsed: Parsed, k: int) -> bool:
    """ "Its role", "the plant's gift": whether the noun at unit k has an owner directly before it."""
    return k > 0 and (parsed.units[k - 1].is_("possessive") or parsed.units[k - 1].text == "'s")


def _modifies(unit: Unit, ear: Ear) -> bool:
    """Stands between a noun and its owner or verb: adjectives, adverbs, determiners."""
    if unit.is_("giving", "copular", "possessive"):
        return False
    return (
        is_adverb(unit, ear)
        or is_word(unit)
        or unit.is_("determiner")
        or unit.has("noun", "fixed", "adjective", "gain")
    )


def _verb_group(parsed: Parsed, k: int, ear: Ear) -> int:
    """Index before the verb group that ends at k: helpers, adverbs, negators and light verbs skipped."""
    at = k - 1
    while at >= 0:
        unit = parsed.units[at]
        light = unit.is_("light_verbs") and not unit.has("entity")
        if not (
            is_adverb(unit, ear)
            or is_finite_helper(unit)
            or unit.is_("infinitive")
            or light
            or (unit.is_("instrument") and at and parsed.units[at - 1].is_("light_verbs", "be"))  # "works by …"
            or unit.text in ("not", "never", "also", "both")
        ):
            break
        at -= 1
    return at


def _is_verb(parsed: Parsed, at: int, ear: Ear) -> bool:
    """Whether unit `at` is a finite verb in its place, and no name."""
    unit = parsed.units[at]
    finite = (s for s in unit.senses if s.kind == "verb" and s.form in ("s", "base"))
    return not unit.entities and any(verb_in_place(parsed, at, s.form, ear) for s in finite)


def _causer(parsed: Parsed, at: int, low: int, ear: Ear) -> int:
    """The causative verb whose object does it ("helps you rest"), or -1."""
    befalls = ear.pack["claims"]["befalls"]
    i = at
    while i > low and (
        parsed.units[i].is_("helped", "determiner", "possessive")
        or parsed.units[i].has("type")
        or not parsed.units[i].row.offers.isdisjoint(befalls)
    ):
        i -= 1
    return i if i < at and parsed.units[i].is_("causatives") else -1


def _phrase_before(parsed: Parsed, at: int, low: int, context: Context, ear: Ear) -> Subject:
    """The noun phrase that ends at unit `at`, if one does."""
    if is_comma(parsed.units[at]) or not (nominal_like(parsed.units[at]) or parsed.units[at].text == ")"):
        return NOBODY
    if parsed.units[at].is_("nominative") and not parsed.units[max(0, at - 1)].is_("preposition", "held_by"):
        return anaphor(parsed, at, context, ear)  # "we see it take": a phrase by itself
    start = at
    while start > low and not (
        phrase_edge(parsed, start - 1) or parsed.units[start - 1].is_("question_word")
    ):
        start -= 1
    if parsed.units[start].is_("preposition"):  # "in the brain the X"
        inside = range(at, start + 1, -1)
        anew = (i for i in inside if parsed.units[i].text == "the" and is_nominal(parsed.units[i - 1]))
        start = next(anew, start)
    found = phrase_subject(parsed, start, at, context, ear)
    led = parsed.units[start].is_("preposition")  # "but with …", "shown in the lab to …": the subject stands before
    passed = not is_watched(found.id, ear) and _leads_purpose(parsed, at, low, ear)
    return NOBODY if passed or (led and found.how == "stranger") else found


def _leads_purpose(parsed: Parsed, at: int, low: int, ear: Ear) -> bool:
    """ "Acts on the nerves to ease": what stands behind a preposition has no infinitive, but for "for the body to"."""
    if not parsed.units[at + 1].is_("infinitive"):
        return False
    first = at
    while first > low and _modifies(parsed.units[first], ear) | nominal_like(parsed.units[first]):
        first -= 1
    before = parsed.units[first]
    compound = before.has("verb") and " " in before.text  # "acts on", "moves into"
    return compound or (before.is_("preposition") and before.text != "for")
