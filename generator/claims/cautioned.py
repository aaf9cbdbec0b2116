"""Ways of acting that are the reason of a warning: "because it raises X, people with Y should not take it"."""

from __future__ import annotations

from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.units import Parsed
from generator.claims.wordlist import matches

WARNED = "warned"  # whether a sentence tells readers to take care, as it remembers it
REACH = 12  # units back from a way of acting to what makes it a reason


def is_cautioned(parsed: Parsed, frame: Frame, ear: Ear) -> bool:
    """Whether a frame of a way of acting is why a thing should be left alone, or what it does to a medicine."""
    lists = ear.pack["claims"]["cautioned"]
    predicate = ear.vocabulary.predicates[frame.sense.id]
    if predicate.family not in lists["families"] or not warns(parsed, ear):
        return False
    undirected = predicate.direction not in ear.pack["claims"]["turned"]
    return undirected or _is_reason(parsed, frame.k, lists)


def is_barred(parsed: Parsed, frame: Frame, ear: Ear) -> bool:
    """ "Medicines with it should be avoided by people with X": advice stands between a thing and a trouble."""
    gained = ear.vocabulary.predicates[frame.sense.id].family in ear.pack["claims"]["gained"]
    if not gained or not frame.objects or frame.objects[0].first <= frame.k:
        return False
    between = parsed.tokens.words[parsed.units[frame.k].first : parsed.units[frame.objects[0].first].first]
    return bool(matches(between, ear.phrases("claims", "turned_from")))


def warns(parsed: Parsed, ear: Ear) -> bool:
    """Whether a sentence tells readers to take care."""
    known: bool | None = parsed.memo.get(WARNED)
    if known is None:
        words = parsed.tokens.words
        phrases = (ear.phrases("people", "advice"), ear.phrases("claims", "cautions"))
        known = parsed.memo[WARNED] = any(matches(words, trie) for trie in phrases)
    return known


def _is_reason(parsed: Parsed, k: int, lists: dict[str, list[str]]) -> bool:
    """Whether a word of reason stands before unit k in its clause, or one of consequence behind it."""
    for unit in reversed(parsed.units[max(0, k - REACH) : k]):
        if unit.text in lists["reasons"]:
            return True
        if unit.text in (";", ":"):
            break
    return any(unit.text in lists["consequences"] for unit in parsed.units[k + 1 : k + REACH])
