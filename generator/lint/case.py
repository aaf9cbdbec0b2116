"""What a kind may look at: one document with its claims, and the project's facts and words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from weakref import finalize

from generator.claims.cautioned import warns
from generator.claims.ear import Ear
from generator.claims.model import Claim
from generator.claims.references import Sourced, sourced
from generator.claims.units import Parsed
from generator.claims.wordlist import Places
from generator.document.model import Document
from generator.factbase.base import FactBase
from generator.factbase.model import Fact
from generator.lint.akin import akin
from generator.lint.compare import Answer, answer, as_turned, relate
from generator.lint.figures import meant, opposing
from generator.lint.waivers import Ruling
from generator.spans import Span
from generator.speech import Speech
from generator.vocabulary.model import Statement, Vocabulary

AFTER = 90  # characters behind a sentence in which its footnote mark or bracket may stand
_FOOTNOTE = re.compile(r"[\s.)\]]*(?:\[[^\]]*\][.,)]?|<sup>)+|[\s.]*\([^()]*\)")
JUDGED = frozenset({"asserted", "hedged", "possible"})


# What was asked of a base -> its answer, with the `required` that the key names by its identity.
Answers = dict[tuple[object, ...], tuple[Mapping[str, str], Answer]]
KEPT = 8_192  # answers remembered of a base, and pairs of statements


@dataclass(frozen=True, slots=True)
class _Known:
    """What was worked out with one base: its answers, and whether pairs of statements oppose each other."""

    answers: Answers = field(default_factory=dict)
    opposed: dict[tuple[Statement, Statement], bool] = field(default_factory=dict)


_KNOWN: dict[int, _Known] = {}


def _known(base: FactBase) -> _Known:
    """What is known of one base, for as long as it lives."""
    if id(base) not in _KNOWN:
        _KNOWN[id(base)] = _Known()
        finalize(base, _KNOWN.pop, id(base), None).atexit = False
    return _KNOWN[id(base)]


def _turned(one: Statement, other: Statement, vocabulary: Vocabulary) -> Iterator[tuple[Statement, Statement]]:
    """Two statements with one of them said of its object, where its predicate can be turned."""
    for first, second in ((one, other), (other, one)):
        turned = as_turned(first, vocabulary)
        if turned and turned.object == second.object:
            yield turned, second


@dataclass(frozen=True)
class Case:
    """One document as it is judged. `waivers` are known once all other rules have been run.

    `at_fault`: whether a first look found several of its sentences wrong (see `again`).
    """

    document: Document
    parsed: tuple[Parsed, ...]
    claims: tuple[Claim, ...]
    base: FactBase
    ear: Ear
    speech: Speech | None = None
    at_fault: bool = False
    waivers: tuple[Ruling, ...] = ()
    _cited: dict[int, Sourced] = field(default_factory=dict, compare=False)

    def answer(self, claim: Claim, required: Mapping[str, str]) -> Answer:
        """The fact base's answer to a claim (kept: rules and articles ask the same again and again)."""
        asked = (claim.subject.id, claim.predicate, claim.object.id, claim.holds, claim.population)
        key = (*asked, id(required) if required else 0)
        answers = self._known.answers
        known = answers.get(key)
        if known is None:
            known = required, answer(claim.statement, claim.population, self.base, dict(required))
            if len(answers) >= KEPT:
                answers.clear()
            answers[key] = known
        return known[1]

    def akin(self, claim: Claim, match: Mapping[str, Any]) -> tuple[Fact, ...]:
        """The weaker facts that a rule with `akin` families holds against a claim (see `lint.akin`)."""
        families = match.get("akin", ())
        required = match.get("evidence", {})
        return akin(claim.statement, claim.population, self.base, required, families) if families else ()

    def figures_against(self, claim: Claim) -> tuple[Fact, ...]:
        """The facts against a claim's figure, or against what the figure amounts to in words."""
        book = self.ear.doses
        facts = opposing(claim, self.base, book, self.ear.pack["units"]["apart"])
        words = None if facts else meant(claim, self.base.vocabulary, book)
        return answer(words, claim.population, self.base, {}).opposes if words else facts

    def opposed(self, one: Statement, other: Statement) -> bool:
        """Whether two statements cannot both be true (kept: articles say the same things together)."""
        known = self._known.opposed
        found = known.get((one, other))
        if found is None:
            vocabulary = self.base.vocabulary
            found = "opposes" in (relate(one, other, vocabulary), relate(other, one, vocabulary))
            found = found or any(self.opposed(s, o) for s, o in _turned(one, other, vocabulary))
            if len(known) >= KEPT:
                known.clear()
            known[one, other] = found
        return found

    @cached_property
    def _known(self) -> _Known:
        return _known(self.base)

    def endorsed(self) -> list[Claim]:
        """Claims the author makes: not reported, asked, denied as myths or merely announced."""
        return self._endorsed

    @cached_property
    def _endorsed(self) -> list[Claim]:
        known = self.base.vocabulary.predicates
        return [c for c in self.claims if c.predicate in known and c.mode in JUDGED and c.tier != "announced"]

    @cached_property
    def places(self) -> Places:
        """Where the words of the text stand."""
        return Places(self.parsed)

    @cached_property
    def words(self) -> int:
        """How many words the text has, marks not counted."""
        return sum(word[0].isalnum() for one in self.parsed for word in one.tokens.words)

    @cached_property
    def _ends(self) -> list[int]:
        return [sentence.span.end for sentence in self.document.sentences]

    def sentence_at(self, span: Span) -> str:
        """The first sentence that shares a character with `span`, or ""."""
        at = bisect_right(self._ends, span.start)
        sentence = self.document.sentences[at] if at < len(self._ends) else None
        return sentence.text if sentence and sentence.span.overlaps(span) else ""

    def cited(self, sentence: int) -> bool:
        """Whether a reader can look up a source named in this sentence or directly behind it."""
        return self.sourced(sentence) == "sure"

    def sourced(self, sentence: int) -> Sourced:
        """How well a sentence, with the mark or bracket directly behind it, names a source."""
        if sentence not in self._cited:
            self._cited[sentence] = sourced(_with_mark(self.document, self.parsed[sentence]), self.ear)
        return self._cited[sentence]

    def warned(self, sentence: int) -> bool:
        """Whether the sentence before or behind one, in its paragraph, tells readers to take care."""
        block = self.document.sentences[sentence].block
        beside = (i for i in (sentence - 1, sentence + 1) if 0 <= i < len(self.parsed))
        return any(self.document.sentences[i].block == block and warns(self.parsed[i], self.ear) for i in beside)

    def is_of(self, claim: Claim, populations: tuple[str, ...]) -> bool:
        """Whether a claim keeps to one of these populations, and says nothing about anybody else."""
        return bool(claim.population) and self.base.vocabulary.has_type(claim.population, populations)

    def watched(self, claim: Claim) -> bool:
        return claim.subject.id in self.ear.watched


def _with_mark(document: Document, parsed: Parsed) -> str:
    """A sentence's source text with the footnote mark or bracket behind it."""
    span = document.to_source(Span(parsed.offset, parsed.offset + len(parsed.text)))
    behind = document.source[span.end : span.end + AFTER].split("\n", 1)[0]
    mark = _FOOTNOTE.match(behind)
    return document.source[span.start : span.end] + (mark.group() if mark else "")


@dataclass(frozen=True, slots=True)
class Match:
    """What a kind found: the words, and what bears on them. `names` fill the rule's message.

    `source`: the place in the source, where that is no visible prose. `key` tells findings apart that stand at
    one place though they are about something else; `said` is what the text ought to say then.
    """

    span: Span
    claim: Claim | None = None
    facts: tuple[Fact, ...] = ()
    partner: Claim | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    lower: bool = False  # advice only: the sentence names a source of its own
    source: Span | None = None
    key: str = ""
    said: str = ""
