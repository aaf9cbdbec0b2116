"""Help without an object: for a trouble named before ("If you suffer from X, Y can help"), or at large ("it heals")."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.context import NOBODY, Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit, read_as
from generator.claims.phrases import is_watched, watched_at
from generator.claims.reading import CLAUSE_MARKS, is_comma
from generator.claims.signs import any_of, needs
from generator.claims.subjects import subject_of
from generator.claims.tails import is_tail
from generator.claims.units import Parsed
from generator.vocabulary.model import Predicate

NEEDED = "needed"  # how such a claim was found
FOUND = frozenset({"explicit", "pronoun", "class noun"})


@needs(any_of("helping", "acting"))
def needed(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each watched thing that is said to help or to do good, and with nothing else."""
    name = ear.pack["claims"]["recommended"][1]
    predicate = ear.vocabulary.predicates.get(name)
    for k in parsed.at("helping", "acting") if predicate else ():
        subject = helper_at(parsed, k, context, ear)
        if subject.id and predicate:
            acts = parsed.units[k].is_("acting")
            hits = [Hit("", k, k)] if acts else _troubles(parsed, subject, k, predicate, context, ear)
            if hits:
                yield Frame(k, Sense("verb", name), subject, tuple(hits), how=NEEDED)


def _behind_choice(parsed: Parsed) -> int:
    """The first unit behind the clause of "Whether you want A or B, …", which asks for nothing; else 0."""
    chosen = parsed.units[0].is_("question_word", "indirect") and parsed.units[1].is_("reader")
    return next((i for i, u in enumerate(parsed.units) if chosen and is_comma(u)), 0)


def helper_at(parsed: Parsed, k: int, context: Context, ear: Ear) -> Subject:
    """The watched thing that the last verb of a clause, at unit k, is said of; or NOBODY.

    By name, class or a pronoun that means nothing else.
    """
    if any(u.is_("question_word") for u in parsed.units[_behind_choice(parsed) : k]):
        return NOBODY  # "how it works"
    found = subject_of(parsed, k, context, ear)
    if not (_ends_clause(parsed, k) or (found.how == "explicit" and is_tail(parsed, k + 1, ear))):
        return NOBODY
    named = is_watched(found.id, ear) and found.how in FOUND and 0 <= found.first < k
    at = found.first
    if named and found.how == "pronoun" and at and not any(watched_at(u, ear) for u in parsed.units[:at]):
        return NOBODY
    return found if named else NOBODY


def _troubles(
    parsed: Parsed, subject: Subject, k: int, predicate: Predicate, context: Context, ear: Ear
) -> list[Hit]:
    """What is named before the helper, else the troubles that the sentence before named."""
    before = range(subject.first)
    hits = [Hit(id, i, i) for i in before if (id := read_as(parsed.units[i], predicate, ear))]
    return hits or [Hit(id, k, k) for id in context.troubles if not parsed.heading]


def _ends_clause(parsed: Parsed, k: int) -> bool:
    """Whether nothing stands behind unit k that it could be about."""
    at = k + 1
    while at < len(parsed.units) and parsed.units[at].row.is_adverb:
        at += 1
    if at >= len(parsed.units):
        return True
    unit = parsed.units[at]
    return is_comma(unit) or not unit.text[0].isalnum() or unit.text in CLAUSE_MARKS or unit.is_("conjunction")
