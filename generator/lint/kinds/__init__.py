"""The kinds of rule, by name: `rule.kind` is the only link from a rule's data to code."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.lint.case import Case, Match
from generator.lint.kinds import (
    broken_sentence,
    claim_pattern,
    contradicts_fact,
    contradicts_itself,
    contradicts_number,
    dosage,
    lost_fact,
    missing_disclosure,
    open_question,
    phrase,
    repetition,
    stronger_than_fact,
    unmarked_claim,
    unsourced,
    unsupported_claim,
    waiver,
)
from generator.lint.model import Rule

Kind = Callable[[Case, Rule], Iterator[Match]]

KINDS: dict[str, Kind] = {
    "broken-sentence": broken_sentence.find,
    "claim-pattern": claim_pattern.find,
    "contradicts-fact": contradicts_fact.find,
    "contradicts-itself": contradicts_itself.find,
    "contradicts-number": contradicts_number.find,
    "dosage": dosage.find,
    "lost-fact": lost_fact.find,
    "missing-disclosure": missing_disclosure.find,
    "open-question": open_question.find,
    "phrase": phrase.find,
    "repetition": repetition.find,
    "stronger-than-fact": stronger_than_fact.find,
    "unmarked-claim": unmarked_claim.find,
    "unsourced": unsourced.find,
    "unsupported-claim": unsupported_claim.find,
    "waiver": waiver.find,
}
# What `match` of a rule must have for its kind to work.
NEEDS: dict[str, tuple[str, ...]] = {
    "broken-sentence": ("allowed_before",),
    "claim-pattern": ("any",),
    "contradicts-itself": ("families",),
    "contradicts-number": ("general",),
    "missing-disclosure": ("words",),
    "open-question": ("families",),
    "phrase": ("list",),
    "repetition": ("keys", "least", "words"),
    "stronger-than-fact": ("families",),
    "unsourced": ("always", "with_claim", "families"),
    "unsupported-claim": ("families",),
    "waiver": ("faults",),
}
STATING = "lost-fact"  # the kind that looks at what sentences are marked with
OWN_TEXT = frozenset({"unmarked-claim", STATING})  # kinds that look at rendered articles only
AFTERWARDS = frozenset({"waiver"})  # kinds that judge what the others found
