"""An amount that is all the advice there is: "one scoop after the school run is our rule", "keep the cup to two grams".

An amount at the head of its clause counts with a word that makes it the norm, with those it is for, or with the
moment it is meant for where no verb follows; an amount behind a steering verb and its link counts as a command does.
"""

from __future__ import annotations

from generator.claims.ear import Ear
from generator.claims.objects import NOT
from generator.claims.quantities import Amount, DoseBook
from generator.claims.units import Parsed, Unit
from generator.claims.wordlist import matches

SPAN = 16  # tokens of a clause behind the amount
NEAR = 4  # tokens between "is" and the norm, before a moment, or between a steering verb and its link
MARKS = frozenset(".;:()")
DENIED = frozenset((*NOT, "no", "n't", "nor", "hardly", "rarely", "without"))


def is_headed(parsed: Parsed, amount: Amount, ear: Ear) -> bool:
    """Whether an amount opens its clause and is made a norm there."""
    words, book = parsed.tokens.words, ear.doses
    if not _heads(words, amount.first, book):
        return False
    end = next((at for at in range(amount.last, len(words)) if words[at] in MARKS), len(words))
    behind = words[amount.last : min(end, amount.last + SPAN)]
    if not DENIED.isdisjoint(behind):
        return False
    rest = (u for u in parsed.units if amount.last <= u.first < end)
    verbless = not any(u.is_("be", "have", "do", "modal") or _is_finite(u) for u in rest)
    return _is_norm(behind, book) or (verbless and (_is_for_people(behind, book) or _is_timed(behind, book)))


def _is_finite(unit: Unit) -> bool:
    return any(sense.kind == "verb" and sense.form in ("s", "past") for sense in unit.senses)


def is_steered(words: tuple[str, ...], amount: Amount, openers: frozenset[str], book: DoseBook) -> bool:
    """ "Keep the cup TO two grams", "raise it BY half a gram": a command, its object and a link."""
    link = amount.first - 1
    while link > 0 and words[link] in book.measured:
        link -= 1
    if link < 1 or words[link] not in book.links:
        return False
    starts = range(max(0, link - NEAR), link)
    verbs = [at for at in starts if words[at] in book.steering and (not at or words[at - 1] in openers)]
    return bool(verbs) and all(word.isalpha() for word in words[verbs[-1] : link])


def _heads(words: tuple[str, ...], first: int, book: DoseBook) -> bool:
    """Whether nothing but a round word, a mark, or whom or what it is for stands before an amount."""
    before = words[:first]
    last = next((end for at, end, _ in matches(before, book.about) if end == first), 0)
    if last:
        before = before[: next(at for at, end, _ in matches(before, book.about) if end == first)]
    return not before or before[-1] in MARKS or (before[0] == "for" and before[-1] == ",")


def _is_norm(behind: tuple[str, ...], book: DoseBook) -> bool:
    if matches(behind, book.enough):
        return True
    norms = [at for at, word in enumerate(behind) if word in book.norms]
    return any(word in ("is", "are") and any(at < n <= at + NEAR for n in norms) for at, word in enumerate(behind))


def _is_for_people(behind: tuple[str, ...], book: DoseBook) -> bool:
    at = next((at for at, word in enumerate(behind[:NEAR]) if word in ("for", "per")), -1)
    return at >= 0 and bool(matches(behind[at + 1 : at + 1 + NEAR], book.takers))


def _is_timed(behind: tuple[str, ...], book: DoseBook) -> bool:
    """ "In your evening cocoa": a preposition of time or place, and close behind it a moment of the day."""
    return any(
        word in book.moment_links and not book.moments.isdisjoint(behind[at + 1 : at + 1 + NEAR])
        for at, word in enumerate(behind)
    )
