"""What every kind of change works with: a wording as it is heard, and the words of the language pack."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.claims.ear import Ear
from generator.claims.extract import Heard
from generator.claims.inflect import Inflector
from generator.claims.model import Claim
from generator.claims.units import Parsed
from generator.document.read import Language
from generator.factbase.base import FactBase
from generator.factbase.model import Fact
from generator.lint.readback import carries
from generator.vocabulary.model import Vocabulary

VERB_LISTS = ("verbs", "verbs_any", "happens")
VERB_CLASSES = ("light_verbs", "giving", "copular")  # of the pack's grammar


@dataclass(frozen=True, slots=True)
class Mutant:
    """A wording of a fact with one change, named by its kind (see make.KINDS)."""

    fact: str
    wording: int
    kind: str
    text: str


@dataclass(frozen=True)
class Tools:
    """A project's words. `hears`: predicate id -> how the language says it, as the loader gives it."""

    base: FactBase
    ear: Ear
    language: Language
    hears: Mapping[str, Mapping[str, Any]]

    @property
    def vocabulary(self) -> Vocabulary:
        return self.base.vocabulary

    @cached_property
    def words(self) -> Mapping[str, Any]:
        """The pack's `mutations.yaml`; empty where it has none, and then nothing but its claims change."""
        words: Mapping[str, Any] = self.ear.pack.get("mutations", {})
        return words

    @cached_property
    def inflector(self) -> Inflector:
        return Inflector(self.ear.pack["inflections"])

    @cached_property
    def lemmas(self) -> dict[str, str]:
        """Verb form -> its lemma, of every verb the pack knows."""
        phrases = [p for hears in self.hears.values() for key in VERB_LISTS for p in hears.get(key, ())]
        phrases += [p for key in VERB_CLASSES for p in self.ear.pack["grammar"].get(key, ())]
        lemmas = dict.fromkeys(word for phrase in phrases if (word := phrase.split()[0]).isalpha())
        return {form: lemma for lemma in lemmas for form in self.inflector.verb(lemma).values()}


@dataclass(frozen=True)
class Wording:
    """One wording of a fact, heard."""

    text: str
    heard: Heard
    fact: Fact
    tools: Tools

    def own(self) -> Iterator[Claim]:
        """The claims that state the fact."""
        for claim in self.heard.claims:
            if any(carries(claim, statement, self.tools.vocabulary) for statement in self.fact.states):
                yield claim

    def place(self, claim: Claim) -> tuple[Parsed, int]:
        """The sentence and the unit of a claim's predicate; unit -1 where its words are not found."""
        parsed = self.heard.parsed[claim.sentence]
        for k in range(len(parsed.units)):
            if parsed.shown(k, k) == claim.trigger and parsed.span(k, k).overlaps(claim.span):
                return parsed, k
        return parsed, -1

    def put(self, parsed: Parsed, start: int, end: int, words: str) -> str:
        """The text with `words` for characters `start` to `end` of a sentence, its spaces in order."""
        at = parsed.offset
        text = self.text[: at + start] + words + self.text[at + end :]
        return re.sub(r"\s+([,.;:])", r"\1", re.sub(r"  +", " ", text)).strip()
