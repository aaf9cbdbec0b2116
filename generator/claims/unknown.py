"""Words that the language pack lacks, from sentences that were not understood: how often, and as what they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from generator.claims.coverage import Coverage, Gap, term_of, term_types
from generator.claims.ear import Ear
from generator.claims.extract import Heard
from generator.claims.lemmas import Lemmas
from generator.claims.reading import back, is_nominal, opens_phrase
from generator.claims.units import Parsed
from generator.document.model import Document

Kind = Literal["verbs", "adjectives", "nouns", "agents"]  # as in the `hears` of a predicate
BEFORE_VERBS = ("modal", "infinitive", "do", "pronoun", "relative", "light_verbs")


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of a file; line and column from 1."""

    path: str
    line: int
    column: int
    text: str


@dataclass(slots=True)
class Unknown:
    """A word with all its occurrences next to a subject. `links`: the prepositions behind it ("" for none)."""

    lemma: str
    kind: Kind
    forms: Counter[str] = field(default_factory=Counter)
    links: Counter[str] = field(default_factory=Counter)
    terms: Counter[str] = field(default_factory=Counter)
    places: list[Place] = field(default_factory=list)

    @property
    def count(self) -> int:
        return self.forms.total()


Read = tuple[Document, Heard, Coverage]


def unknown_words(texts: Iterable[Read], ear: Ear, lemmas: Lemmas) -> list[Unknown]:
    """One entry a lemma and kind, the most frequent first; of each gap the word nearest to its subject."""
    found: dict[tuple[str, str], Unknown] = {}
    kinds = term_types(ear)
    for document, heard, coverage in texts:
        for gap in coverage.gaps:
            if not gap.unknown:
                continue
            parsed, k = heard.parsed[gap.sentence], gap.unknown[0]
            word, kind = parsed.units[k].text, kind_of(parsed, k, ear, lemmas)
            lemma = lemmas.verb(word)[0] if kind == "verbs" else word
            entry = found.setdefault((lemma, kind), Unknown(lemma, kind))
            entry.forms[word] += 1
            entry.links[_link(parsed, k)] += 1
            entry.terms[term_of(parsed.units[gap.term], kinds, ear)] += 1
            entry.places.append(place(document, gap))
    return sorted(found.values(), key=lambda entry: (-entry.count, entry.lemma, entry.kind))


def place(document: Document, gap: Gap) -> Place:
    sentence = document.sentences[gap.sentence]
    at = document.place(sentence.span)
    return Place(document.path, at.line, at.column, sentence.text)


def kind_of(parsed: Parsed, k: int, ear: Ear, lemmas: Lemmas) -> Kind:
    """What an unknown word is by its neighbours."""
    units = parsed.units
    before, after = back(parsed, k, ear), k + 1
    if before >= 0 and units[before].is_("determiner", "possessive") and not _goes_on(parsed, after):
        role = before > 0 and units[before - 1].is_("copular", "be")
        return "agents" if role else "nouns"
    inflected = lemmas.verb(units[k].text)[1] in ("s", "past", "ing")
    if before >= 0 and units[before].is_("be") and not inflected:
        return "adjectives"
    if inflected or (before >= 0 and (units[before].is_(*BEFORE_VERBS) or units[before].entities)):
        return "verbs"
    return "adjectives" if _goes_on(parsed, after) else "nouns"


def _goes_on(parsed: Parsed, at: int) -> bool:
    """Whether a noun phrase goes on or begins at unit `at`."""
    return at < len(parsed.units) and (is_nominal(parsed.units[at]) or opens_phrase(parsed.units[at]))


def _link(parsed: Parsed, k: int) -> str:
    after = parsed.units[k + 1] if k + 1 < len(parsed.units) else None
    return after.text if after and after.is_("preposition", "infinitive") else ""
