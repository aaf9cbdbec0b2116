"""Those who know, called on without a word of evidence: "Harvard says so too", "ask any pharmacist".

A university that is named agrees and no paper of it is, or readers are sent to whoever they like to be told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.claims.appeals import Appeal, Noun, speaks_against
from generator.claims.ear import Ear
from generator.claims.objects import NOT
from generator.claims.units import Parsed
from generator.claims.wordlist import matches

NEAR = 5  # tokens between a house and that it agrees
REACH = 7  # tokens between those who are asked and what they tell


def called_on(parsed: Parsed, nouns: Sequence[Noun], ear: Ear) -> Iterator[Appeal]:
    """Each such place; `nouns`: all nouns of evidence of the sentence."""
    words, book = parsed.tokens.words, ear.vouched
    houses = matches(words, book.houses)
    asked = matches(words, book.asking)
    if not (houses or asked) or speaks_against(parsed, ear):
        return
    for first, last, _ in houses:
        agrees = matches(words[last : last + NEAR], book.agreeing)
        if agrees and not set(NOT).intersection(words[last : last + agrees[0][1]]):
            yield Appeal(first, last + agrees[0][1], "endorsed")
    for first, last, _ in asked:
        knowing = next((end for start, end, who in nouns if start - 1 <= last <= end and who == "person"), 0)
        if knowing and matches(words[knowing : knowing + REACH], book.telling):
            yield Appeal(first, knowing, "endorsed")
