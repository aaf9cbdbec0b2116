"""A guess where an unknown word belongs: which predicates may hear it, for a human to choose from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.claims.inflect import Inflector
from generator.claims.unknown import Kind, Unknown
from generator.vocabulary.model import Predicate, Vocabulary

CHOICES = 4  # predicates offered


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An entry for the language pack: `entry` under `kind` of the first of `predicates`; `forms` it would hear."""

    entry: str
    kind: Kind
    predicates: tuple[Predicate, ...]
    forms: tuple[str, ...]
    word: Unknown


def suggest(
    word: Unknown, vocabulary: Vocabulary, heard: Mapping[str, Mapping[str, Any]], inflector: Inflector
) -> Suggestion:
    """An entry for one word, as it stood most often."""
    links = [link for link, _ in word.links.most_common() if link]
    bare = word.links[""] >= word.links.total() - word.links[""]
    tail = "|".join(links) if word.kind != "verbs" else next(iter(links), "")
    entry = word.lemma if bare or not tail else f"{word.lemma} {tail}"
    return Suggestion(entry, word.kind, _predicates(word, vocabulary, heard), _forms(word, inflector), word)


def _predicates(
    word: Unknown, vocabulary: Vocabulary, heard: Mapping[str, Mapping[str, Any]]
) -> tuple[Predicate, ...]:
    """Predicates that take the terms the word stood with; those that hear most words of its kind first."""
    votes: Counter[str] = Counter()
    for predicate in vocabulary.predicates.values():
        size = len(heard.get(predicate.id, {}).get(word.kind, ()))
        fitting = sum(n for term, n in word.terms.items() if vocabulary.has_type(term, predicate.object))
        if predicate.closed and predicate.object and size and fitting:
            votes[predicate.id] = fitting * 10_000 + size
    ranked = sorted(votes, key=lambda id: (-votes[id], id))
    return tuple(vocabulary.predicates[id] for id in ranked[:CHOICES])


def _forms(word: Unknown, inflector: Inflector) -> tuple[str, ...]:
    if word.kind == "verbs":
        return tuple(dict.fromkeys(inflector.verb(word.lemma).values()))
    plural = (inflector.plural(word.lemma),) if word.kind != "adjectives" else ()
    return (word.lemma, *plural)
