"""All mutants of a wording."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.claims.extract import hear
from generator.document.read import read
from generator.factbase.model import Fact
from generator.lint.mutants import certainty, number, objects, opposite, polarity, population
from generator.lint.mutants.model import Mutant, Tools, Wording

Change = Callable[[Wording], Iterator[str]]

KINDS: dict[str, Change] = {
    "affirmation": polarity.affirmed,
    "certainty": certainty.plain,
    "negation": polarity.negated,
    "number": number.tenfold,
    "object": objects.swapped,
    "opposite": opposite.reversed_,
    "population": population.dropped,
}


def mutants(fact: Fact, wording: int, sentence: str, tools: Tools) -> Iterator[Mutant]:
    """Every mutant of one wording, each text once."""
    document = read(sentence, "wording.md", "markdown", tools.language)
    heard = Wording(document.text, hear(document, tools.ear), fact, tools)
    seen = {document.text}
    for kind, change in KINDS.items():
        for text in change(heard):
            text = text[:1].upper() + text[1:]
            if text not in seen:
                seen.add(text)
                yield Mutant(fact.id, wording, kind, text)
