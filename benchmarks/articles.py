"""What can be measured of the built-in articles, one row an article, as a Markdown table.

    python benchmarks/articles.py

- words: prose and items, without headings, contents list and references
- sourced: share of the sentences with an asserted claim that carry their facts
- grade: Flesch-Kincaid grade of the prose (textstat); long names of substances and symptoms raise it
- repeated: sentences that stand in the article more than once
- findings: of the article checked as a stranger's draft, of every level
- round trip: share of the stated facts that are heard back from a sentence marked with them; disclosures,
  which rest on facts and say something of their own, are left out
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from generator.claims.extract import hear
from generator.compose.brief import load_brief
from generator.document.model import Document, Sentence
from generator.pipeline import check_draft, write_article
from generator.project import Project, load_project
from generator.vocabulary.model import Statement

SAID = frozenset({"asserted", "hedged", "possible", "reported"})
KINDS = frozenset({"paragraph", "item", "cell", "quote"})
HEAD = ("article", "kind", "words", "sourced", "grade", "repeated", "findings", "round trip")


@dataclass(frozen=True)
class Row:
    """The figures of one article; shares are 0 to 1."""

    id: str
    kind: str
    words: int
    sourced: float
    grade: float
    repeated: int
    findings: int
    round_trip: float

    def __str__(self) -> str:
        cells = (self.id, self.kind, self.words, f"{self.sourced:.0%}", f"{self.grade:.1f}")
        return "| " + " | ".join(map(str, (*cells, self.repeated, self.findings, f"{self.round_trip:.0%}"))) + " |"


def measure(project: Project) -> list[Row]:
    rows = []
    for path in sorted(project.briefs.glob("*.yaml")):
        brief = load_brief(path, project.facts)
        rendered, document, _ = write_article(brief, project)
        found = check_draft(rendered.text, f"{brief.id}.md", None, project).findings
        prose = list(_prose(rendered.text, document))
        texts = [sentence.text for sentence in prose]
        repeated = sum(count > 1 for count in Counter(texts).values())
        words = sum(len(text.split()) for text in texts)
        shares = _sourced(document, project), _round_trip(document, project)
        rows.append(
            Row(brief.id, brief.kind, words, shares[0], _grade(texts), repeated, len(found), shares[1])
        )
    return rows


def _prose(text: str, document: Document) -> list[Sentence]:
    """Sentences without headings and without links of the contents list."""
    contents = set(re.findall(r"^- \[(.+)\]\(#", text, re.M))
    return [s for s in document.sentences if s.kind in KINDS and s.text not in contents]


def _sourced(document: Document, project: Project) -> float:
    """Sentences that claim, by what is heard in them, and how many of these are marked with facts."""
    claims = hear(document, project.ear).claims
    claiming = {c.sentence for c in claims if c.mode in SAID and c.subject.id and c.object.id}
    marked = sum(bool(document.sentences[index].facts) for index in claiming)
    return marked / len(claiming) if claiming else 1.0


def _round_trip(document: Document, project: Project) -> float:
    """Facts of which a statement is heard in a sentence that is marked with them, whatever its mode."""
    heard: dict[int, set[tuple[str, str]]] = {}
    for claim in hear(document, project.ear).claims:
        heard.setdefault(claim.sentence, set()).add(_ends(claim.statement, project))
    disclosed = {text for each in project.facts.disclosures for text in each.says}
    own = (sentence for sentence in document.sentences if sentence.text not in disclosed)
    stated = [(id, sentence.index) for sentence in own for id in sentence.facts or ()]
    back = {
        id
        for id, index in stated
        if {_ends(state, project) for state in project.facts.facts[id].states} & heard.get(index, set())
    }
    return len(back) / len({id for id, _ in stated})


def _ends(state: Statement, project: Project) -> tuple[str, str]:
    """Whose statement it is, and of which family: an alkaloid may be heard for its plant."""
    return project.vocabulary.root(state.subject), project.facts.family(state)


def _grade(texts: list[str]) -> float:
    from textstat import flesch_kincaid_grade

    return float(flesch_kincaid_grade(" ".join(texts)))


if __name__ == "__main__":
    print("| " + " | ".join(HEAD) + " |\n" + "|---" * len(HEAD) + "|")
    print("\n".join(map(str, measure(load_project()))))
