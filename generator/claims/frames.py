"""Frames: how each kind of word states its predicate. One function a kind of word; data says which words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.claims.lexicon import Sense
from generator.claims.model import Argument, Claim, Tier
from generator.claims.modes import Force, force_at
from generator.claims.objects import REACH, Hit, after_link, compound, fits, leftward, read_as, rightward
from generator.claims.reading import (
    BREAKS,
    back,
    is_adverb,
    is_comma,
    is_nominal,
    is_passive,
    is_word,
    verb_in_place,
)
from generator.claims.subjects import Context, Subject, clause_start, is_watched, owner_of, subject_of
from generator.claims.units import Ear, Parsed, Unit
from generator.spans import Span
from generator.vocabulary.model import Predicate

NEAR = 4  # tokens between a negator and what it negates for both to be shown as the words at fault


@dataclass(frozen=True, slots=True)
class Frame:
    """A predicate found in place: its unit, subject, objects, and what is special about it."""

    k: int
    sense: Sense
    subject: Subject
    objects: tuple[Hit, ...]
    nominal: bool = False
    tier: Tier = "stated"
    how: str = "active"


def frames(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """All frames of a sentence, left to right; of two readings of a unit in one family the first counts."""
    for k, unit in enumerate(parsed.units):
        seen: set[tuple[str, str]] = set()
        for sense in unit.senses:
            read = READERS.get(sense.kind)
            predicate = ear.vocabulary.predicates.get(sense.id)
            if read is None or predicate is None:
                continue
            for frame in read(parsed, k, sense, predicate, context, ear):
                key = (predicate.family, frame.objects[0].id if frame.objects else "")
                if key not in seen:
                    seen.add(key)
                    yield frame


def claims_of(parsed: Parsed, sentence: int, context: Context, ear: Ear) -> list[Claim]:
    found = (*frames(parsed, context, ear), *denials(parsed, context, ear))
    return [
        claim for frame in found for claim in _claims(parsed, sentence, _of_risk(frame, context, ear), ear)
    ]


def _of_risk(frame: Frame, context: Context, ear: Ear) -> Frame:
    """A comparison of a thing's own harm ("its harm is milder than") is one of the thing."""
    comparing = ear.vocabulary.predicates[frame.sense.id].family in ear.pack["claims"]["comparing"]
    if (
        comparing
        and frame.subject.how == "other"
        and ear.vocabulary.is_a(frame.subject.id, ear.pack["claims"]["harm"])
    ):
        return replace(frame, subject=replace(frame.subject, id=context.topic, how="its harm"))
    return frame


def denials(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """ "Without risk of X", "no X", "X-free": an operator that takes a risk as its object, without a verb."""
    predicate = ear.vocabulary.predicates.get(ear.pack["claims"]["denied"])
    if predicate is None:
        return
    sense = Sense("denial", predicate.id)
    for found in parsed.cues:
        if found.cue.effect != "denies":
            continue
        k = next((i for i, u in enumerate(parsed.units) if u.first <= found.start < u.last), -1)
        if found.cue.scope == "before":
            hits = compound(parsed, k, predicate, ear) if parsed.units[k].glued else []
        elif found.cue.scope == "previous":
            hits = leftward(parsed, k, predicate, ear)
        else:
            after = next((i for i, u in enumerate(parsed.units) if u.last > found.end), len(parsed.units))
            hits = rightward(parsed, after, predicate, False, ear) or _fixed_risk(
                parsed, after, predicate, ear
            )
        if hits:
            subject = subject_of(parsed, _verb_before(parsed, k, ear), context, ear)
            if not subject.id and subject.how in ("unknown", "stranger") and _is_fragment(parsed):
                subject = Subject(context.topic, "topic")
            yield Frame(k, sense, subject, tuple(hits), how="denial")


def _fixed_risk(parsed: Parsed, at: int, predicate: Predicate, ear: Ear) -> list[Hit]:
    """A word that contains its risk, close behind an operator of denial: "without getting hooked"."""
    for i in range(at, min(at + 5, len(parsed.units))):
        unit = parsed.units[i]
        if unit.text in BREAKS or unit.is_("adversative", "conjunction", "relative"):
            break
        target = next(
            (s.object for s in unit.senses if s.kind == "fixed" and fits(s.object, predicate, ear)), ""
        )
        if target:
            return [Hit(target, i, i)]
    return []


def _verb_before(parsed: Parsed, k: int, ear: Ear) -> int:
    """The verb of the clause an operator of denial stands in, or the operator itself."""
    low = clause_start(parsed, k)
    for at in range(k - 1, low - 1, -1):
        unit = parsed.units[at]
        if is_comma(unit):
            break
        if unit.is_("be", "have", "do", "giving", "copular") or (
            any(s.kind == "verb" for s in unit.senses) and not unit.entities
        ):
            return at
    return k


def _is_fragment(parsed: Parsed) -> bool:
    """A sentence without a verb speaks of the topic."""
    return not any(
        u.is_("be", "have", "do", "modal", "copular", "giving", "person_pronoun")
        or (any(s.kind == "verb" and s.form in ("s", "past") for s in u.senses) and not u.entities)
        for u in parsed.units
    )


def _claims(parsed: Parsed, sentence: int, frame: Frame, ear: Ear) -> Iterator[Claim]:
    predicate = ear.vocabulary.predicates[frame.sense.id]
    unit = parsed.units[frame.k]
    force = force_at(parsed, unit.first, frame.nominal)
    holds = force.holds != (frame.how == "denial")
    tier: Tier = "announced" if force.announced and predicate.id not in ear.presupposed else frame.tier
    trigger = parsed.shown(frame.k, frame.k)
    for hit in frame.objects or (Hit(frame.sense.object, frame.k, frame.k),):
        object_ = Argument(
            hit.id, parsed.shown(hit.first, hit.last), parsed.span(hit.first, hit.last), frame.how
        )
        yield Claim(
            sentence,
            _span(parsed, frame.k, hit, force),
            _subject(parsed, frame.subject, unit.start),
            predicate.id,
            predicate.family,
            object_,
            holds,
            force.mode,
            tier,
            trigger,
            population=_population(parsed, ear),
            trace=_trace(frame, force),
        )


def _trace(frame: Frame, force: Force) -> tuple[str, ...]:
    return (f"frame {frame.sense.kind} {frame.how}", f"subject {frame.subject.how}", *force.trace)


def _span(parsed: Parsed, k: int, hit: Hit, force: Force) -> Span:
    """The predicate with its object, and the negator where one stands close before them."""
    if abs(hit.first - k) > REACH:
        return parsed.span(k, k)
    first = min(k, hit.first)
    token = parsed.units[first].first
    if not force.holds and 0 <= token - force.negator <= NEAR:
        first = next(i for i, u in enumerate(parsed.units) if u.first <= force.negator < u.last)
    return parsed.span(first, max(k, hit.last))


def _subject(parsed: Parsed, subject: Subject, at: int) -> Argument:
    if subject.first < 0:
        return Argument(subject.id, "", Span(parsed.offset + at, parsed.offset + at), subject.how)
    span = parsed.span(subject.first, subject.last)
    return Argument(subject.id, parsed.shown(subject.first, subject.last), span, subject.how)


def _population(parsed: Parsed, ear: Ear) -> str:
    for unit in parsed.units:
        for id in unit.entities:
            if ear.vocabulary.is_a(id, "population"):
                return id
    return ""


def _verb(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> Iterator[Frame]:
    if not verb_in_place(parsed, k, sense.form, ear):
        return
    if sense.happens:
        hits = leftward(parsed, k, predicate, ear)
        if hits and not is_passive(parsed, k, ear):
            yield from _happening(parsed, k, sense, hits, context, ear)
        return
    before = compound(parsed, k, predicate, ear) if parsed.units[k].glued else []
    if before:
        yield Frame(
            k, sense, owner_of(parsed, before[0].first, context, ear), tuple(before), True, how="compound"
        )
    elif sense.form == "pp" and is_passive(parsed, k, ear):
        hits = leftward(parsed, k, predicate, ear) if predicate.object else []
        if hits:
            yield Frame(k, sense, _agent(parsed, k, context, ear), tuple(hits), how="passive")
    else:
        hits = rightward(parsed, k + 1, predicate, sense.loose, ear)
        if hits and _tail_follows(parsed, hits[-1].last, sense):
            gerund = sense.form == "ing" and _is_topic_gerund(parsed, k, ear)
            yield Frame(k, sense, subject_of(parsed, k, context, ear), tuple(hits), gerund)


def _is_topic_gerund(parsed: Parsed, k: int, ear: Ear) -> bool:
    """A gerund behind a noun and its preposition ("role in reducing"): part of a noun phrase."""
    before = back(parsed, k, ear)
    if before < 1 or not parsed.units[before].is_("preposition") or parsed.units[before].text == "by":
        return False
    return is_nominal(parsed.units[before - 1]) or parsed.units[before - 1].has("noun", "agent")


def _tail_follows(parsed: Parsed, at: int, sense: Sense) -> bool:
    if not sense.tail:
        return True
    words = [u.text for u in parsed.units[at + 1 : at + 6]]
    return " ".join(sense.tail) in " ".join(words)


def _happening(
    parsed: Parsed, k: int, sense: Sense, hits: list[Hit], context: Context, ear: Ear
) -> Iterator[Frame]:
    """As in "Sleep improves": nobody is said to do it; it is ascribed only where the sentence names its cause."""
    subject = subject_of(parsed, min(h.first for h in hits), context, ear)
    if subject.how in ("explicit", "named", "pronoun", "class noun") and subject.id:
        yield Frame(k, sense, subject, tuple(hits), tier="presupposed", how="happens")


def _agent(parsed: Parsed, k: int, context: Context, ear: Ear) -> Subject:
    """Behind "by" or "with"; without one the agent is the topic, presupposed."""
    for at in range(k + 1, min(len(parsed.units), k + 4)):
        if parsed.units[at].is_("instrument"):
            for i in range(at + 1, min(len(parsed.units), at + 5)):
                for id in parsed.units[i].entities:
                    return Subject(id, "agent", i, i)
                if (
                    parsed.units[i].is_("pronoun")
                    or parsed.units[i].has("type")
                    or parsed.units[i].is_("lifting")
                ):
                    return Subject(context.last or context.topic, "agent", i, i)
            return Subject("", "stranger agent", at, at)
        if is_comma(parsed.units[at]):
            break
    if context.claiming and not any(u.is_("instrument") for u in parsed.units):
        return Subject(context.last or context.topic, "agentless")
    return Subject("", "agentless")


def _noun(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> Iterator[Frame]:
    if parsed.units[k].has("verb") and _reads_as_verb(parsed, k, ear):
        return
    at = after_link(parsed, k, sense.links, ear)
    hits = rightward(parsed, at, predicate, False, ear) if at >= 0 else []
    hits = hits or compound(parsed, k, predicate, ear)
    if not hits and predicate.object and not _is_presupposed(parsed, k, ear):
        return
    between = _between(parsed, at, hits, ear) if at > 0 and hits else ""
    cause = _cause_behind(parsed, max([k, *(h.last for h in hits)]), ear)
    if between or cause:
        subject = Subject(between or cause, "between" if between else "cause", k, k)
    else:
        subject = owner_of(parsed, hits[0].first if hits and hits[0].first < k else k, context, ear)
    yield Frame(k, sense, subject, tuple(hits), True, "presupposed", "noun")


def _is_presupposed(parsed: Parsed, k: int, ear: Ear) -> bool:
    """As in "Its effectiveness": a noun that claims by itself where it has an owner."""
    owned = k > 0 and (parsed.units[k - 1].is_("possessive") or parsed.units[k - 1].text == "'s")
    return owned and parsed.units[k].is_("presupposing")


def _between(parsed: Parsed, at: int, hits: list[Hit], ear: Ear) -> str:
    """The watched party of "the interaction between X and Y"."""
    if not parsed.units[at - 1].is_("between"):
        return ""
    names = (id for unit in parsed.units[at : at + 4] for id in unit.entities)
    return next((id for id in names if is_watched(id, ear) and id != hits[0].id), "")


def _cause_behind(parsed: Parsed, k: int, ear: Ear) -> str:
    """The watched thing that the text names as the source of what stands before it."""
    for at in range(k + 1, min(k + 3, len(parsed.units) - 1)):
        words = f"{parsed.units[at].text} {parsed.units[at + 1].text}"
        if parsed.units[at].is_("caused_by") or words in ear.caused_by:
            names = (id for unit in parsed.units[at + 1 : at + 4] for id in unit.entities)
            return next((id for id in names if is_watched(id, ear)), "")
    return ""


def _reads_as_verb(parsed: Parsed, k: int, ear: Ear) -> bool:
    return any(s.kind == "verb" and verb_in_place(parsed, k, s.form, ear) for s in parsed.units[k].senses)


def _role(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> Iterator[Frame]:
    """A role counts when something gives it to the subject: "is a remedy for", "offers an alternative"."""
    inverse = _inverse_holder(parsed, k, ear)
    if inverse:
        hits = _problem_named(parsed, predicate, ear) if sense.links else []
        if hits or not sense.links:
            yield Frame(k, sense, inverse, tuple(hits), how="role")
        return
    governor = _governor(parsed, k, ear)
    if k and parsed.units[k - 1].is_("pronoun", "person_pronoun", "modal"):
        return
    if governor < 0 or (parsed.units[k].has("verb") and _reads_as_verb(parsed, k, ear)):
        return
    at = after_link(parsed, k, sense.links, ear)
    hits = (rightward(parsed, at, predicate, False, ear) if at >= 0 else []) or compound(
        parsed, k, predicate, ear
    )
    if sense.id in ear.pack["claims"]["roles"]:
        hits = hits or [
            h for h in _problem_named(parsed, predicate, ear) if _outside(parsed, governor, k, h.first)
        ]
    if hits or not (sense.links and predicate.object):
        yield Frame(k, sense, _role_holder(parsed, governor, k, context, ear), tuple(hits), how="role")


def _outside(parsed: Parsed, governor: int, k: int, at: int) -> bool:
    """Whether a problem stands outside of the role's own noun phrase."""
    return at < governor or any(
        u.is_("preposition", "infinitive") or is_comma(u) for u in parsed.units[k + 1 : at]
    )


def _role_holder(parsed: Parsed, governor: int, k: int, context: Context, ear: Ear) -> Subject:
    """Who is given the role: what stands between ("makes it a tool"), else the governor's subject."""
    for at in (*range(governor + 1, k), governor - 1):
        if at >= 0 and parsed.units[at].is_("pronoun"):
            return Subject(context.last or context.topic, "pronoun", at, at)
        watched = next((id for id in parsed.units[at].entities if is_watched(id, ear)), "") if at >= 0 else ""
        if watched and not parsed.units[governor].is_("be"):
            return Subject(watched, "explicit", at, at)
    return subject_of(parsed, k if parsed.units[governor].is_("as") else governor, context, ear)


def _inverse_holder(parsed: Parsed, k: int, ear: Ear) -> Subject | None:
    """As in "One such option is X": the watched thing behind the verb."""
    at = k + 1
    if at >= len(parsed.units) or not parsed.units[at].is_("be"):
        return None
    for i in range(at + 1, min(at + 3, len(parsed.units))):
        watched = next((id for id in parsed.units[i].entities if is_watched(id, ear)), "")
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


def _governor(parsed: Parsed, k: int, ear: Ear) -> int:
    """What ascribes the noun phrase ending at k: a copular or giving verb, or an apposition's comma."""
    at = k - 1
    while at >= 0:
        unit = parsed.units[at]
        if unit.is_("copular", "giving", "ascribing") and not unit.is_("determiner"):
            return at
        inside = (
            is_adverb(unit, ear)
            or is_word(unit)
            or unit.is_("determiner", "possessive", "conjunction", "pronoun")
        )
        if not (
            inside or unit.has("entity", "fixed", "adjective", "type", "aspect", "noun") or is_comma(unit)
        ):
            return -1
        if unit.is_("as") and (
            at == clause_start(parsed, k)
            or parsed.units[at - 1].is_("pronoun")
            or _is_named(parsed.units[at - 1], ear)
        ):
            return at
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


def _topic(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> Iterator[Frame]:
    """ "Effects on X" names a topic; "through its effects on X" claims a way of acting."""
    before = range(max(0, k - 4), k)
    if any(parsed.units[i].is_("through") for i in before) or any(
        u.is_("through") for u in parsed.units[:k] if u.is_("lifting")
    ):
        yield from _noun(parsed, k, sense, predicate, context, ear)


def _adjective(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> Iterator[Frame]:
    at = after_link(parsed, k, sense.links, ear) if sense.links else -1
    hits = rightward(parsed, at, predicate, False, ear) if at >= 0 else []
    if not hits and sense.links and predicate.object and not (sense.loose and _is_predicated(parsed, k, ear)):
        return
    yield Frame(k, sense, subject_of(parsed, k, context, ear), tuple(hits), how="adjective")


def _is_predicated(parsed: Parsed, k: int, ear: Ear) -> bool:
    """Whether an adjective is said of the subject: behind "be", or in a phrase that is ("is a potent one")."""
    before = back(parsed, k, ear)
    after = parsed.units[k + 1] if k + 1 < len(parsed.units) else None
    if (
        k
        and after
        and after.is_("lifting")
        and (parsed.units[k - 1].is_("possessive") or parsed.units[k - 1].text == "'s")
    ):
        return True
    if before >= 0 and parsed.units[before].is_("be"):
        return k + 1 >= len(parsed.units) or not is_nominal(parsed.units[k + 1])
    governor = _governor(parsed, k, ear)
    return governor >= 0 and parsed.units[governor].is_("be")


def _fixed(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> Iterator[Frame]:
    if sense.object and predicate.object and not fits(sense.object, predicate, ear):
        return
    if is_topical(parsed, k, ear):
        return
    yield Frame(k, sense, subject_of(parsed, k, context, ear), (Hit(sense.object, k, k),), how="fixed")


def _bound(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> Iterator[Frame]:
    """An idiom that counts only where the sentence names what it is said of."""
    for frame in _fixed(parsed, k, sense, predicate, context, ear):
        if frame.subject.id and frame.subject.how != "topic":
            yield frame


def _gain(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> Iterator[Frame]:
    """A gain that something gives or somebody gets: "enjoy deeper X", "brings less Y"."""
    hits = rightward(parsed, k + 1, predicate, False, ear)
    at = k - 1
    while at >= 0 and (_modifies_gain(parsed.units[at], ear)):
        at -= 1
    listed = at > 0 and parsed.units[at].text == ":" and any(u.is_("gain_nouns") for u in parsed.units[:at])
    if not hits or at < 0 or not (listed or parsed.units[at].is_("enjoys", "giving", "causatives")):
        return
    if listed:
        yield Frame(k, sense, Subject(context.last or context.topic, "listed"), tuple(hits), how="gain")
        return
    subject = subject_of(parsed, at, context, ear)
    if subject.how in ("person", "unknown") and parsed.units[at].is_("enjoys"):
        subject = Subject(context.topic, "enjoyed")
    yield Frame(k, sense, subject, tuple(hits), how="gain")


def _modifies_gain(unit: Unit, ear: Ear) -> bool:
    return is_adverb(unit, ear) or unit.is_("determiner", "conjunction") or unit.has("gain") or is_comma(unit)


def is_topical(parsed: Parsed, k: int, ear: Ear) -> bool:
    """Whether a word of praise is only the name of a topic here ("safe storage")."""
    uses = ear.topical.get(parsed.units[k].text)
    if not uses:
        return False
    at = parsed.units[k].last
    words = parsed.tokens.words
    return any(words[at : at + len(after)] == after for after in uses)


READERS = {
    "verb": _verb,
    "noun": _noun,
    "topic": _topic,
    "agent": _role,
    "adjective": _adjective,
    "fixed": _fixed,
    "bound": _bound,
    "gain": _gain,
}
