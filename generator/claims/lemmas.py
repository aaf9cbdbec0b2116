"""From a form back to its lemma: a guess, for words the pack does not know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Any

from generator.claims.inflect import Inflector
from generator.claims.lexicon import VERB_KEYS

_CUT, _LEAST = 4, 2  # letters that an ending may have, and a lemma must have
_ENDING = 3  # letters by which lemmas are alike


@dataclass(frozen=True)
class Lemmas:
    """Takes words back to verbs that end as the pack's own verbs do: `endings` counts how those end."""

    inflector: Inflector
    endings: Mapping[str, int]

    def verb(self, word: str) -> tuple[str, str]:
        """(lemma, form name) of the likeliest verb that `word` is a form of; itself as "base" where none is."""
        found = list(self._verbs(word))
        return max(found, key=lambda pair: self._weight(pair[0])) if found else (word, "base")

    def _verbs(self, word: str) -> Iterator[tuple[str, str]]:
        """Lemmas of which `word` is an inflected form: its beginnings, with a letter more or not."""
        for end in range(max(_LEAST, len(word) - _CUT), len(word)):
            for letter in ("", *ascii_lowercase):
                lemma = word[:end] + letter
                form = next((f for f, made in self.inflector.verb(lemma).items() if made == word), "base")
                if form != "base":
                    yield lemma, form

    def _weight(self, lemma: str) -> tuple[int, int]:
        return self.endings.get(lemma[-_ENDING:], 0), -len(lemma)


def make_lemmas(heard: Iterable[Mapping[str, Any]], pack: Mapping[str, Any]) -> Lemmas:
    """`heard`: the `hears` data of the predicates."""
    verbs = {
        phrase.partition(" ")[0] for hears in heard for key, *_ in VERB_KEYS for phrase in hears.get(key, ())
    }
    return Lemmas(Inflector(pack["inflections"]), Counter(verb[-_ENDING:] for verb in verbs))
