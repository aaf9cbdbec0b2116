"""Harm that is shut out by what a thing is or does: "its ceiling makes X impossible", "its use poses no problem"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.carried import behind, harms_in, is_result, section
from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.modes import force_at
from generator.claims.objects import Hit
from generator.claims.parting import with_condition
from generator.claims.phrases import is_watched
from generator.claims.signs import any_of, needs
from generator.claims.subjects import subject_of
from generator.claims.units import Parsed, Unit
from generator.claims.whose import only_thing
from generator.claims.wordlist import listed, matches


@needs(any_of("harms.shut", "harms.untroubled", "harms.stopped"))
def barred(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A denial for each harm that is made impossible, and for use or for stopping that is told as no trouble."""
    if ear.pack["claims"]["denied"] not in ear.vocabulary.predicates:
        return
    found = [*_impossible(parsed, context, ear), *_untroubled(parsed, context, ear), *_unmissed(parsed, context, ear)]
    if not found or is_result(parsed, ear):
        return
    for k, subject, hit in found:
        if subject and subject.id:
            yield Frame(k, Sense("denial", ear.pack["claims"]["denied"]), subject, (hit,), how="denial")


Found = tuple[int, Subject | None, Hit]


def _impossible(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Found]:
    """ "Makes X impossible": a verb of making, a harm behind it at once, and that it cannot be."""
    shut = {last: first for first, last, _ in listed(parsed, "harms.shut", ear)}
    making = [k for k in range(len(parsed.units)) if shut and parsed.units[k].text in ear.pack["harms"]["making"]]
    for hit in harms_in(parsed, ear) if making else ():
        k = max((k for k in making if k < hit.first), default=-1)
        plain = k >= 0 and all(u.is_("determiner") or u.row.is_adverb for u in parsed.units[k + 1 : hit.first])
        end = next((first for first in sorted(shut.values()) if first >= parsed.units[hit.last].last), -1)
        between = [u for u in parsed.units if parsed.units[hit.last].last <= u.first < end]
        if plain and end >= 0 and all(_is_inside(u, ear) for u in between):
            subject = subject_of(parsed, k, context, ear)
            yield k, subject if is_watched(subject.id, ear) else only_thing(parsed, context, ear), hit


def _untroubled(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Found]:
    """ "Long-term use of X poses no problem": nothing but its use stands before that it is none."""
    for first, end, _ in listed(parsed, "harms.untroubled", ear):
        k, last = parsed.unit_of(first), parsed.unit_of(end - 1)
        low = section(parsed, k)
        ahead = parsed.units[low:k]
        used = any(u.is_("usage") or u.text in ear.pack["harms"]["using"] for u in ahead)
        if used and all(_is_inside(u, ear) for u in ahead):
            yield k, only_thing(parsed, context, ear), Hit(ear.harms.any, k, last)


def _unmissed(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Found]:
    """ "When you stop X, nothing happens", "stopping X is child's play": who stops it feels nothing."""
    words = parsed.tokens.words
    stops = listed(parsed, "harms.stopped", ear)
    for first, end, _ in stops[:1]:
        ends = [(at, last) for at, last, _ in matches(words, ear.phrases("harms", "unmissed")) if at != first]
        if not ends or _is_of_another(parsed, first, end, ear):
            continue
        left_over = (words[:first], words[end : ends[-1][0]], words[ends[-1][1] :])
        if any(map(ear.harms.limits, left_over)):
            continue
        k, last = parsed.unit_of(ends[-1][0]), parsed.unit_of(ends[-1][1] - 1)
        told = force_at(parsed, ends[-1][0], False).mode in ("asserted", "hedged")
        left = with_condition(parsed, k) == with_condition(parsed, parsed.unit_of(first))
        if told and left and not ear.harms.reserves(behind(parsed, last)):
            yield k, _left(parsed, context, ear), Hit(ear.harms.ceasing, k, last)


def _is_of_another(parsed: Parsed, first: int, token: int, ear: Ear) -> bool:
    """ "Stopping Y is easy, and X is a root": what is given up, directly behind a token, is something else."""
    if any(u.is_("pronoun") for u in parsed.units if first <= u.first < token):
        return False  # "leave it off"
    rest = (u for u in parsed.units if u.last > token - bool(u.entities) and not u.is_("usage", "determiner"))
    unit = next(rest, None)
    if unit is None:
        return False
    roots = {ear.vocabulary.root(id) for id in unit.entities}
    return unit.row.is_word or (bool(roots) and roots.isdisjoint(ear.watched))


def _left(parsed: Parsed, context: Context, ear: Ear) -> Subject | None:
    """What is given up: a watched thing by its name or a pronoun, else what the text promises something of."""
    for k, unit in enumerate(parsed.units):
        root = next((r for id in unit.entities if (r := ear.vocabulary.root(id)) in ear.watched), "")
        if root:
            return Subject(root, "explicit", k, k)
        if unit.is_("pronoun"):
            return only_thing(parsed, context, ear)
    return only_thing(parsed, context, ear) if context.promising else None


def _is_inside(unit: Unit, ear: Ear) -> bool:
    """What may stand in the phrase of a thing's use: its name, other medicines, how long and how often."""
    small = unit.is_("determiner", "preposition", "pronoun", "possessive", "usage", "conjunction", "portion")
    using = unit.text in ear.pack["harms"]["using"] or any(w in ear.pack["harms"]["using"] for w in unit.text.split())
    return small or using or bool(unit.entities) or unit.has("type") or unit.row.is_adverb
