"""Operators and closed-class words of a sentence: what flips, weakens or frames what is said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import Any

from generator.claims.cue import (
    DISCLAIMED,
    DOUBTS,
    EVIDENCE,
    LABELLED,
    OPERATORS,
    QUANTIFIER,
    SAYERS,
    TAKER,
    THIRD,
    WARY,
    Cue,
    CueBook,
    Found,
    Word,
)
from generator.claims.doubted import unshown
from generator.claims.inflect import Inflector
from generator.claims.lexicon import Trie, alternatives
from generator.claims.spoken import said, warned
from generator.claims.tokens import split_form

DOING = (
    "giving", "copular", "causatives", "enjoys", "marketing", "testing", "exchanging", "helping", "acting", "consuming",
    "classing",
)
INFLECTED_CLASSES = ("light_verbs", *DOING)
PLURAL_CLASSES = ("lifting", "portion", "pointed_at", "constituents")
ALONE = {"quantifiers": QUANTIFIER, "takers": TAKER}  # words for people that are no nouns
LEARNED = ("study", "science", "person")  # classes of nouns of evidence that are no people a text reports of
# Lists of single words beside the tries, by the file they are in.
SMALL = {
    "people": ("origins", "relating", "agents", "told", "dismissing"),
    "evidence": ("conceding", "taken_up", "withheld", "scant", "towards"),
}


def find(book: CueBook, words: tuple[str, ...], begins: Mapping[str, Sequence[int]] | None = None) -> tuple[Found, ...]:
    """Operators of a sentence, left to right, none inside a longer one; pseudo-operators block.

    `begins`: where a form of each list may begin (see `units.Parsed`), if that is known.
    """
    begins = _begins(book, words) if begins is None else begins
    found = _operators(book, words, begins.get(OPERATORS, ()))
    found += said(book, words, begins.get(SAYERS, ()))
    found += unshown(book, words, begins.get(DOUBTS, ()))
    found += warned(book, words, begins.get(WARY, ()))
    return tuple(found + _labelled(book, words))


def _begins(book: CueBook, words: tuple[str, ...]) -> dict[str, Sequence[int]]:
    lists = {OPERATORS: book.operators, SAYERS: book.sayers, DOUBTS: book.doubts, WARY: book.wary}
    return {name: trie.starts(words, book.adverb) for name, trie in lists.items()}


def _operators(book: CueBook, words: tuple[str, ...], starts: Iterable[int]) -> list[Found]:
    found: list[Found] = []
    last = 0
    for at in starts:
        if at >= last:
            last, cues = book.operators.longest(words, at, book.adverb)
            found += [_turned(book, Found(at, last, cue), words) for cue in cues if cue.effect != "blocks"]
    return found


def _turned(book: CueBook, found: Found, words: tuple[str, ...]) -> Found:
    """ "Has not been shown" looks back, "has not been shown to" looks forward."""
    ahead = found.cue.scope == "left" and found.end < len(words) and words[found.end] in book.complements
    return found._replace(cue=found.cue._replace(scope="right")) if ahead else found


def _labelled(book: CueBook, words: tuple[str, ...]) -> list[Found]:
    """A label at the head of the sentence, with its number and its colon ("Myth #3:")."""
    if ":" not in words:
        return []
    end, labels = book.labels.longest(words, 0)
    while labels and end < len(words) and (words[end] == "#" or words[end].isdigit()):
        end += 1
    return [Found(0, end + 1, LABELLED)] if labels and words[end : end + 1] == (":",) else []


def compile_cues(pack: Mapping[str, Any]) -> CueBook:
    inflector = Inflector(pack["inflections"])
    operators, words = Trie({}), Trie({})
    for entry in pack["operators"]:
        cue = Cue(
            entry["id"],
            entry["effect"],
            entry["scope"],
            entry.get("through", False),
            entry.get("position", ""),
        )
        for literal in (one for phrase in entry.get("forms", ()) for one in alternatives(phrase)):
            operators.add(split_form(literal), cue)
        for phrase in entry.get("verbs", ()):
            for form in _inflected(inflector, phrase).values():
                operators.add(form, cue)
        for verb, noun in product(*entry.get("pairs", ((), ()))):
            for form, one in product(_inflected(inflector, verb).values(), alternatives(noun)):
                operators.add((*form, *split_form(one)), cue)
        for literal in (one for phrase in entry.get("blockers", ()) for one in alternatives(phrase)):
            operators.add(split_form(literal), cue._replace(effect="blocks"))
    _add_lists(operators, pack)
    promise = pack.get("promise", {})
    groups = {**pack["grammar"], **{key: promise.get(key, ()) for key in ("causatives", "enjoys", "helped")}}
    for group, forms in groups.items():
        for phrase in forms:
            if "*" not in phrase:
                _add_word(words, inflector, group, phrase)
    complements = frozenset(pack["grammar"].get("complement", ()))
    people = _people(inflector, pack.get("people", {}), words)
    doubts = _showing(inflector, pack.get("evidence", {}))
    labels = Trie({})
    for label in pack.get("people", {}).get("labels", ()):
        labels.add(split_form(label), LABELLED.id)
    read_as = Trie({})
    for one in (one for phrase in pack.get("people", {}).get("read_as", ()) for one in alternatives(phrase)):
        read_as.add(split_form(one), DISCLAIMED.id)
    wary = _warning(inflector, pack.get("people", {}))
    reflexive = frozenset(split_form(word) for word in pack["grammar"].get("reflexive", ()))
    adverb = tuple(pack["inflections"]["adverb"])
    tries = (operators, words, *people, *doubts, labels, read_as, *wary)
    return CueBook(*tries, _small(pack, inflector), complements, reflexive, adverb)


def _small(pack: Mapping[str, Any], inflector: Inflector) -> dict[str, frozenset[str]]:
    """Lists of single words, by their names."""
    nouns = pack.get("evidence", {}).get("evidence_nouns", {})
    heads = {noun.split(" ")[-1] for who in LEARNED for noun in nouns.get(who, ())}
    small = {name: frozenset(pack.get(file, {}).get(name, ())) for file, names in SMALL.items() for name in names}
    small[EVIDENCE] = frozenset(form for head in heads for form in (head, inflector.plural(head)))
    return {**small, "leading": frozenset(pack.get("people", {}).get("warnings", {}).get("leading", ()))}


def _warning(inflector: Inflector, people: Mapping[str, Any]) -> tuple[Trie, Trie]:
    """What tells readers to keep away, and from whom or what that speaks: all sayers but those who use a thing."""
    wary, speaking = Trie({}), Trie({})
    warnings = people.get("warnings", {})
    for phrase in warnings.get("wary", ()):
        for form in alternatives(phrase):
            wary.add(split_form(form), "wary")
    kinds = people.get("sayers", {})
    nouns = (noun for who in ("public", "sellers") for noun in kinds.get(who, ()))
    for noun in (*nouns, *warnings.get("speaking", ())):
        for form in (noun, inflector.plural(noun)):
            speaking.add(split_form(form), "speaking")
    return wary, speaking


def _showing(inflector: Inflector, evidence: Mapping[str, Any]) -> tuple[Trie, Trie]:
    """Words of doubt, and verbs of showing by their form ("pp" where only a participle is written so)."""
    doubts, showing = Trie({}), Trie({})
    for form in (one for phrase in evidence.get("doubts", ()) for one in alternatives(phrase)):
        doubts.add(split_form(form), "doubt")
    for lemma in evidence.get("verbs_of_showing", ()):
        forms = {word: name for name, word in inflector.forms(lemma)}  # of two names "pp" comes last
        for word, name in forms.items():
            showing.add((word,), "pp" if name == "pp" else "verb")
    return doubts, showing


def _people(inflector: Inflector, people: Mapping[str, Any], words: Trie) -> tuple[Trie, Trie]:
    """Who says it (all but the author), and how; sayers are a class of words too."""
    sayers, saying = Trie({}), Trie({})
    for who, nouns in people.get("sayers", {}).items():
        for noun in nouns if who != "authors" else ():
            for form, number in ((noun, who), (inflector.plural(noun), "several")):
                sayers.add(split_form(form), number)
                words.add(split_form(form), Word("sayer"))
    for key, who in ALONE.items():
        for word in people.get(key, ()):
            sayers.add(split_form(word), who)
    for kind, verbs in (*people.get("verbs_of_saying", {}).items(), ("use", people.get("verbs_of_use", ()))):
        for phrase in verbs:
            third = inflector.verb(phrase.partition(" ")[0])["s"]
            for word, form in _inflected(inflector, phrase).items():
                saying.add(form, THIRD if word == third else kind)
    return sayers, saying


# Word lists of other files of the pack that are operators: file, keys, and the operator they make.
LISTS = (
    (("safety", "denials", "before"), Cue("denial", "denies", "next", False, "")),
    (("safety", "denials", "after"), Cue("denial-after", "denies", "previous", False, "")),
    (("safety", "belittling", "before"), Cue("belittling", "denies", "next", False, "")),
    (("safety", "belittling", "after"), Cue("belittling", "denies", "previous", False, "")),
    (("safety", "belittling", "not_belittling"), Cue("no-denial", "blocks", "none", False, "")),
    (("safety", "not_denials"), Cue("no-denial", "blocks", "none", False, "")),
    (("safety", "undercuts"), Cue("undercut", "undercuts", "right", False, "")),
    (("people", "markers", "reports"), Cue("report", "reports", "right", True, "")),
    (("people", "rejections", "right"), Cue("rejection", "rejects", "right", True, "")),
    (("people", "rejections", "left"), Cue("rejection", "rejects", "left", True, "")),
    (("people", "unknowns", "right"), Cue("unknown", "unknown", "right", True, "")),
    (("people", "unknowns", "left"), Cue("unknown", "unknown", "left", True, "")),
)


def _add_lists(trie: Trie, pack: Mapping[str, Any]) -> None:
    for keys, cue in LISTS:
        forms: Any = pack
        for key in keys:
            forms = forms.get(key, {})
        for form in forms:
            if "*" not in form:
                for one in alternatives(form):
                    trie.add(split_form(one), cue)


def _add_word(trie: Trie, inflector: Inflector, group: str, phrase: str) -> None:
    if group in INFLECTED_CLASSES and phrase[0].isalpha():
        third = inflector.verb(phrase.partition(" ")[0])["s"]
        for word, form in _inflected(inflector, phrase).items():
            trie.add(form, Word(group))
            if word == third:
                trie.add(form, Word("third"))
    else:
        trie.add(split_form(phrase), Word(group))
        if group in PLURAL_CLASSES:
            trie.add(split_form(inflector.plural(phrase)), Word(group))


def _inflected(inflector: Inflector, phrase: str) -> dict[str, tuple[str, ...]]:
    lemma, _, rest = phrase.partition(" ")
    return {word: (*split_form(word), *split_form(rest)) for _, word in inflector.forms(lemma)}
