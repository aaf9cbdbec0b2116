"""What could be put in place of a whole sentence: another sentence that the fact base says.

Offered only where it can be put in as it is: for a plain sentence of a paragraph, without markup on either side.
"""

from __future__ import annotations

from bisect import bisect_right

from generator.document.model import Document, Sentence
from generator.lint.model import Fix
from generator.spans import Span

_EDITABLE = frozenset({"markdown", "html", "text"})  # formats whose source is the file itself
_MARKUP = frozenset("<>&*_`[]\\|#~$")


def fix(document: Document, span: Span, said: str) -> Fix | None:
    """The sentence at `span` replaced by `said` (a fact's own words, "" where there are none)."""
    sentence = _at(document, span)
    if not said or not sentence or document.format not in _EDITABLE or _MARKUP & {*said}:
        return None
    source = document.to_source(sentence.span)
    if sentence.kind != "paragraph" or not _is_plain(document.source[source.start : source.end], sentence):
        return None
    place = document.lines.place(source)
    return Fix(place, said, document.lines.excerpt(place))


def _at(document: Document, span: Span) -> Sentence | None:
    sentences = document.sentences
    at = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.end)
    whole = at < len(sentences) and sentences[at].span.covers(span)
    return sentences[at] if whole else None


def _is_plain(source: str, sentence: Sentence) -> bool:
    return source.split() == sentence.text.split()
