"""Verbs: active, passive, compound, and those whose subject it happens to."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.agentless import unsaid
from generator.claims.alone import comes_alone
from generator.claims.context import APART, NOBODY, Context, Subject
from generator.claims.ear import Ear
from generator.claims.events import is_of_event
from generator.claims.frame import Frame
from generator.claims.gapped import gapped
from generator.claims.granted import granted
from generator.claims.lexicon import Sense
from generator.claims.means import enabler, means_of
from generator.claims.objects import Hit, compound, fits, leftward, read_as, rightward
from generator.claims.phrases import is_watched, nominal, watched_at
from generator.claims.reading import (
    back,
    happens_in_place,
    is_comma,
    is_nominal,
    is_owned_part,
    is_passive,
    verb_in_place,
)
from generator.claims.subjects import is_owned, owner_of, subject_of
from generator.claims.taken_up import taken_up_by
from generator.claims.units import Parsed, Unit
from generator.vocabulary.model import Predicate

POINTED = 3  # units before a noun in which the word stands that makes it point back
TAIL = 8  # tokens behind an object in which the rest of its verb ends ("gives X a gentle lift")
HAD = ("in", "of")  # between a change that somebody has and what it is of
DOERS = frozenset({"explicit", "pronoun", "class noun"})


def read_verb(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> Iterator[Frame]:
    if sense.tail and sense.tail[0] not in parsed.tokens.words:
        return
    if not (verb_in_place(parsed, k, sense.form, ear) or happens_in_place(parsed, k, sense)):
        yield from _gap(parsed, k, sense, predicate, context, ear)
        return
    if sense.happens:
        hits = leftward(parsed, k, predicate, ear) or _taken_up_before(parsed, k, predicate, context, ear)
        if hits and not is_passive(parsed, k, ear):
            yield from _happening(parsed, k, sense, hits, context, ear)
        elif not hits:
            yield from _had(parsed, k, sense, predicate, context, ear)
        return
    before = compound(parsed, k, predicate, ear) if parsed.is_glued(k) or _is_loose(parsed, k, sense) else []
    if before:
        subject = _described(parsed, k + 1, context, ear) or owner_of(parsed, before[0].first, context, ear)
        yield Frame(k, sense, subject, tuple(before), True, how="compound")
    elif sense.form == "pp" and is_passive(parsed, k, ear):
        end = k - is_comma(parsed.units[k - 1])
        hits = leftward(parsed, end, predicate, ear) if predicate.object else []
        hits = hits or _done_to_it(parsed, k, predicate, context, ear)
        if hits and _tail_follows(parsed, k, sense):
            if is_of_event(parsed, hits[0].last, ear):
                return
            agent = _at_tail(parsed, k, sense, ear) or _agent(parsed, k, context, ear)
            if agent.how == "agentless" and predicate.family in ear.pack["claims"]["doing"]:
                agent = agent if agent.id else unsaid(parsed, k, predicate, context, ear)
            yield Frame(k, sense, agent, tuple(hits), how="passive")
    elif not (sense.form == "pp" and is_owned_part(parsed, k)):
        hits = rightward(parsed, k + 1, predicate, sense.loose, ear) or _meant(
            parsed, k, predicate, context, ear
        )
        if not hits and (
            subject_of(parsed, k, context, ear).how in DOERS or means_of(parsed, ("means",), context, ear).id
        ):
            hits = taken_up_by(parsed, k + 1, predicate, context, ear)
        if hits and _is_kept_from(parsed, hits[0].first):
            hits = []
        if not hits:
            yield from _gap(parsed, k, sense, predicate, context, ear)
        measured = bool(hits) and hits[0].id == ear.pack["claims"]["amount"] and not predicate.measures
        if measured and sense.form == "past" and _is_done(parsed, k, sense, ear):
            return  # "is raised by an hour" raises nothing
        if measured and parsed.units[k].has("fixed") and parsed.units[k + 1].text == "for":
            return  # "builds up for a week" says how long
        if hits and _tail_follows(parsed, hits[-1].last, sense):
            gerund = sense.form == "ing" and _is_topic_gerund(parsed, k, ear)
            yield Frame(k, sense, subject_of(parsed, k, context, ear), tuple(hits), gerund)


def _is_kept_from(parsed: Parsed, at: int) -> bool:
    """ "Stops it working": a pronoun for what does less, before a verb in -ing, and no trouble that ends."""
    behind = parsed.units[at + 1 : at + 2]
    working = bool(behind) and behind[0].text.endswith("ing") and not behind[0].is_("preposition", "consuming")
    return parsed.units[at].is_("pronoun") and working


def _is_done(parsed: Parsed, k: int, sense: Sense, ear: Ear) -> bool:
    """Whether a word behind "be" that could be in the past is a participle: what it is done to stands before it."""
    before = back(parsed, k, ear)
    both = any(s.form == "pp" and s.id == sense.id for s in parsed.units[k].senses)
    return both and before >= 0 and parsed.units[before].is_("be")


def _done_to_it(parsed: Parsed, k: int, predicate: Predicate, context: Context, ear: Ear) -> list[Hit]:
    """ "It was outlawed by Y": what the pronoun before a passive means, where the verb can be done to that."""
    at = back(parsed, k, ear) - 1
    by = k + 1 < len(parsed.units) and parsed.units[k + 1].text == "by"
    if not (by and at >= 0 and parsed.units[at].is_("nominative") and predicate.object and context.it):
        return []
    return [Hit(context.it, at, at)] if fits(context.it, predicate, ear) else []


def _is_loose(parsed: Parsed, k: int, sense: Sense) -> bool:
    """ "Has X lowering effects": a compound written as two words, before a noun that lends its owner."""
    behind = parsed.units[k + 1 : k + 2]
    return sense.form == "ing" and bool(behind) and behind[0].is_("lifting") and not behind[0].entities


def _described(parsed: Parsed, at: int, context: Context, ear: Ear) -> Subject | None:
    """The thing that a compound is said of: "this X-raising leaf"."""
    if at >= len(parsed.units) or not (watched_at(parsed.units[at], ear) or parsed.units[at].has("type")):
        return None
    found = nominal(parsed, at, context, ear)
    return found if is_watched(found.id, ear) else None


def _had(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> Iterator[Frame]:
    """ "People on Y enjoy a lift in X": what happens to X, as something that those who take it have."""
    at = k + 1
    if " " not in parsed.units[k].text or at >= len(parsed.units) or parsed.units[at].text not in HAD:
        return
    hits = rightward(parsed, at + 1, predicate, False, ear)
    subject = subject_of(parsed, k, context, ear) if hits else NOBODY
    taken = Subject(context.topic, "enjoyed") if subject.how == "person" else subject
    if is_watched(taken.id, ear):
        yield Frame(k, sense, taken, tuple(hits))


def _gap(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> Iterator[Frame]:
    found = gapped(parsed, k, predicate, context, ear) if predicate.object and not sense.tail else None
    if found:
        told = max(k, found[1][0].first)  # "what X raises is Y" says it where it names Y
        yield Frame(told, sense, found[0], tuple(found[1]))


def _taken_up_before(parsed: Parsed, k: int, predicate: Predicate, context: Context, ear: Ear) -> list[Hit]:
    """ "X, Y, all of it fades": the troubles that a pronoun before a verb of happening stands for."""
    before = back(parsed, k, ear)
    if before < 0 or not parsed.units[before].is_("stands_for"):
        return []
    return taken_up_by(parsed, before, predicate, context, ear)


def _meant(parsed: Parsed, k: int, predicate: Predicate, context: Context, ear: Ear) -> list[Hit]:
    """ "X is common, and Y eases it": what the sentence names first, where that can be the verb's object; "Z bans it":
    what the text is about, where that is told of it as well."""
    at = k + 1
    if not predicate.object or at >= len(parsed.units) or not parsed.units[at].is_("pronoun"):
        return []
    subject = subject_of(parsed, k, context, ear)
    if predicate.turned and subject.how in APART and fits(context.it, predicate, ear):
        return [Hit(context.it, at, at)]
    if subject.how != "explicit":
        return []
    first = next((unit for unit in parsed.units[: subject.first] if unit.entities), None)
    found = read_as(first, predicate, ear) if first else ""
    return [Hit(found, at, at)] if found else []


def _is_topic_gerund(parsed: Parsed, k: int, ear: Ear) -> bool:
    """A gerund behind a noun and its preposition ("role in reducing"): part of a noun phrase."""
    before = back(parsed, k, ear)
    if before < 1 or not parsed.units[before].is_("preposition") or parsed.units[before].text == "by":
        return False
    if parsed.heading and parsed.units[before - 1].is_("ability") and is_owned(parsed, before - 1):
        return False
    return is_nominal(parsed.units[before - 1]) or parsed.units[before - 1].has("noun", "agent")


def _tail_follows(parsed: Parsed, at: int, sense: Sense) -> bool:
    if not sense.tail:
        return True
    first, *rest = sense.tail
    words = list(parsed.tokens.words[parsed.units[at].last :][:TAIL])
    starts = (i for i, word in enumerate(words) if word == first)
    return any(words[i + n : i + n + len(rest)] == rest for i in starts for n in ((1, 2) if rest else (1,)))


def _happening(
    parsed: Parsed, k: int, sense: Sense, hits: list[Hit], context: Context, ear: Ear
) -> Iterator[Frame]:
    """Nobody is said to do it ("X improves"); it is ascribed only where the sentence names its cause."""
    subject = subject_of(parsed, min(h.first for h in hits), context, ear)
    apart = any(u.is_("conjunction") for u in parsed.units[k + 1 : subject.first])  # "X rises, and Y is a tree"
    if apart or not (subject.how in ("explicit", "named", "pronoun", "class noun") and subject.id):
        subject = means_of(parsed, ("means",), context, ear)
    if not subject.id:
        subject = enabler(parsed, min(h.first for h in hits), context, ear)
    claims = ear.pack["claims"]
    harms = ear.vocabulary.predicates[sense.id].family in claims["harming"]
    if not subject.id and harms and any(hit.id in claims["on_stopping"] for hit in hits):
        subject = _stopped(parsed, k, ear)
    if not subject.id and context.claiming and not parsed.heading and parsed.at("additive", "following"):
        subject = Subject(context.it, "goes on")
    feared = any(hit.id in claims["on_stopping"] for hit in hits)
    if not subject.id and not harms and not feared:
        gained = ear.vocabulary.predicates[sense.id].family in claims["gained"]
        goes_on = gained and context.claiming and not parsed.heading and comes_alone(parsed, context, ear)
        subject = granted(parsed, context, ear, goes_on=goes_on)
    if subject.id:
        yield Frame(k, sense, subject, tuple(hits), tier="presupposed", how="happens")


def _stopped(parsed: Parsed, k: int, ear: Ear) -> Subject:
    """The watched thing that people are said to stop behind unit k."""
    found = (
        Subject(id, "stopped", i, i)
        for i in range(k + 1, len(parsed.units))
        for id in parsed.units[i].entities
        if is_watched(id, ear)
    )
    return next(found, NOBODY)


def _is_taken(unit: Unit, ear: Ear) -> bool:
    """Whether a class noun may stand for a thing that is taken ("by the herb", and not "by the enzyme")."""
    return any(s.kind == "type" and ear.vocabulary.has_type(s.id, ("substance",)) for s in unit.senses)


def _at_tail(parsed: Parsed, k: int, sense: Sense, ear: Ear) -> Subject | None:
    """ "Harm has been linked to X": a watched thing directly behind the verb's own preposition."""
    if not sense.tail or k + 2 >= len(parsed.units) or parsed.units[k + 1].text != sense.tail[0]:
        return None
    at = k + 2 + parsed.units[k + 2].is_("determiner")
    watched = watched_at(parsed.units[at], ear) if at < len(parsed.units) else ""
    return Subject(watched, "explicit", at, at) if watched else None


def _is_pointed_at(parsed: Parsed, k: int, ear: Ear) -> bool:
    """ "The compound", "its extracts": a class noun with what makes it point back."""
    noun = _is_taken(parsed.units[k], ear) or parsed.units[k].is_("lifting")
    return noun and any(u.is_("definite") for u in parsed.units[max(0, k - POINTED) : k])


def _agent(parsed: Parsed, k: int, context: Context, ear: Ear) -> Subject:
    """Behind "by" or "with"; without one the agent is the topic, presupposed."""
    for at in range(k + 1, min(len(parsed.units), k + 4)):
        if parsed.units[at].is_("instrument"):
            for i in range(at + 1, min(len(parsed.units), at + 5)):
                for id in parsed.units[i].entities:
                    return Subject(id, "agent", i, i)
                if parsed.units[i].has("fixed") or is_comma(parsed.units[i]):  # "with calming tablets", "by Y, and …"
                    break
                if parsed.units[i].is_("pronoun", "portion") or _is_pointed_at(parsed, i, ear):
                    return Subject(context.it, "agent", i, i)
            return Subject("", "stranger agent", at, at)
        if is_comma(parsed.units[at]):
            break
    fronted = means_of(parsed, ("means",), context, ear)  # "with X, it is eased"
    if fronted.id and fronted.first < k:
        return fronted
    if not parsed.at("instrument") and context.claiming:
        return Subject(context.it, "agentless")
    return Subject("", "agentless")
