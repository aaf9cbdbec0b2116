"""The numbers of a sentence that are a fact's own, and the sentence with others in their place."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.quantities import DoseBook
from generator.claims.units import Parsed
from generator.lint.readback import agrees
from generator.vocabulary.model import Quantity

FACTOR = 10


def other_numbers(parsed: Parsed, quantity: Quantity, book: DoseBook) -> str:
    """The sentence with FACTOR times each number that is the quantity's, or "" where there is none."""
    text, shift = parsed.text, 0
    for first, last, value in _numbers(parsed.tokens.words, book):
        if agrees(Quantity(value, value, quantity.unit), quantity):
            start, end = parsed.tokens.starts[first] + shift, parsed.tokens.ends[last - 1] + shift
            words = f"{FACTOR * value:g}"
            text = text[:start] + words + text[end:]
            shift += len(words) - (end - start)
    return text if text != parsed.text else ""


def _numbers(words: tuple[str, ...], book: DoseBook) -> Iterator[tuple[int, int, float]]:
    """(first, last, value) of every number in figures or words, tokens `last` excluded."""
    at = 0
    while at < len(words):
        end, found = book.numbers.longest(words, at)
        if words[at][0].isdigit():
            end, found = at + 1, [_figure(words[at])]
        if found and found[0] is not None:
            yield at, end, found[0]
        at = max(end, at + 1)


def _figure(word: str) -> float | None:
    try:
        return float(word.replace(",", ""))
    except ValueError:
        return None
