"""Verbs that nobody wrote down: what a thing does to a trouble or to a target of the body, in unknown words."""

from __future__ import annotations

from collections.abc import Iterator, Set

from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.modes import force_at
from generator.claims.objects import NOT, Hit
from generator.claims.phrases import is_watched
from generator.claims.reading import is_adverb, is_finite_helper, is_word, opens_phrase
from generator.claims.signs import any_in, any_of, either, needs
from generator.claims.subjects import ability_before, subject_of
from generator.claims.taken_up import offered, taken_up
from generator.claims.units import Parsed, Unit

UNHEARD = "unheard"  # how such a claim was found
REACH = 9  # units from the verb to its object
DOERS = frozenset({"explicit", "pronoun", "class noun"})
OWNERS = DOERS | {"named", "possessor"}  # who does what a gerund says
ASIDES = {",": ",", "(": ")"}  # what opens an aside, and what closes it
NOUNS = frozenset({"portion"})  # closed classes of nouns, which may be verbs ("it oils")


@needs(either(any_of("stands_for", "demonstrative"), any_in("unheard")))
def unheard(parsed: Parsed, heard: Set[int], context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each active verb without a reading of its own whose object nothing else has spoken of.

    `heard`: units that are predicates or objects already. The pack's `unheard` names the predicates, by type of object.
    """
    predicates: dict[str, str] = ear.pack["claims"]["unheard"]
    if offered(parsed, context, ear).isdisjoint(predicates):
        return
    for k in range(len(parsed.units) - 1):
        if k in heard or not (_may_move(parsed, k, ear) or (k and _may_act(parsed, k, ear))):
            continue
        found = _object(parsed, k, ear) or next(iter(taken_up(parsed, k + 1, context, ear)), None)
        if found is None or found.first in heard:
            continue
        if _may_move(parsed, k, ear) and not is_moved(parsed, found.last + 1, ear):
            continue
        kind = next((t for t in predicates if ear.vocabulary.is_a(found.id, t)), "")
        if kind and (kind not in ear.pack["claims"]["plainly"] or _is_plain(parsed, k, kind, context, ear)):
            subject = subject_of(parsed, k, context, ear)
            if is_watched(subject.id, ear) and _does(parsed, subject, k, ear):
                yield Frame(k, Sense("verb", predicates[kind]), subject, (found,), how=UNHEARD)


def _is_plain(parsed: Parsed, k: int, kind: str, context: Context, ear: Ear) -> bool:
    """Whether a verb nobody knows does good to the body: said outright in a text that promises, and of no lowering."""
    force = force_at(parsed, parsed.units[k].first, False)
    if not force.holds or force.mode not in ("asserted", "hedged") or not context.promising:
        return False
    if kind == ear.pack["claims"]["plainly"][0]:
        return True
    whole = (r for r in parsed.units[k].row.readings if not r.sense.tail)
    return force.mode == "asserted" and not any(r.predicate.direction == "down" for r in whole)


def _may_move(parsed: Parsed, k: int, ear: Ear) -> bool:
    """ "Keeps", "sends": a verb that does good or harm by where it leaves what is behind it."""
    if not parsed.units[k].of_form(_moves, ear):
        return False
    before = parsed.units[max(k - 1, 0)]
    bare = k == 0 or before.is_("relative") or not before.is_("determiner", "possessive")
    return bare and opens_phrase(parsed.units[k + 1])


def _moves(unit: Unit, ear: Ear) -> bool:
    return not unit.entities and is_listed(unit, "moving", ear)


def is_moved(parsed: Parsed, at: int, ear: Ear) -> bool:
    """Whether unit `at` tells that something is left somewhere else, and no worse: "on a leash", "packing", "away"."""
    if at >= len(parsed.units) - 1:
        return False
    words = " ".join(u.text for u in parsed.units[at : at + REACH])
    if any(f" {form} " in f" {words} " for form in ear.pack["claims"]["worsened"]):
        return False
    unit = parsed.units[at]
    return unit.is_("particle") or unit.text in ear.pack["claims"]["moved_to"] or unit.text.endswith("ing")


def is_listed(unit: Unit, name: str, ear: Ear) -> bool:
    """Whether a unit's first word is in a plain list of the pack."""
    word, listed = unit.text.partition(" ")[0], ear.list(name)
    return word in listed.root and bool(listed.longest((word,), 0)[1])


def _may_act(parsed: Parsed, k: int, ear: Ear) -> bool:
    """Whether unit k may be a finite verb that the pack knows no neutral or harmful sense of."""
    unit = parsed.units[k]
    if not unit.of_form(_may_be_verb, ear) or (unit.groups and not parsed.units[k - 1].is_("nominative")):
        return False
    return _is_finite(parsed, k, ear) and _takes_object(parsed, k + 1, ear)


def _may_be_verb(unit: Unit, ear: Ear) -> bool:
    if not unit.text[0].isalpha() or unit.has("entity", "type", "aspect", "word", "agent") or unit.groups - NOUNS:
        return False
    return unit.text.split(" ")[0] not in NOT and not (is_listed(unit, "neutral", ear) or is_harmful(unit, ear))


def is_harmful(unit: Unit, ear: Ear) -> bool:
    """Whether a unit may be a predicate of harm."""
    harm = ear.pack["claims"]["harming"]
    return any(
        s.id in ear.vocabulary.predicates and ear.vocabulary.predicates[s.id].family in harm
        for s in unit.senses
    )


def _is_finite(parsed: Parsed, k: int, ear: Ear) -> bool:
    at = k - 1
    while at > 0 and is_adverb(parsed.units[at], ear):
        at -= 1
    before, word = parsed.units[at], parsed.tokens.words[parsed.units[k].first]
    if before.is_("modal", "do", "infinitive", "light_verbs"):
        return True
    if word.endswith("ing"):
        return before.is_("instrument") or ability_before(parsed, at) >= 0
    if before.is_("be", "determiner", "possessive", "preposition") and not before.entities:
        return False
    return word.endswith(("s", "ed")) or any(s.kind == "verb" for s in parsed.units[k].senses)


def _takes_object(parsed: Parsed, at: int, ear: Ear) -> bool:
    unit = parsed.units[at]
    return unit.is_("particle", "stands_for") or (opens_phrase(unit) and not unit.is_("pronoun"))


def _object(parsed: Parsed, k: int, ear: Ear) -> Hit | None:
    """The first thing with a type of its own behind the verb, over the words that tie a noun phrase together.

    A part or a good of the body only where nothing else follows: "stops the nerves from taking X up" is about X.
    """
    found: Hit | None = None
    for at in range(k + 1, min(k + REACH, len(parsed.units))):
        unit = parsed.units[at]
        pointing = unit.is_("demonstrative") and not parsed.units[at - 1].entities
        if not pointing and unit.is_(
            "sayer", "helped", "relative", "adversative", "conjunction", "modal", "be", "have", "do"
        ):
            return found
        known = next((e for e in unit.entities if _counts(e, ear)), "")
        if known and not any(ear.vocabulary.is_a(known, kind) for kind in ear.pack["claims"]["plainly"]):
            return Hit(known, at, at)
        found = found or (Hit(known, at, at) if known else None)
        if not (opens_phrase(unit) or unit.is_("particle", "tie") or is_adverb(unit, ear)):
            return found
    return found


def _counts(id: str, ear: Ear) -> bool:
    return any(ear.vocabulary.is_a(id, t) for t in ear.pack["claims"]["unheard"]) and not any(
        ear.vocabulary.is_a(id, t) for t in ear.pack["claims"]["not_unheard"]
    )


def _does(parsed: Parsed, subject: Subject, k: int, ear: Ear) -> bool:
    """Whether the subject is what does it: it stands before its verb, or has or lends what a gerund says."""
    if parsed.units[k].text.endswith("ing") or ability_before(parsed, max(0, k - 1)) >= 0:
        return subject.how in OWNERS
    return _stands_before(parsed, subject, k, ear) or (subject.how == "topic" and not k)


def _stands_before(parsed: Parsed, subject: Subject, k: int, ear: Ear) -> bool:
    """Whether only helpers, adverbs, what is made of it and an aside stand between the subject and its verb."""
    if subject.how not in DOERS or not 0 <= subject.last < k:
        return False
    first = subject.last + 1
    while first < k and parsed.units[first].is_("portion", "lifting"):  # "X tea"
        first += 1
    first = _behind_aside(parsed, first, k)
    between = parsed.units[_behind_class(parsed, first, k) if subject.how == "explicit" else first : k]
    return all(
        is_adverb(u, ear) or is_finite_helper(u) or u.is_("infinitive", "light_verbs", "relative") for u in between
    )


def _behind_class(parsed: Parsed, at: int, k: int) -> int:
    """ "Is a root that bulldozes X": the relative pronoun behind what unit `at` calls something, or `at`."""
    relative = next((i for i in range(at + 1, k) if parsed.units[i].is_("relative")), at)
    called = (u.is_("be", "determiner") or u.has("type") or is_word(u) for u in parsed.units[at:relative])
    return relative if all(called) else at


def _behind_aside(parsed: Parsed, at: int, k: int) -> int:
    """The first unit behind an aside that a mark at unit `at` opens and another before unit k closes; else `at`."""
    closing = ASIDES.get(parsed.units[at].text, "")
    return max((i + 1 for i in range(at + 1, k) if parsed.units[i].text == closing), default=at)
