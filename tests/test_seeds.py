"""The five source articles, real input: each defect an editor named in them is found, in the article that has it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.lint.model import Finding
from generator.pipeline import check_draft
from generator.project import load_project

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(
    not SEEDS.is_dir(), reason=f"needs the source articles in {SEEDS.name}/, not here"
)

# article number, rule, a word of the quote
WANTED = [
    ("002", "contradicted-fact", "roots"),
    ("003", "contradicted-fact", "compounds"),
    ("003", "contradicted-fact", "suppress"),
    ("003", "denied-risk", "addiction"),
    ("004", "denied-risk", "addictive"),
    ("000", "unsupported-mechanism", "agonists at"),
    ("000", "self-contradiction", "dopamine"),
    ("001", "denied-risk", "non-addictive"),
    ("001", "comparative-risk", "same level"),
    ("001", "unsourced-evidence", "Alternative and Complementary"),
    ("001", "unsourced-evidence", "Addiction Medicine"),
    ("002", "unsupported-dosage", "1-3 grams"),
    ("001", "hype", "game-changer"),
    ("002", "hype", "game-changer"),
    ("003", "hype", "game-changing"),
    ("001", "keyword-stuffing", "what does"),
]


@pytest.fixture(scope="module")
def findings() -> dict[str, tuple[Finding, ...]]:
    project = load_project(None)
    return {
        path.name[:3]: check_draft(path.read_bytes(), path.name, None, project).findings
        for path in sorted(SEEDS.glob("*.txt"))
    }


@pytest.mark.parametrize(("article", "rule", "word"), WANTED)
def test_a_named_defect_is_found_at_its_words(
    findings: dict[str, tuple[Finding, ...]], article: str, rule: str, word: str
) -> None:
    quotes = [f.quote for f in findings[article] if f.rule == rule]
    assert any(word in quote for quote in quotes), quotes


def test_a_contradiction_shows_both_its_places(findings: dict[str, tuple[Finding, ...]]) -> None:
    pairs = [f for f in findings["000"] if f.rule == "self-contradiction"]
    assert pairs and all(f.related and f.related[0].place.line for f in pairs)
