"""Lists of benefits: "What X offers:" announces that its items are what X does for people."""

from __future__ import annotations

from collections.abc import Iterator, Set

from generator.claims.context import Context, Subject
from generator.claims.denials import is_fragment
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import rightward
from generator.claims.phrases import tells_of_another, watched_at
from generator.claims.reading import is_word
from generator.claims.signs import any_object, needs
from generator.claims.units import Parsed

ANNOUNCES, LESS = "announces", "says less"  # whether a sentence does, as it remembers it
SAYS_LESS = frozenset({"reports", "rejects", "neutral", "negates", "denies", "unknown", "irrealis", "wants"})
FOUND_NOBODY = frozenset({"unknown", "stranger"})


def announces_benefits(parsed: Parsed, ear: Ear) -> bool:
    """Whether a sentence or heading leads in a list of what a watched thing, or the topic, does for people.

    A list of what people take it for, say of it or look for in it is none.
    """
    known: bool | None = parsed.memo.get(ANNOUNCES)
    if known is None:
        known = parsed.memo[ANNOUNCES] = not says_less(parsed, ear) and _announces(parsed, ear)
    return known


def _announces(parsed: Parsed, ear: Ear) -> bool:
    if [unit.text for unit in parsed.units if unit.text[0].isalnum()][-1:] == ["by"]:
        return False  # "you can lower it by:" leads in what people do
    gives = any(not parsed.units[k].is_("have") for k in parsed.at("giving", "helping", "causatives"))
    named = gives and any(watched_at(unit, ear) or unit.is_("pronoun", "reader") for unit in parsed.units)
    return named or bool(parsed.at("gain_nouns"))


def says_less(parsed: Parsed, ear: Ear) -> bool:
    """Whether what a sentence leads in is somebody else's word, unknown, not so, or another thing's."""
    known: bool | None = parsed.memo.get(LESS)
    if known is None:
        known = parsed.memo[LESS] = _says_less(parsed, ear)
    return known


def _says_less(parsed: Parsed, ear: Ear) -> bool:
    if any(found.cue.effect in SAYS_LESS for found in parsed.cues) or tells_of_another(parsed, ear):
        return True
    return any(not parsed.units[k].is_("reader") for k in parsed.at("sayer"))


def listed(parsed: Parsed, frame: Frame, context: Context, ear: Ear) -> Frame:
    """A benefit that is an item of such a list by itself is the topic's."""
    family = ear.vocabulary.predicates[frame.sense.id].family
    own = frame.subject.id or frame.subject.how not in FOUND_NOBODY or family not in ear.pack["claims"]["gained"]
    if own or frame.how == "adjective" or not _is_item(parsed, context, ear):
        return frame
    return frame._replace(subject=Subject(context.topic, "listed"))


def _is_item(parsed: Parsed, context: Context, ear: Ear) -> bool:
    return is_fragment(parsed) and context.promised and not tells_of_another(parsed, ear)


@needs(any_object("gains.0"))
def bare(parsed: Parsed, heard: Set[int], context: Context, ear: Ear) -> Iterator[Frame]:
    """ "Deep X" as an item of such a list: what the topic is good for, and nothing is said of it.

    `heard`: units that are predicates or objects already.
    """
    name = ear.pack["claims"]["gains"][0]
    predicate = ear.vocabulary.predicates.get(name)
    if predicate is None or parsed.offers.isdisjoint(predicate.object):
        return
    first = 0 if not heard and _is_item(parsed, context, ear) else _awaited(parsed, context, ear)
    hits = rightward(parsed, first, predicate, False, ear) if first >= 0 else []
    told = first == 0 and hits and any(u.is_("article") for u in parsed.units[: hits[0].first])  # "a chatty X"
    if hits and not (told and not context.announced) and heard.isdisjoint(hit.first for hit in hits):
        yield Frame(hits[0].first, Sense("gain", name), Subject(context.topic, "listed"), tuple(hits), how="gain")


def _awaited(parsed: Parsed, context: Context, ear: Ear) -> int:
    """The first unit of what the reader is told to expect, or what is said to be the result; or -1."""
    if not context.topic or tells_of_another(parsed, ear):
        return -1
    for at in parsed.at("awaiting"):
        if not at or all(u.is_("reader", "modal") or u.row.is_adverb for u in parsed.units[:at]):
            return at + 1
    for at in parsed.at("be"):
        if at and parsed.units[at - 1].is_("gain_nouns") and all(
            u.is_("determiner", "definite", "possessive") or is_word(u) for u in parsed.units[: at - 1]
        ):
            return at + 1
    return -1
