"""Facts one after the other as running text: wordings that do not open alike, pronouns, open questions put
together. What a brief fixes (a lead, a wording) stays as it is."""

from __future__ import annotations

from generator.factbase.model import Fact
from generator.speech import Speech

_LONGEST = 45  # words of two sentences that are made one
_OPENING = 2  # words by which two sentences are said to open alike


class Teller:
    """Finds the words of a fact in its place; remembers how the article's sentences opened."""

    def __init__(self, speech: Speech):
        self.speech = speech
        self._openings: list[str] = []

    def words(self, fact: Fact, before: str, first: int, plain: bool = False) -> str:
        """A fact's sentence after the one `before` it ("" at the start of a paragraph).

        Its wordings are tried from the one counted `first` (the shortest first where the text is to be
        `plain`); the first that does not open like what was just said is taken. Where all do, it is said to
        be more of the same, or the thing is called by a pronoun.
        """
        ordered = self.wordings(fact, first, plain)
        chosen = next((text for text in ordered if not self._alike(text)), ordered[0])
        self._openings.append(chosen)
        if before and _opens(before, chosen):
            varied = self.speech.again(chosen)
            if varied != chosen and not any(_opens(varied, said) for said in self._openings):
                self._openings.append(varied)
                return varied
        return self.speech.referring(chosen, before, fact.states[0].subject)

    def together(self, one: Fact, other: Fact) -> str:
        """Both facts in one sentence, or "" where they cannot be: see `Speech.merged`."""
        pairs = ((a, b) for a in self.wordings(one, 0) for b in self.wordings(other, 0))
        subject = other.states[0].subject
        made = (self.speech.merged(a, b, subject) for a, b in pairs)
        found = next((text for text in made if text and len(text.split()) <= _LONGEST), "")
        if found:
            self._openings.append(found)
        return found

    def wordings(self, fact: Fact, first: int, plain: bool = False) -> list[str]:
        count = max(1, len(fact.says))
        found = [self.speech.say(fact, first + at) for at in range(count)]
        return sorted(found, key=len) if plain else found

    def _alike(self, text: str) -> bool:
        return any(_opens(before, text) for before in self._openings[-2:])


def _opens(one: str, other: str) -> bool:
    return one.split()[:_OPENING] == other.split()[:_OPENING]
