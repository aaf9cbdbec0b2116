"""The contrary: the predicate's verb or adjective gives way to one of the opposite predicate."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.lexicon import Sense
from generator.lint.mutants.model import Tools, Wording
from generator.vocabulary.model import Predicate

CONTRARY = {"up": "down", "down": "up"}


def reversed_(wording: Wording) -> Iterator[str]:
    """One sentence per claim whose predicate has an opposite that the language says in the same form."""
    for claim in wording.own():
        parsed, k = wording.place(claim)
        senses = parsed.units[k].senses if k >= 0 else ()
        words = next((w for s in senses if s.id == claim.predicate and (w := _words(s, wording.tools))), "")
        if words:
            yield wording.put(parsed, parsed.start(k), parsed.end(k), words)


def _words(sense: Sense, tools: Tools) -> str:
    """The first plain verb (in the same form) or adjective of an opposite."""
    for other in _opposites(sense.id, tools):
        hears = tools.hears.get(other.id, {})
        if sense.kind == "verb":
            lemma = next((word for word in hears.get("verbs", ()) if word.isalpha()), "")
            if lemma:
                return tools.inflector.verb(lemma)[sense.form]
        elif sense.kind == "adjective":
            return next((word for word in hears.get("adjectives", ()) if "|" not in word), "")
    return ""


def _opposites(id: str, tools: Tools) -> Iterator[Predicate]:
    """Predicates that exclude this one or what it implies, else those that do the contrary to its objects."""
    predicates = tools.vocabulary.predicates
    for one in (id, *sorted(tools.vocabulary.implied(id) - {id})):
        yield from (predicates[other] for other in predicates[one].opposite)
    own = predicates[id]
    for predicate in predicates.values():
        contrary = predicate.family == own.family and predicate.direction == CONTRARY.get(own.direction)
        if contrary and not set(predicate.object).isdisjoint(own.object):
            yield predicate
