"""Nouns that name a topic, told as something that is so: "its effect on X explains Y", "has an effect on X"."""

from __future__ import annotations

from generator.claims.ear import Ear
from generator.claims.lexicon import Trie
from generator.claims.reading import is_adverb, is_comma, is_finite_helper, is_nominal, is_word, verb_in_place
from generator.claims.units import Parsed, Unit
from generator.claims.wordlist import compile_phrases, matches

REACH = 8  # units between such a noun and the verb that is said of it
PROCESS = 6  # units behind such a noun in which a process of the body is named
INSIDE = ("preposition", "determiner", "possessive", "conjunction")


def is_told(parsed: Parsed, k: int, ear: Ear) -> bool:
    """Whether the topic at unit k is had by something, explains something, or is the reason for it."""
    first = k
    while first and (_modifies(parsed.units[first - 1], ear) or _is_adjective(parsed, first - 1, ear)):
        first -= 1
    if first > 1 and parsed.units[first - 1].text == "'s" and parsed.units[first - 2].entities:
        first -= 2
    words = parsed.tokens.words
    token = parsed.units[first].first
    if first and parsed.units[first - 1].is_("be") and matches(words[:token], _told("reasons", ear)):
        return True
    if _ends_with(words[:token], "had", ear) or _is_reason(parsed, token, ear) or _explains(parsed, k, ear):
        return True
    return _is_of_process(parsed, first, k, ear)


def _is_adjective(parsed: Parsed, k: int, ear: Ear) -> bool:
    """ "A direct effect": a verb's form where no verb can stand."""
    unit = parsed.units[k]
    forms = [s.form for s in unit.senses if s.kind == "verb"]
    return bool(forms) and not unit.entities and not any(verb_in_place(parsed, k, form, ear) for form in forms)


def _is_of_process(parsed: Parsed, first: int, k: int, ear: Ear) -> bool:
    """ "Its effect on the release of X": what something does to what goes on, unless the sentence asks for care."""
    claims, units = ear.pack["claims"], parsed.units
    owned = any(u.is_("possessive") or u.text == "'s" for u in units[max(0, first - 1) : k])
    named = any(word in claims["processes"] for u in units[k + 1 : k + PROCESS] for word in u.text.split())
    return owned and named and not any(word in claims["told"]["care"] for word in parsed.tokens.words)


def _ends_with(words: tuple[str, ...], key: str, ear: Ear) -> bool:
    return any(last == len(words) for _, last, _ in matches(words, _told(key, ear)))


def _is_reason(parsed: Parsed, token: int, ear: Ear) -> bool:
    """ "Due to its effect on X": a reason, unless the sentence asks for care."""
    words, care = parsed.tokens.words, ear.pack["claims"]["told"]["care"]
    return _ends_with(words[:token], "owing", ear) and not any(word in care for word in words)


def is_because(parsed: Parsed, k: int, ear: Ear) -> bool:
    """ "A rise in X explains Y": whether what the noun at unit k names is told as the reason for something."""
    return _explains(parsed, k, ear, "because")


def _explains(parsed: Parsed, k: int, ear: Ear, key: str = "explaining") -> bool:
    """ "Its effect on X accounts for Y": a verb of causing behind the noun phrase."""
    explaining, words = _told(key, ear), parsed.tokens.words
    for unit in parsed.units[k + 1 : k + REACH]:
        if explaining.longest(words, unit.first)[1]:
            return True
        inside = unit.text == "'s" or unit.is_(*INSIDE) or is_finite_helper(unit)
        passed = inside or is_nominal(unit) or is_adverb(unit, ear)
        if not passed or is_comma(unit):
            return False
    return False


def _modifies(unit: Unit, ear: Ear) -> bool:
    if unit.is_("be", "have"):
        return False
    return is_word(unit) or is_adverb(unit, ear) or unit.is_("determiner", "possessive") or unit.has("adjective")


def _told(key: str, ear: Ear) -> Trie:
    return ear.memo(f"told.{key}", lambda: compile_phrases(ear.pack["claims"]["told"][key], key))
