"""Whether what a verb says of a trouble is that it goes, or of a good of the body that it comes."""

from __future__ import annotations

from generator.claims.ear import Ear
from generator.claims.lexicon import Sense
from generator.claims.objects import read_as
from generator.claims.reading import back, is_adverb
from generator.claims.unheard import is_harmful, is_listed, is_moved
from generator.claims.units import Parsed
from generator.claims.wordlist import listed

FINITE = frozenset({"s", "base", "past"})


def becoming(parsed: Parsed, at: int, k: int, ear: Ear) -> tuple[str, str] | None:
    """What unit `at` names and the predicate of benefit that the verb at unit k says of it, or None."""
    trouble, name = ear.pack["claims"]["recommended"]
    id = next((e for e in parsed.units[at].entities if ear.vocabulary.is_a(e, trouble)), "")
    if id and _worded(parsed, at, k, "promise.ending", ear):
        return id, name
    if not id and _worded(parsed, at, k, "promise.thriving", ear):
        return _thrives(parsed, at, k, ear)
    if _negated(parsed, k):
        return (id, name) if id and parsed.units[k].text in ear.pack["claims"]["befallen"]["arriving"] else None
    passive = _is_passive(parsed, k, ear)
    told = known(parsed, at, k, ear)
    if told:
        return told
    goes = id and (_stops(parsed, k, ear) or _goes(parsed, at, k, passive, ear))
    return (id, name) if goes else None


def _worded(parsed: Parsed, at: int, k: int, name: str, ear: Ear) -> bool:
    """Whether words of a list stand between unit `at` and the verb: of a trouble, "does not stand a chance"."""
    behind, verb = parsed.units[at].last, parsed.units[k].last
    return any(behind <= first < verb for first, _, _ in listed(parsed, name, ear))


def _thrives(parsed: Parsed, at: int, k: int, ear: Ear) -> tuple[str, str] | None:
    """ "X goes from strength to strength": what a good of the body does that fares better."""
    kinds = {kind: ear.pack["claims"]["unheard"][kind] for kind in ear.pack["claims"]["plainly"]}
    found = ((id, kinds[kind]) for id in parsed.units[at].entities for kind in kinds if ear.vocabulary.is_a(id, kind))
    return None if _negated(parsed, k) else next(found, None)


def known(parsed: Parsed, at: int, k: int, ear: Ear) -> tuple[str, str] | None:
    """The same where the verb is known to say it."""
    passive = _is_passive(parsed, k, ear)
    found = _known(parsed, at, k, passive, ear) or _turned(parsed, at, k, ear)
    return found or (_gone(parsed, at, ear) if _says_gone(parsed, k, passive, ear) else None)


def _gone(parsed: Parsed, at: int, ear: Ear) -> tuple[str, str] | None:
    trouble, name = ear.pack["claims"]["recommended"]
    id = next((e for e in parsed.units[at].entities if ear.vocabulary.is_a(e, trouble)), "")
    return (id, name) if id else None


def _says_gone(parsed: Parsed, k: int, passive: bool, ear: Ear) -> bool:
    """ "Is gone", and "are gone in" as one form of what is said of substances."""
    first, *rest = parsed.units[k].text.split(" ")
    gone = ear.pack["claims"]["gone"]
    return (passive and first in gone) or (bool(rest) and parsed.units[k].has("verb") and rest[0] in gone)


def _negated(parsed: Parsed, k: int) -> bool:
    token = parsed.units[k].first
    return any(c.cue.effect in ("negates", "denies") and c.start < token for c in parsed.cues)


def _is_passive(parsed: Parsed, k: int, ear: Ear) -> bool:
    """ "Is eased"; what should be eased is advice."""
    before = back(parsed, k, ear)
    advised = before > 0 and parsed.units[before - 1].text in ear.pack["claims"]["advising"]
    return before >= 0 and parsed.units[before].is_("be") and not advised


def _known(parsed: Parsed, at: int, k: int, passive: bool, ear: Ear) -> tuple[str, str] | None:
    """What a verb of benefit says that happens to its subject, or that is done to it."""
    gained = ear.pack["claims"]["gained"]
    for sense, predicate, *_ in parsed.units[k].row.readings:
        if predicate.family not in gained or sense.kind != "verb" or not _is_whole(parsed, k, sense):
            continue
        fits = _is_finite(parsed, k, sense) if sense.happens else passive and sense.form == "pp"
        id = read_as(parsed.units[at], predicate, ear) if fits else ""
        if id in parsed.units[at].entities:
            return id, predicate.id
    return None


def _turned(parsed: Parsed, at: int, k: int, ear: Ear) -> tuple[str, str] | None:
    """ "X comes down": what a value does that people fear to rise, or are glad to see rise."""
    senses = [r for r in parsed.units[k].row.readings if r.sense.happens and _is_finite(parsed, k, r.sense)]
    for way, kinds in ear.pack["claims"]["befallen"]["turning"].items():
        goes = any(r.predicate.direction == way for r in senses)
        for id in parsed.units[at].entities if goes else ():
            if any(ear.vocabulary.is_a(id, kind) for kind in kinds):
                return id, ear.pack["claims"]["amounts"][way == "down"]
    return None


def _stops(parsed: Parsed, k: int, ear: Ear) -> bool:
    """ "Xs stop waking you", "the X stops": a trouble that does no more what it did."""
    if parsed.units[k].text not in ear.pack["claims"]["befallen"]["ceasing"]:
        return False
    after = parsed.units[k + 1 : k + 2]
    return bool(after and after[0].text.endswith("ing")) or _stands_alone(parsed, k, ear)


def _is_whole(parsed: Parsed, k: int, sense: Sense) -> bool:
    """Whether the rest of a verb in several words follows it directly: "is kept in check"."""
    first = parsed.units[k].last
    return tuple(sense.tail) == parsed.tokens.words[first : first + len(sense.tail)]


def _is_finite(parsed: Parsed, k: int, sense: Sense) -> bool:
    had = sense.form == "pp" and any(u.is_("have") for u in parsed.units[max(0, k - 2) : k])
    return sense.form in FINITE or had


def _goes(parsed: Parsed, at: int, k: int, passive: bool, ear: Ear) -> bool:
    """Whether the verb at unit k, said of what unit `at` names, says no harm and leaves nothing it could be done to."""
    unit = parsed.units[k]
    if passive and is_listed(unit, "moving", ear):
        return is_moved(parsed, k + 1, ear)
    if not unit.text[0].isalpha() or unit.has("entity", "type", "aspect", "word", "agent") or unit.groups:
        return False
    if is_listed(unit, "neutral", ear) or is_harmful(unit, ear):
        return False
    if passive:
        return unit.text.endswith(("ed", "en")) or any(s.form == "pp" for s in unit.senses)
    return _agrees(parsed, at, k) and _stands_alone(parsed, k, ear)


def _agrees(parsed: Parsed, at: int, k: int) -> bool:
    """ "Xs unknot", "the X retreats", "the X in your knees goes": a verb in the number of its subject."""
    verb, noun = parsed.units[k].text.split(" ")[0], parsed.units[k - 1].text
    felt, *where = parsed.units[at].text.split(" ")
    if at < k - 1 and len(where) > 1 and parsed.units[k - 1].entities:
        noun = felt
    helped = parsed.units[k - 1].is_("modal", "infinitive", "do")
    many = noun.endswith("s") and not noun.endswith("ss")
    return helped or many != (verb.endswith("s") and not verb.endswith("ss"))


def _stands_alone(parsed: Parsed, k: int, ear: Ear) -> bool:
    after = parsed.units[k + 1] if k + 1 < len(parsed.units) else None
    if after is None or not after.text[0].isalnum():
        return True
    if is_adverb(after, ear):  # "Xs rarely work": the verb stands behind it
        return k + 2 == len(parsed.units) or not parsed.units[k + 2].has("verb")
    return after.is_("particle", "preposition", "conjunction", "additive")
