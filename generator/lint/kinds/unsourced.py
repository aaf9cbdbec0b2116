"""Evidence without a source that a reader could look up.

match: `always` classes of evidence that count by themselves, `with_claim` those that count only beside a claim
of one of `families` about a watched thing. A sentence is sourced when its source text, or what follows it
directly, holds one of the language pack's source markers, or when its evidence is one that a sentence shortly
before has named ("the same paper"). A place of publication with a year is enough where no such claim is made.
`confirming`, if given: words by which professionals in the plural lend weight to whatever they say, in a text that
makes a claim of these families anywhere without a fact for it. In a text that is found wrong in several sentences one
professional is enough, and the words of `witnessing` lend weight too where the thing itself stands behind them.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from generator.claims.appeals import ACCORDING
from generator.claims.evidence import Invocation, invocations, points_back
from generator.claims.model import Claim
from generator.claims.units import Parsed
from generator.lint.case import Case, Match
from generator.lint.model import Rule
from generator.spans import Span

PERSON = "person"  # the class of professionals
DOUBTING = frozenset({"negates", "denies", "rejects", "irrealis", "unknown", "wants"})
BELIEVED = "once-believed"  # the operator of what people believed before
BEHIND = 2  # tokens behind what a professional does
BACK = 3  # sentences between a source and what points back to it


def find(case: Case, rule: Rule) -> Iterator[Match]:
    always, beside = frozenset(rule.match["always"]), frozenset(rule.match["with_claim"])
    confirming = frozenset(rule.match.get("confirming", ())) if case.at_fault or _promises(case, rule) else frozenset()
    witnessing = frozenset(rule.match.get("witnessing", ())) if case.at_fault else frozenset()
    for index, parsed in enumerate(case.parsed):
        found = invocations(parsed, case.ear)
        if not found or case.cited(index):
            continue
        claimed = _claims(case, index, frozenset(rule.match["families"]))
        if case.sourced(index) == "place" and not any(not case.answer(c, {}).supports for c in claimed):
            continue
        backed = bool(claimed) and all(case.answer(c, {}).supports for c in claimed)
        for one in found:
            if _is_of_before(parsed, one):
                continue
            if backed and one.who in beside and points_back(parsed, one, case.ear):
                continue  # "the authors conclude that …", of what the facts say too
            counts = one.who in always or (one.who in beside and claimed)
            weighty = confirming | witnessing if _is_on_thing(parsed, one) else confirming
            counts = counts or _confirms(parsed, one, weighty, case.at_fault)
            if counts and not _named_before(case, index, one):
                yield Match(_span(parsed, one))


def _is_on_thing(parsed: Parsed, found: Invocation) -> bool:
    """ "Has found it to …", "recommends X": whether a pronoun or a watched thing is what a professional speaks of."""
    near = (u for u in parsed.units if found.first < u.first < found.last + BEHIND)
    return any(u.row.watched or u.is_("pronoun") for u in near)


def _promises(case: Case, rule: Rule) -> bool:
    """Whether the text makes a claim anywhere that no fact supports."""
    families = frozenset(rule.match["families"])
    return any(
        not case.answer(claim, {}).supports
        for index in range(len(case.parsed))
        for claim in _claims(case, index, families)
    )


def _confirms(parsed: Parsed, found: Invocation, confirming: Set[str], one: bool) -> bool:
    """ "Scientists have shown", but not "unless a doctor has agreed": several professionals, and that they know it."""
    words = parsed.tokens.words[found.first : found.last]
    named = words[1:] if words[0] == ACCORDING[0] else words[:-1]
    if found.who != PERSON or confirming.isdisjoint(words) or not (one or any(word.endswith("s") for word in named)):
        return False
    return not any(cue.cue.effect in DOUBTING and cue.start < found.last for cue in parsed.cues)


def _is_of_before(parsed: Parsed, found: Invocation) -> bool:
    """ "For years doctors assumed that …": those who believed it are part of the operator."""
    return any(
        cue.cue.id == BELIEVED and cue.start <= found.first and found.last <= cue.end for cue in parsed.cues
    )


def _named_before(case: Case, sentence: int, found: Invocation) -> bool:
    """ "The same paper found …": its noun points back, and a sentence shortly before names a source."""
    return points_back(case.parsed[sentence], found, case.ear) and any(
        case.sourced(at) for at in range(max(0, sentence - BACK), sentence)
    )


def _claims(case: Case, sentence: int, families: frozenset[str]) -> list[Claim]:
    disowned = ("rejected", "irrealis", "question")
    return [
        c
        for c in case.claims
        if c.sentence == sentence
        and c.family in families
        and case.watched(c)
        and c.holds
        and c.mode not in disowned
    ]


def _span(parsed: Parsed, found: Invocation) -> Span:
    tokens = parsed.tokens
    return Span(parsed.offset + tokens.starts[found.first], parsed.offset + tokens.ends[found.last - 1])
