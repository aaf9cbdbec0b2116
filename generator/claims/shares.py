"""Figures of a claim whose predicate takes one: times, multiples, shares and counts, with their open ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from generator.claims.ear import Ear
from generator.claims.parting import clause_start
from generator.claims.quantities import Amount, DoseBook, amounts, number_at
from generator.claims.rows import NUMBERS
from generator.claims.units import Parsed
from generator.claims.wordlist import listed
from generator.vocabulary.model import Predicate, Quantity

SHARE = "content"  # the dimension of shares, in percent
MULTIPLE = "ratio"
COUNT = "count"
NEAR = 3  # tokens between a number and the noun it counts
WHOLE = 100.0


def figure(parsed: Parsed, at: int, object_at: int, predicate: Predicate, ear: Ear) -> Quantity | None:
    """The figure that stands nearest to unit `at` in its clause, of the predicate's dimension.

    `object_at`: the unit of the claim's object, whose number it is where the predicate counts.
    """
    if predicate.measures == COUNT:
        return counted(parsed, object_at, ear.doses)
    clause, token = clause_start(parsed, at), parsed.units[at].first
    near = [
        one
        for one in figures(parsed, ear)
        if one.dimension == predicate.measures
        and clause_start(parsed, parsed.unit_of(one.first)) == clause
        and not told_before(parsed, one.last, token)
    ]
    behind = parsed.units[object_at].first
    found = min(near, key=lambda one: _distance(one.first, token, behind), default=None)
    return replace(found.quantity, kind=found.dimension) if found else None


def told_before(parsed: Parsed, figure: int, token: int) -> bool:
    """ "It sets in after an hour, and it lasts": the figure belongs to what stands before the comma."""
    units = [u for u in parsed.units if figure <= u.first < token]
    return any(a.text == "," and b.is_("conjunction") for a, b in pairwise(units))


def _distance(figure: int, token: int, behind: int) -> int:
    """Tokens from a claim to its figure; those before the claim are likelier to be another's."""
    return figure - behind if figure >= behind else 2 * abs(token - figure)


def figures(parsed: Parsed, ear: Ear) -> tuple[Amount, ...]:
    """Every amount with its bounds, and what says a share or a multiple in words; found once a sentence."""
    found: tuple[Amount, ...] | None = parsed.memo.get("figures")
    if found is None:
        plain = (one._replace(quantity=bounded(parsed, one, ear.doses)) for one in amounts(parsed, ear.doses))
        found = parsed.memo["figures"] = (*plain, *shares(parsed, ear), *_multiples(parsed, ear))
    return found


def bounded(parsed: Parsed, amount: Amount, book: DoseBook) -> Quantity:
    """An amount without the end that its words leave open: "within", "at least", "a day or longer"."""
    words = parsed.tokens.words
    onward = words[amount.last : amount.last + 2] in book.onward
    bound = _bound(words, amount.first, book) or ("at_least" if onward else "")
    if bound == "at_most":
        return replace(amount.quantity, low=None)
    return replace(amount.quantity, high=None) if bound == "at_least" else amount.quantity


def shares(parsed: Parsed, ear: Ear) -> Iterator[Amount]:
    """ "Most of", "a third of", "two in ten"; percentages are amounts already."""
    words, book = parsed.tokens.words, ear.doses
    for first, last, (low, high) in listed(parsed, "doses.parts", ear):
        yield Amount(first, last, Quantity(low, high, "percent"), SHARE)
    parted = not book.among.root.keys().isdisjoint(words)  # "in", "out of": most sentences have none
    for first in parsed.begins.get(NUMBERS, ()) if parted else ():
        part, end = number_at(words, first, book)
        after, found = book.among.longest(words, end) if part and end < len(words) else (end, [])
        whole, last = number_at(words, after, book) if found and after < len(words) else (None, end)
        if part and whole and part <= whole and whole > 1:
            share = WHOLE * part / whole
            yield Amount(first, last, Quantity(share, share, "percent"), SHARE)


def _multiples(parsed: Parsed, ear: Ear) -> Iterator[Amount]:
    for first, last, value in listed(parsed, "doses.multiples", ear):
        yield Amount(first, last, Quantity(value, value, "ratio"), MULTIPLE)


def counted(parsed: Parsed, at: int, book: DoseBook) -> Quantity | None:
    """How many of what unit `at` names; a bare number leaves room for more ("contains two oils")."""
    words, noun = parsed.tokens.words, parsed.units[at].first
    for first in range(noun - 1, max(-1, noun - 2 * NEAR), -1):
        value, last = number_at(words, first, book)
        if value is None or not 0 <= noun - last <= NEAR or words[first:last] in book.uncounted:
            continue
        bound = _bound(words, first, book)
        alone = bound in ("only", "at_most") or words[first:last] in book.alone
        return Quantity(None if alone else value, value if alone else None, words[noun], COUNT)
    return None


def _bound(words: tuple[str, ...], first: int, book: DoseBook) -> str:
    """What the words right before a number make of it: at_most, at_least, approximately, only, or ""."""
    for start in range(max(0, first - 5), first):
        last, found = book.about.longest(words, start)
        if found and last == first:
            return str(found[0])
    return ""
