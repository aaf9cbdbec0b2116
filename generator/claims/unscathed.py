"""Harm denied by those who took a thing and came to none: "millions drink it without a hitch", "I never had a problem".

People, a verb of taking, the thing, and that nothing came of it. What a study has counted is told elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.carried import behind, is_result
from generator.claims.context import Context
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.modes import force_at
from generator.claims.objects import Hit
from generator.claims.phrases import watched_at
from generator.claims.signs import any_of, needs
from generator.claims.units import Parsed
from generator.claims.whose import only_thing
from generator.claims.wordlist import listed

NEAR = 5  # units between people and their verb
SAID = ("asserted", "hedged", "reported")


@needs(any_of("unharmed.unscathed"), any_of("consuming"))
def unscathed(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A denial of harm where those who take a thing are said to have had none."""
    denied = ear.pack["claims"]["denied"]
    if denied not in ear.vocabulary.predicates or parsed.question or is_result(parsed, ear):
        return
    for first, end, _ in listed(parsed, "unharmed.unscathed", ear):
        k, last = parsed.unit_of(first), parsed.unit_of(end - 1)
        taken = next((at for at in reversed(parsed.at("consuming")) if at < k), -1)
        if taken < 0 or not _takes_it(parsed, taken, k, ear) or _is_left_some(parsed, taken, last, ear):
            continue
        thing = only_thing(parsed, context, ear)
        if thing and thing.id and force_at(parsed, first, True).mode in SAID:
            yield Frame(k, Sense("denial", denied), thing, (Hit(ear.harms.any, k, last),), how="denial")
            return


def _takes_it(parsed: Parsed, taken: int, k: int, ear: Ear) -> bool:
    """Whether people stand before the verb of taking at unit `taken`, and a watched thing or its pronoun behind it."""
    ahead = range(max(0, taken - NEAR), taken)
    people = any(parsed.units[at].is_("person_pronoun", "crowd") or _are_people(parsed, at, ear) for at in ahead)
    return people and any(u.is_("pronoun") or watched_at(u, ear) for u in parsed.units[taken + 1 : k])


def _are_people(parsed: Parsed, at: int, ear: Ear) -> bool:
    return "people" in ear.harms.lists(parsed, at) or parsed.units[at].text in ear.pack["unharmed"]["kin"]


def _is_left_some(parsed: Parsed, taken: int, last: int, ear: Ear) -> bool:
    """Whether it is so of some of them only, or is advice, or is taken back."""
    words, after = parsed.tokens.words, behind(parsed, last)
    ahead = words[: parsed.units[taken].first]
    told = ear.harms.restricts(ahead) or any(u.is_("modal", "subordinates") for u in parsed.units[:taken])
    return told or ear.harms.reserves(after) or ear.harms.outweighs(after, words)
