"""Where a text leans on evidence: "studies show", "according to experts", "clinically proven"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.claims.cues import UNSHOWN
from generator.claims.inflect import Inflector
from generator.claims.lexicon import Trie, alternatives
from generator.claims.modes import force_at
from generator.claims.tokens import split_form
from generator.claims.units import Ear, Parsed
from generator.claims.wordlist import matches

REACH = 14  # tokens between the evidence and what it is said to show
CLAUSE_ENDS = frozenset(";:")
DISOWNED = frozenset({"reported", "rejected", "irrealis", "question"})


@dataclass(frozen=True, slots=True)
class EvidenceBook:
    """Compiled `evidence.yaml`. Values: of `nouns` classes, of `verbs` "finding" or "doing", of `phrases` kinds."""

    nouns: Trie
    verbs: Trie
    phrases: Trie
    harmless: Trie


@dataclass(frozen=True, slots=True)
class Invocation:
    """Tokens `first` to `last` (excluded) that invoke evidence; `who`: a class of noun or kind of phrase."""

    first: int
    last: int
    who: str


def compile_evidence(data: Mapping[str, Any], inflector: Inflector) -> EvidenceBook:
    book = EvidenceBook(Trie({}), Trie({}), Trie({}), Trie({}))
    for who, nouns in data.get("evidence_nouns", {}).items():
        _add(book.nouns, [form for noun in nouns for form in (noun, inflector.plural(noun))], who)
    for kind, key in (("finding", "verbs_of_finding"), ("doing", "verbs_of_doing")):
        _add(book.verbs, _verb_forms(data.get(key, ()), inflector), kind)
    for kind, phrases in data.get("fixed_phrases", {}).items():
        _add(book.phrases, phrases, kind)
    for phrase, after in data.get("fixed_topics", {}).items():
        _add(book.harmless, [f"{phrase} {word}" for word in after], "topic")
    _add(book.harmless, data.get("needs", ()), "need")
    _add(book.harmless, _verb_forms(data.get("verbs_of_not_finding", ()), inflector), "not found")
    return book


def _verb_forms(phrases: Iterable[str], inflector: Inflector) -> Iterator[str]:
    for phrase in phrases:
        lemma, _, rest = phrase.partition(" ")
        forms = {word for _, word in inflector.forms(lemma)}
        yield from (f"{form} {rest}".strip() for form in sorted(forms))


def _add(trie: Trie, forms: Iterable[str], value: str) -> None:
    for form in forms:
        for one in alternatives(form):
            trie.add(split_form(one), value)


def invocations(parsed: Parsed, ear: Ear) -> Iterator[Invocation]:
    """Each place of a sentence that leans on evidence, unless it is denied, asked or said to be missing."""
    book: EvidenceBook = ear.evidence
    words = parsed.tokens.words
    candidates = _candidates(words, book)
    harmless = matches(words, book.harmless) if candidates else ()
    covered = {t for first, last, _ in harmless for t in range(first, last)}
    for found in candidates:
        force = force_at(parsed, found.first, True)
        if force.announced or _denied_before(parsed, found.first) or _shows_nothing(parsed, found):
            continue
        if (
            covered.isdisjoint(range(found.first, found.last))
            and force.holds
            and force.mode not in DISOWNED
            and "quoted" not in force.trace
        ):
            yield found


def _shows_nothing(parsed: Parsed, found: Invocation) -> bool:
    """ "Not one trial has shown": the evidence stands between a word of doubt and the verb of showing."""
    return any(c.cue.id == UNSHOWN.id and c.start <= found.last and found.first <= c.end for c in parsed.cues)


def _denied_before(parsed: Parsed, token: int) -> bool:
    """ "Nothing that a trial has shown": a negation that reaches the evidence over a relative pronoun."""
    before = parsed.tokens.words[max(0, token - 2) : token]
    if not any(u.is_("relative") and token - 3 <= u.first < token for u in parsed.units) or not before:
        return False
    return any(c.cue.effect == "negates" and c.end <= token for c in parsed.cues)


def _candidates(words: tuple[str, ...], book: EvidenceBook) -> list[Invocation]:
    found = [Invocation(first, last, kind) for first, last, kind in matches(words, book.phrases)]
    nouns = matches(words, book.nouns)
    verbs = matches(words, book.verbs) if nouns else []
    for first, last, who in nouns:
        verb = next((v for v in verbs if v[0] >= last), None)
        if verb and verb[2] == "finding" and _reaches(words, last, verb[0]):
            found.append(Invocation(first, verb[1], who))
    return found


def _reaches(words: tuple[str, ...], after: int, verb: int) -> bool:
    return after <= verb <= after + REACH and CLAUSE_ENDS.isdisjoint(words[after:verb])
