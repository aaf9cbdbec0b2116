"""A search phrase that a text repeats for a search engine's sake.

match: `keys` of the front matter that hold phrases (several with commas between), `least` times that are always
allowed, `words` of text that allow one more time. Our own articles carry their brief's phrase as `search_phrase`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.tokens import split_form
from generator.claims.wordlist import compile_phrases
from generator.lint.case import Case, Match
from generator.lint.model import Rule
from generator.spans import Span

_ENDS = "?!. "


def find(case: Case, rule: Rule) -> Iterator[Match]:
    allowed = max(rule.match["least"], case.words // rule.match["words"])
    for phrase in _phrases(case, rule):
        places = _places(case, phrase)
        names = {"count": str(len(places)), "words": str(case.words)}
        for span in places[allowed:]:
            yield Match(span, names=names)


def _phrases(case: Case, rule: Rule) -> list[str]:
    """Phrases of at least two words: one word may be what the text is about."""
    given = [case.document.meta.get(key, "") for key in rule.match["keys"]]
    phrases = (phrase.strip(_ENDS) for value in given for phrase in value.split(","))
    return list(dict.fromkeys(phrase for phrase in phrases if len(split_form(phrase)) > 1))


def _places(case: Case, phrase: str) -> list[Span]:
    trie = compile_phrases([phrase], phrase)
    found: list[Span] = []
    for one, first, last, _ in case.places.matches(trie):
        start, end = one.tokens.starts[first], one.tokens.ends[last - 1]
        found.append(Span(one.offset + start, one.offset + end))
    return found
