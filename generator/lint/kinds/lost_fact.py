"""A sentence of our own that does not say what the fact it is marked with says. match: none.

A fact may be told over some sentences of one paragraph; they are heard together. A disclosure rests on its facts and
states none of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.claims.model import Claim
from generator.document.model import Sentence
from generator.factbase.model import Fact
from generator.lint.case import Case, Match
from generator.lint.model import Rule
from generator.lint.readback import compared
from generator.spans import Span

PRONOUN = "pronoun"  # how the subject was found; in text of our own it stands for the fact's


def find(case: Case, rule: Rule) -> Iterator[Match]:
    for id, sentences in _told(case):
        fact = case.base.facts.get(id)
        if fact is not None and not _is_said(fact, sentences, case):
            yield Match(Span(sentences[0].span.start, sentences[-1].span.end), None, (fact,))


def _told(case: Case) -> Iterator[tuple[str, list[Sentence]]]:
    """Each marked fact with the sentences of one paragraph that tell it in a row."""
    disclosed = {text for disclosure in case.base.disclosures for text in disclosure.says}
    runs: dict[str, list[Sentence]] = {}
    for sentence in case.document.sentences:
        marked = () if sentence.text in disclosed else sentence.facts or ()
        for id in [id for id, told in runs.items() if id not in marked or told[-1].block != sentence.block]:
            yield id, runs.pop(id)
        for id in marked:
            runs.setdefault(id, []).append(sentence)
    yield from runs.items()


def _is_said(fact: Fact, sentences: list[Sentence], case: Case) -> bool:
    places = {sentence.index for sentence in sentences}
    claims = tuple(_named(claim, fact) for claim in case.claims if claim.sentence in places)
    parsed = tuple(case.parsed[at] for at in sorted(places))
    back = compared(fact, 0, "", claims, parsed, case.ear)
    return not (back.missing or back.firm or back.amounts or back.lost)


def _named(claim: Claim, fact: Fact) -> Claim:
    if claim.subject.how != PRONOUN:
        return claim
    return replace(claim, subject=replace(claim.subject, id=fact.states[0].subject))
