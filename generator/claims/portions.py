"""Sentences whose subject is a share: "two thirds of the oils are X", "one in ten people took X"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit, read_as
from generator.claims.phrases import watched_at
from generator.claims.quantities import Amount
from generator.claims.reading import is_adverb, is_comma, is_finite_helper, is_word
from generator.claims.shares import SHARE, figures
from generator.claims.signs import any_of, needs
from generator.claims.units import Parsed
from generator.claims.wordlist import matches

REACH = 6  # units between a share and what it is a share of, and from there to the verb


@needs(any_of("doses.parts", "doses.among", "doses.percent"))
def portions(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """Frames of the predicates that the pack names under `portion`: of a whole, and of people."""
    known = ear.pack["claims"]["portion"]
    for share in figures(parsed, ear):
        if share.dimension != SHARE:
            continue
        at = next((k for k, unit in enumerate(parsed.units) if unit.first >= share.last), len(parsed.units))
        yield from _of_whole(parsed, at, known["of_whole"], ear)
        yield from _of_people(parsed, at, share, known["of_people"], ear)


def _of_whole(parsed: Parsed, at: int, name: str, ear: Ear) -> Iterator[Frame]:
    """The whole behind the share, a form of "be", and the part behind that."""
    predicate = ear.vocabulary.predicates.get(name)
    if predicate is None:
        return
    for k in range(at, min(at + REACH, len(parsed.units))):
        whole = read_as(parsed.units[k], predicate, ear)
        if whole:
            be = _be_behind(parsed, k, ear)
            part = _part_behind(parsed, be, ear) if be > 0 else None
            if part and part.id != whole:
                yield Frame(part.first, Sense("portion", name), part, (Hit(whole, k, k),), how="portion")
            return


def _be_behind(parsed: Parsed, k: int, ear: Ear) -> int:
    """The form of "be" that ends the phrase of unit k, or -1."""
    for i in range(k + 1, min(k + REACH, len(parsed.units))):
        unit = parsed.units[i]
        if unit.is_("be"):
            return i
        if is_comma(unit) or (unit.has("verb") and not unit.entities):
            return -1
    return -1


def _part_behind(parsed: Parsed, be: int, ear: Ear) -> Subject | None:
    for i in range(be + 1, min(be + 4, len(parsed.units))):
        unit = parsed.units[i]
        watched = watched_at(unit, ear)
        if watched:
            return Subject(watched, "portion", i, i)
        if unit.is_("preposition") or not (is_adverb(unit, ear) or is_word(unit)):
            return None
    return None


def _of_people(parsed: Parsed, at: int, share: Amount, name: str, ear: Ear) -> Iterator[Frame]:
    """People at large, a verb of taking, and what they took."""
    predicate = ear.vocabulary.predicates.get(name)
    everybody = _everybody(parsed, ear)
    people = next((k for k in range(at, min(at + 4, len(parsed.units))) if parsed.units[k].last in everybody), -1)
    if predicate is None or people < 0:
        return
    verb = people + 1
    while verb < len(parsed.units) and (
        is_finite_helper(parsed.units[verb]) or is_adverb(parsed.units[verb], ear)
    ):
        verb += 1
    takes = {first for first, _, _ in matches(parsed.tokens.words, ear.doses.taking)}
    if verb >= len(parsed.units) or parsed.units[verb].first not in takes:
        return
    for k in range(verb + 1, min(verb + 4, len(parsed.units))):
        taken = watched_at(parsed.units[k], ear)
        if taken:
            subject = Subject(taken, "portion", k, k)
            yield Frame(
                verb, Sense("portion", name), subject, (Hit("population", people, people),), how="portion"
            )
            return


def _everybody(parsed: Parsed, ear: Ear) -> set[int]:
    """The tokens behind phrases for people at large, with nothing that says which of them."""
    return {last for _, last, _ in matches(parsed.tokens.words, ear.doses.everybody)}
