"""The built-in project, texts made of its matters, and how far Hypothesis may go."""

from __future__ import annotations

import os
from dataclasses import dataclass
from html import escape

import pytest
from hypothesis import settings
from hypothesis import strategies as st

from generator.lint.model import FileResult, Finding
from generator.pipeline import check_draft
from generator.project import Project, load_project

# A busy machine is no defect, and in CI the same commit must give the same result.
steady = settings(deadline=None, max_examples=40, derandomize="CI" in os.environ)

FLAWED = [
    "Kratom cures insomnia.",
    "Kratom is not addictive.",
    "Kratom is completely harmless.",
    "Studies show that kratom eases pain.",
    "Take 5 g of kratom before bed.",
    "Kratom raises prolactin.",
    "Kratom is a miracle herb.",
    "Kratom is safer than opioids.",
    "Mitragynine blocks dopamine receptors – “gently”, at R&D level.",
]
SOUND = [
    "The leaves are dried in the sun.",
    "Traders sell kratom by weight & pay for it in cash.",
    "Whether kratom helps with sleep is not known.",
    "Contrary to the claim that kratom is not addictive, dependence is documented.",
    "Dr. Reed asked for a list of sources (p < 0.05).",
    "Rain fell on the market for two days.",
    "It grows on the banks of rivers.",
    "Is kratom legal in this country?",
]
paragraphs = st.lists(st.sampled_from([*FLAWED, *SOUND]), min_size=1, max_size=4)
articles = st.lists(paragraphs, min_size=1, max_size=4)


@pytest.fixture(scope="session")
def builtin() -> Project:
    """Nothing but the data that ships."""
    return load_project()


def check(source: str, suffix: str, project: Project) -> FileResult:
    return check_draft(source, f"draft.{suffix}", None, project)


@dataclass(frozen=True)
class Dress:
    """How an article looks in one format: `bold` marks every so-maniest word, `width` wraps its lines."""

    suffix: str
    bold: int = 0
    width: int = 0

    def put_on(self, article: list[list[str]]) -> str:
        blocks = [self._block(" ".join(sentences)) for sentences in article]
        return "".join(f"<p>{b}</p>\n" for b in blocks) if self.suffix == "html" else "\n\n".join(blocks)

    def _block(self, text: str) -> str:
        words = [self._word(word, number) for number, word in enumerate(text.split(" "), 1)]
        if not self.width:
            return " ".join(words)
        return "\n".join(" ".join(words[i : i + self.width]) for i in range(0, len(words), self.width))

    def _word(self, word: str, number: int) -> str:
        bold = bool(self.bold) and number % self.bold == 0 and word.isalpha()
        if self.suffix == "html":
            return f"<b>{escape(word)}</b>" if bold else escape(word)
        if self.suffix == "md":
            return f"**{word}**" if bold else word.replace("<", "\\<").replace("&", "&amp;")
        return word


DRESSES = [
    Dress("md"),
    Dress("md", bold=2, width=5),
    Dress("html"),
    Dress("html", bold=3, width=7),
    Dress("txt"),
    Dress("txt", width=9),
]


def essence(finding: Finding) -> tuple[str, str, str, str]:
    """What a finding says, wherever it stands."""
    return finding.rule, finding.severity, finding.quote, finding.message
