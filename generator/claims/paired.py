"""Two things taken together, said to leave each other alone: "X and Y do not affect each other", "X mixes with Y".

A denial that they interact, whatever it is in words. What touches (`touching`) has to be denied; what goes well
together (`easy`) must not be; what makes it a matter of hours or of a doctor (`unless`) leaves the sentence alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from generator.claims.carried import is_result
from generator.claims.context import NOBODY, Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense, Trie
from generator.claims.modes import force_at
from generator.claims.objects import Hit
from generator.claims.parting import clause_start
from generator.claims.phrases import anaphor, is_watched, watched_at
from generator.claims.reading import is_comma
from generator.claims.subjects import subject_of
from generator.claims.units import Parsed, Unit
from generator.claims.wordlist import compile_phrases, matches

PAIRED = "paired"
TOUCHING = "touching"
WORDINGS = (TOUCHING, "easy", "at_ease", "well")
LOOSE = frozenset({"at_ease", "well"})  # of these what is meant may stand anywhere in the sentence


def paired(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A denial of an interaction for the first wording that leaves two things alone together."""
    lists: dict[str, Any] = ear.pack["claims"][PAIRED]
    found = matches(parsed.tokens.words, ear.memo(PAIRED, partial(_compiled, lists)))
    if not found or lists["predicate"] not in ear.vocabulary.predicates or not _others(parsed, ear):
        return
    if not set(lists["unless"]).isdisjoint(parsed.tokens.words) or is_result(parsed, ear):
        return
    for start, end, key in found:
        k, last = parsed.unit_of(start), parsed.unit_of(end - 1)
        if key == "well" and set(lists["with"]).isdisjoint(parsed.tokens.words):
            continue
        if (key == TOUCHING) == force_at(parsed, start, False).holds:
            continue
        subject, other = _parties(parsed, k, last, key, context, ear)
        if other and is_watched(subject.id, ear):
            at = k if other.first > k else last
            denied = key == TOUCHING or not force_at(parsed, parsed.units[at].first, False).holds
            yield Frame(at, Sense(PAIRED, lists["predicate"]), subject, (other,), how=PAIRED if denied else "denial")
            return


def _others(parsed: Parsed, ear: Ear) -> list[Hit]:
    """What else is taken: substances that are named, and what stands for medicines of any kind."""
    known: dict[str, Any] = ear.pack["claims"][PAIRED]
    kind, found = known["kind"], []
    for i, unit in enumerate(parsed.units):
        named = (id for id in unit.entities if not is_watched(id, ear))
        id = next((id for id in named if ear.vocabulary.has_type(id, (known["taken"],))), "")
        if not id and (unit.text in known["prescribed"] or any(s.kind == "type" and s.id == kind for s in unit.senses)):
            id = kind
        if id:
            found.append(Hit(id, i, i))
    return found


def _parties(
    parsed: Parsed, k: int, last: int, key: str, context: Context, ear: Ear
) -> tuple[Subject, Hit | None]:
    """The watched thing and the other one, as units k..last lead from one to the other or come behind both."""
    others, units, low = _others(parsed, ear), parsed.units, clause_start(parsed, k)
    ahead = next((hit for hit in others if hit.first > last and _leads(units[last + 1 : hit.first], ear)), None)
    if ahead:
        doer = subject_of(parsed, k, context, ear)
        return doer if is_watched(doer.id, ear) else _thing(parsed, low, ahead.first, context, ear), ahead
    before = [hit for hit in others if hit.last < k and (hit.first >= low or key in LOOSE)]
    if not before:
        return NOBODY, None
    behind = next((i for i in range(last + 1, len(units)) if _is_meant(units[i])), -1)
    if behind > 0 and _leads(units[last + 1 : behind], ear):
        return _thing(parsed, behind, behind + 1, context, ear), before[-1]
    if not _ends(units[last + 1 : last + 2]):
        return NOBODY, None
    return _thing(parsed, 0 if key in LOOSE else low, k, context, ear), before[-1]


def _thing(parsed: Parsed, low: int, high: int, context: Context, ear: Ear) -> Subject:
    """The watched thing that is named between two units, or the one that a pronoun there means."""
    named = next((i for i in range(low, high) if watched_at(parsed.units[i], ear)), -1)
    if named >= 0:
        return Subject(watched_at(parsed.units[named], ear), "named", named, named)
    told = (i for i in range(low, high) if parsed.units[i].is_("pronoun", "demonstrative", "stands_for"))
    at = next((i for i in told if not parsed.units[i].is_("relative")), -1)
    both = any(unit.text in ear.pack["claims"][PAIRED]["both"] for unit in parsed.units[low:high])
    return anaphor(parsed, at, context, ear) if at >= 0 else Subject(context.it, "pronoun") if both else NOBODY


def _is_meant(unit: Unit) -> bool:
    """Whether a unit names the watched thing, or may stand for it."""
    return bool(unit.row.watched) or unit.is_("nominative", "demonstrative")


def _leads(units: Sequence[Unit], ear: Ear) -> bool:
    """Whether units only lead from a wording to a name: "with any", "how your body handles", "X alongside your"."""
    links = frozenset(ear.pack["claims"][PAIRED]["links"])
    return all(
        links.issuperset(u.text.split())
        or u.row.is_adverb
        or u.is_("determiner", "possessive", "pronoun")
        or watched_at(u, ear)
        for u in units
    )


def _ends(behind: Sequence[Unit]) -> bool:
    """Whether what was said ends there: no noun goes on."""
    return not behind or is_comma(behind[0]) or not behind[0].text[0].isalnum() or behind[0].is_(
        "conjunction", "adversative", "relative", "preposition"
    )


def _compiled(lists: Mapping[str, Any]) -> Trie:
    trie = Trie({})
    for key in WORDINGS:
        compile_phrases(lists[key], key, trie)
    return trie
