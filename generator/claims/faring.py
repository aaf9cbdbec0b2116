"""How those fare who have a trouble, or who take what a text promises: "people with X breathe more freely"."""

from __future__ import annotations

from collections.abc import Iterator, Set

from generator.claims.alone import comes_alone
from generator.claims.context import NOBODY, Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.means import means_of
from generator.claims.objects import Hit, read_as
from generator.claims.phrases import is_watched, watched_at
from generator.claims.reading import parts_clauses
from generator.claims.signs import any_of, needs
from generator.claims.units import Parsed, Unit
from generator.claims.wordlist import listed
from generator.vocabulary.model import Predicate

FARING = "faring"  # how such a claim was found
REACH = 10  # units from those people to how they fare
TAKEN = 4  # units from a verb of taking to what is taken


@needs(any_of("promise.faring"))
def faring(parsed: Parsed, heard: Set[int], context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each time that people with a trouble, or those who take a thing, are said to do better.

    `heard`: the units of what one is said to be good for already.
    """
    name = ear.pack["claims"]["recommended"][1]
    predicate = ear.vocabulary.predicates.get(name)
    if predicate is None or not context.topic or parsed.question:
        return
    for first, last, _ in listed(parsed, "promise.faring", ear):
        k, end = parsed.unit_of(first), parsed.unit_of(last - 1)
        who = people_before(parsed, k, ear)
        if who < 0 or not heard.isdisjoint(range(who, end + 1)) or _negated(parsed, k):
            continue
        hit = trouble_of(parsed, who, k, predicate, ear)
        subject = _taken(parsed, who, k, context, ear)
        subject = subject if subject.id else _with_it(parsed, k, context, ear)
        subject = subject if subject.id or not hit else promised_by(parsed, who, k, context, ear)
        if subject.id:
            yield Frame(k, Sense("verb", name), subject, (hit or Hit("", k, end),), how=FARING)


def people_before(parsed: Parsed, k: int, ear: Ear) -> int:
    """The unit at the head of the clause before unit k that stands for people at large, or -1."""
    low = next((i + 1 for i in range(k - 1, -1, -1) if parts_clauses(parsed.units[i])), 0)
    kinds = ear.pack["claims"]["faring"]
    for i in range(max(low, k - REACH), k):
        unit = parsed.units[i]
        if unit.is_("teller", "reader") or unit.text in ear.pack["claims"]["befallen"]["cases"]:
            return -1
        if _head(unit) in kinds["people"] or not unit.row.offers.isdisjoint(kinds["kinds"]):
            return i
    return -1


def _head(unit: Unit) -> str:
    """The noun of a name for people in several words: "X sufferers"."""
    return unit.text.rpartition(" ")[2]


def _negated(parsed: Parsed, k: int) -> bool:
    token = parsed.units[k].first
    return any(c.cue.effect in ("negates", "denies") and c.start <= token for c in parsed.cues)


def trouble_of(parsed: Parsed, who: int, k: int, predicate: Predicate, ear: Ear) -> Hit | None:
    """What those people have: named between them and their verb, or in their name ("X sufferers", "diabetics")."""
    kind = ear.pack["claims"]["recommended"][0]
    for i in range(max(0, who - 1), k):
        id = read_as(parsed.units[i], predicate, ear)
        if id in parsed.units[i].entities and ear.vocabulary.is_a(id, kind):
            return Hit(id, i, i)
    named = _head(parsed.units[who]) in ear.pack["claims"]["faring"]["ill"]
    return Hit("", who, who) if named else None


def promised_by(parsed: Parsed, who: int, k: int, context: Context, ear: Ear) -> Subject:
    """What those with a trouble fare better by: what the sentence names as the means, else what the text promises."""
    found = means_of(parsed, ("means",), context, ear)
    if found.id or not context.promising or _do(parsed, who, k) or not comes_alone(parsed, context, ear, k):
        return found if is_watched(found.id, ear) else NOBODY
    return Subject(context.topic, FARING)


def _with_it(parsed: Parsed, k: int, context: Context, ear: Ear) -> Subject:
    """ "Older people stay sharp on it", "students think faster with X": the watched thing that it is thanks to."""
    links = ear.pack["claims"]["faring"]["by"]
    ways = [at for at in parsed.at("means", "means_then") if parsed.units[at].text in links]
    end = next((i for i in parsed.at("contrast") if i > k), len(parsed.units) - 1)  # "farther than those on X"
    for at in (i for i in ways if k < i < end):
        watched = watched_at(parsed.units[at + 1], ear)
        if watched or parsed.units[at + 1].is_("stands_for"):
            return Subject(watched or context.it, "means", at + 1, at + 1)
    return NOBODY


def _do(parsed: Parsed, who: int, k: int) -> bool:
    """ "Diabetics who lose weight": whether those people do something, and do not just have their trouble."""
    inner = range(who + 1, k)
    told = any(parsed.units[i].is_("relative") or parsed.units[i].text == "who" for i in inner)
    return told and not any(parsed.units[i].is_("troubled", "have") for i in inner)


def _taken(parsed: Parsed, who: int, k: int, context: Context, ear: Ear) -> Subject:
    """ "Those who take it", "people who add X to their diet": the watched thing that they take."""
    for at in range(who + 1, k):
        on = parsed.units[at].text in ear.pack["claims"]["faring"]["on"]
        if not (on or parsed.units[at].is_("consuming")) or _negated(parsed, at):
            continue
        for i in range(at + 1, min(at + TAKEN, k)):
            watched = watched_at(parsed.units[i], ear)
            if watched or parsed.units[i].is_("stands_for"):
                return Subject(watched or context.it, "taken by", i, i)
    return NOBODY
