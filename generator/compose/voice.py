"""What a template can call: to state facts, to cite, to head sections, to vary its words."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from generator.compose.choose import NAMED, closeness, is_sayable, strength, turn
from generator.compose.escape import escape_markdown
from generator.compose.footnotes import PLACE, Footnotes
from generator.compose.marks import RESERVED, TOKENS, Marker
from generator.compose.mistakes import Mistake
from generator.compose.model import Brief, Item
from generator.compose.slug import slug
from generator.compose.telling import Teller
from generator.factbase.base import FactBase
from generator.factbase.model import Disclosure, Fact
from generator.speech import Speech
from generator.yamlio import near

_ENDS = (".", "?", "!")


class Voice:
    """Speaks for one article; remembers what was said."""

    def __init__(self, brief: Brief, base: FactBase, speech: Speech, marker: Marker, footnotes: Footnotes):
        self.brief, self.base, self.speech = brief, base, speech
        self.marker, self.footnotes = marker, footnotes
        self.teller = Teller(speech)
        self.planned: frozenset[str] = frozenset()  # facts that have a place of their own
        self._stated: set[str] = set()
        self._used: set[str] = set()
        self._said: dict[str, str] = {}
        self._headings: dict[str, str] = {}

    def functions(self) -> dict[str, Callable[..., Any]]:
        """The functions of a template, by the names it calls them."""
        public = (self.cite, self.disclosures, self.heading, self.headings, self.names)
        more = (self.one_of, self.question, self.references, self.say, self.stated)
        facts = (self.claimed, self.related, self.standing, self.tell)
        return {function.__name__: function for function in public + more + facts}

    def tell(self, items: Sequence[Item]) -> Markup:
        """Facts one after the other. Where a brief fixes neither lead nor wording, two open questions in a
        row become one sentence, and no two sentences in a row begin alike if that can be helped."""
        said: list[Markup] = []
        left = deque(items)
        before = ""  # the id of the fact said just before
        while left:
            item = left.popleft()
            if left and (sentence := self._together(item, left[0])):
                item = left.popleft()
            else:
                sentence = self._told(item, before)
            said.append(sentence)
            before = item.fact
        return Markup(" ").join(said)

    def claimed(self, id: str) -> str:
        """What a fact is about as a question: "Is it true that …?"."""
        return self.speech.asked(self._fact(id))

    def standing(self, id: str) -> str:
        """A fact's status; "refuted" where it holds the other way round."""
        fact = self._fact(id)
        return fact.status if all(state.holds for state in fact.states) else "refuted"

    def related(self, id: str) -> list[str]:
        """The id of the best-backed established fact about the same object that has no place in the article
        yet; none where there is no such fact."""
        objects = {state.object for state in self._fact(id).states}
        free = [fact for fact in self.base.facts.values() if fact.id != id and self._is_free(fact, objects)]
        best = sorted(free, key=lambda fact: (-strength(fact), turn(self.brief, fact.id)))
        return [fact.id for fact in best[:1]]

    def _is_free(self, fact: Fact, objects: Collection[str]) -> bool:
        taken = fact.id in self._stated or fact.id in self.planned
        about = any(state.object in objects for state in fact.states)
        named = any(closeness(fact, id, self.base.vocabulary) == NAMED for id in self.brief.about[:1])
        return about and named and not taken and fact.status == "established" and is_sayable(fact, self.brief)

    def _together(self, item: Item, other: Item) -> Markup | None:
        if item.lead or other.lead or item.wording is not None or other.wording is not None:
            return None
        facts = [self._fact(item.fact), self._fact(other.fact)]
        words = self.teller.together(*facts)
        self._said[other.fact] = words
        return self._marked(facts, Markup(self._plain(words))) if words else None

    def _told(self, item: Item, before: str) -> Markup:
        if item.lead or item.wording is not None:
            return self.say(item.fact, item.lead, item.wording, before)
        fact = self._fact(item.fact)
        plain = self.brief.reading == "plain"
        words = self.teller.words(fact, self._said.get(before, ""), turn(self.brief, fact.id), plain)
        self._said[item.fact] = words
        return self._marked([fact], Markup(self._plain(words)))

    def say(self, id: str, lead: str = "", wording: int | None = None, after: str = "") -> Markup:
        """The sentence of a fact, after a lead if there is one: "In the same study," or a whole sentence.

        A lead that is a sentence of its own stands before the mark: it states nothing. `after` is the fact
        said just before: where both speak of one thing, the second says "it".
        """
        fact = self._fact(id)
        chosen = turn(self.brief, fact.id) if wording is None else wording
        sentence = self.speech.say(fact, chosen)
        if after and not lead:
            sentence = self.speech.referring(sentence, self._said.get(after, ""), fact.states[0].subject)
        self._said[id] = sentence if not lead or lead.endswith(_ENDS) else ""
        if lead.endswith(_ENDS):
            return Markup(self._plain(lead) + " ") + self._marked([fact], Markup(self._plain(sentence)))
        return self._marked([fact], Markup(self._plain(self.speech.joined(lead, sentence))))

    def state(self, ids: Sequence[str], words: Markup) -> Markup:
        """Hand-written words as what states these facts (the `stating` tag)."""
        return self._marked([self._fact(id) for id in ids], words)

    def stated(self, id: str) -> bool:
        """Whether the article has stated a fact so far."""
        return id in self._stated

    def cite(self, *sources: str) -> Markup:
        """References to sources that no stated fact names here."""
        for id in sources:
            if id not in self.base.sources:
                raise Mistake(f"unknown source {id!r}", near(str(id), self.base.sources))
        return Markup(self.footnotes.cite(sources))

    def references(self) -> Markup:
        """The place of the numbered list of sources."""
        return Markup(PLACE)

    def heading(self, text: str) -> Markup:
        """A heading's text, remembered for the contents list."""
        name = slug(text)
        if name in self._headings:
            raise Mistake(f"the heading {text!r} stands twice", "Readers find sections by their headings.")
        self._headings[name] = text
        return Markup(self._plain(text))

    def headings(self) -> list[Mapping[str, str]]:
        """Text and link target of all headings so far."""
        return [{"text": text, "slug": name} for name, text in self._headings.items()]

    def names(self, ids: Sequence[str]) -> str:
        """Entities as a list in running text."""
        return self.speech.listed([self.speech.name(id) for id in ids])

    def one_of(self, *variants: str) -> str:
        """One of the variants this article has not used yet, always the same one; "" when all are used."""
        fresh = [text for text in variants if text not in self._used]
        if not fresh:
            return ""
        chosen = fresh[turn(self.brief, *variants) % len(fresh)]
        self._used.add(chosen)
        return chosen

    def question(self, phrase: str) -> str:
        """A search phrase as a question in running text, or "" where it asks nothing."""
        return self.speech.question(phrase)

    def disclosures(self, told: str) -> list[Markup]:
        """Sentences of the disclosures that are due and that a text has not made in any accepted wording.

        They state the facts they rest on, also those that the article has stated in other words.
        """
        text = TOKENS.sub("", str(told)).casefold()
        due = [each for each in self.base.disclosures if self._is_due(each) and not _is_made(each, text)]
        return [self._disclosed(each) for each in due]

    def sources_behind(self, opening: str) -> list[str]:
        """Source ids of the facts behind an opening mark."""
        facts = (self.base.facts[id] for id in self.marker.facts(opening))
        return [support.source for fact in facts for support in fact.supports]

    def _disclosed(self, disclosure: Disclosure) -> Markup:
        says, facts = disclosure.says, disclosure.facts
        words = self._plain(says[turn(self.brief, disclosure.id) % len(says)])
        return Markup(self.marker.wrap(words, facts) if facts else words)

    def _is_due(self, disclosure: Disclosure) -> bool:
        stated = {self.base.family(s) for id in self._stated for s in self.base.facts[id].states}
        return not disclosure.families or not stated.isdisjoint(disclosure.families)

    def _fact(self, id: str) -> Fact:
        try:
            fact = self.base.fact(id)
        except KeyError:
            raise Mistake(f"unknown fact {id!r}", near(str(id), self.base.facts)) from None
        if fact.lint_only:
            raise Mistake(f"fact {id!r} is never stated in articles", "It serves to check texts.")
        if fact.id in self.brief.exclude:
            raise Mistake(f"fact {id!r} is excluded by the brief", "Ask with stated() or pick another fact.")
        return fact

    def _marked(self, facts: Sequence[Fact], words: Markup) -> Markup:
        for fact in facts:
            if fact.id in self._stated:
                raise Mistake(f"fact {fact.id!r} is stated twice", "An article states a fact once.")
            self._stated.add(fact.id)
        return Markup(self.marker.wrap(str(words), [fact.id for fact in facts]))

    def _plain(self, text: str) -> str:
        if RESERVED.search(text):
            raise Mistake("prints a private-use character", "Those mark facts; remove it from the data.")
        return escape_markdown(text)


def _is_made(disclosure: Disclosure, text: str) -> bool:
    """Whether a text (in small letters) has one of the wordings that count."""
    return any(words.casefold() in text for words in (*disclosure.accepts, *disclosure.says))
