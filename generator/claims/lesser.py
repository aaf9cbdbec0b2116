"""Less harm than something else does ("less likely to do harm"), and a thing that people leave as they please."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.carried import carries, denial_at, harms_in, is_result, section
from generator.claims.context import Context
from generator.claims.denials import verb_before
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit
from generator.claims.phrases import is_watched
from generator.claims.reading import is_word
from generator.claims.signs import any_of, needs
from generator.claims.subjects import subject_of
from generator.claims.units import Parsed
from generator.claims.whose import is_nobodys, only_thing

REACH = 8  # units from leaving a thing to how freely it is left


@needs(any_of("harms.lesser"))
def lesser(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A comparison for each harm that "less likely to" reaches, of the watched thing before it."""
    if ear.harms.others.isdisjoint(parsed.tokens.words):
        return
    milder = ear.pack["claims"]["milder"]
    starts = [k for k in range(1, len(parsed.units)) if "lesser" in ear.harms.lists(parsed, k)]
    if not starts or milder not in ear.vocabulary.predicates or is_result(parsed, ear):
        return
    for hit in (*harms_in(parsed, ear), *_caused(parsed, ear)):
        at = max((k for k in starts if k < hit.first), default=-1)
        if at < 0 or denial_at(parsed, at - 1, ear):
            continue
        subject = subject_of(parsed, verb_before(parsed, at, ear), context, ear)
        if subject.first >= 0 and parsed.units[subject.first].is_("hearer"):
            subject = only_thing(parsed, context, ear) or subject
        if is_watched(subject.id, ear) and all(
            _leads_on(parsed, i, at, ear) for i in range(at + 1, hit.first)
        ):
            yield Frame(at, Sense("adjective", milder), subject, (Hit("", at, hit.last),), how="adjective")


def _caused(parsed: Parsed, ear: Ear) -> list[Hit]:
    """Troubles of any kind behind a verb of causing: "less likely to cause X"."""
    kind, _ = ear.pack["claims"]["recommended"]
    causes = {s.id for k, u in enumerate(parsed.units) for s in u.senses if s.kind == "verb"}
    if ear.pack["claims"]["denied"] not in {w for id in causes for w in ear.vocabulary.implied(id)} | causes:
        return []
    return [
        Hit(id, k, k)
        for k, unit in enumerate(parsed.units)
        for id in unit.entities[:1]
        if ear.vocabulary.has_type(id, (kind,))
    ]


def _leads_on(parsed: Parsed, i: int, at: int, ear: Ear) -> bool:
    return i == at + 1 or carries(parsed, i, ear)


@needs(any_of("harms.leaving"))
def leaving(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """ "You can stop whenever you like": what people leave so freely has no hold on them."""
    if ear.harms.others.isdisjoint(parsed.tokens.words):
        return
    claims = ear.pack["claims"]
    starts = [k for k in range(len(parsed.units)) if "leaving" in ear.harms.lists(parsed, k)]
    if not starts or ear.harms.unfree not in ear.vocabulary.entities or is_result(parsed, ear):
        return
    for k in starts:
        freely = next(
            (i for i in range(k + 1, min(k + REACH, len(parsed.units))) if _is_freely(parsed, i, ear)), -1
        )
        if (
            freely < 0
            or any(is_word(u) for u in parsed.units[k + 1 : freely])
            or section(parsed, freely) > k
            or _is_limited(parsed, k, ear)
            or ear.harms.outweighs((), parsed.tokens.words)
        ):
            continue
        subject = subject_of(parsed, k, context, ear)
        if subject.how != "unknown" and is_nobodys(parsed, subject, ear):
            thing = only_thing(parsed, context, ear)
            if thing:
                hit = Hit(ear.harms.unfree, freely, ear.harms.last(parsed, freely))
                yield Frame(k, Sense("denial", claims["denied"]), thing, (hit,), how="denial")
                return


def _is_freely(parsed: Parsed, i: int, ear: Ear) -> bool:
    return "freely" in ear.harms.lists(parsed, i)


def _is_limited(parsed: Parsed, k: int, ear: Ear) -> bool:
    """Whether leaving is denied or advised, or is that of some people only."""
    low = section(parsed, k)
    words = parsed.tokens.words[parsed.units[low].first : parsed.units[k].first]
    return ear.harms.limits(words) or any(denial_at(parsed, i, ear) for i in range(low, k))
