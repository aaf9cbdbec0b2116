"""What could be put in place of a whole sentence: another sentence that the fact base says.

Offered only where it can be put in as it is, without markup on either side: for a plain sentence of a paragraph or an
item, and, as a question, for a heading.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from generator.document.model import Document, Sentence
from generator.lint.model import SEVERITIES, FactNote, Finding, Fix
from generator.spans import Place, Span

_EDITABLE = frozenset({"markdown", "html", "text"})  # formats whose source is the file itself
_MARKUP = frozenset("<>&*_`[]\\|#~$")
_HEADINGS = frozenset({"heading", "title"})
_STOPS = (".", "!", "…")


def fix(document: Document, span: Span, said: str, asked: str = "") -> Fix | None:
    """The sentence at `span` replaced by `said` (a fact's own words, "" where there are none), or a heading by `asked`,
    which leaves open what it is about."""
    sentence = _at(document, span)
    if not sentence or document.format not in _EDITABLE:
        return None
    text = asked if sentence.kind in _HEADINGS else said if _is_whole(sentence) else ""
    source = document.to_source(sentence.span)
    if not text or _MARKUP & {*text} or not _is_plain(document.source[source.start : source.end], sentence):
        return None
    place = document.lines.place(source)
    return Fix(place, text, document.lines.excerpt(place))


def _is_whole(sentence: Sentence) -> bool:
    """Whether a sentence fits in its place: in a list only where the item is one itself."""
    return sentence.kind == "paragraph" or (sentence.kind == "item" and sentence.text.endswith(_STOPS))


def _at(document: Document, span: Span) -> Sentence | None:
    sentences = document.sentences
    at = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.end)
    whole = at < len(sentences) and sentences[at].span.covers(span)
    return sentences[at] if whole else None


def _is_plain(source: str, sentence: Sentence) -> bool:
    return source.split() == sentence.text.split()


@dataclass(frozen=True, slots=True)
class Offer:
    """A sentence of a file (`span` of its source) that a sentence of the fact base could replace.

    `text` names its source where the fact has one that can be looked up; `rules` found the sentence wrong.
    """

    span: Span
    place: Place
    text: str
    fact: FactNote
    rules: tuple[str, ...]


def offers(document: Document, findings: Iterable[Finding]) -> tuple[Offer, ...]:
    """One offer a sentence, in order; what the document says already, or was offered, is not offered again."""
    by_sentence: dict[Span, list[Finding]] = {}
    for finding in findings:
        if finding.fix and (sentence := _at(document, finding.span)):
            by_sentence.setdefault(document.to_source(sentence.span), []).append(finding)
    made: list[Offer] = []
    said: set[str] = set()
    for span, own in by_sentence.items():
        best = min(own, key=lambda finding: SEVERITIES.index(finding.severity))
        text = best.fix.text if best.fix else ""
        if text not in document.text and text not in said:
            said.add(text)
            rules = tuple(dict.fromkeys(finding.rule for finding in own))
            made.append(Offer(span, best.place, _with_source(text, best.facts[0]), best.facts[0], rules))
    return tuple(made)


def applied(source: str, chosen: Iterable[Offer]) -> str:
    """The source with the offered sentences in their places."""
    for offer in sorted(chosen, key=lambda offer: offer.span, reverse=True):
        source = source[: offer.span.start] + offer.text + source[offer.span.end :]
    return source


def _with_source(text: str, fact: FactNote) -> str:
    """The sentence with where its fact can be looked up, in front of its stop."""
    addresses = (f"doi:{s.doi}" if s.doi else s.url for s in fact.sources)
    address = next((a for a in addresses if a and not _MARKUP & {*a}), "")
    return f"{text[:-1]} ({address}){text[-1]}" if address and text.endswith(".") else text
