"""What was not understood, for people at a terminal: the sentences, the words to learn, and the share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from generator.claims.coverage import Gap
from generator.claims.unknown import Read, Unknown, place
from generator.report.view import PLAIN, View
from generator.report.words import counted, visible

_INDENT, _COLUMN = 4, 20
_RANKED = 25  # words shown


def coverage(texts: Sequence[Read], words: Sequence[Unknown], view: View = PLAIN) -> str:
    """Each sentence that was not understood, the words nearest to its subject by rank, and the rate."""
    parts = ["\n".join(_sentence(text, gap, view)) for text in texts for gap in text[2].gaps]
    if words:
        parts.append("\n".join(_ranking(words, view)))
    return "\n\n".join([*parts, _summary(texts, view)]) + "\n"


def rate(texts: Iterable[Read]) -> tuple[int, int, float]:
    """(sentences that speak of the subject and a health term, those not understood, their share)."""
    told = missed = 0
    for _, _, found in texts:
        told, missed = told + found.told, missed + len(found.gaps)
    return told, missed, missed / told if told else 0.0


def _sentence(text: Read, gap: Gap, view: View) -> Iterator[str]:
    paint, where = view.style.paint, place(text[0], gap)
    yield paint("strong", f"{visible(where.path)}:{where.line}:{where.column}")
    margin = " " * _INDENT
    yield from wrap(visible(where.text), view.width, initial_indent=margin, subsequent_indent=margin)
    unknown = [text[1].parsed[gap.sentence].units[k].text for k in gap.unknown]
    label = f"unknown: {', '.join(unknown)}" if unknown else "every word is known: a frame is missing"
    for line in wrap(visible(label), view.width, initial_indent=margin, subsequent_indent=margin):
        yield paint("quiet", line)


def _ranking(words: Sequence[Unknown], view: View) -> Iterator[str]:
    yield view.style.paint("info", "Unknown words next to the subject")
    for word in words[:_RANKED]:
        seen = ", ".join(sorted(word.forms))
        yield f"{word.count:>{_INDENT}}  {visible(word.lemma):{_COLUMN}} {word.kind:12} {visible(seen)}".rstrip()
    if len(words) > _RANKED:
        yield f"{'':{_INDENT}}  and {counted(len(words) - _RANKED, 'word')} more"


def _summary(texts: Sequence[Read], view: View) -> str:
    told, missed, share = rate(texts)
    first = view.style.paint("warning" if missed else "good", f"{missed} of {counted(told, 'sentence')}")
    about = "about the subject and a health term"
    return f"{first} {about} not understood ({share:.0%}), in {counted(len(texts), 'file')}."
