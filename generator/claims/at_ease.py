"""Harm denied by how freely a thing is taken, and by what the body makes of it: "take X for as long as you like".

A permission to take it, or a command, with no end set to it; and a part of the body that stands it.
Advice and conditions say nothing of the kind.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.barred import Found
from generator.claims.carried import is_result
from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.modes import force_at
from generator.claims.objects import Hit
from generator.claims.parting import clause_start
from generator.claims.phrases import named_in, watched_at
from generator.claims.signs import any_of, needs
from generator.claims.units import Parsed
from generator.claims.whose import only_thing
from generator.claims.wordlist import listed, matches

NEAR = 5  # tokens between a permission and the verb of taking, or between a part of the body and what it does not do
REACH = 18  # tokens between the verb of taking and how freely
SAID = ("asserted", "hedged", "possible")
STOPS = frozenset(".;:")


@needs(any_of("harms.unlimited", "harms.unmoved", "unharmed.nil"))
def at_ease(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A denial for each place that lets people take a thing without end, or says that the body stands it."""
    if ear.pack["claims"]["denied"] not in ear.vocabulary.predicates or parsed.question:
        return
    found = [*_unlimited(parsed, context, ear), *_unmoved(parsed, context, ear)]
    if not found or is_result(parsed, ear):
        return
    for k, subject, hit in found:
        if subject and subject.id:
            yield Frame(k, Sense("denial", ear.pack["claims"]["denied"]), subject, (hit,), how="denial")


def _unlimited(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Found]:
    """ "You can TAKE X FOR AS LONG AS YOU LIKE": a permission or a command, a verb of taking, and no end to it."""
    words = parsed.tokens.words
    free = listed(parsed, "harms.unlimited", ear)
    for first, end, _ in free if not matches(words, ear.phrases("harms", "cautious")) else ():
        verb = next((at for at in range(first - 1, max(-1, first - REACH), -1) if _is_let(parsed, at, ear)), -1)
        if verb < 0 or not STOPS.isdisjoint(words[verb:first]) or not _names_it(parsed, ear):
            continue
        told = any(u.has("fixed") and u.first < end and first < u.last for u in parsed.units)
        if not told and force_at(parsed, verb, False).holds and force_at(parsed, verb, False).mode in SAID:
            k, last = parsed.unit_of(first), parsed.unit_of(end - 1)
            named = named_in(parsed, 0, len(parsed.units), ear)  # "with any medicine" names another
            yield k, named if named.id else Subject(context.topic, "topic"), Hit(ear.harms.any, k, last)
            return


def _is_let(parsed: Parsed, at: int, ear: Ear) -> bool:
    """Whether a verb of taking stands at a token, as a command or behind a permission."""
    words = parsed.tokens.words
    if words[at] not in ear.pack["harms"]["enjoying"]:
        return False
    if clause_start(parsed, parsed.unit_of(at)) == parsed.unit_of(at):
        return True
    low = max(0, at - NEAR)
    return any(end <= at - low for _, end, _ in matches(words[low:at], ear.phrases("harms", "permitting")))


def _names_it(parsed: Parsed, ear: Ear) -> bool:
    """Whether a watched thing or a pronoun for it stands anywhere in the sentence, or a class that it is of."""
    return any(watched_at(u, ear) or u.is_("pronoun") or u.has("type") for u in parsed.units)


def _unmoved(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Found]:
    """ "Your Y WILL NOT NOTICE": a part of the body, and what it does not do."""
    marked = (found for found in listed(parsed, "unharmed.nil", ear) if _is_behind_mark(parsed, found[0]))
    for first, end, _ in (*listed(parsed, "harms.unmoved", ear), *marked):
        low = max(0, first - NEAR)
        parts = [u for u in parsed.units if low <= u.first < first and is_part(u.entities, u.text, ear)]
        its = _names_it(parsed, ear) or context.promising
        after = parsed.tokens.words[end : end + NEAR]
        if parts and its and not (ear.harms.reserves(after) or ear.harms.limits(after)):
            k, last = parsed.unit_of(first), parsed.unit_of(end - 1)
            yield k, only_thing(parsed, context, ear), Hit(ear.harms.any, k, last)
            return


def _is_behind_mark(parsed: Parsed, token: int) -> bool:
    """ "Your Y: NOT AFFECTED"."""
    return token > 0 and parsed.tokens.words[token - 1] in STOPS


def is_part(ids: tuple[str, ...], text: str, ear: Ear) -> bool:
    harms = ear.pack["harms"]
    named = any(word in harms["bodily"] for word in text.split())
    return named or any(ear.vocabulary.has_type(id, tuple(harms["parts"])) for id in ids)
