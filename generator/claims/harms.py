"""Whose harm: a claim about harm or safety that names no thing, or only the harm, is one of the topic."""

from __future__ import annotations

from generator.claims.carried import is_result
from generator.claims.context import Context, Subject
from generator.claims.denials import has_own_verb, is_fragment
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.modes import Force, force_at
from generator.claims.parting import clause_start
from generator.claims.phrases import anaphor, is_watched, named_in, names_another, watched_at
from generator.claims.reading import is_comma, is_finite_helper
from generator.claims.setaside import PRONOUN, set_aside
from generator.claims.units import Parsed, Unit
from generator.claims.whose import only_thing

OPEN = frozenset({"unknown", "stranger", "person"})
OWNED = OPEN | {"explicit", "class noun", PRONOUN}
REJECTED = "rejected"


def of_harm(parsed: Parsed, frame: Frame, context: Context, ear: Ear) -> Frame:
    """A comparison or a denial of a thing's own harm ("its harm is milder than", "harm is absent") is one of it."""
    comparing = _family(frame, ear) in ear.pack["claims"]["comparing"]
    aside = set_aside(parsed, frame, comparing, ear)
    if aside:
        return frame._replace(subject=frame.subject._replace(id="", how=aside))
    if not comparing and not _denies(parsed, frame, ear):
        return frame
    if comparing and frame.subject.how == "ceased":
        frame = frame._replace(subject=_end_of(parsed, frame.subject, ear))
    if comparing and _is_left(parsed, frame.subject, ear):  # "coming off X is easier than …"
        return frame._replace(subject=frame.subject._replace(how="its harm"))
    if comparing and frame.how == "noun" and any(u.is_("expletive") for u in parsed.units[: frame.k]):
        named = named_in(parsed, 0, len(parsed.units), ear)  # "there is less danger of it"
        return frame._replace(subject=named if named.id else Subject(context.topic, "its harm"))
    if _is_of_harm(parsed, frame, comparing, ear):
        of = frame.subject.id if is_watched(frame.subject.id, ear) else context.topic
        return frame._replace(subject=frame.subject._replace(id=of, how="its harm"))
    whole = ear.vocabulary.root(frame.subject.id) if frame.subject.how == "other" else ""
    if frame.subject.how == "other" and ear.vocabulary.has_type(
        frame.subject.id, tuple(ear.pack["claims"]["parts"])
    ):
        whole = context.topic  # "the whole leaf is harmless"
    if is_watched(whole, ear):  # giving X up without harm
        how = "its harm" if comparing else "its part"
        return frame._replace(subject=frame.subject._replace(id=whole, how=how))
    if not is_open(frame.subject, ear) or names_another(parsed.units[: frame.k], ear):
        return frame
    if _is_denied_before(parsed, frame) or _is_of_some(parsed, frame.subject, ear):
        return frame
    fronted = _behind_comma(parsed, frame, context, ear)
    if fronted:
        return frame._replace(subject=fronted)
    if comparing and frame.how == "fixed" and parsed.units[clause_start(parsed, frame.k)].is_("expletive"):
        named = named_in(parsed, 0, len(parsed.units), ear)  # "there are safer ways" are ways at large
        return frame._replace(subject=named) if named.id else frame
    if (
        (is_fragment(parsed) and not (is_result(parsed, ear) or has_own_verb(parsed, frame.k, ear)))
        or _is_idiom(parsed, frame, ear)
        or _is_nobody_else(parsed, frame.k, frame.subject, ear)
        or _force(parsed, frame).mode == REJECTED
        or (frame.how == "denial" and (frame.subject.id or (context.promising and _opens_with(parsed, frame.k))))
    ):
        named = named_in(parsed, 0, len(parsed.units), ear)
        return frame._replace(subject=named if named.id else Subject(context.topic, "its harm"))
    return _of_only_thing(parsed, frame, context, ear) if comparing else frame


def _of_only_thing(parsed: Parsed, frame: Frame, context: Context, ear: Ear) -> Frame:
    """ "You have less to fear from X", "it is by far the kinder choice": milder, with X named or meant."""
    milder = frame.sense.id == ear.pack["claims"]["milder"] and frame.how in ("fixed", "adjective")
    thing = only_thing(parsed, context, ear) if milder else None
    if thing is None or ear.harms.measures(parsed.tokens.words) or any(hit.id == thing.id for hit in frame.objects):
        return frame
    be = next((i for i in range(frame.k - 1, 0, -1) if parsed.units[i].is_("be")), 0)
    meant = be and parsed.units[be - 1].is_("nominative", "demonstrative")
    return frame._replace(subject=thing._replace(how="its harm")) if thing.how == "explicit" or meant else frame


def _end_of(parsed: Parsed, subject: Subject, ear: Ear) -> Subject:
    """ "The end of X is milder than that of Y": where the end is a harm itself, it is one of X."""
    at = subject.first
    denied = ear.vocabulary.predicates[ear.pack["claims"]["denied"]].object
    harm = at > 1 and not parsed.units[at - 2].row.offers.isdisjoint(denied)
    return Subject(watched_at(parsed.units[at], ear), "its harm", at, at) if harm else subject


def _is_left(parsed: Parsed, subject: Subject, ear: Ear) -> bool:
    """Whether it is giving a thing up that is spoken of."""
    token = parsed.units[max(subject.first, 0)].first
    return is_watched(subject.id, ear) and any(
        c.cue.effect == "ceases" and c.end == token and c.start < parsed.units[0].last for c in parsed.cues
    )


def is_open(subject: Subject, ear: Ear) -> bool:
    """Whether nothing is named that a harm could be of: people, their bodies, or nobody at all."""
    if subject.id:
        return subject.how == "other" and ear.vocabulary.has_type(
            subject.id, tuple(ear.pack["claims"]["befalls"])
        )
    return subject.how in OPEN


def _behind_comma(parsed: Parsed, frame: Frame, context: Context, ear: Ear) -> Subject | None:
    """ "Far from harmful, X …": what a phrase at the head of the sentence is said of."""
    comma = next((i for i in range(frame.k, len(parsed.units) - 2) if is_comma(parsed.units[i])), -1)
    if comma < 0 or any(_has_subject(u) for u in parsed.units[:comma]):
        return None
    at = comma + 1 + parsed.units[comma + 1].is_("definite")
    if parsed.units[at].is_("pronoun"):
        return anaphor(parsed, at, context, ear)
    watched = watched_at(parsed.units[at], ear)
    return Subject(watched, "explicit", at, at) if watched else None


def _opens_with(parsed: Parsed, k: int) -> bool:
    """ "Nobody has to fear X": whether unit k opens the sentence with more than "no X", which may be of anything."""
    return k == 0 and any(c.start == 0 and c.end > 1 and c.cue.effect == "denies" for c in parsed.cues)


def _has_subject(unit: Unit) -> bool:
    """A finite helper or a person: what stands at the head of the sentence has a subject of its own."""
    return (is_finite_helper(unit) and not unit.text.endswith("ing")) or unit.is_("person_pronoun")


def _is_idiom(parsed: Parsed, frame: Frame, ear: Ear) -> bool:
    """An idiom that calls a thing safe ("nothing to fear") counts unless it is said of somebody or something else."""
    if not (frame.how == "fixed" and frame.sense.loose and frame.sense.id == ear.pack["claims"]["safe"]):
        return False
    subject = frame.subject
    if subject.how == "person" and subject.first >= 0:
        who = parsed.units[subject.first]
        return who.is_("person_pronoun", "hearer") or ear.harms.names_people(who.text)
    own = ear.rows[
        parsed.tokens.words[parsed.units[frame.k].first]
    ]  # "you cannot go wrong" has its own subject
    return subject.how != "stranger" or subject.last < frame.k - 1 or "hearer" in own.groups


def _is_of_harm(parsed: Parsed, frame: Frame, comparing: bool, ear: Ear) -> bool:
    """Whether the subject is a harm, or a phrase with one ("the chance of harm", "harm from X")."""
    if frame.subject.how == "other":
        return ear.vocabulary.is_a(frame.subject.id, ear.pack["claims"]["harm"])
    if frame.subject.how not in (OPEN if frame.how == "denial" else OWNED if comparing else ()):
        return False
    if comparing and any(_is_harm(u, ear) for u in parsed.units[frame.k + 1 : frame.k + 3]):
        return False  # "one harm is not the same as another"
    if frame.subject.how == PRONOUN and not parsed.units[frame.subject.first].is_("possessive"):
        return _means_harm(parsed, frame, ear)
    for i in range(frame.k - 1, clause_start(parsed, frame.k) - 1, -1):
        unit = parsed.units[i]
        if _is_harm(unit, ear):
            return not names_another(parsed.units[: frame.k], ear)
        if is_comma(unit) or (any(s.kind == "verb" for s in unit.senses) and not is_finite_helper(unit)):
            return False
    return False


def _means_harm(parsed: Parsed, frame: Frame, ear: Ear) -> bool:
    """ "Some risk remains, but it is smaller than with Y": a pronoun for the harm that the clause before is about."""
    start = clause_start(parsed, frame.k)
    earlier = range(clause_start(parsed, start - 1) if start else 0, start)
    before = [i for i in earlier if parsed.units[i].entities or parsed.units[i].has("type")]
    behind = parsed.units[frame.k + 1] if frame.k + 1 < len(parsed.units) else None
    return (
        bool(before and behind and behind.is_("instrument"))
        and _is_harm(parsed.units[before[0]], ear)
        and all(_is_harm(parsed.units[i], ear) or watched_at(parsed.units[i], ear) for i in before)
    )


def _is_harm(unit: Unit, ear: Ear) -> bool:
    kind: str = ear.pack["claims"]["harm"]
    return any(ear.vocabulary.is_a(id, kind) for id in unit.entities) or any(
        s.kind == "type" and s.id == kind for s in unit.senses
    )


def is_used_unharmed(parsed: Parsed, frame: Frame, force: Force, ear: Ear) -> bool:
    """ "Generations have used X without harm": its use is a report, that it does no harm is the author's word."""
    safe = frame.how == "fixed" and frame.sense.loose and frame.sense.id == ear.pack["claims"]["safe"]
    if not (frame.how == "denial" or safe) or force.used < 0:
        return False
    harm = ear.pack["claims"]["harm"]
    token = parsed.units[frame.k].first
    between = parsed.units[parsed.unit_of(force.used) : frame.k] if force.used < token else ()
    aims = any(u.is_("infinitive") for u in between)  # "take it to get by without harm"
    return not aims and all(ear.vocabulary.is_a(hit.id, harm) for hit in frame.objects)


def _family(frame: Frame, ear: Ear) -> str:
    return ear.vocabulary.predicates[frame.sense.id].family


def _denies(parsed: Parsed, frame: Frame, ear: Ear) -> bool:
    """Whether a frame denies a harm: by its operator, its predicate, or a negation over it."""
    claims = ear.pack["claims"]
    if frame.how == "denial" or frame.sense.id == claims["safe"]:
        return True
    force = _force(parsed, frame)
    return _family(frame, ear) in claims["harming"] and (not force.holds or force.mode == REJECTED)


def _force(parsed: Parsed, frame: Frame) -> Force:
    return force_at(parsed, parsed.units[frame.k].first, frame.nominal)


def _is_denied_before(parsed: Parsed, frame: Frame) -> bool:
    """ "There is no X without harm": another denial before this one, or between it and its harm.

    In a list ("no X, no Y") each denies its own.
    """
    if frame.how != "denial":
        return False
    token, last = parsed.units[frame.k].first, parsed.units[max(h.last for h in frame.objects)].first
    listed = frame.k > 1 and (
        is_comma(parsed.units[frame.k - 1]) or parsed.units[frame.k - 1].is_("conjunction")
    )
    others = (c for c in parsed.cues if c.cue.effect in ("denies", "negates"))
    return any((c.end <= token and not listed) or token < c.start < last for c in others)


def _is_nobody_else(parsed: Parsed, k: int, subject: Subject, ear: Ear) -> bool:
    """Readers, users or people at large, nobody at all, or the empty subject of "there is no harm"."""
    if subject.first < 0:
        told = any(is_finite_helper(u) for u in parsed.units[1:k])  # "light meals are safer" is no command
        return _commands(parsed.units[0]) and not told
    words = parsed.units[subject.first : subject.last + 1]
    if subject.how == "person" and any(ear.harms.names_people(u.text) for u in words):
        return True
    return any(
        u.is_("expletive", "hearer") or (u.is_("helped") and not u.is_("demonstrative")) for u in words
    )


def _is_of_some(parsed: Parsed, subject: Subject, ear: Ear) -> bool:
    """ "Some users": whether people are set apart from others."""
    if subject.how != "person" or subject.first < 0:
        return False
    first = subject.first
    words = parsed.tokens.words[parsed.units[max(0, first - 1)].first : parsed.units[first].last]
    return bool(ear.harms.sets_apart(words))


def _commands(unit: Unit) -> bool:
    return any(s.kind == "verb" and s.form == "base" for s in unit.senses) or unit.is_(
        "giving", "light_verbs"
    )
