"""What a thing lets people do: "allows you to focus for hours", "gives people with X a way to cope"."""

from __future__ import annotations

from collections.abc import Iterator, Set

from generator.claims.context import Context
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense, Trie
from generator.claims.objects import Hit
from generator.claims.phrases import is_watched
from generator.claims.reading import is_comma
from generator.claims.signs import any_of, needs
from generator.claims.subjects import subject_of
from generator.claims.units import Parsed
from generator.claims.wordlist import compile_phrases, matches

ENABLED = "enabled"  # how such a claim was found
REACH = 10  # units back to what lets people do it
FOUND = frozenset({"explicit", "pronoun", "class noun"})


@needs(any_of("causatives", "giving"), any_of("promise.able"))
def enabled(parsed: Parsed, heard: Set[int], context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each thing worth being able to do that a watched thing is said to let people do.

    `heard`: the units of what one is said to be good for already.
    """
    name = ear.pack["claims"]["gains"][0]
    if name not in ear.vocabulary.predicates or not parsed.has("causatives", "giving"):
        return
    for first, last, function in matches(parsed.tokens.words, ear.memo("able", lambda: _compiled(ear))):
        k, end = parsed.unit_of(first), parsed.unit_of(last - 1)
        at = -1 if k in heard else _enabler(parsed, k, ear)
        subject = subject_of(parsed, at, context, ear) if at > 0 else None
        if subject and subject.how in FOUND and is_watched(subject.id, ear):
            yield Frame(k, Sense("verb", name), subject, (Hit(function, k, end),), how=ENABLED)


def _compiled(ear: Ear) -> Trie:
    """Things worth being able to do, with the function that each of them is."""
    trie = Trie({})
    for function, phrases in ear.pack.get("promise", {}).get("able", {}).items():
        if function in ear.vocabulary.entities:
            compile_phrases(phrases, function, trie)
    return trie


def _enabler(parsed: Parsed, k: int, ear: Ear) -> int:
    """The unit that lets somebody do what unit k says, or -1."""
    means = False
    for at in range(k - 1, max(-1, k - REACH), -1):
        unit = parsed.units[at]
        if unit.is_("causatives") and unit.text.split(" ")[0] not in ear.pack["claims"]["not_enabling"]:
            return at
        if unit.is_("causatives") and " " in unit.text:  # "makes it easier for"
            return at
        if means and unit.is_("giving"):
            return at
        means = means or unit.text in ear.pack["claims"]["means_to"]
        if is_comma(unit) or unit.is_("be", "do", "modal", "adversative", "contrast"):
            return -1
    return -1
