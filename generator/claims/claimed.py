"""From a frame to the claims it makes: does it hold, how firmly is it said, where does it stand."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.context import Context, Subject
from generator.claims.degrees import of_degree
from generator.claims.ear import Ear
from generator.claims.extents import NEITHER, REACH, denied_at
from generator.claims.frame import Frame
from generator.claims.graded import is_graded
from generator.claims.harms import is_used_unharmed
from generator.claims.lacks import ABSENCE
from generator.claims.model import Argument, Claim, Mode, Tier
from generator.claims.modes import Force, force_at
from generator.claims.objects import NOT, Hit
from generator.claims.offers import ascribed_to, is_offered
from generator.claims.rivals import UNRIVALLED
from generator.claims.units import Parsed
from generator.spans import Span

# Tokens between a denial and what it denies.
DENIED = {"noun": 1, "role": 2, "chosen": 1, "adjective": 0, "fixed": 0, "identity": 2}
EMPTY = frozenset({"unknown", "undercuts"})  # effects of operators that leave nothing of what they are over
BELITTLING = "belittling"  # makes little of what follows, and leaves it standing
POPULATION = "population"
SWALLOWED: dict[str, Mode] = {"reports": "reported", "wants": "irrealis", "undercuts": "rejected"}
NEAR = 4  # tokens between a negator and what it negates for both to be shown as the words at fault


def _swallowed(parsed: Parsed, token: int) -> Mode | None:
    """ "Has not been tested", "described as X": what an operator makes of a claim whose first word it ends with."""
    words = parsed.tokens.words
    over = [c for c in parsed.cues if c.start < token < c.end]
    if any(c.cue.effect == "unknown" and not set(NOT).isdisjoint(words[c.start : token]) for c in over):
        return "irrealis"
    last = (c.cue.effect for c in over if c.end == token + 1)
    return next((SWALLOWED[effect] for effect in last if effect in SWALLOWED), None)


def _lacks_proof(parsed: Parsed, frame: Frame) -> bool:
    """ "Gives no evidence of X", "creates the illusion of X": what a verb has behind it is not there, or not known."""
    token = parsed.units[frame.k].last
    return frame.how == "active" and any(c.start == token and c.cue.effect in EMPTY for c in parsed.cues)


def claims_from(parsed: Parsed, sentence: int, frame: Frame, context: Context, ear: Ear) -> Iterator[Claim]:
    """One claim for each object of a frame, or for the one that its words imply."""
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
    ascribed = ascribed_to(parsed, frame.k, context, ear) if force.mode == "irrealis" else None
    mode: Mode = "hedged" if ascribed or is_offered(parsed, frame, force) else force.mode
    if mode == "reported" and is_used_unharmed(parsed, frame, force, ear):
        mode = "asserted"
    mode = _swallowed(parsed, unit.first) or ("irrealis" if _lacks_proof(parsed, frame) else mode)
    own = (Hit(frame.sense.object, frame.k, frame.k),)  # what its words imply
    for hit in _told_apart(_compared(frame, predicate.family, ear), ear) or own:
        if _is_of_another(parsed, hit, predicate.id, ear):
            continue
        object_ = Argument(
            _pointed_at(parsed, hit, frame.subject, context, ear),
            parsed.shown(hit.first, hit.last),
            parsed.span(hit.first, hit.last),
            frame.how,
        )
        graded = not holds and predicate.family in ear.pack["claims"]["harming"] and is_graded(parsed, hit, ear)
        meant = of_degree(parsed, frame, hit, predicate, ear)
        said = ear.vocabulary.predicates.get(ear.pack["claims"]["milder"], meant) if graded else meant
        yield Claim(
            sentence,
            _span(parsed, frame.k, hit, _negator(parsed, unit.first, force, holds)),
            _subject(parsed, ascribed or frame.subject, parsed.start(frame.k)),
            said.id,
            said.family,
            object_,
            holds or said is not meant,
            mode,
            tier,
            trigger,
            population=_population(parsed, ear),
            trace=_trace(frame, force),
        )


def _compared(frame: Frame, family: str, ear: Ear) -> tuple[Hit, ...]:
    """ "Less harmful than Y, X …": the objects of a frame, without the thing itself where things are compared."""
    if family not in ear.pack["claims"]["comparing"] or not frame.subject.id:
        return frame.objects
    return tuple(hit for hit in frame.objects if hit.id != frame.subject.id)


def _is_of_another(parsed: Parsed, hit: Hit, predicate: str, ear: Ear) -> bool:
    """ "Raises the medicine's X": more or less of what another thing does is a mix-up of two, and no way of acting."""
    if predicate not in ear.pack["claims"]["amounts"] or hit.first < 2 or parsed.units[hit.first - 1].text != "'s":
        return False
    return not parsed.units[hit.first - 2].row.offers.isdisjoint(ear.pack["claims"]["other_causes"])


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
    flat = token > 0 and parsed.tokens.words[token - 1] in ear.pack["claims"]["flat"]
    if frame.how == "adjective" and flat and force.negator != token - 1:  # "hardly" denies once
        return True
    if _denies_object(parsed, frame) or _is_denied_whole(parsed, token):
        return True
    over = token + 1 if frame.how == "identity" else token  # "not a single X", where "single" is of its name
    return any(
        c.cue.effect == "denies" and c.cue.id != BELITTLING and c.end <= over and token - c.end <= reach
        for c in parsed.cues
        if c.start != force.negator  # "no X is known": one word denies once
    )


def _is_denied_whole(parsed: Parsed, token: int) -> bool:
    """ "Does not build up": whether a denial of what stands before it has taken the verb with its "not"."""
    over = (c for c in parsed.cues if c.cue.effect == "denies" and c.start < token < c.end)
    return any(not set(NOT).isdisjoint(parsed.tokens.words[c.start : token]) for c in over)


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
    denials = (c for c in parsed.cues if c.cue.effect == "denies")
    own = (c.start for c in denials if 0 <= token - c.end <= 1 or c.start < token < c.end)
    return -1 if holds else max(own, default=-1)


def _span(parsed: Parsed, k: int, hit: Hit, negator: int) -> Span:
    """The predicate with its object, and the negator where one stands close before them."""
    if abs(hit.first - k) > REACH:
        return parsed.span(k, k)
    first = min(k, hit.first)
    token = parsed.units[first].first
    if negator >= 0 and 0 <= token - negator <= NEAR:
        first = next(i for i, u in enumerate(parsed.units) if u.first <= negator < u.last)
    return parsed.span(*_balanced(parsed, first, max(_cue_end(parsed, k), hit.last)))


def _balanced(parsed: Parsed, first: int, last: int) -> tuple[int, int]:
    """A stretch of units with both marks of a bracket that it has one of, where the other is near."""
    marks = [u.text for u in parsed.units[first : last + 1] if u.text in "()"]
    if marks.count("(") > marks.count(")"):
        near = range(last + 1, min(last + 1 + REACH, len(parsed.units)))
        return first, next((i for i in near if parsed.units[i].text == ")"), last)
    if marks.count(")") > marks.count("("):
        before = range(first - 1, max(-1, first - REACH), -1)
        return next((i for i in before if parsed.units[i].text == "("), first), last
    return first, last


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
