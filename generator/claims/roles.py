"""Roles: nouns that make something a remedy when something gives it the role."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.bearers import borne
from generator.claims.clauses import clause_subject
from generator.claims.context import Context, Subject
from generator.claims.denials import is_fragment
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.nouns import reads_as_verb
from generator.claims.objects import Hit, after_link, compound, read_as, rightward
from generator.claims.parting import clause_start, corrects
from generator.claims.phrases import is_watched, named_in, names_another, watched_at
from generator.claims.reading import CLAUSE_MARKS, is_adverb, is_comma, is_nominal, is_word
from generator.claims.subjects import subject_of
from generator.claims.tails import is_tail
from generator.claims.units import Parsed, Unit
from generator.vocabulary.model import Predicate


def read_role(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> Iterator[Frame]:
    """A role counts when something gives it to the subject: "is a remedy for", "offers an alternative"."""
    linked = _linked(parsed, k, sense, predicate, ear)
    inverse = _inverse_holder(parsed, linked[-1].last if linked else k, ear)
    if inverse:
        hits = linked or (_problem_named(parsed, predicate, ear) if sense.links else [])
        if hits or not sense.links:
            yield Frame(k, sense, inverse, tuple(hits), how="role")
        return
    fronted = _holder_behind(parsed, k, ear)
    giver = governor(parsed, k, ear)
    if giver > 1 and parsed.units[giver].is_("as") and _is_marketed(parsed, giver, ear):
        return
    if fronted and giver < 0:
        yield from _fronted_role(parsed, k, sense, predicate, fronted, ear)
        return
    if k and parsed.units[k - 1].is_("pronoun", "person_pronoun", "modal"):
        return
    if giver < 0 and (_is_wish(parsed, k) or _exists(parsed, k, ear)):
        return
    if giver < 0 and context.topic and _opens_fragment(parsed, k, context, ear):
        at = after_link(parsed, k, sense.links, ear)
        hits = rightward(parsed, at, predicate, False, ear) if at >= 0 else []
        hits = [hit for hit in hits if not _modifies(parsed, hit)]
        hits = hits or (borne(parsed, at, predicate, ear) if at >= 0 else [])
        hits = hits or ([Hit("", k, k)] if at >= 0 and not predicate.object else [])
        if hits:
            yield Frame(k, sense, Subject(context.topic, "topic"), tuple(hits), how="role")
        return
    if giver < 0 or (parsed.units[k].has("verb") and reads_as_verb(parsed, k, ear)):
        return
    if sense.object and not _stands_alone(parsed, k, ear):
        return
    if parsed.units[giver].is_("causatives") and _is_made_to(parsed, k):
        return
    at = after_link(parsed, k, sense.links, ear)
    hits = (rightward(parsed, at, predicate, False, ear) if at >= 0 else []) or compound(
        parsed, k, predicate, ear
    )
    hits = hits or (borne(parsed, at, predicate, ear) if at >= 0 else [])
    if sense.id in ear.pack["claims"]["roles"]:
        hits = hits or [
            h for h in _problem_named(parsed, predicate, ear) if _is_there(parsed, giver, k, h.first)
        ]
    if hits or not (sense.links and predicate.object):
        named = parsed.units[giver].is_("as")
        yield Frame(k, sense, _role_holder(parsed, giver, k, context, ear), tuple(hits), named, how="role")


def _is_there(parsed: Parsed, giver: int, k: int, at: int) -> bool:
    """Whether the trouble at unit `at` stands in the clause of the role at unit k, outside its own phrase."""
    return _outside(parsed, giver, k, at) and clause_start(parsed, at) == clause_start(parsed, k)


def _linked(parsed: Parsed, k: int, sense: Sense, predicate: Predicate, ear: Ear) -> list[Hit]:
    """ "The main Y of X is …": what the role's own preposition leads to, before a form of "be"."""
    at = after_link(parsed, k, sense.links, ear) if sense.links and predicate.object else -1
    hits = rightward(parsed, at, predicate, False, ear) if at >= 0 else []
    behind = parsed.units[hits[-1].last + 1 : hits[-1].last + 2] if hits else ()
    return hits if behind and behind[0].is_("be") else []


def _stands_alone(parsed: Parsed, k: int, ear: Ear) -> bool:
    """ "Acts as an antagonist": neither before nor behind it is named what it acts on."""
    behind = parsed.units[k + 1] if k + 1 < len(parsed.units) else None
    named = behind is not None and (behind.is_("preposition") or is_nominal(behind)) and not is_tail(parsed, k + 1, ear)
    return not (parsed.units[k - 1].entities or named)


def _modifies(parsed: Parsed, hit: Hit) -> bool:
    """ "An approach to X treatment": an object that only says which treatment is meant."""
    after = parsed.units[hit.last + 1] if hit.last + 1 < len(parsed.units) else None
    return after is not None and after.has("agent") and after.has("type")


def _is_made_to(parsed: Parsed, k: int) -> bool:
    """ "Makes medicines fail": a verb nobody wrote down behind what is made to do it."""
    after = parsed.units[k + 1] if k + 2 < len(parsed.units) else None
    return after is not None and is_word(after) and not parsed.units[k + 2].text[0].isalnum()


def _is_marketed(parsed: Parsed, at: int, ear: Ear) -> bool:
    """ "Firms that sold X as a cure", "a trial testing X as a cure": what sellers say of it, or what is looked into."""
    named = _is_named(parsed.units[at - 1], ear) or parsed.units[at - 1].is_("pronoun")
    return named and any(u.is_("marketing", "testing") for u in parsed.units[max(0, at - 4) : at - 1])


def _fronted_role(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, holder: Subject, ear: Ear
) -> Iterator[Frame]:
    at = after_link(parsed, k, sense.links, ear)
    hits = (rightward(parsed, at, predicate, False, ear) if at >= 0 else []) or compound(
        parsed, k, predicate, ear
    )
    if hits or not (sense.links and predicate.object):
        yield Frame(k, sense, holder, tuple(hits), how="role")


def _holder_behind(parsed: Parsed, k: int, ear: Ear) -> Subject | None:
    """ "A remedy for X, Y is …": a role at the head of the sentence belongs to what the comma brings."""
    before = parsed.units[:k]
    if not before or not all(u.is_("determiner") or is_word(u) or u.has("adjective", "gain") for u in before):
        return None
    comma = next((i for i in range(k + 1, len(parsed.units) - 1) if is_comma(parsed.units[i])), -1)
    if comma < 0 or any(u.is_("be", "have", "do", "modal") for u in parsed.units[k:comma]):
        return None
    watched = watched_at(parsed.units[comma + 1], ear)
    return Subject(watched, "explicit", comma + 1, comma + 1) if watched else None


def _opens_fragment(parsed: Parsed, k: int, context: Context, ear: Ear) -> bool:
    """ "A safer alternative to X", "Bali: a cure for X": a role at the head of a line or of its end, without a verb.

    "Treatment of X" is any there is.
    """
    low = clause_start(parsed, k)
    if low == k and parsed.units[k].has("type"):
        return False
    if low and (parsed.heading or not context.promising or names_another(parsed.units[:low], ear)):
        return False
    return is_fragment(parsed) and all(_describes(u, ear) for u in parsed.units[low:k])


def _describes(unit: Unit, ear: Ear) -> bool:
    small = unit.is_("determiner", "possessive", "conjunction", "portion") or is_comma(unit)
    return small or is_adverb(unit, ear) or is_word(unit) or unit.has("gain", "adjective", "fixed")


def _outside(parsed: Parsed, governor: int, k: int, at: int) -> bool:
    """Whether a problem stands outside of the role's own noun phrase."""
    return at < governor or any(
        u.is_("preposition", "infinitive") or is_comma(u) for u in parsed.units[k + 1 : at]
    )


def _role_holder(parsed: Parsed, governor: int, k: int, context: Context, ear: Ear) -> Subject:
    """Who is given the role: what stands between ("makes it a tool"), else the governor's subject."""
    for at in (*range(governor + 1, k), governor - 1):
        if at >= 0 and parsed.units[at].is_("pronoun"):
            return Subject(context.it, "pronoun", at, at)
        watched = watched_at(parsed.units[at], ear) if at >= 0 else ""
        if watched and not parsed.units[governor].is_("be"):
            return Subject(watched, "explicit", at, at)
    if parsed.units[governor].text in CLAUSE_MARKS:  # "X and Y: a path to Z"
        return named_in(parsed, 0, governor, ear)
    if parsed.units[governor].is_("as") and governor == clause_start(parsed, k):
        return clause_subject(parsed, governor, k, context, ear)
    return subject_of(parsed, k if parsed.units[governor].is_("as") else governor, context, ear)


def _exists(parsed: Parsed, k: int, ear: Ear) -> bool:
    """ "Treatments for it exist": there are some, and nothing is said to be one."""
    return any("existing" in ear.harms.lists(parsed, i) for i in range(k + 1, len(parsed.units)))


def _is_wish(parsed: Parsed, k: int) -> bool:
    """ "Chemists hope to …": those who open the sentence, in the plural, and what they want."""
    token = parsed.units[k].first
    wants = any(c.cue.effect == "wants" and c.start == token and c.end > token + 1 for c in parsed.cues)
    return wants and k == 1 and is_word(parsed.units[0]) and parsed.units[0].text.endswith("s")


def _inverse_holder(parsed: Parsed, k: int, ear: Ear) -> Subject | None:
    """As in "One such option is X": the watched thing behind the verb."""
    at = k + 1
    if at >= len(parsed.units) or not parsed.units[at].is_("be"):
        return None
    for i in range(at + 1, min(at + 3, len(parsed.units))):
        watched = watched_at(parsed.units[i], ear)
        if watched:
            return Subject(watched, "inverse", i, i)
        if not parsed.units[i].is_("determiner"):
            break
    return None


def _problem_named(parsed: Parsed, predicate: Predicate, ear: Ear) -> list[Hit]:
    """What a role is for, when it stands elsewhere in the sentence ("X is hard, but Y offers a solution")."""
    for i, unit in enumerate(parsed.units):
        match = read_as(unit, predicate, ear)
        if match:
            return [Hit(match, i, i)]
    return []


def governor(parsed: Parsed, k: int, ear: Ear) -> int:
    """What ascribes the noun phrase ending at k: a copular or giving verb, or an apposition's comma."""
    at = k - 1
    while at >= 0:
        unit = parsed.units[at]
        if unit.is_("copular", "giving", "ascribing") and not unit.is_("determiner"):
            return at
        if unit.text == "(" and at and _is_named(parsed.units[at - 1], ear):
            return at
        if unit.text in CLAUSE_MARKS and parsed.heading and any(_is_named(u, ear) for u in parsed.units[:at]):
            return at
        if unit.is_("as") and (
            at == clause_start(parsed, k)
            or parsed.units[at - 1].is_("pronoun")
            or _is_named(parsed.units[at - 1], ear)
        ):
            return at
        inside = (
            is_adverb(unit, ear)
            or is_word(unit)
            or unit.is_("determiner", "possessive", "conjunction", "pronoun", "choosing")
            or (unit.has("gain") and at > 0 and parsed.units[at - 1].is_("article"))
            or (unit.is_("member_of") and any(u.is_("choosing") for u in parsed.units[at:k]))
            or unit.text == "'s"
            or (unit.is_("adversative") and corrects(parsed, at))
        )
        if not (
            inside or unit.has("entity", "fixed", "adjective", "type", "aspect", "noun") or is_comma(unit)
        ):
            return -1
        if (
            is_comma(unit)
            and at
            and parsed.units[at + 1].is_("determiner")
            and _is_named(parsed.units[at - 1], ear)
        ):
            return at
        at -= 1
    return -1


def _is_named(unit: Unit, ear: Ear) -> bool:
    return any(is_watched(id, ear) for id in unit.entities)
