"""From frames to claims: every reading of every unit, with what the operators make of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from generator.claims.about import read_about
from generator.claims.absences import absences
from generator.claims.admitted import admitted
from generator.claims.belittled import belittled
from generator.claims.chosen import chosen
from generator.claims.contrasts import read_contrast
from generator.claims.coordination import each_subject
from generator.claims.denials import denials
from generator.claims.ear import Ear
from generator.claims.enabled import enabled
from generator.claims.ended import ended
from generator.claims.figures import doses, read_figure
from generator.claims.frame import Frame
from generator.claims.graded import is_graded
from generator.claims.harms import is_used_unharmed, named_harms, of_harm
from generator.claims.identity import identities, possessions
from generator.claims.lacks import ABSENCE, lacks
from generator.claims.lesser import leaving, lesser
from generator.claims.listed import bare, listed
from generator.claims.means import gained_by
from generator.claims.mediated import mediated
from generator.claims.members import members
from generator.claims.model import Argument, Claim, Mode, Tier
from generator.claims.modes import Force, force_at
from generator.claims.needs import needed
from generator.claims.nouns import read_noun, read_topic
from generator.claims.objects import NEITHER, NOT, REACH, Hit, denied_at
from generator.claims.offers import ascribed_to, is_offered
from generator.claims.persuaded import persuaded
from generator.claims.phrases import Context, Subject
from generator.claims.portions import portions
from generator.claims.praise import read_adjective, read_bound, read_fixed, read_gain
from generator.claims.praised import praised
from generator.claims.recommended import exchanged, recommended
from generator.claims.rivals import UNRIVALLED, unrivalled
from generator.claims.roles import read_role
from generator.claims.taken_up import offered
from generator.claims.unheard import unheard
from generator.claims.units import Parsed
from generator.claims.verbs import read_verb
from generator.claims.ways import ways
from generator.spans import Span

# Tokens between a denial and what it denies.
DENIED = {"noun": 1, "role": 2, "chosen": 1, "adjective": 0, "fixed": 0, "identity": 2}
BELITTLING = "belittling"  # makes little of what follows, and leaves it standing
POPULATION = "population"
NEAR = 4  # tokens between a negator and what it negates for both to be shown as the words at fault


def frames(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """All frames of a sentence, left to right; of two readings of a unit in one family the first counts."""
    offers = offered(parsed, context, ear)
    wide = _within_reach(parsed, ear)
    for k, unit in enumerate(parsed.units):
        if not unit.senses:
            continue
        seen: set[tuple[str, str, str]] = set()
        for sense, predicate, wants in unit.row.readings:
            if wants and offers.isdisjoint(wants):
                continue
            for frame in READERS[sense.kind](parsed, k, sense, predicate, context, ear):
                holder = frame.subject.id if frame.how == "about" else ""
                key = (predicate.family, frame.objects[0].id if frame.objects else "", holder)
                if key not in seen:
                    seen.add(key)
                    yield frame
        if wide and "verb" in unit.kinds:
            yield from _wide(parsed, k, {family for family, *_ in seen}, wide, context, ear)


def _within_reach(parsed: Parsed, ear: Ear) -> dict[str, list[str]]:
    """The families that may take objects beyond their predicates' types, where the sentence names one."""
    wide: dict[str, list[str]] = ear.pack["claims"]["wide"]
    return {family: kinds for family, kinds in wide.items() if not parsed.offers.isdisjoint(kinds)}


def _wide(
    parsed: Parsed, k: int, heard: set[str], wide: Mapping[str, list[str]], context: Context, ear: Ear
) -> Iterator[Frame]:
    """A verb whose object is of none of its types, but of one that its family may take."""
    for sense, predicate, _ in parsed.units[k].row.readings:
        kinds = wide.get(predicate.family)
        if sense.kind != "verb" or not kinds or predicate.family in heard:
            continue
        found = list(read_verb(parsed, k, sense, ear.taking(predicate, kinds), context, ear))
        if found:
            yield from found
            return


def claims_of(parsed: Parsed, sentence: int, context: Context, ear: Ear) -> list[Claim]:
    found = [
        *frames(parsed, context, ear),
        *denials(parsed, context, ear),
        *members(parsed, context, ear),
        *identities(parsed, context, ear),
        *possessions(parsed, context, ear),
        *doses(parsed, context, ear),
        *portions(parsed, ear),
        *recommended(parsed, context, ear),
        *exchanged(parsed, context, ear),
        *chosen(parsed, context, ear),
        *needed(parsed, context, ear),
        *named_harms(parsed, ear),
        *ways(parsed, context, ear),
        *lacks(parsed, context, ear),
    ]
    heard = {
        at for frame in found for hit in frame.objects for at in (frame.k, *range(hit.first, hit.last + 1))
    }
    found += unheard(parsed, heard, context, ear)
    found += bare(parsed, heard, context, ear)
    told = _told_of(found, ear)
    found += [
        *absences(parsed, told, context, ear),
        *lesser(parsed, context, ear),
        *leaving(parsed, context, ear),
        *belittled(parsed, context, ear),
    ]
    found += enabled(parsed, _promised(found, ear), context, ear)
    found += ended(parsed, heard, context, ear)
    found += praised(parsed, _promised(found, ear), context, ear)
    found += persuaded(parsed, context, ear)
    found += admitted(parsed, _told_of(found, ear), context, ear)
    each = (one for frame in found for one in each_subject(parsed, _meant(parsed, frame, context, ear), ear))
    return [claim for frame in each for claim in _claims(parsed, sentence, frame, context, ear)]


def _told_of(found: Sequence[Frame], ear: Ear) -> Set[int]:
    """The units that something is said to bring, have or lack."""
    of_things = (f for f in found if ear.vocabulary.has_type(f.subject.id, ("agent",)))
    return {hit.first for frame in of_things for hit in frame.objects}


def _promised(found: Sequence[Frame], ear: Ear) -> Set[int]:
    """The units of what a watched thing is said to be good for."""
    gained = ear.pack["claims"]["gained"]
    good = (f for f in found if ear.vocabulary.predicates[f.sense.id].family in gained and f.subject.id in ear.watched)
    return {at for frame in good for hit in frame.objects if hit.id for at in range(hit.first, hit.last + 1)}


def _is_swallowed(parsed: Parsed, token: int) -> bool:
    """ "Has not been tested": an operator that ends with the claim's own word, and takes the "not" with it."""
    words = parsed.tokens.words
    return any(
        c.cue.effect == "unknown" and c.start < token < c.end and not set(NOT).isdisjoint(words[c.start : token])
        for c in parsed.cues
    )


def _meant(parsed: Parsed, frame: Frame, context: Context, ear: Ear) -> Frame:
    frame = unrivalled(parsed, frame, context, ear)
    own = mediated(parsed, of_harm(parsed, frame, context, ear), context, ear)
    return listed(parsed, gained_by(parsed, own, context, ear), context, ear)


def _claims(parsed: Parsed, sentence: int, frame: Frame, context: Context, ear: Ear) -> Iterator[Claim]:
    predicate = ear.vocabulary.predicates[frame.sense.id]
    if predicate.family in ear.pack["claims"]["harming"] and _denies_object(parsed, frame, (NEITHER,)):
        return  # "poses no danger": the denial of the danger is heard by itself
    unit = parsed.units[frame.k]
    force = force_at(parsed, unit.first, frame.nominal)
    holds = frame.how == UNRIVALLED or force.holds != (
        frame.how in ("denial", ABSENCE) or _is_absent(parsed, frame, force, ear)
    )
    tier: Tier = "announced" if force.announced and predicate.id not in ear.presupposed else frame.tier
    trigger = parsed.shown(frame.k, frame.k)
    ascribed = ascribed_to(parsed, frame.k, ear) if force.mode == "irrealis" else None
    mode: Mode = "hedged" if ascribed or is_offered(parsed, frame, force) else force.mode
    if mode == "reported" and is_used_unharmed(parsed, frame, force, ear):
        mode = "asserted"
    if _is_swallowed(parsed, unit.first):
        mode = "irrealis"
    for hit in _told_apart(frame.objects, ear) or (Hit(frame.sense.object, frame.k, frame.k),):
        object_ = Argument(
            _pointed_at(parsed, hit, frame.subject, context, ear),
            parsed.shown(hit.first, hit.last),
            parsed.span(hit.first, hit.last),
            frame.how,
        )
        graded = not holds and predicate.family in ear.pack["claims"]["harming"] and is_graded(parsed, hit, ear)
        said = ear.vocabulary.predicates.get(ear.pack["claims"]["milder"], predicate) if graded else predicate
        yield Claim(
            sentence,
            _span(parsed, frame.k, hit, _negator(parsed, unit.first, force, holds)),
            _subject(parsed, ascribed or frame.subject, parsed.start(frame.k)),
            said.id,
            said.family,
            object_,
            holds or said is not predicate,
            mode,
            tier,
            trigger,
            population=_population(parsed, ear),
            trace=_trace(frame, force),
        )


def _told_apart(hits: tuple[Hit, ...], ear: Ear) -> tuple[Hit, ...]:
    """Without a class noun that only says what an object before it is: "X, the enzyme that …"."""
    kinds = ear.vocabulary.types
    named = [hit for hit in hits if hit.id not in kinds]
    return tuple(
        hit
        for hit in hits
        if hit.id not in kinds
        or not any(one.last < hit.first and _is_kind(one.id, hit.id, ear) for one in named)
    )


def _is_kind(id: str, kind: str, ear: Ear) -> bool:
    """Whether a thing is of a kind, or no more is known of it than what holds of the kind."""
    entity = ear.vocabulary.entities.get(id)
    return ear.vocabulary.is_a(id, kind) or (
        entity is not None and any(ear.vocabulary.is_a(kind, known) for known in entity.is_a)
    )


def _pointed_at(parsed: Parsed, hit: Hit, subject: Subject, context: Context, ear: Ear) -> str:
    """An object's id; a class noun that points back ("of the leaf") means the topic, where that is another thing."""
    pointed = hit.first > 0 and hit.id in ear.vocabulary.types and parsed.units[hit.first - 1].is_("definite")
    other = context.topic != subject.id and ear.vocabulary.is_a(context.topic, hit.id)
    itself = bool(subject.id and context.topic) and hit.id == subject.id  # "X is one of its parts": a part of the topic
    return context.topic if itself or (pointed and other and context.topic) else hit.id


def _is_absent(parsed: Parsed, frame: Frame, force: Force, ear: Ear) -> bool:
    """ "Has no effect on", "is no cure for", "is no safer than": a denial directly before what it denies."""
    harming = ear.vocabulary.predicates[frame.sense.id].family in ear.pack["claims"]["harming"]
    reach = 0 if harming and frame.how == "active" else DENIED.get(frame.how, -1)  # "without harming Y"
    token = parsed.units[frame.k].first
    if frame.how == "adjective" and token and parsed.tokens.words[token - 1] in ear.pack["claims"]["flat"]:
        return True
    if _denies_object(parsed, frame):
        return True
    over = token + 1 if frame.how == "identity" else token  # "not a single X", where "single" is of its name
    return any(
        c.cue.effect == "denies" and c.cue.id != BELITTLING and c.end <= over and token - c.end <= reach
        for c in parsed.cues
        if c.start != force.negator  # "no X is known": one word denies once
    )


def _denies_object(parsed: Parsed, frame: Frame, but: tuple[str, ...] = ()) -> bool:
    """ "Contains no X", "approved it for no Y": a denial directly behind the verb, or before its object."""
    if frame.how == "about":
        return bool(frame.objects) and denied_at(parsed, parsed.units[frame.objects[0].first - 1].first)
    token = parsed.units[frame.k].last
    if any(cue.start == token and cue.cue.id in but for cue in parsed.cues):
        return False
    return frame.how == "active" and denied_at(parsed, token)


def _trace(frame: Frame, force: Force) -> tuple[str, ...]:
    return (f"frame {frame.sense.kind} {frame.how}", f"subject {frame.subject.how}", *force.trace)


def _negator(parsed: Parsed, token: int, force: Force, holds: bool) -> int:
    """The token of what denies the claim of the word at a token ("not", or its own "no"), or -1."""
    if not force.holds:
        return force.negator
    own = (c.start for c in parsed.cues if c.cue.effect == "denies" and 0 <= token - c.end <= 1)
    return -1 if holds else max(own, default=-1)


def _span(parsed: Parsed, k: int, hit: Hit, negator: int) -> Span:
    """The predicate with its object, and the negator where one stands close before them."""
    if abs(hit.first - k) > REACH:
        return parsed.span(k, k)
    first = min(k, hit.first)
    token = parsed.units[first].first
    if negator >= 0 and 0 <= token - negator <= NEAR:
        first = next(i for i, u in enumerate(parsed.units) if u.first <= negator < u.last)
    return parsed.span(first, max(_cue_end(parsed, k), hit.last))


def _cue_end(parsed: Parsed, k: int) -> int:
    """The last unit of a denial that begins at unit k and looks back ("is out of the question"), else k."""
    starts = range(parsed.units[k].first, parsed.units[k].last)
    end = max((c.end for c in parsed.cues if c.cue.scope == "previous" and c.start in starts), default=0)
    return next(i for i, u in enumerate(parsed.units) if u.last >= end) if end else k


def _subject(parsed: Parsed, subject: Subject, at: int) -> Argument:
    if subject.first < 0:
        return Argument(subject.id, "", Span(parsed.offset + at, parsed.offset + at), subject.how)
    span = parsed.span(subject.first, subject.last)
    return Argument(subject.id, parsed.shown(subject.first, subject.last), span, subject.how)


def _population(parsed: Parsed, ear: Ear) -> str:
    for unit in parsed.units if POPULATION in parsed.offers else ():
        for id in unit.entities:
            if ear.vocabulary.is_a(id, POPULATION):
                return id
    return ""


READERS = {
    "verb": read_verb,
    "noun": read_noun,
    "topic": read_topic,
    "agent": read_role,
    "about": read_about,
    "figure": read_figure,
    "adjective": read_adjective,
    "contrast": read_contrast,
    "fixed": read_fixed,
    "bound": read_bound,
    "gain": read_gain,
}
