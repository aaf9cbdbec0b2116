"""Everything the ear knows, compiled: one trie from word sequences to senses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any, NamedTuple

from generator.claims.inflect import Inflector
from generator.claims.tokens import split_form
from generator.vocabulary.model import Vocabulary

Node = dict[str, Any]
END = ""
VERB_KEYS = (("verbs", False, False), ("verbs_any", True, False), ("happens", False, True))
ABBREVIATION = re.compile(r"[A-Za-z]?[A-Z]{2}[A-Za-z]*")
CONTRAST = "contrast"  # a comparative with its two things behind it
NOUN_KEYS = (("nouns", "noun"), ("agents", "agent"), ("topics", "topic"), ("figures", "figure"))


class Sense(NamedTuple):
    """One reading of a form.

    kind: entity | type | aspect | verb | noun | topic | agent | about | figure | adjective |
    fixed
    id: entity, type or predicate; form: of a verb (see inflect.FORMS); links: prepositions to the object, of a
    figure to its subject;
    loose: any noun phrase may be the object, of an idiom the subject; happens: the object is the grammatical subject;
    tail: what must follow after the object; object: the object that a form contains.
    """

    kind: str
    id: str
    form: str = ""
    links: tuple[str, ...] = ()
    loose: bool = False
    happens: bool = False
    tail: tuple[str, ...] = ()
    object: str = ""


@dataclass(slots=True)
class Trie:
    """Word sequences -> values (senses here, cues in `operators`); the longest match wins.

    Nodes of the root may be numbers yet, which `opened` makes nodes of (see `stored`).
    """

    root: Node
    size: int = 0
    opened: Callable[[int], Node] | None = None

    def node(self, word: str) -> Node | None:
        """The node of a first word."""
        node: Node | int | None = self.root.get(word)
        if isinstance(node, int):
            assert self.opened is not None
            node = self.root[word] = self.opened(node)
        return node

    def add(self, words: Iterable[str], value: object) -> None:
        node = self.root
        for word in words:
            node = node.setdefault(word, {})
        values = node.setdefault(END, [])
        if node is not self.root and value not in values:
            values.append(value)
            self.size += 1

    def starts(self, words: tuple[str, ...], skip: tuple[str, ...] = ()) -> list[int]:
        """Tokens at which a form begins, by the look of two words: all that do, and hardly any that do not."""
        root = self.root
        if root.keys().isdisjoint(words):  # as most are: a look at all words at once
            return []
        return [at for at, word in enumerate(words) if word in root and self.may_begin(words, at, skip)]

    def may_begin(self, words: tuple[str, ...], at: int, skip: tuple[str, ...] = ()) -> bool:
        """Whether a form may begin at token `at`, with one of the trie's first words, by the look of two words."""
        node = self.node(words[at]) or {}
        if END in node:
            return True
        return at + 1 < len(words) and (words[at + 1] in node or words[at + 1].endswith(skip))

    def longest(self, words: tuple[str, ...], at: int, skip: tuple[str, ...] = ()) -> tuple[int, list[Any]]:
        """(end, values) of the longest form at token `at`; a word ending in `skip` may stand in between."""
        node = self.root.get(words[at])
        if node.__class__ is int:
            node = self.node(words[at])
        if node is None:
            return at, []
        if at + 1 == len(words) or (words[at + 1] not in node and not (skip and words[at + 1].endswith(skip))):
            return (at + 1, node[END]) if END in node else (at, [])  # as of most words
        found = self._walk(node, words, at, at + 1, skip)
        if skip and not found[1] and words[at + 1] in node and words[at + 1].endswith(skip):
            return self._walk(node, words, at, at + 2, skip)  # a longer form took the adverb and led nowhere
        return found

    @staticmethod
    def _walk(
        node: Node, words: tuple[str, ...], at: int, here: int, skip: tuple[str, ...]
    ) -> tuple[int, list[Any]]:
        """The longest form from `here` on, behind the first word at token `at`."""
        at_node: Node | None = node
        end, best = (at + 1, node[END]) if END in node else (at, [])
        count = len(words)
        while at_node and here < count:
            following = at_node.get(words[here])
            if following is None and skip and here + 1 < count and words[here].endswith(skip):
                here += 1
                following = at_node.get(words[here])
            at_node = following
            here += 1
            if at_node and END in at_node:
                end, best = here, at_node[END]
        return end, best


class Compiler(NamedTuple):
    """Fills a trie from the language pack's data."""

    trie: Trie
    inflector: Inflector
    prepositions: frozenset[str]
    particles: frozenset[str] = frozenset()
    light: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()

    def name(self, form: str, sense: Sense) -> None:
        """A form of an entity. "NO" is not the word "no", and more than one "ACh" are no "aches"."""
        if not ABBREVIATION.fullmatch(form):
            self.noun(form, sense)
        elif form.lower() in self.common:
            self.trie.add((form,), sense)
        else:
            self.literal(form, sense)
            self.literal(f"{form}s", sense)

    def noun(self, form: str, sense: Sense) -> None:
        for one in alternatives(form):
            self._noun(split_form(one), sense)

    def _noun(self, words: tuple[str, ...], sense: Sense) -> None:
        self.trie.add(words, sense)
        if words and words[-1].isalpha() and len(words[-1]) > 1:
            self.trie.add((*words[:-1], self.inflector.plural(words[-1])), sense)

    def verb(self, phrase: str, sense: Sense) -> None:
        first, _, others = phrase.partition(" ")
        for lemma in first.split("|"):
            self._verb(lemma, others, sense)

    def _verb(self, lemma: str, others: str, sense: Sense) -> None:
        rest, star, after = others.partition("*")
        tails = [split_form(one) for one in alternatives(after.strip())] if star else [()]
        for (form, word), one, tail in product(self.inflector.forms(lemma), alternatives(rest.strip()), tails):
            self.trie.add((*split_form(word), *split_form(one)), sense._replace(form=form, tail=tail))
            if one in self.particles and not star and lemma not in self.light:  # "turn off X": "turn X off"
                self.trie.add(split_form(word), sense._replace(form=form, tail=(one,)))

    def predicate(self, id: str, hears: Mapping[str, Any]) -> None:
        for key, loose, happens in VERB_KEYS:
            for phrase in hears.get(key, ()):
                self.verb(phrase, Sense("verb", id, loose=loose, happens=happens))
        for phrase in hears.get("about", ()):
            lemma, links = self.linked(phrase)
            self.verb(lemma, Sense("about", id, links=links))
        for key, kind in NOUN_KEYS:
            for phrase in hears.get(key, ()):
                head, links = self.linked(phrase)
                self.noun(head, Sense(kind, id, links=links))
        for phrase in hears.get("adjectives", ()):
            head, links = self.linked(phrase.partition(" *")[0])
            self.literal(head, Sense("adjective", id, links=links))
        for form in hears.get("contrasts", ()):
            self.literal(form, Sense(CONTRAST, id))
        for form, target in hears.get("alone", {}).items():
            self.noun(form, Sense("agent", id, object=target))
        for kind in ("fixed", "bound"):
            for form, target in hears.get(kind, {}).items():
                self.literal(form, Sense(kind, id, object=target))

    def literal(self, form: str, sense: Sense) -> None:
        for one in alternatives(form):
            self.trie.add(split_form(one), sense)

    def linked(self, phrase: str) -> tuple[str, tuple[str, ...]]:
        """Head and prepositions of "relief from|of"; a phrase without a preposition has none."""
        head, _, last = phrase.rpartition(" ")
        links = tuple(last.split("|"))
        return (head, links) if head and set(links) <= self.prepositions else (phrase, ())


def alternatives(form: str) -> list[str]:
    """ "link|tie to" -> "link to", "tie to"."""
    made = [""]
    for word in form.split(" "):
        made = [f"{head} {choice}" for head in made for choice in word.split("|")]
    return [one.strip() for one in made]


def prepositions(pack: Mapping[str, Any]) -> frozenset[str]:
    """The words that may lead from a noun or adjective to its object."""
    return frozenset(pack["grammar"]["preposition"]) | frozenset(pack["grammar"]["infinitive"])


def compile_lexicon(
    vocabulary: Vocabulary, heard: Mapping[str, Mapping[str, Any]], pack: Mapping[str, Any]
) -> Trie:
    """The trie of entities, class nouns and predicates. `heard`: predicate id -> its `hears` data."""
    particles, light = (frozenset(pack["grammar"].get(key, ())) for key in ("particle", "light_verbs"))
    common = frozenset(
        word
        for words in (*pack["grammar"].values(), *(one.get("forms", ()) for one in pack.get("operators", ())))
        for word in words
    )
    compiler = Compiler(Trie({}), Inflector(pack["inflections"]), prepositions(pack), particles, light, common)
    heads = pack["inflections"].get("turned", ())
    for entity in vocabulary.entities.values():
        for form in entity.forms:
            for one in (form, *_turned(form, heads, compiler.inflector)):
                compiler.name(one, Sense("entity", entity.id))
    _add_troubles(compiler, pack.get("troubles", ()), vocabulary)
    for type_ in vocabulary.types.values():
        for noun in type_.nouns:
            compiler.noun(noun, Sense("type", type_.id))
    for aspect in pack.get("aspects", {}).get("aspects", ()):
        name = aspect if isinstance(aspect, str) else aspect["noun"]
        compiler.noun(name, Sense("aspect", name))
    for predicate, hears in heard.items():
        compiler.predicate(predicate, hears)
    _add_safety(compiler, pack.get("safety", {}), pack["claims"]["safe"])
    for phrase in pack.get("people", {}).get("advice", ()):
        if " " in phrase:
            compiler.literal(phrase, Sense("word", ""))
    class_nouns = frozenset(noun for type_ in vocabulary.types.values() for noun in type_.nouns)
    _add_promise(compiler, pack.get("promise", {}), pack["claims"], class_nouns)
    return compiler.trie


def _turned(form: str, heads: Iterable[str], inflector: Inflector) -> Iterator[str]:
    """ "Receptor for X", "receptors for X" of an "X receptor"."""
    before, _, head = form.rpartition(" ")
    if before and head in heads:
        yield from (f"{one} for {before}" for one in (head, inflector.plural(head)))


def _add_troubles(compiler: Compiler, groups: Iterable[Mapping[str, Any]], vocabulary: Vocabulary) -> None:
    """ "Achy joints": an adjective and what it is said of name a trouble, where no entity has that name."""
    named = {split_form(form) for entity in vocabulary.entities.values() for form in entity.forms}
    for group in groups:
        if group["as"] not in vocabulary.entities:
            continue
        for adjective, part in product(group["adjectives"], group["parts"]):
            form = f"{adjective} {part}"
            if split_form(form) not in named:
                compiler.noun(form, Sense("entity", group["as"]))


def _add_safety(compiler: Compiler, safety: Mapping[str, Any], safe: str) -> None:
    """Idioms that call a thing safe, and words that only look like a risk."""
    for key, kind in (("idioms", "fixed"), ("idioms_with_subject", "bound")):
        for target, idioms in safety.get(key, {}).items():
            for idiom in idioms:
                compiler.literal(idiom, Sense(kind, safe, loose=True, object=target))
    for phrase in safety.get("not_risks", ()):
        compiler.literal(phrase, Sense("word", ""))


def _add_promise(
    compiler: Compiler, promise: Mapping[str, Any], claims: Mapping[str, Any], class_nouns: frozenset[str]
) -> None:
    """Roles, adjectives and nouns that promise a benefit without a verb of effect."""
    treats, *_ = claims["roles"]
    gains, losses = claims["gains"]
    links = tuple(claims["role_links"])
    roles, praise, benefits = (promise.get(key, {}) for key in ("roles", "promising", "benefit_nouns"))
    for noun in roles.get("with_object", ()):
        compiler.noun(noun, Sense("agent", treats, links=links))
    for noun in roles.get("alone", ()):
        compiler.noun(noun, Sense("agent", treats))
    for word in praise.get("alone", ()):
        compiler.literal(word, Sense("adjective", treats, links=links, loose=True))
    for noun in benefits.get("alone", ()):
        compiler.noun(noun, Sense("noun", treats, links=links))
    for word in promise.get("gains", ()):
        compiler.literal(word, Sense("gain", gains))
    for word in promise.get("losses", ()):
        compiler.literal(word, Sense("gain", losses))
    for key, predicate in zip(("more", "less"), claims["amounts"], strict=True):
        for word in promise.get(key, ()):
            compiler.literal(word, Sense("gain", predicate))
    masked = [noun for noun in roles.get("harmless", ()) if noun.rpartition(" ")[2] not in class_nouns]
    for phrase in (*promise.get("not_meant", ()), *masked):
        compiler.literal(phrase, Sense("word", ""))
