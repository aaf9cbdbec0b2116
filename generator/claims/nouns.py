"""Nouns that name an effect or a relation: "relief of", "interaction between"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.context import NOBODY, Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.means import enabler
from generator.claims.objects import Hit, after_link, compound, fits, rightward
from generator.claims.phrases import is_watched, named_in
from generator.claims.reading import happens_in_place, is_comma, is_finite_helper, is_word, verb_in_place
from generator.claims.stand_ins import portion_at
from generator.claims.subjects import is_of_watched, is_owned, owner_of, subject_of
from generator.claims.tails import is_tail
from generator.claims.topics import is_because, is_told
from generator.claims.units import Parsed, Unit
from generator.vocabulary.model import Predicate

GIVEN = 4  # units of a giver and its verb


def read_noun(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> Iterator[Frame]:
    if parsed.units[k].has("verb") and reads_as_verb(parsed, k, ear):
        return
    given = _given(parsed, k)
    at = after_link(parsed, given or k, sense.links, ear)
    hits = rightward(parsed, at, predicate, False, ear) if at >= 0 else []
    if hits and hits[0].id in ear.vocabulary.types and any(u.is_("crowd") for u in parsed.units[at : hits[0].first]):
        return  # "a role in many functions" tells of none
    hits = hits or (compound(parsed, k, predicate, ear) if given else [])
    if hits and given:
        subject = subject_of(parsed, given, context, ear)
        yield Frame(k, sense, subject, tuple(hits), True, "presupposed", "noun")
        return
    hits = hits or compound(parsed, k, predicate, ear)
    if not hits and "between" in sense.links:
        yield from _mutual(parsed, k, sense, predicate, ear)
        return
    alone = _is_presupposed(parsed, k, ear) or _is_given_alone(parsed, k, ear)
    if not hits and predicate.object and not alone:
        return
    between = _between(parsed, at, hits, ear) if at > 0 and hits else ""
    cause = _cause_behind(parsed, max([k, *(h.last for h in hits)]), context, ear)
    if between or cause:
        subject = Subject(between or cause, "between" if between else "cause", k, k)
    else:
        first = hits[0].first if hits and hits[0].first < k else k
        subject = owner_of(parsed, first, context, ear)
        if subject.how == "topic" and any(is_finite_helper(u) for u in parsed.units[k + 1 :]):
            subject = NOBODY  # "changes in X can occur" is no verb without its subject
        if not subject.id and is_called_benefit(parsed, max([k, *(h.last for h in hits)])):
            subject = Subject(context.it, "benefit")
        if not subject.id and any(u.is_("expletive") for u in parsed.units[:first]):
            subject = enabler(parsed, first, context, ear)
            if not subject.id and context.claiming and _is_now(parsed):
                subject = Subject(context.it, "goes on")
        own = subject.how == "stranger" and subject.last < k and parsed.units[subject.first].is_("demonstrative")
        if own and context.claiming:  # "this rise in X"
            subject = Subject(context.it, "goes on")
        if not subject.id and _is_result(parsed, first):
            subject = Subject(context.it, "result")
        if not subject.id and is_because(parsed, k, ear):
            subject = named_in(parsed, k, len(parsed.units), ear)
        if subject.how == "person" and _is_enjoyed(parsed, first, ear):
            subject = Subject(context.topic, "enjoyed")
    yield Frame(k, sense, subject, tuple(hits), True, "presupposed", "noun")


def _is_now(parsed: Parsed) -> bool:
    """ "There is now a rise in X": what is so, and not what was seen once."""
    behind = next((k + 1 for k in parsed.at("expletive")), len(parsed.units))
    return any(u.text in ("is", "are") for u in parsed.units[behind : behind + 1])


def _given(parsed: Parsed, k: int) -> int:
    """The verb of giving in "the boost that X gives to Y", or 0 where the noun at unit k has none."""
    units = parsed.units
    first = k + 1 + (k + 1 < len(units) and units[k + 1].is_("relative"))
    for at in range(first + 1, min(first + GIVEN, len(units))):
        if units[at].is_("giving") and not units[at].entities:
            return at if all(_is_inside(u) or u.entities or u.is_("pronoun") for u in units[first:at]) else 0
    return 0


def _is_enjoyed(parsed: Parsed, k: int, ear: Ear) -> bool:
    """ "Drinkers enjoy a drop in X": what people get where the text is about something else."""
    at = k - 1
    while at > 0 and _is_inside(parsed.units[at]):
        at -= 1
    return at > 0 and parsed.units[at].is_("enjoys")


def _is_result(parsed: Parsed, k: int) -> bool:
    """ "The result is a rise in X": what comes of what was told before."""
    at = k - 1
    while at > 0 and _is_inside(parsed.units[at]):
        at -= 1
    return at > 0 and parsed.units[at].is_("be") and parsed.units[at - 1].is_("gain_nouns")


def is_called_benefit(parsed: Parsed, at: int) -> bool:
    """ "Relief from X is one of the benefits": what stands before the verb is ascribed to the topic."""
    behind = parsed.units[at + 1 : at + 8]
    return bool(behind) and behind[0].is_("be") and any(u.is_("gain_nouns") for u in behind)


def _is_inside(unit: Unit) -> bool:
    return is_word(unit) or unit.is_("determiner") or unit.has("gain", "adjective", "noun")


def read_topic(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> Iterator[Frame]:
    """ "Effects on X" names a topic; "through its effects on X" claims a way of acting, "no effect on X" denies it."""
    before = range(max(0, k - 4), k)
    if (
        _is_denied(parsed, k)
        or any(parsed.units[i].is_("through") for i in before)
        or any(u.is_("through") for u in parsed.units[:k] if u.is_("lifting"))
        or is_told(parsed, k, ear)
        or _is_caused(parsed, k, sense, predicate, context, ear)
    ):
        yield from read_noun(parsed, k, sense, predicate, context, ear)


def _is_caused(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> bool:
    """ "The release of X by Y"."""
    at = after_link(parsed, k, sense.links, ear)
    hits = rightward(parsed, at, predicate, False, ear) if at >= 0 else []
    return bool(hits and _cause_behind(parsed, hits[-1].last, context, ear))


def _is_denied(parsed: Parsed, k: int) -> bool:
    token = parsed.units[k].first
    return any(c.cue.effect == "denies" and 0 <= token - c.end <= 1 for c in parsed.cues)


def _mutual(parsed: Parsed, k: int, sense: Sense, predicate: Predicate, ear: Ear) -> Iterator[Frame]:
    """ "X and Y: their interaction": both parties stand earlier in the sentence."""
    if not (k and parsed.units[k - 1].is_("possessive")):
        return
    before = parsed.units[:k]
    holder = next((id for u in before for id in u.entities if is_watched(id, ear)), "")
    target = next(
        (Hit(id, i, i) for i, u in enumerate(before) for id in u.entities if fits(id, predicate, ear)), None
    )
    if holder and target and target.id != holder:
        yield Frame(k, sense, Subject(holder, "mutual", k - 1, k - 1), (target,), True, "presupposed", "noun")


def _is_presupposed(parsed: Parsed, k: int, ear: Ear) -> bool:
    """As in "Its effectiveness": a noun that claims by itself where it has an owner."""
    owned = is_owned(parsed, k) or is_of_watched(parsed, k, ear)
    return owned and parsed.units[k].is_("presupposing")


def _is_given_alone(parsed: Parsed, k: int, ear: Ear) -> bool:
    """ "Brings lasting relief": a gain that something is said to give, and nothing behind it that it is from."""
    units = parsed.units
    from_what = k + 1 < len(units) and units[k + 1].is_("preposition", "tie") and not is_tail(parsed, k + 1, ear)
    if not units[k].is_("by_itself") or from_what:
        return False
    at = k - 1
    while at > 0 and (_is_inside(units[at]) or is_comma(units[at]) or units[at].is_("conjunction")):
        at -= 1
    return at >= 0 and units[at].is_("giving")


def _between(parsed: Parsed, at: int, hits: list[Hit], ear: Ear) -> str:
    """The watched party of "the interaction between X and Y"."""
    if not parsed.units[at - 1].is_("between"):
        return ""
    names = (id for unit in parsed.units[at : at + 4] for id in unit.entities)
    return next((id for id in names if is_watched(id, ear) and id != hits[0].id), "")


def _cause_behind(parsed: Parsed, k: int, context: Context, ear: Ear) -> str:
    """The watched thing, or a portion of the topic, that the text names as the source of what stands before it."""
    for at in range(k + 1, min(k + 3, len(parsed.units) - 1)):
        words = f"{parsed.units[at].text} {parsed.units[at + 1].text}"
        if parsed.units[at].is_("relative"):
            verb = next((i for i in range(at + 2, min(at + 5, len(parsed.units))) if parsed.units[i].is_("giving")), at)
            inner = (id for unit in parsed.units[at + 1 : verb] for id in unit.entities)
            return next((id for id in inner if is_watched(id, ear)), "")
        if parsed.units[at].is_("caused_by") or words in ear.caused_by:
            names = [id for unit in parsed.units[at + 1 : at + 4] for id in unit.entities]
            names = [id for id in names if not ear.vocabulary.has_type(id, tuple(ear.pack["claims"]["parts"]))]
            taken = context.topic if not names and portion_at(parsed, at + 1) > 0 else ""
            return next((id for id in names if is_watched(id, ear)), taken)
    return ""


def reads_as_verb(parsed: Parsed, k: int, ear: Ear) -> bool:
    verbs = (s for s in parsed.units[k].senses if s.kind == "verb")
    return any(verb_in_place(parsed, k, s.form, ear) or happens_in_place(parsed, k, s) for s in verbs)
