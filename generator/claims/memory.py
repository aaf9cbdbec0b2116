"""Sentences that come again, kept with what was heard in them: a library says many things more than once.

What a sentence claims follows from its words and from what the text so far offers to its pronouns. A sentence is
kept from the second time it is met, so that texts which never repeat themselves take no memory for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from generator.claims.context import ELSE, Context
from generator.claims.details import with_details
from generator.claims.ear import Ear
from generator.claims.frames import claims_of
from generator.claims.model import Argument, Claim
from generator.claims.parsing import parse
from generator.claims.phrases import is_of_its_own
from generator.claims.subjects import subject_of
from generator.claims.taken_up import harms_before, troubles_in
from generator.claims.trials import trialled
from generator.claims.units import Parsed

FINITE = frozenset({"be", "have", "modal", "do"})
KEPT = 4_096  # sentences known by their words; the one not met for longest goes first
CONTEXTS = 16  # of one sentence, in which what it says is remembered
SAID = "said"  # what it says, as a sentence remembers it


class Said(NamedTuple):
    """What a sentence says by itself in a context.

    last: what "it" can mean in the next one, None where it means what it did before; troubles, harms: those it names;
    others: what it names besides where it names no watched thing.
    """

    claims: tuple[Claim, ...]
    last: str | None
    troubles: tuple[str, ...]
    harms: tuple[str, ...]
    others: tuple[str, ...]


class _Known(NamedTuple):
    """Something said, with where it was heard, and what it rests on (see `Context`)."""

    said: Said
    sentence: int
    offset: int
    topic: str
    used: Mapping[str, object]


def recall(text: str, offset: int, heading: bool, ear: Ear) -> Parsed:
    """A sentence taken apart; one that is kept shares what is remembered of it."""
    met, key = ear.met, (text, heading)
    again = key in met
    known = (met.pop(key) if again else None) or parse(text, offset, heading, ear)
    if len(met) >= KEPT:
        del met[next(iter(met))]
    met[key] = known if again else None
    return known if known.offset == offset else replace(known, offset=offset)


def said(parsed: Parsed, sentence: int, context: Context, ear: Ear) -> Said:
    """What a sentence, the `sentence`-th of its text, says by itself."""
    known: list[_Known] = parsed.memo.setdefault(SAID, [])
    for one in known:
        if one.topic == context.topic and context.offers(one.used):
            if (sentence, parsed.offset) == (one.sentence, one.offset):  # the text is heard once more
                return one.said
            by = parsed.offset - one.offset
            return one.said._replace(claims=tuple([_moved(c, sentence, by) for c in one.said.claims]))
    context.used = {}
    found = _said(parsed, sentence, context, ear)
    if len(known) >= CONTEXTS:
        known.clear()
    known.append(_Known(found, sentence, parsed.offset, context.topic, context.used))
    return found


def _said(parsed: Parsed, sentence: int, context: Context, ear: Ear) -> Said:
    claims = with_details(claims_of(parsed, sentence, context, ear), parsed, ear)
    claims += trialled(claims, parsed, ear)
    end = len(parsed.units)
    return Said(
        tuple(claims),
        _last(parsed, context, ear),
        troubles_in(parsed, end, ear),
        harms_before(parsed, end, ear),
        _others(parsed, ear),
    )


def _last(parsed: Parsed, context: Context, ear: Ear) -> str | None:
    """What "it" can mean in the next sentence: this one's subject if it is a known agent, else the topic."""
    verb = next((at for at, u in enumerate(parsed.units) if "verb" in u.kinds or FINITE & u.groups), -1)
    if verb <= 0:
        return "" if parsed.heading else None
    subject = subject_of(parsed, verb, context, ear)
    if subject.how == "stranger" and is_of_its_own(parsed, subject.first, subject.last, ear):
        return ELSE
    return subject.id if ear.vocabulary.has_type(subject.id, ("agent", "body-chemical")) else ""


def _others(parsed: Parsed, ear: Ear) -> tuple[str, ...]:
    """The things that a sentence names which names no watched one."""
    if any(unit.row.watched for unit in parsed.units):
        return ()
    return tuple(id for unit in parsed.units for id in unit.entities)


def _moved(claim: Claim, sentence: int, by: int) -> Claim:
    return replace(
        claim,
        sentence=sentence,
        span=claim.span.moved(by),
        subject=_argument(claim.subject, by),
        object=_argument(claim.object, by),
    )


def _argument(of: Argument, by: int) -> Argument:
    return Argument(of.id, of.text, of.span.moved(by), of.how)
