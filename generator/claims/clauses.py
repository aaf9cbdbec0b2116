"""Who the subject of a clause is when no noun phrase stands before the verb."""

from __future__ import annotations

from generator.claims.context import NOBODY, Context, Subject
from generator.claims.cue import EVIDENCE
from generator.claims.ear import Ear
from generator.claims.parting import clause_start, with_condition
from generator.claims.phrases import (
    DOERS,
    anaphor,
    named_in,
    names_another,
    nominal,
    phrase_edge,
    phrase_subject,
    watched_at,
)
from generator.claims.reading import (
    are_counted,
    is_adverb,
    is_comma,
    is_finite_helper,
    is_nominal,
    is_word,
    opens_phrase,
)
from generator.claims.stand_ins import names_class
from generator.claims.units import Parsed, Unit


def clause_subject(parsed: Parsed, low: int, k: int, context: Context, ear: Ear) -> Subject:
    """The subject of the clause from `low`: behind a fronted phrase, up to the first verb; else the topic."""
    asked = _asked_before(parsed, low, k)
    low = max(low, _complement_before(parsed, low, k, ear), asked)
    inner = _relative_before(parsed, low, k)
    if inner > low:
        return antecedent(parsed, inner, context, ear)
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
        return clause_subject(parsed, clause_start(parsed, low - 1), low - 1, context, ear)
    start = after_fronted(parsed, low, k)
    if start < k and all(u.is_("instrument") or is_adverb(u, ear) for u in parsed.units[start:k]):
        return _behind(parsed, k, context, ear)
    end = start
    while end < k and not (
        is_comma(parsed.units[end]) or phrase_edge(parsed, end) or is_finite_helper(parsed.units[end])
    ):
        end += 1
    if end > start:
        found = phrase_subject(parsed, start, end - 1, context, ear)
        if found.id or found.how in ("person", "ceased") or low == asked:
            return found
    named = named_in(parsed, with_condition(parsed, low), k, ear)
    if named.id or named.how == "ceased":
        return named
    if end > start:
        return phrase_subject(parsed, start, end - 1, context, ear)
    if low > 0:
        earlier = (
            clause_subject(parsed, clause_start(parsed, low - 1), low - 1, context, ear)
            if low > 1
            else NOBODY
        )
        if earlier.id:
            return earlier
    later = named_in(parsed, k, len(parsed.units), ear)
    if later.id:
        return later
    third = _says_who(parsed, k) or parsed.units[k].has("fixed", "adjective", "bound")
    bare = third and all(is_adverb(u, ear) or u.is_("modal", "light_verbs") for u in parsed.units[low:k])
    return Subject(context.topic, "topic") if context.topic and bare else NOBODY


def _says_who(parsed: Parsed, k: int) -> bool:
    """A third person's verb, or a participle that opens the sentence ("Made from bark"), has one subject."""
    forms = {s.form for s in parsed.units[k].senses if s.kind == "verb"}
    return "s" in forms or (k == 0 and "pp" in forms)


def _inside_fronted(parsed: Parsed, low: int, k: int) -> bool:
    """Whether unit k belongs to a fronted phrase: "By easing …, it helps"."""
    opener = parsed.units[low] if low <= k else None
    if opener is None or not (low == k or opener.is_("preposition", "instrument", "infinitive")):
        return False
    gerund = any(s.kind == "verb" and s.form in ("ing", "base") for s in parsed.units[k].senses)
    gerund = gerund or (k == low + 1 and parsed.units[k].text.endswith("ing"))
    commas = [i for i in range(low, len(parsed.units)) if is_comma(parsed.units[i])]
    return (
        gerund
        and bool(commas)
        and k < commas[-1]
        and not any(is_finite_helper(u) or u.is_("pronoun") for u in parsed.units[low:k])
    )


def _after_comma(parsed: Parsed, k: int, context: Context, ear: Ear) -> Subject:
    """The main clause's subject behind a fronted phrase."""
    comma = next((i for i in range(k, len(parsed.units) - 1) if is_comma(parsed.units[i])), -1)
    if comma > 0 and parsed.units[comma + 1].is_("teller") and parsed.units[comma + 1].is_("person_pronoun"):
        return phrase_subject(parsed, comma + 1, comma + 1, context, ear)  # "by easing X, we …"
    behind = named_in(parsed, comma, len(parsed.units), ear) if comma > 0 else NOBODY
    named = behind if behind.id else named_in(parsed, k, len(parsed.units), ear)
    if named.id or named.how == "ceased":
        return named
    for i in range(k, len(parsed.units) - 1):
        if is_comma(parsed.units[i]) and parsed.units[i + 1].is_(
            "pronoun", "person_pronoun", "determiner", "possessive"
        ):
            end = i + 1
            while end + 1 < len(parsed.units) and not (
                phrase_edge(parsed, end + 1) or is_finite_helper(parsed.units[end + 1])
            ):
                end += 1
            return phrase_subject(parsed, i + 1, end, context, ear)
    return NOBODY


def _behind(parsed: Parsed, k: int, context: Context, ear: Ear) -> Subject:
    """ "By easing X it …", without a comma: the first name or pronoun behind."""
    for i in range(k + 1, len(parsed.units)):
        watched = watched_at(parsed.units[i], ear)
        if watched:
            return Subject(watched, "named", i, i)
        if parsed.units[i].is_("pronoun"):
            return anaphor(parsed, i, context, ear)
        if parsed.units[i].is_("person_pronoun", "sayer"):
            break
    return NOBODY


def _after_role(parsed: Parsed, k: int, context: Context, ear: Ear) -> Subject:
    """Who has the role of a fronted "As a …": the next watched name, pronoun or possessive."""
    for i in range(k + 1, len(parsed.units)):
        unit = parsed.units[i]
        watched = watched_at(unit, ear)
        if watched:
            return Subject(watched, "explicit", i, i)
        if unit.is_("pronoun", "possessive"):
            return anaphor(parsed, i, context, ear)
        if unit.is_("person_pronoun"):
            break
    return NOBODY


def _relative_before(parsed: Parsed, low: int, k: int) -> int:
    """The relative pronoun whose clause unit k stands in, or -1; a comma with a participle leaves it."""
    for at in range(k - 1, low, -1):
        unit = parsed.units[at]
        if is_comma(unit) and any(s.kind == "verb" and s.form == "ing" for s in parsed.units[at + 1].senses):
            return -1
        if unit.is_("relative") and is_nominal_or_comma(parsed.units[at - 1]):
            return at
    return -1


def _complement_before(parsed: Parsed, low: int, k: int, ear: Ear) -> int:
    """The first unit behind the last "that" before unit k that leads to a clause with a subject of its own, or -1.

    "Trials suggest that X …", "evidence that X …": what stands before it does not do it.
    """
    for at in reversed(parsed.at("relative")):
        if low < at < k - 1 and parsed.units[at].text == "that":
            return at + 1 if _leads_on(parsed.units[at - 1], ear) and _opens_subject(parsed.units[at + 1]) else -1
    return -1


def _asked_before(parsed: Parsed, low: int, k: int) -> int:
    """The first unit behind "where" or "whether" before unit k: "look at your X and see where habits can …", or -1."""
    for at in reversed(parsed.at("inside_opener")):
        if low < at < k - 1 and not (is_comma(parsed.units[at - 1]) or parsed.units[at - 1].is_("be", "preposition")):
            return at + 1
    return -1


def _leads_on(unit: Unit, ear: Ear) -> bool:
    """A word that what was said or found may follow: no noun, but for evidence, or a verb of finding."""
    finds = ear.evidence.verbs.longest((unit.text,), 0)[1]
    noun = is_nominal(unit) or unit.has("noun", "agent", "gain")
    return bool(finds) or not noun or unit.text in ear.cues.small[EVIDENCE]


def _opens_subject(unit: Unit) -> bool:
    named = not unit.row.offers.isdisjoint(DOERS)
    return named or unit.is_("article", "possessive", "nominative", "usage", "demonstrative")


def is_nominal_or_comma(unit: Unit) -> bool:
    return is_comma(unit) or is_nominal(unit) or unit.text == ")"


def after_fronted(parsed: Parsed, low: int, k: int) -> int:
    """Skip a fronted phrase ("By binding to …,", "In recent years,", "When taken daily,")."""
    if low >= k:
        return low
    unit = parsed.units[low]
    fronted = unit.is_(
        "preposition", "instrument", "infinitive", "question_word", "contrast", "list_opener"
    ) or any(s.kind == "verb" and s.form in ("ing", "pp", "past") for s in unit.senses)
    comma = next((i for i in range(low, k) if is_comma(parsed.units[i])), -1)
    turn = comma >= low + 1 and all(u.row.is_adverb or u.is_("determiner") for u in parsed.units[low:comma])
    single = (comma == low + 1 or turn) and not unit.entities and not unit.is_("pronoun", "demonstrative")
    if (fronted and comma >= 0) or single:
        return comma + 1
    return low


def antecedent(parsed: Parsed, at: int, context: Context, ear: Ear) -> Subject:
    """The noun before a relative pronoun; commas and "including …" lists are stepped over."""
    i = at - 1
    while i >= 0 and (is_comma(parsed.units[i]) or parsed.units[i].text == ")"):
        i -= 1
    other = _other_name(parsed, i, ear) if i > 0 else None
    if other:
        return other
    if are_counted(parsed, i, at):
        return Subject("", "stranger", i, i)
    found = nominal(parsed, i, context, ear) if i >= 0 else NOBODY
    if _is_cleft(parsed, found.first):
        return found
    if found.how == "class noun" and (named := _classified(parsed, found.first, ear)):
        return named
    if (
        found.how == "other"
        and not _are_told(parsed, at)
        and not ear.vocabulary.has_type(found.id, ("agent", "target"))
        and found.first > clause_start(parsed, at)
    ):
        return clause_subject(parsed, clause_start(parsed, found.first), found.first, context, ear)
    if found.how == "stranger" and _is_contained(parsed, found.first, ear):
        return clause_subject(parsed, clause_start(parsed, found.first), found.first, context, ear)
    if found.how == "stranger" and names_class(parsed, found.first, found.last):
        start = clause_start(parsed, at)
        if found.first > start and _is_handed(parsed, found.first, start):
            return clause_subject(parsed, clause_start(parsed, found.first), found.first, context, ear)
    return found


def _are_told(parsed: Parsed, at: int) -> bool:
    """ "X causes A and B, which are harmless": a relative clause on several things, which X is not."""
    return parsed.units[at + 1].text in ("are", "were") and is_comma(parsed.units[at - 1])


def _other_name(parsed: Parsed, at: int, ear: Ear) -> Subject | None:
    """ "It differs from Y, which …": another substance, or a proper name nobody knows, behind a preposition."""
    unit = parsed.units[at]
    if not parsed.units[at - 1].is_("preposition"):
        return None
    if names_another((unit,), ear):
        return Subject(next(iter(unit.entities)), "other", at, at)
    proper = is_word(unit) and parsed.text[parsed.tokens.starts[unit.first]].isupper() and not parsed.heading
    return Subject("", "stranger", at, at) if proper else None


def _classified(parsed: Parsed, first: int, ear: Ear) -> Subject | None:
    """ "Y is an alkaloid that …": what opens the sentence and is said to be of the kind, unless it is watched."""
    at = clause_start(parsed, first)
    if first != at + 2 or not parsed.units[at + 1].is_("be"):
        return None
    other = next(iter(parsed.units[at].entities), "")
    if other in ear.watched or not (other or is_word(parsed.units[at])):
        return None
    return Subject(other, "other" if other else "stranger", at, at)


def _is_contained(parsed: Parsed, first: int, ear: Ear) -> bool:
    """ "It contains an acid that …": what a part does is done by the whole."""
    contains = ear.pack["claims"]["member"]
    return first > 0 and any(s.kind == "verb" and s.id == contains for s in parsed.units[first - 1].senses)


def _is_cleft(parsed: Parsed, first: int) -> bool:
    """ "It is X that …": nothing but X does what follows."""
    low = clause_start(parsed, first) if first > 1 else first
    return first == low + 2 and parsed.units[low].is_("pronoun") and parsed.units[low + 1].is_("be")


def _is_handed(parsed: Parsed, first: int, low: int) -> bool:
    """Whether the phrase from `first` on is what the clause's subject is, has or gives, not what it meets."""
    for at in range(first - 1, low - 1, -1):
        unit = parsed.units[at]
        if is_comma(unit) or (
            unit.is_("copular", "giving", "be", "have", "as") and not unit.is_("determiner")
        ):
            return True
        if not (opens_phrase(unit) or unit.is_("member_of", "conjunction", "held_by")):
            return False
    return False
