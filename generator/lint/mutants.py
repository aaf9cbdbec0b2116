"""Sentences that no longer say what a fact says: one change each, by its claims and the pack's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.claims.extract import Heard, hear
from generator.claims.inflect import Inflector
from generator.claims.model import Claim
from generator.claims.units import Ear, Parsed
from generator.document.read import Language, read
from generator.factbase.base import FactBase
from generator.factbase.model import Fact
from generator.lint.compare import FIRM, answer
from generator.lint.numbers import other_numbers
from generator.lint.readback import ANIMAL, carries, populations
from generator.vocabulary.model import Predicate, Statement

OPPOSITE = {"up": "down", "down": "up"}
FINITE = ("s", "past", "base")
KINDS = ("negation", "affirmation", "object", "opposite", "certainty", "population", "number")


@dataclass(frozen=True, slots=True)
class Mutant:
    """A wording of a fact with one change, named by its kind (see KINDS)."""

    fact: str
    wording: int
    kind: str
    text: str


@dataclass(frozen=True)
class Mutator:
    """Makes mutants. `heard`: predicate id -> its words, as the vocabulary loader gives them."""

    base: FactBase
    ear: Ear
    language: Language
    heard: Mapping[str, Mapping[str, Any]]

    def mutants(self, fact: Fact, wording: int, sentence: str) -> Iterator[Mutant]:
        """All mutants of one wording, each text once."""
        document = read(sentence, "wording.md", "markdown", self.language)
        found = _Sentence(document.text, hear(document, self.ear), fact, self)
        seen = {document.text}
        for kind, text in found.changed():
            text = text[:1].upper() + text[1:]
            if text not in seen:
                seen.add(text)
                yield Mutant(fact.id, wording, kind, text)

    @cached_property
    def words(self) -> Mapping[str, Any]:
        words: Mapping[str, Any] = self.ear.pack.get("mutations", {})
        return words

    @cached_property
    def inflector(self) -> Inflector:
        return Inflector(self.ear.pack["inflections"])

    @cached_property
    def lemmas(self) -> dict[str, str]:
        """Verb form -> its lemma, of every verb the pack knows."""
        lists = (
            (*h.get("verbs", ()), *h.get("verbs_any", ()), *h.get("happens", ())) for h in self.heard.values()
        )
        grammar = (self.ear.pack["grammar"].get(key, ()) for key in ("light_verbs", "giving", "copular"))
        lemmas = dict.fromkeys(phrase.split()[0] for phrases in (*lists, *grammar) for phrase in phrases)
        return {
            word: lemma for lemma in lemmas if lemma.isalpha() for word in self.inflector.verb(lemma).values()
        }

    def opposites(self, id: str) -> Iterator[Predicate]:
        """Predicates that exclude this one or what it implies, else those of its family the other way."""
        predicates = self.base.vocabulary.predicates
        implied = sorted(self.base.vocabulary.implied(id))
        yield from (predicates[other] for one in implied for other in predicates[one].opposite)
        own = predicates[id]
        for one in predicates.values():
            if one.family == own.family and one.direction == OPPOSITE.get(own.direction, ""):
                yield one


@dataclass(frozen=True)
class _Sentence:
    """One wording, heard; every method gives (kind, changed text)."""

    text: str
    heard: Heard
    fact: Fact
    mutator: Mutator

    def changed(self) -> Iterator[tuple[str, str]]:
        for parsed in self.heard.parsed:
            yield from self._affirmed(parsed)
            yield from self._generalised(parsed)
            yield from self._renumbered(parsed)
        yield from self._plain()
        for claim in self._own:
            yield from self._negated(claim)
            yield from self._objects(claim)
            yield from self._opposed(claim)

    @property
    def _own(self) -> Iterator[Claim]:
        """The claims that state the fact."""
        for claim in self.heard.claims:
            if any(carries(claim, s, self.mutator.base.vocabulary) for s in self.fact.states):
                yield claim

    def _affirmed(self, parsed: Parsed) -> Iterator[tuple[str, str]]:
        """Without one of its negations, where the fact is a denial."""
        if self.fact.status in FIRM and any(s.holds for s in self.fact.states):
            return
        for found in parsed.cues:
            if found.cue.effect == "negates" and self.fact.status in FIRM:
                tokens = parsed.tokens
                yield (
                    "affirmation",
                    self._cut(parsed, tokens.starts[found.start], tokens.ends[found.end - 1], ""),
                )

    def _generalised(self, parsed: Parsed) -> Iterator[tuple[str, str]]:
        """Without the animals it was seen in."""
        if self.fact.evidence != ANIMAL or self.fact.status not in FIRM:
            return
        for k, unit in enumerate(parsed.units):
            if not populations(unit.text, self.mutator.ear):
                continue
            first = next((i for i in range(k, max(-1, k - 5), -1) if self._leads(parsed, i)), -1)
            if first >= 0:
                last = self._phrase_end(parsed, k)
                yield "population", self._cut(parsed, parsed.units[first].start, parsed.units[last].end, "")

    def _leads(self, parsed: Parsed, i: int) -> bool:
        return parsed.units[i].text in self.mutator.words.get("seen_in", ())

    def _phrase_end(self, parsed: Parsed, k: int) -> int:
        """The last unit of the phrase: to its comma where it opens the sentence."""
        units, at = parsed.units, k
        while (
            at + 1 < len(units)
            and not (units[at + 1].groups or units[at + 1].has("verb"))
            and units[at + 1].text.isalpha()
        ):
            at += 1
        return at + 1 if at + 1 < len(units) and units[at + 1].text == "," else at

    def _renumbered(self, parsed: Parsed) -> Iterator[tuple[str, str]]:
        """With ten times the fact's numbers."""
        if self.fact.quantity and (text := other_numbers(parsed, self.fact.quantity, self.mutator.ear.doses)):
            yield "number", self.text[: parsed.offset] + text + self.text[parsed.offset + len(parsed.text) :]

    def _plain(self) -> Iterator[tuple[str, str]]:
        """Said as if it were known."""
        for pattern, template in self.mutator.words.get("plain", ()):
            match = _compiled(pattern).fullmatch(self.text)
            if match:
                yield "certainty", self._filled(template, match)
                return

    def _filled(self, template: str, match: re.Match[str]) -> str:
        groups = iter(match.groups())
        return re.sub(r"\*|\{(\w+)\}", lambda slot: self._slot(slot.group(1), next(groups)), template)

    def _slot(self, form: str | None, words: str) -> str:
        return self.mutator.inflector.verb(words)[form] if form else words

    def _negated(self, claim: Claim) -> Iterator[tuple[str, str]]:
        """With a negator before the predicate, where it has none."""
        if not claim.holds or claim.mode not in ("asserted", "hedged", "possible", "reported"):
            return
        parsed, k = self._place(claim)
        negator, carriers = (
            self.mutator.words.get("negator", ""),
            tuple(self.mutator.words.get("carriers", ())),
        )
        if k < 0 or not negator:
            return
        at = k - 1
        while (
            at >= 0 and not (parsed.units[at].is_(*carriers) or parsed.units[at].text == ",") and k - at < 4
        ):
            at -= 1
        if at >= 0 and parsed.units[at].is_(*carriers):
            while at and parsed.units[at - 1].is_(*carriers):
                at -= 1
            yield "negation", self._cut(parsed, parsed.units[at].end, parsed.units[at].end, f" {negator}")
        else:
            yield from self._supported(parsed, k)

    def _supported(self, parsed: Parsed, k: int) -> Iterator[tuple[str, str]]:
        """With "does not" before a full verb."""
        first = parsed.tokens.words[parsed.units[k].first]
        lemma = self.mutator.lemmas.get(first)
        forms = {word: form for form, word in self.mutator.inflector.verb(lemma).items()} if lemma else {}
        form = next((f for f in FINITE if lemma and self.mutator.inflector.verb(lemma)[f] == first), "")
        support = self.mutator.words.get("support", {}).get(form)
        if forms and support:
            start = parsed.units[k].start
            yield "negation", self._cut(parsed, start, start + len(first), f"{support} {lemma}")

    def _objects(self, claim: Claim) -> Iterator[tuple[str, str]]:
        """About a sibling of the object, of which the facts do not say the same."""
        sibling = self._sibling(claim)
        span = claim.object.span
        if sibling and span:
            name = self.mutator.base.vocabulary.entities[sibling].name
            yield "object", self.text[: span.start] + name + self.text[span.end :]

    def _sibling(self, claim: Claim) -> str:
        """The next entity of the same kind after the object, in order of id, round the end."""
        vocabulary = self.mutator.base.vocabulary
        entity = vocabulary.entities.get(claim.object.id)
        if entity is None:
            return ""
        others = sorted(e.id for e in vocabulary.entities.values() if e.is_a[:1] == entity.is_a[:1])
        at = others.index(entity.id)
        return next((id for id in (*others[at + 1 :], *others[:at]) if self._is_other(id, claim)), "")

    def _is_other(self, id: str, claim: Claim) -> bool:
        vocabulary = self.mutator.base.vocabulary
        if vocabulary.is_a(id, claim.object.id) or vocabulary.is_a(claim.object.id, id):
            return False
        for subject, predicate in {
            (claim.subject.id, claim.predicate),
            *((s.subject, s.predicate) for s in self.fact.states),
        }:
            found = answer(Statement(subject, predicate, id), "", self.mutator.base, {})
            if (
                found.supports
                or found.weak
                or any(s.object == id for fact in found.touches for s in fact.states)
            ):
                return False
        return True

    def _opposed(self, claim: Claim) -> Iterator[tuple[str, str]]:
        """With a verb (or adjective) of the opposite, in the same form."""
        parsed, k = self._place(claim)
        if k < 0:
            return
        for sense in parsed.units[k].senses:
            if sense.id == claim.predicate and sense.kind in ("verb", "adjective"):
                for other in self.mutator.opposites(claim.predicate):
                    if words := self._words(other.id, sense.kind, sense.form):
                        unit = parsed.units[k]
                        yield "opposite", self._cut(parsed, unit.start, unit.end, words)
                        return

    def _words(self, predicate: str, kind: str, form: str) -> str:
        """The predicate's first plain verb in this form, or its first plain adjective."""
        hears = self.mutator.heard.get(predicate, {})
        if kind == "verb":
            lemma = _first(w for w in hears.get("verbs", ()) if w.isalpha())
            return self.mutator.inflector.verb(lemma)[form] if lemma else ""
        return _first(w for w in hears.get("adjectives", ()) if "|" not in w)

    def _place(self, claim: Claim) -> tuple[Parsed, int]:
        """The sentence and the unit of a claim's predicate; unit -1 where the words are not found."""
        parsed = self.heard.parsed[claim.sentence]
        near = [
            k
            for k in range(len(parsed.units))
            if parsed.shown(k, k) == claim.trigger and parsed.span(k, k).overlaps(claim.span)
        ]
        return parsed, near[0] if near else -1

    def _cut(self, parsed: Parsed, start: int, end: int, words: str) -> str:
        """The text with `words` in place of characters `start` to `end` of a sentence."""
        at = parsed.offset
        text = self.text[: at + start] + words + self.text[at + end :]
        return re.sub(r"\s+([,.;:])", r"\1", re.sub(r"  +", " ", text)).strip()


def _first(words: Iterable[str]) -> str:
    return next(iter(words), "")


def _compiled(pattern: str) -> re.Pattern[str]:
    """`*` as any words, {base} as one word; the rest as it stands, in any case."""
    parts = re.split(r"(\*|\{\w+\})", pattern)
    made = "".join("(.*?)" if p == "*" else r"(\w+)" if p.startswith("{") else re.escape(p) for p in parts)
    return re.compile(made, re.IGNORECASE | re.DOTALL)
