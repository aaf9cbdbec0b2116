"""Harm denied by whom a thing is said to suit: "gentle enough for toddlers", "pregnant women can drink it too".

Those for whom every leaflet has a warning, and that the thing is right for them or theirs to take. What sets an age,
an amount or a condition is advice and no promise.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.carried import behind, is_result
from generator.claims.context import Context
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.modes import force_at
from generator.claims.objects import NOT, Hit
from generator.claims.reading import is_word
from generator.claims.signs import any_of, needs
from generator.claims.subjects import subject_of
from generator.claims.units import Parsed
from generator.claims.whose import only_thing
from generator.claims.wordlist import listed, matches

NEAR = 6  # tokens between that it suits and whom, or between them and their verb of taking
SAID = ("asserted", "hedged", "possible")


@needs(any_of("unharmed.frail", "unharmed.at_the_wheel"))
def frail(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A denial of harm for the first people of the kind, or machines, that a promising text lets take the thing."""
    denied = ear.pack["claims"]["denied"]
    if denied not in ear.vocabulary.predicates or parsed.question or not context.promising or is_result(parsed, ear):
        return
    for first, end in (*_suited(parsed, ear), *_allowed(parsed, ear), *_at_the_wheel(parsed, ear)):
        k, last = parsed.unit_of(first), parsed.unit_of(end - 1)
        subject = subject_of(parsed, k, context, ear)
        thing = only_thing(parsed, context, ear) if subject.how != "stranger" else None
        if thing and thing.id and _is_told(parsed, first, end, ear) and not _sets_limits(parsed, end, ear):
            yield Frame(k, Sense("denial", denied), thing, (Hit(ear.harms.any, k, last),), how="denial")
            return


def _is_told(parsed: Parsed, first: int, end: int, ear: Ear) -> bool:
    """Whether the words from a token on are said outright, and of no "too tired to"."""
    force, before = force_at(parsed, first, False), parsed.tokens.words[:end]
    return force.holds and force.mode in SAID and not {*NOT, *ear.pack["unharmed"]["excess"]} & {*before}


def _sets_limits(parsed: Parsed, end: int, ear: Ear) -> bool:
    """Whether an age, an amount or a piece of advice stands behind a token, or it is taken back."""
    words, rest = parsed.tokens.words, behind(parsed, parsed.unit_of(end - 1))
    numbered = any(word[0].isdigit() for word in words[end:])
    advised = matches(words, ear.phrases("harms", "cautious"))
    return numbered or bool(advised) or ear.harms.reserves(rest) or ear.harms.outweighs(rest, words)


def _suited(parsed: Parsed, ear: Ear) -> Iterator[tuple[int, int]]:
    """ "SUITABLE FOR the whole FAMILY": that it suits, and whom close behind."""
    words = parsed.tokens.words
    for first, end, _ in matches(words, ear.phrases("unharmed", "suiting")):
        people = next((one for one in listed(parsed, "unharmed.frail", ear) if end <= one[0] < end + NEAR), None)
        if people and all(word[0].isalnum() for word in words[end : people[0]]):
            yield first, people[1]


def _allowed(parsed: Parsed, ear: Ear) -> Iterator[tuple[int, int]]:
    """ "PREGNANT WOMEN can ENJOY it too": whom, and a permission to take it close behind."""
    words = parsed.tokens.words
    for first, end, _ in listed(parsed, "unharmed.frail", ear):
        ahead = range(end, min(end + NEAR, len(words)))
        let = next((at for at in ahead if words[at] in ear.pack["unharmed"]["letting"]), -1)
        near = range(let + 1, min(let + NEAR, len(words))) if let > 0 else ()
        taken = next((at for at in near if words[at] in ear.pack["harms"]["enjoying"]), -1)
        if taken > 0 and _begins(parsed, first, ear) and not _takes_another(parsed, taken):
            yield first, taken + 1


def _begins(parsed: Parsed, token: int, ear: Ear) -> bool:
    """Whether a token begins its clause, but for "even" or "so"."""
    k = parsed.unit_of(token)
    while k > 0 and (parsed.units[k - 1].row.is_adverb or parsed.units[k - 1].is_("adversative")):
        k -= 1
    before = parsed.units[k - 1] if k else None
    if before is None or not before.text[0].isalnum():
        return True
    return before.is_("conjunction") or before.text in ear.pack["unharmed"]["leading"]


def _takes_another(parsed: Parsed, token: int) -> bool:
    """ "Children can drink MILK": a word that nobody knows behind the verb of taking at a token."""
    k = parsed.unit_of(token)
    after = parsed.units[k + 1] if k + 1 < len(parsed.units) else None
    return after is not None and (is_word(after) or after.is_("determiner")) and not after.row.is_adverb


def _at_the_wheel(parsed: Parsed, ear: Ear) -> Iterator[tuple[int, int]]:
    """ "You can DRIVE STRAIGHT AFTER it"."""
    for first, end, _ in listed(parsed, "unharmed.at_the_wheel", ear):
        yield first, end
