"""Who does it: the subject of a predicate, by ordered rules; each answer says which rule found it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.claims.reading import (
    CLAUSE_MARKS,
    back,
    is_adverb,
    is_comma,
    is_finite_helper,
    is_nominal,
    is_word,
)
from generator.claims.units import Ear, Parsed, Unit


@dataclass(frozen=True, slots=True)
class Subject:
    """`id`: an entity, or "" for somebody or something the pack does not know; `how`: the rule."""

    id: str
    how: str
    first: int = -1
    last: int = -1


NOBODY = Subject("", "unknown")


@dataclass(slots=True)
class Context:
    """What the text so far offers to pronouns.

    topic: the document's main watched substance or ""; last: the last sentence's subject if "it" can mean it;
    claiming: whether the last sentence said of a watched thing that it does something.
    """

    topic: str
    last: str = ""
    claiming: bool = False


def subject_of(parsed: Parsed, k: int, context: Context, ear: Ear) -> Subject:
    """The subject of the verb, adjective or noun at unit k."""
    low = clause_start(parsed, k)
    at = _verb_group(parsed, k, ear)
    if at >= low and parsed.units[at].is_("relative"):
        return _antecedent(parsed, at, context, ear)
    causer = _causer(parsed, at, low)
    if causer >= low:
        return subject_of(parsed, causer, context, ear)
    near = _phrase_before(parsed, at, low, context, ear) if at >= low else NOBODY
    if near.how != "unknown":
        return near
    return _clause_subject(parsed, low, k, context, ear)


def owner_of(parsed: Parsed, k: int, context: Context, ear: Ear) -> Subject:
    """The subject of a noun: its possessor ("its", "the plant's"), or the subject of its clause."""
    at = k - 1
    while at >= 0 and _modifies(parsed.units[at], ear):
        at -= 1
    if at >= 0:
        unit = parsed.units[at]
        if unit.is_("giving", "copular") and not unit.has("entity"):
            return subject_of(parsed, at, context, ear)
        if unit.text == "'s" and at:
            return _nominal(parsed, at - 1, context, ear)
        if unit.text in ("its", "their") or (unit.is_("possessive") and not unit.is_("determiner")):
            return _anaphor(parsed, at, context)
        if unit.entities and parsed.units[at].text.endswith("s"):
            watched = next((e for e in unit.entities if is_watched(e, ear)), "")
            if watched:
                return Subject(watched, "possessor", at, at)
    return subject_of(parsed, k, context, ear)


def _modifies(unit: Unit, ear: Ear) -> bool:
    """Stands between a noun and its owner or verb: adjectives, adverbs, determiners."""
    if unit.is_("giving", "copular", "possessive"):
        return False
    return (
        is_adverb(unit, ear)
        or is_word(unit)
        or unit.is_("determiner")
        or unit.has("noun", "fixed", "adjective")
    )


def is_watched(id: str, ear: Ear) -> bool:
    return id in ear.watched


def clause_start(parsed: Parsed, k: int) -> int:
    """First unit of k's clause: behind the last adversative, semicolon, colon or dash."""
    at = k - 1
    while at >= 0:
        unit = parsed.units[at]
        if unit.text in CLAUSE_MARKS or (unit.is_("adversative") and not unit.entities):
            return at + 1
        at -= 1
    return 0


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
            or unit.text in ("not", "never", "also", "both")
        ):
            break
        at -= 1
    return at


def _causer(parsed: Parsed, at: int, low: int) -> int:
    """The causative verb whose object does it ("helps you rest"), or -1."""
    i = at
    while i > low and (
        parsed.units[i].is_("helped", "determiner", "possessive") or parsed.units[i].has("type")
    ):
        i -= 1
    return i if i < at and parsed.units[i].is_("causatives") else -1


def _antecedent(parsed: Parsed, at: int, context: Context, ear: Ear) -> Subject:
    """The noun before a relative pronoun; commas and "including …" lists are stepped over."""
    i = at - 1
    while i >= 0 and (is_comma(parsed.units[i]) or parsed.units[i].text == ")"):
        i -= 1
    found = _nominal(parsed, i, context, ear) if i >= 0 else NOBODY
    if (
        found.how == "other"
        and not ear.vocabulary.has_type(found.id, ("agent", "target"))
        and found.first > clause_start(parsed, at)
    ):
        return _clause_subject(parsed, clause_start(parsed, found.first), found.first, context, ear)
    if (
        found.how == "stranger"
        and _names_class(parsed, found.first, found.last)
        and found.first > clause_start(parsed, at)
    ):
        return _clause_subject(parsed, clause_start(parsed, found.first), found.first, context, ear)
    return found


def _phrase_before(parsed: Parsed, at: int, low: int, context: Context, ear: Ear) -> Subject:
    """The noun phrase that ends at unit `at`, if one does."""
    if is_comma(parsed.units[at]) or not (_nominal_like(parsed.units[at]) or parsed.units[at].text == ")"):
        return NOBODY
    start = at
    while start > low and not _phrase_edge(parsed, start - 1):
        start -= 1
    return _phrase_subject(parsed, start, at, context, ear)


def _nominal_like(unit: Unit) -> bool:
    return (
        is_nominal(unit)
        or unit.is_("pronoun", "person_pronoun", "demonstrative")
        or unit.has("noun", "agent")
    )


def _phrase_edge(parsed: Parsed, at: int) -> bool:
    unit = parsed.units[at]
    if is_comma(unit) or (unit.is_("relative", "modal", "be", "do") and not unit.entities):
        return True
    if unit.has("entity", "noun", "aspect", "type"):
        return False
    return any(s.kind == "verb" and s.form in ("s", "base") for s in unit.senses) or unit.is_(
        "giving", "copular"
    )


def _phrase_subject(parsed: Parsed, first: int, last: int, context: Context, ear: Ear) -> Subject:
    """Whose phrase units first..last is: a watched substance anywhere in it, an anaphor, another entity."""
    units = parsed.units[first : last + 1]
    contrast = next((i for i, u in enumerate(units) if u.is_("contrast")), len(units))
    for i, unit in enumerate(units[:contrast]):
        watched = next((e for e in unit.entities if is_watched(e, ear)), "")
        if watched:
            if _ceased(parsed, first + i):
                return Subject("", "ceased", first + i, first + i)
            return _head(parsed, first + i, last, watched, ear)
    for i, unit in enumerate(units[:contrast]):
        if unit.is_("pronoun") or unit.text in ("its", "their"):
            return _anaphor(parsed, first + i, context)
        if unit.is_("person_pronoun", "sayer"):
            return Subject("", "person", first + i, first + i)
    if (
        units
        and (units[0].is_("portion") or (units[0].is_("definite") and units[-1].is_("portion")))
        and _stands_for_topic(parsed, first, last)
        and context.topic
    ):
        return Subject(context.topic, "class noun", first, last)
    other = next((e for u in units[:contrast] for e in u.entities), "")
    if other:
        return Subject(other, "other", first, last)
    if _stands_for_topic(parsed, first, last):
        return Subject(context.topic, "class noun", first, last) if context.topic else NOBODY
    return Subject("", "stranger", first, last) if units else NOBODY


def _head(parsed: Parsed, at: int, last: int, watched: str, ear: Ear) -> Subject:
    """The watched thing at unit `at`, unless it only modifies another head ("X users", "X studies")."""
    if at < last:
        after = parsed.units[at + 1]
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
    """ "This herb", "these compounds", "the effects", or a bare demonstrative."""
    units = parsed.units[first : last + 1]
    if any(u.is_("person_pronoun", "sayer") for u in units):
        return False
    if units[0].is_("portion") or units[-1].is_("portion"):
        return True
    if _names_class(parsed, first, last):
        return any(u.is_("definite") for u in units) or units[-1].is_("usage") or units[0].is_("usage")
    return len(units) == 1 and units[0].is_("demonstrative")


def _names_class(parsed: Parsed, first: int, last: int) -> bool:
    return any(u.has("type") or u.is_("lifting") for u in parsed.units[first : last + 1])


def _anaphor(parsed: Parsed, at: int, context: Context) -> Subject:
    return Subject(context.last or context.topic, "pronoun", at, at)


def _nominal(parsed: Parsed, at: int, context: Context, ear: Ear) -> Subject:
    """The noun phrase whose last unit is `at`."""
    start = at
    while start > 0 and not _phrase_edge(parsed, start - 1):
        start -= 1
    return _phrase_subject(parsed, start, at, context, ear)


def _ceased(parsed: Parsed, at: int) -> bool:
    """Whether what is named at unit `at` is being stopped or replaced ("quitting X")."""
    token = parsed.units[at].first
    return any(c.cue.effect == "ceases" and 0 <= token - c.end <= 2 for c in parsed.cues)


def _clause_subject(parsed: Parsed, low: int, k: int, context: Context, ear: Ear) -> Subject:
    """The subject of the clause from `low`: behind a fronted phrase, up to the first verb; else the topic."""
    inner = _relative_before(parsed, low, k)
    if inner > low:
        return _antecedent(parsed, inner, context, ear)
    if k > low and parsed.units[k - 1].text in ear.detached:
        return NOBODY
    if _inside_fronted(parsed, low, k):
        return _after_comma(parsed, k, context, ear)
    if low < k and parsed.units[low].is_("as") and not parsed.heading:
        return _after_role(parsed, k, context, ear)
    if (
        low > 1
        and low < k
        and parsed.units[low].is_("preposition")
        and parsed.units[low - 1].is_("adversative")
    ):
        return _clause_subject(parsed, clause_start(parsed, low - 1), low - 1, context, ear)
    start = _after_fronted(parsed, low, k)
    if start < k and all(u.is_("instrument") or is_adverb(u, ear) for u in parsed.units[start:k]):
        return _behind(parsed, k, context, ear)
    end = start
    while end < k and not (
        is_comma(parsed.units[end]) or _phrase_edge(parsed, end) or is_finite_helper(parsed.units[end])
    ):
        end += 1
    if end > start:
        found = _phrase_subject(parsed, start, end - 1, context, ear)
        if found.id or found.how in ("person", "ceased"):
            return found
    named = _named_in(parsed, low, k, ear)
    if named.id or named.how == "ceased":
        return named
    if end > start:
        return _phrase_subject(parsed, start, end - 1, context, ear)
    if low > 0:
        earlier = (
            _clause_subject(parsed, clause_start(parsed, low - 1), low - 1, context, ear)
            if low > 1
            else NOBODY
        )
        if earlier.id:
            return earlier
    later = _named_in(parsed, k, len(parsed.units), ear)
    if later.id:
        return later
    third = any(s.kind == "verb" and s.form == "s" for s in parsed.units[k].senses) or parsed.units[k].has(
        "fixed", "adjective", "bound"
    )
    bare = third and all(is_adverb(u, ear) or u.is_("modal", "light_verbs") for u in parsed.units[low:k])
    return Subject(context.topic, "topic") if context.topic and bare else NOBODY


def _inside_fronted(parsed: Parsed, low: int, k: int) -> bool:
    """Whether unit k belongs to a fronted phrase: "By easing …, it helps"."""
    opener = parsed.units[low] if low <= k else None
    if opener is None or not (low == k or opener.is_("preposition", "instrument", "infinitive")):
        return False
    gerund = any(s.kind == "verb" and s.form in ("ing", "base") for s in parsed.units[k].senses)
    commas = [i for i in range(low, len(parsed.units)) if is_comma(parsed.units[i])]
    return (
        gerund
        and bool(commas)
        and k < commas[-1]
        and not any(is_finite_helper(u) or u.is_("pronoun") for u in parsed.units[low:k])
    )


def _after_comma(parsed: Parsed, k: int, context: Context, ear: Ear) -> Subject:
    """The main clause's subject behind a fronted phrase."""
    named = _named_in(parsed, k, len(parsed.units), ear)
    if named.id or named.how == "ceased":
        return named
    for i in range(k, len(parsed.units) - 1):
        if is_comma(parsed.units[i]) and parsed.units[i + 1].is_(
            "pronoun", "person_pronoun", "determiner", "possessive"
        ):
            end = i + 1
            while end + 1 < len(parsed.units) and not (
                _phrase_edge(parsed, end + 1) or is_finite_helper(parsed.units[end + 1])
            ):
                end += 1
            return _phrase_subject(parsed, i + 1, end, context, ear)
    return NOBODY


def _behind(parsed: Parsed, k: int, context: Context, ear: Ear) -> Subject:
    """"By easing X it …", without a comma: the first name or pronoun behind."""
    for i in range(k + 1, len(parsed.units)):
        watched = next((e for e in parsed.units[i].entities if is_watched(e, ear)), "")
        if watched:
            return Subject(watched, "named", i, i)
        if parsed.units[i].is_("pronoun"):
            return _anaphor(parsed, i, context)
        if parsed.units[i].is_("person_pronoun", "sayer"):
            break
    return NOBODY


def _after_role(parsed: Parsed, k: int, context: Context, ear: Ear) -> Subject:
    """Who has the role of a fronted "As a …": the next watched name, pronoun or possessive."""
    for i in range(k + 1, len(parsed.units)):
        unit = parsed.units[i]
        watched = next((e for e in unit.entities if is_watched(e, ear)), "")
        if watched:
            return Subject(watched, "explicit", i, i)
        if unit.is_("pronoun", "possessive"):
            return _anaphor(parsed, i, context)
        if unit.is_("person_pronoun"):
            break
    return NOBODY


def _relative_before(parsed: Parsed, low: int, k: int) -> int:
    """The relative pronoun whose clause unit k stands in, or -1; a comma with a participle leaves the clause."""
    for at in range(k - 1, low, -1):
        unit = parsed.units[at]
        if is_comma(unit) and any(s.kind == "verb" and s.form == "ing" for s in parsed.units[at + 1].senses):
            return -1
        if unit.is_("relative") and is_nominal_or_comma(parsed.units[at - 1]):
            return at
    return -1


def is_nominal_or_comma(unit: Unit) -> bool:
    return is_comma(unit) or is_nominal(unit) or unit.text == ")"


def _after_fronted(parsed: Parsed, low: int, k: int) -> int:
    """Skip a fronted phrase ("By binding to …,", "In recent years,", "When taken daily,")."""
    if low >= k:
        return low
    unit = parsed.units[low]
    fronted = unit.is_(
        "preposition", "instrument", "infinitive", "question_word", "contrast", "list_opener"
    ) or any(s.kind == "verb" and s.form in ("ing", "pp", "past") for s in unit.senses)
    comma = next((i for i in range(low, k) if is_comma(parsed.units[i])), -1)
    if (fronted and comma >= 0) or comma == low + 1:
        return comma + 1
    return low


def _named_in(parsed: Parsed, low: int, high: int, ear: Ear) -> Subject:
    """The first watched substance between two units, unless it is only compared with or being stopped."""
    contrast = False
    for i in range(low, high):
        unit = parsed.units[i]
        if unit.is_("contrast"):
            contrast = True
        elif is_comma(unit):
            contrast = False
        watched = next((e for e in unit.entities if is_watched(e, ear)), "")
        if watched and not contrast:
            return Subject("", "ceased", i, i) if _ceased(parsed, i) else Subject(watched, "named", i, i)
    return NOBODY


__all__ = ["NOBODY", "Context", "Subject", "back", "clause_start", "is_watched", "owner_of", "subject_of"]
