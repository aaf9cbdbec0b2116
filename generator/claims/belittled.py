"""Harm that is called small, and safety that is called certain: "side effects are rare", "safety is beyond doubt"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.carried import behind, is_result, section
from generator.claims.context import Context, Subject
from generator.claims.denials import before_thing
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit, leftward
from generator.claims.phrases import watched_at
from generator.claims.reading import is_adverb, is_word
from generator.claims.signs import any_of, needs
from generator.claims.tails import is_tail
from generator.claims.units import Parsed, Unit
from generator.claims.whose import only_thing

HELD = ("be", "copular", "have")
SMALL, SMALLER = "small", "smaller"
SAFE = {"assured": "safety", "groundless": "fears"}  # what is said, and of which nouns it calls a thing safe


@needs(any_of("harms.small", "harms.smaller", "harms.assured", "harms.groundless"))
def belittled(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each harm that is small, smaller or unlikely without more, and for each safety that is assured."""
    if ear.harms.judging.isdisjoint(parsed.tokens.words) or is_result(parsed, ear):
        return
    for k in range(2, len(parsed.units)):
        lists = ear.harms.lists(parsed, k)
        kind = next((name for name in (SMALL, SMALLER, *SAFE) if name in lists), "")
        held = _held(parsed, k, ear) if kind else -1
        subject = only_thing(parsed, context, ear) if held > 0 else None
        if subject:
            yield from _judged(parsed, k, held, kind, subject, ear)


def _judged(parsed: Parsed, k: int, held: int, kind: str, subject: Subject, ear: Ear) -> Iterator[Frame]:
    claims = ear.pack["claims"]
    if kind in SAFE:
        noun = _noun_before(parsed, held, SAFE[kind], ear)
        if noun >= 0:
            hit = Hit(ear.harms.any, noun, ear.harms.last(parsed, k))
            yield Frame(k, Sense("fixed", claims["safe"]), subject, (hit,), how="fixed")
        return
    denied = ear.vocabulary.predicates[claims["denied"]]
    hits = leftward(parsed, before_thing(parsed, held, ear), denied, ear)[-1:]
    if not hits or not _is_at_large(parsed, hits[0], held, ear) or not _is_bare(parsed, k, hits[0].first, ear):
        return
    last = ear.harms.last(parsed, k)
    if kind == SMALL:
        yield Frame(last, Sense("denial", claims["denied"]), subject, tuple(hits), how="denial")
    elif _is_owned(parsed, hits[0].first, k, ear) and _ends_there(parsed, last, ear):
        yield Frame(last, Sense("adjective", claims["milder"]), subject, (Hit("", k, last),), how="adjective")


def _held(parsed: Parsed, k: int, ear: Ear) -> int:
    """The verb "be" before what is said of a harm, its helpers included; -1 where it is not said outright."""
    at = k - 1
    while at > 0 and is_adverb(parsed.units[at], ear) and not parsed.units[at].is_("be"):
        at -= 1
    if not parsed.units[at].is_(*HELD) or _is_limited(parsed, at, k, ear):
        return -1
    while at > 1 and parsed.units[at - 1].is_("be", "have"):
        at -= 1
    return -1 if parsed.units[at - 1].is_("modal") else at


def _is_limited(parsed: Parsed, first: int, end: int, ear: Ear) -> bool:
    words = parsed.tokens.words[parsed.units[first].first : parsed.units[end].first]
    return bool(ear.harms.limits(words))


def _is_at_large(parsed: Parsed, hit: Hit, held: int, ear: Ear) -> bool:
    """Harms at large, of nothing unknown; of a grave one in particular "rare" is what any leaflet says."""
    between = parsed.units[hit.last + 1 : held]
    return hit.id in ear.harms.light and not any(is_word(u) and not is_adverb(u, ear) for u in between)


def _is_bare(parsed: Parsed, k: int, harm: int, ear: Ear) -> bool:
    """Whether nothing before the harm or behind what is said of it leaves it some weight."""
    low = section(parsed, harm)
    before = parsed.tokens.words[parsed.units[low].first : parsed.units[harm].first]
    return not (ear.harms.weighs(before) or ear.harms.outweighs(behind(parsed, k), parsed.tokens.words))


def _is_owned(parsed: Parsed, first: int, end: int, ear: Ear) -> bool:
    """ "Its harm", "the harm of X", "with X, the harm": a harm that is said to be that of a watched thing."""
    low = section(parsed, first)
    if low:
        return parsed.units[0].is_("instrument") and any(watched_at(u, ear) for u in parsed.units[:low])
    owned = first > 0 and parsed.units[first - 1].is_("possessive")
    whole = first == low + 3 and parsed.units[low].is_("article") and parsed.units[low + 2].text == "of"
    if whole and "chances" in ear.harms.lists(parsed, low + 1):  # "the chance of harm is smaller"
        return True
    return owned or any(watched_at(unit, ear) for unit in parsed.units[first:end])


def _ends_there(parsed: Parsed, last: int, ear: Ear) -> bool:
    """Whether nothing follows that says beside what, or when, it is smaller."""
    rest = parsed.units[last + 1 : last + 3]
    if not rest or not rest[0].text[0].isalnum() or rest[0].is_("conjunction"):
        return not parsed.at("contrast")
    return rest[0].is_("preposition") and (bool(watched_at(rest[-1], ear)) or is_tail(parsed, last + 1, ear))


def _noun_before(parsed: Parsed, held: int, name: str, ear: Ear) -> int:
    """The unit of a listed noun in the phrase before the verb, which is of a thing or body that is meant; else -1."""
    for at in range(held - 1, section(parsed, held) - 1, -1):
        if name in ear.harms.lists(parsed, at):
            rest = parsed.units[at + 1 : held]
            if any(u.is_("relative") or ear.pack["claims"]["harm"] in u.row.offers for u in rest):
                return -1  # what is said of a harm that is named is heard of the harm
            meant = not rest or any(watched_at(u, ear) or u.has("type") or _is_body(u, ear) for u in rest)
            return at if meant else -1
    return -1


def _is_body(unit: Unit, ear: Ear) -> bool:
    return any(ear.vocabulary.has_type(id, tuple(ear.pack["claims"]["befalls"])) for id in unit.entities)
