"""What people with a trouble do again, and what becomes of readers: "people with X open jars again", "you nod off".

Nobody is said to bring it about. Where they have a trouble, a text that promises brings it about by what it sells; else
only a text that is at fault does (`adopted`).
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from generator.claims.alone import comes_alone
from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.faring import people_before, promised_by, trouble_of
from generator.claims.frame import Frame
from generator.claims.granted import has_other_cause
from generator.claims.lexicon import Sense
from generator.claims.modes import force_at
from generator.claims.objects import Hit
from generator.claims.reading import is_adverb, is_finite_helper
from generator.claims.signs import any_of, needs
from generator.claims.unheard import is_harmful
from generator.claims.units import Parsed
from generator.claims.wordlist import listed

RESTORED = "restored"  # how such a claim was found
PERSON = "person"
SAID = ("asserted", "hedged")


@needs(any_of("promise.regained", "promise.yours"))
def restored(parsed: Parsed, heard: Set[int], context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each time that people do something again, or that readers are told how well they will do.

    `heard`: the units of what one is said to be good for already.
    """
    name = ear.pack["claims"]["recommended"][1]
    if name not in ear.vocabulary.predicates or parsed.question or not (context.topic and context.promising):
        return
    told = () if has_other_cause(parsed, context, ear) else _yours(parsed, ear)
    for k, end, subject, hit in (*_again(parsed, context, ear), *told):
        if not heard.isdisjoint(range(k, end + 1)):
            continue
        if comes_alone(parsed, context, ear, end + 1) and force_at(parsed, parsed.units[k].first, False).mode in SAID:
            yield Frame(k, Sense("verb", name), subject, (hit,), how=RESTORED)
            return


def _again(parsed: Parsed, context: Context, ear: Ear) -> Iterator[tuple[int, int, Subject, Hit]]:
    """ "People with X open jars AGAIN", "without wincing": they do what their trouble kept them from."""
    for first, last, _ in listed(parsed, "promise.regained", ear):
        k, end = parsed.unit_of(first), parsed.unit_of(last - 1)
        who = people_before(parsed, k, ear)
        if who < 0 or not _does_well(parsed, who, k, ear):
            continue
        predicate = ear.vocabulary.predicates[ear.pack["claims"]["recommended"][1]]
        hit = trouble_of(parsed, who, k, predicate, ear)
        if hit or _is_troubled(parsed, who, ear):
            subject = promised_by(parsed, who, k, context, ear)
            hit = Hit(hit.id if hit else "", hit.first if hit else who, end)
            yield k, end, subject if subject.id else Subject("", PERSON, who, who), hit


def _does_well(parsed: Parsed, who: int, k: int, ear: Ear) -> bool:
    """Whether what stands between those people and unit k is something done, and neither harm nor want nor advice."""
    worse = ear.pack["claims"]["restored"]["worse"]
    inner = parsed.units[who + 1 : k]
    told = [c for c in parsed.cues if c.cue.effect in ("negates", "denies", "wants", "perhaps")]
    if any(parsed.units[who].first <= c.start < parsed.units[k].first for c in told):
        return False
    return not any((is_harmful(u, ear) and not u.entities) or u.text in worse or u.is_("modal") for u in inner)


def _is_troubled(parsed: Parsed, who: int, ear: Ear) -> bool:
    """ "Light sleepers", "stressed parents": an adjective that says what ails them."""
    lists = ear.pack["claims"]["restored"]["troubled"]
    words = parsed.units[who].text.split() if who >= 0 else []
    return any(word in lists for word in words) or (who > 0 and parsed.units[who - 1].text in lists)


def _yours(parsed: Parsed, ear: Ear) -> Iterator[tuple[int, int, Subject, Hit]]:
    """ "YOU nod off at once", "YOUR days get lighter": how well readers are told that they will do."""
    for first, last, _ in listed(parsed, "promise.yours", ear):
        k, end = parsed.unit_of(first), parsed.unit_of(last - 1)
        at = k - 1
        while at > 0 and (is_adverb(parsed.units[at], ear) or is_finite_helper(parsed.units[at])):
            at -= 1
        if at >= 0 and parsed.units[at].is_("reader") and not _is_conditional(parsed, at):
            yield k, end, Subject("", PERSON, at, at), Hit("", k, end)


def _is_conditional(parsed: Parsed, at: int) -> bool:
    """ "If you nod off", "do you nod off": what readers may do, or are asked."""
    return at > 0 and parsed.units[at - 1].is_("elsewhere", "relative", "question_word", "do")
