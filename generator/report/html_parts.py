"""What all parts of the HTML page need: text that stays text, links, the worst of several findings."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from generator.lint.model import SEVERITIES, Finding
from generator.report.words import visible_char


def text(words: str) -> str:
    """A stranger's words as HTML, without what would turn the writing around or cannot be seen."""
    if words.isprintable():
        return escape(words)
    return escape("".join(" " if char.isspace() else visible_char(char) for char in words))


def linked(words: str, address: str) -> str:
    return f'<a href="{text(address)}" rel="noreferrer">{text(words)}</a>' if address else text(words)


def worst(findings: Iterable[Finding]) -> str:
    """The worst severity, or `clean` where there is none."""
    return min((f.severity for f in findings), key=SEVERITIES.index, default="clean")
