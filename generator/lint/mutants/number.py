"""Another number: ten times the fact's own."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.quantities import DoseBook, amounts
from generator.claims.tokens import split_form
from generator.claims.units import Parsed
from generator.lint.mutants.model import Wording
from generator.lint.readback import agrees
from generator.vocabulary.model import Quantity

FACTOR = 10


def tenfold(wording: Wording) -> Iterator[str]:
    """With FACTOR times each number that is the fact's, all at once."""
    quantity, book = wording.fact.quantity, wording.tools.ear.doses
    for parsed in wording.heard.parsed if quantity else ():
        text, shift = wording.text, parsed.offset
        assert quantity is not None
        for token, value in sorted(_own(parsed, quantity, book).items()):
            start, end = parsed.tokens.starts[token] + shift, parsed.tokens.ends[token] + shift
            words = f"{FACTOR * value:.10g}"
            text = text[:start] + words + text[end:]
            shift += len(words) - (end - start)
        yield text


def _own(parsed: Parsed, quantity: Quantity, book: DoseBook) -> dict[int, float]:
    """Token -> value of the quantity's numbers; a number of another known unit is none of them."""
    _, known = book.units.longest(split_form(quantity.unit), 0)
    numbers = {
        i: v for i, word in enumerate(parsed.tokens.words) if word[0].isdigit() and (v := _figure(word))
    }
    for amount in amounts(parsed, book):
        inside = range(amount.first, amount.last)
        same = bool(known) and amount.quantity.unit == known[0][0]
        for token in inside:
            value = _value(parsed.tokens.words, token, book) if same else None
            numbers |= {token: value} if value else {}
            if not same:
                numbers.pop(token, None)
    return {i: v for i, v in numbers.items() if agrees(Quantity(v, v, quantity.unit), quantity)}


def _value(words: tuple[str, ...], token: int, book: DoseBook) -> float | None:
    """The number that one token is, in figures or in a word."""
    if words[token][0].isdigit():
        return _figure(words[token])
    end, found = book.numbers.longest(words, token)
    value: float | None = found[0] if found and end == token + 1 else None
    return value


def _figure(word: str) -> float | None:
    try:
        return float(word.replace(",", ""))
    except ValueError:
        return None
