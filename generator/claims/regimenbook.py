"""The wording of how often, when and how carefully to take something, compiled."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from generator.claims.inflect import Inflector
from generator.claims.lexicon import Trie
from generator.claims.wordlist import compile_phrases


class RegimenBook(NamedTuple):
    """Compiled `regimens` of `units.yaml`."""

    orders: Trie
    taken: Trie
    advised: Trie
    advice: Trie
    praised: Trie
    works_best: Trie
    titrating: Trie
    small: Trie
    limits: Trie
    meals: Trie
    gaining: frozenset[str]
    untimed: frozenset[str]
    between: frozenset[str]
    owned: frozenset[str]
    skipped: frozenset[str]
    negating: frozenset[str]
    preferring: frozenset[str]
    duties: frozenset[str]
    offers: frozenset[str]
    openers: frozenset[str]
    joining: frozenset[str]
    readers: frozenset[str]
    people: frozenset[str]
    each: frozenset[str]
    times: frozenset[str]
    behind: Trie
    elsewhere: tuple[str, ...]


def compile_regimens(data: Mapping[str, Any], inflector: Inflector) -> RegimenBook:
    def trie(key: str) -> Trie:
        return compile_phrases(data.get(key, ()), key)

    def words(key: str) -> frozenset[str]:
        return frozenset(data.get(key, ()))

    verbs = [verb for verb in data.get("orders", ()) if " " not in verb]
    taken = compile_phrases([inflector.verb(verb)["pp"] for verb in verbs], "taken")
    advised = compile_phrases([_gerund(verb, inflector) for verb in data.get("orders", ())], "advised")
    orders, titrating, works_best, limits = map(trie, ("orders", "titrating", "works_best", "limits"))
    return RegimenBook(
        orders=orders,
        taken=taken,
        advised=advised,
        advice=trie("advice"),
        praised=trie("praised"),
        works_best=works_best,
        titrating=titrating,
        small=trie("small"),
        limits=limits,
        meals=trie("meals"),
        gaining=words("gaining"),
        untimed=words("untimed"),
        between=words("between"),
        owned=words("owned"),
        skipped=words("skipped"),
        negating=words("negating"),
        preferring=words("preferring"),
        duties=words("duties"),
        offers=words("offers"),
        openers=words("openers"),
        joining=words("joining"),
        readers=words("readers"),
        people=words("people"),
        each=words("each"),
        times=words("times"),
        behind=trie("behind"),
        elsewhere=tuple(data.get("elsewhere", ())),
    )


def _gerund(phrase: str, inflector: Inflector) -> str:
    verb, _, rest = phrase.partition(" ")
    return f"{inflector.verb(verb)['ing']} {rest}".strip()
