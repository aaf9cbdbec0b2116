"""What the law of a place makes of a thing: "in Y X is an illegal drug", "Y lists X as contraband", "legally sold".

Words for what is forbidden and for what is allowed say so of the place and the thing in their clause. To buy or sell
a thing says so only of every place there is ("in all fifty states"), and so does that no place has banned it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from generator.claims.context import NOBODY, Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit
from generator.claims.parting import clause_start
from generator.claims.phrases import anaphor, is_watched, names_another, watched_at
from generator.claims.reading import is_comma
from generator.claims.signs import any_in, needs
from generator.claims.units import Parsed
from generator.claims.wordlist import compile_phrases, matches

RULED = "ruled"
TRADED = "traded"
NEAR = 4  # tokens between a verb and the word of law
FAR = 10  # units between a place and the word of law


@needs(any_in("ruled.place"))
def ruled(parsed: Parsed, heard: Sequence[Frame], context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for the first word of law that has a place and a watched thing in its clause."""
    known: dict[str, Any] = ear.pack["claims"][RULED]
    if known["place"] not in parsed.offers or not known["predicates"].keys() <= ear.vocabulary.predicates.keys():
        return
    if any(is_watched(f.subject.id, ear) for f in heard if f.sense.id in known["predicates"]):
        return
    for predicate, key in (*known["predicates"].items(), (known["open"], TRADED)):
        trie = ear.memo(f"ruled.{key}", partial(compile_phrases, known[key], key))
        for start, end, _ in matches(parsed.tokens.words, trie):
            k, last = parsed.unit_of(start), parsed.unit_of(end - 1)
            places = _places(parsed, k, last, key == TRADED, ear)
            found = _thing(parsed, k, context, ear) if places else NOBODY
            if not is_watched(found.id, ear) or _is_over(parsed, k, key, ear):
                continue
            if not _is_of_others(parsed, k, found, ear):
                yield Frame(k, Sense(RULED, predicate), found, tuple(places), how=RULED)
                return


def _places(parsed: Parsed, k: int, last: int, everywhere: bool, ear: Ear) -> list[Hit]:
    """The place next to a word of law in its clause; of trade only a place that stands for every one of some."""
    low, units = clause_start(parsed, k), parsed.units
    near = range(max(low, k - FAR), min(last + FAR, len(units)))
    kind = ear.pack["claims"][RULED]["place"]
    hits = [
        Hit(id, i, i)
        for i in near
        if clause_start(parsed, i) == low
        for id in units[i].entities
        if ear.vocabulary.has_type(id, (kind,))
        if not everywhere or _is_every(id, ear)
    ]
    return sorted(hits, key=lambda hit: abs(hit.first - k))[:1]


def _is_every(id: str, ear: Ear) -> bool:
    entity = ear.vocabulary.entities.get(id)
    return entity is not None and bool(entity.every_of)


def _thing(parsed: Parsed, k: int, context: Context, ear: Ear) -> Subject:
    """The watched thing of the clause, or what "it" means there."""
    low = clause_start(parsed, k)
    mine = [i for i in range(low, len(parsed.units)) if clause_start(parsed, i) == low]
    named = next((i for i in mine if watched_at(parsed.units[i], ear)), -1)
    if named >= 0:
        return Subject(watched_at(parsed.units[named], ear), "named", named, named)
    at = next((i for i in mine if parsed.units[i].is_("stands_for")), -1)
    return anaphor(parsed, at, context, ear) if at >= 0 else NOBODY


def _is_of_others(parsed: Parsed, k: int, found: Subject, ear: Ear) -> bool:
    """ "Mixed with illegal drugs", "another drug is illegal and X …": whether the word of law is of something else."""
    first = parsed.units[k].first
    words = parsed.tokens.words[max(0, first - 2) : first]
    if not set(ear.pack["claims"][RULED]["leads"]).isdisjoint(words):
        return True
    low, high = sorted((k, found.first))
    inner = parsed.units[clause_start(parsed, k) : found.first]
    parted = found.first > k and any(u.is_("conjunction") or is_comma(u) for u in parsed.units[low:high])
    return parted or names_another(parsed.units[low:high], ear) or any(u.is_("relative") for u in inner)


def _is_over(parsed: Parsed, k: int, key: str, ear: Ear) -> bool:
    """What was so once, without a word that says that it is; of trade, where something else in it is forbidden."""
    known: dict[str, Any] = ear.pack["claims"][RULED]
    words = set(parsed.tokens.words)
    if key == TRADED:
        return not words.isdisjoint(known["but"])
    first = parsed.units[k].first
    near = parsed.tokens.words[max(0, first - NEAR) : first]
    last = next((word for word in reversed(near) if word in known["past"] or word in known["lasting"]), "")
    return last in known["past"] or not (words.isdisjoint(known["past"]) or not words.isdisjoint(known["lasting"]))
