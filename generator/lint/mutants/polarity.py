"""A denial where the fact affirms, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.cues import find
from generator.claims.model import Claim
from generator.claims.units import Parsed
from generator.lint.compare import FIRM
from generator.lint.mutants.model import Tools, Wording

SAID = frozenset({"asserted", "hedged", "possible", "reported"})
DENYING = frozenset({"negates", "denies"})  # effects of operators
FINITE = ("s", "past", "base")
NEAR = 4  # units between a helper verb and its predicate


def affirmed(wording: Wording) -> Iterator[str]:
    """Without the word that denies; one that belongs to a pair ("neither … nor") is left alone."""
    if wording.fact.status not in FIRM or any(statement.holds for statement in wording.fact.states):
        return
    for parsed in wording.heard.parsed:
        denying = [found for found in parsed.cues if found.cue.effect in DENYING]
        pairs = {unit.first for unit in parsed.units if unit.is_("conjunction")}
        if denying and not any(found.start in pairs for found in denying):
            first = denying[0]
            start, end = parsed.tokens.starts[first.start], parsed.tokens.ends[first.end - 1]
            yield wording.put(parsed, start, end, "")


def negated(wording: Wording) -> Iterator[str]:
    """With a negator behind the helper verb of each claim, or with "does not" before its full verb."""
    for claim in wording.own():
        parsed, k = wording.place(claim)
        if k >= 0 and claim.holds and claim.mode in SAID and wording.tools.words.get("negator"):
            yield from _negated(wording, parsed, k, claim)


def _negated(wording: Wording, parsed: Parsed, k: int, claim: Claim) -> Iterator[str]:
    negator = wording.tools.words["negator"]
    helper = _helper(parsed, k, wording.tools)
    if helper < 0:
        yield from _supported(wording, parsed, k)
    elif _denies(parsed, helper, negator, wording.tools):
        end = parsed.end(helper)
        yield wording.put(parsed, end, end, f" {negator}")


def _helper(parsed: Parsed, k: int, tools: Tools) -> int:
    """The first helper verb of the chain close before unit k, or -1."""
    carriers = tuple(tools.words.get("carriers", ()))
    at = k - 1
    while at >= 0 and k - at < NEAR and parsed.units[at].text != "," and not parsed.units[at].is_(*carriers):
        at -= 1
    if at < 0 or not parsed.units[at].is_(*carriers):
        return -1
    while at and parsed.units[at - 1].is_(*carriers):
        at -= 1
    return at


def _denies(parsed: Parsed, at: int, negator: str, tools: Tools) -> bool:
    """Whether the negator would be heard here; in "not only" it is not."""
    words, last = parsed.tokens.words, parsed.units[at].last
    found = find(tools.ear.cues, (*words[:last], negator, *words[last:]))
    return any(cue.start <= last < cue.end for cue in found)


def _supported(wording: Wording, parsed: Parsed, k: int) -> Iterator[str]:
    verb = parsed.tokens.words[parsed.units[k].first]
    lemma = wording.tools.lemmas.get(verb, "")
    forms = wording.tools.inflector.verb(lemma) if lemma else {}
    form = next((form for form in FINITE if forms.get(form) == verb), "")
    support = wording.tools.words.get("support", {}).get(form)
    if support:
        start = parsed.start(k)
        yield wording.put(parsed, start, start + len(verb), f"{support} {lemma}")
