"""What a sentence says of one concept: the operators alone, without subjects, predicates or facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from generator.claims.cue import Found
from generator.claims.ear import Ear
from generator.claims.extract import make_ear
from generator.claims.inflect import Inflector
from generator.claims.model import Mode
from generator.claims.modes import Force, force_at
from generator.claims.pack import load_pack
from generator.claims.parsing import parse
from generator.claims.parting import clause_start
from generator.claims.reach import covers
from generator.claims.reading import is_finite_helper
from generator.claims.tokens import split_form
from generator.claims.units import Parsed
from generator.spans import Span
from generator.vocabulary.load import load_vocabulary
from generator.yamlio import builtin

Label = Literal["absent", "asserted", "denied", "hedged", "reported", "rejected", "open", "question", "topic"]
_LABELS: dict[Mode, Label] = {
    "hedged": "hedged",
    "possible": "hedged",
    "reported": "reported",
    "rejected": "rejected",
    "irrealis": "open",
    "question": "open",  # "how it …", asked without a question mark
}
_SIDES = {"next": "right", "previous": "left"}  # scopes of a phrase, and the side it is on
NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Polarity:
    """`label`: what the author makes of the concept; `holds`: false under an odd number of negations.

    absent: the sentence does not name it. denied: said not to be so. hedged: perhaps so, or perhaps not.
    reported: others say so. rejected: others say so, and the author says they are wrong. open: wished for,
    supposed, or not known. question: asked. topic: only announced.
    `span` counts characters of the sentence from 0; `trace` names the operators in force.
    """

    label: Label
    holds: bool = True
    span: Span = NOWHERE
    trace: tuple[str, ...] = ()

    @property
    def negated(self) -> bool:
        """Whether the author commits to its not being so."""
        return self.label in ("denied", "rejected") or (self.label == "hedged" and not self.holds)


def polarity(sentence: str, concept: str, ear: Ear | None = None) -> Polarity:
    """What `sentence` says of the first place of `concept` (words in it; a plural of them counts too).

    `ear`: a project's own; without one the built-in language pack is used, compiled once a process.
    """
    ear = ear or _default_ear()
    parsed = parse(sentence, 0, False, ear)
    place = next(_places(parsed, concept, Inflector(ear.pack["inflections"])), None)
    if place is None:
        return Polarity("absent")
    first, last = place
    force = force_at(parsed, first, True)
    denials = [found for found in parsed.cues if _denies(parsed, found, first, last)]
    holds = force.holds == (len(_new(denials, parsed, first)) % 2 == 0)
    trace = (*force.trace, *(_told(found, parsed) for found in denials))
    span = Span(parsed.tokens.starts[first], parsed.tokens.ends[last - 1])
    return Polarity(_label(force, holds, parsed.question), holds, span, tuple(dict.fromkeys(trace)))


def _label(force: Force, holds: bool, asked: bool) -> Label:
    if force.mode == "asserted":
        return "topic" if force.announced and holds else "asserted" if holds else "denied"
    return "question" if asked else _LABELS[force.mode]


def _places(parsed: Parsed, concept: str, inflector: Inflector) -> Iterator[tuple[int, int]]:
    """Tokens `first` to `last` (excluded) of each place of the concept."""
    words = parsed.tokens.words
    for form in (split_form(concept), split_form(inflector.plural(concept))):
        for at in range(len(words) - len(form) + 1 if form else 0):
            if words[at : at + len(form)] == form:
                yield at, at + len(form)


def _denies(parsed: Parsed, found: Found, first: int, last: int) -> bool:
    """Whether an operator that denies a phrase ("without", "-free") stands next to the concept's phrase."""
    if found.cue.effect != "denies":
        return False
    if found.cue.scope == "before":
        return last == found.start
    side = _SIDES.get(found.cue.scope, "")
    low, high = (found.end, first) if side == "right" else (last, found.start)
    between = [u for u in parsed.units if low <= u.first < high]
    if not side or (any(map(is_finite_helper, between)) and not _opens_clause(parsed, found)):
        return False
    return covers(parsed, found._replace(cue=found.cue._replace(scope=side)), first)


def _opens_clause(parsed: Parsed, found: Found) -> bool:
    """As in "none of them has it": a denied subject reaches over its verb."""
    at = next(k for k, unit in enumerate(parsed.units) if unit.first <= found.start < unit.last)
    return clause_start(parsed, at) == at


def _new(denials: list[Found], parsed: Parsed, token: int) -> set[int]:
    """Where they stand, but for those whose words negate already ("no" at the start of a clause)."""
    counted = {c.start for c in parsed.cues if c.cue.effect == "negates" and covers(parsed, c, token)}
    return {found.start for found in denials} - counted


def _told(found: Found, parsed: Parsed) -> str:
    return f"{found.cue.id} ({' '.join(parsed.tokens.words[found.start : found.end])})"


@lru_cache(maxsize=1)
def _default_ear() -> Ear:
    folder = builtin("lint_rules") / "language" / "en"
    vocabulary, heard = load_vocabulary(folder)
    return make_ear(vocabulary, heard, load_pack([folder]), frozenset())
