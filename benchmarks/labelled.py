"""How the lint does on the labelled texts of tests/labelled: precision and recall, one unit at a time.

    python benchmarks/labelled.py                                 every set
    python benchmarks/labelled.py tests/labelled/third/*.jsonl    some of them
    python benchmarks/labelled.py --show SET                      the units it judges otherwise, too

A unit (sentence, heading, list item) counts as found when an error or a warning touches it. Each subject is judged
by the facts in `projects/` beside its set or another round's, kratom and general texts by the built-in ones. Soft
units are left out, labels in `also` count neither way. See tests/labelled/README.md before you read a set that nobody
has read.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from generator.lint.model import Finding
from generator.pipeline import check_draft
from generator.project import Project, load_project

LABELLED = Path(__file__).parent.parent / "tests" / "labelled"
PARAGRAPH = 4  # sentences
MARKS = {"heading": "## ", "item": "- "}
Row = dict[str, Any]


@dataclass(frozen=True)
class Unit:
    """A labelled unit and the families of the findings that touch it."""

    row: Row
    families: frozenset[str]
    quotes: tuple[str, ...]

    @property
    def outcome(self) -> str:
        labels, found = set(self.row["labels"]), self.families - set(self.row.get("also", ()))
        if self.row.get("side") == "true":  # the half to keep of two that contradict each other
            labels, found = labels - {"self-contradiction"}, found - {"self-contradiction"}
        if labels:
            return "found" if found else "missed"
        return "false alarm" if found else "silent"


def judged(path: Path) -> Iterator[Unit]:
    """Every unit of a set that is not soft."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for subject, own in groupby(rows, key=lambda row: str(row.get("subject", ""))):
        project = _project(path, subject)
        for _, document in groupby(own, key=lambda row: row["doc"]):
            yield from (u for u in _document(list(document), project) if not u.row.get("soft"))


def _project(path: Path, subject: str, known: dict[Path | None, Project] = {}) -> Project:  # noqa: B006
    tops = (path.parent, *sorted(LABELLED.iterdir()))  # its own round's base, else that of another one
    folders = (top / "projects" / subject for top in tops)
    root = next((folder for folder in folders if subject and folder.is_dir()), None)
    if root not in known:
        known[root] = load_project(root)
    return known[root]


def _document(rows: Sequence[Row], project: Project) -> Iterator[Unit]:
    """Sentences stand four to a paragraph, as the shared scorer has them."""
    text, spans = _laid_out(rows)
    findings = [f for f in check_draft(text, "draft.md", None, project).findings if f.severity != "info"]
    for row, span in zip(rows, spans, strict=True):
        mine = [f for f in findings if _touches(f, *span)]
        yield Unit(row, frozenset(f.family for f in mine), tuple(f"{f.rule}: {f.quote}" for f in mine))


def _laid_out(rows: Sequence[Row]) -> tuple[str, list[tuple[int, int, int]]]:
    """The article, and of each unit its line with its first column and the one behind its last."""
    lines: list[list[str]] = []
    spans = []
    for row in rows:
        mark, text = MARKS.get(row.get("kind", ""), ""), row["text"].strip().removeprefix("- ")
        if mark or not lines or len(lines[-1]) == PARAGRAPH or lines[-1][0].startswith(tuple(MARKS.values())):
            lines.append([])
        first = 1 + len(mark) + sum(len(one) + 1 for one in lines[-1])
        lines[-1].append(mark + text)
        spans.append((2 * len(lines) - 1, first, first + len(text)))
    return "".join(" ".join(line) + "\n\n" for line in lines), spans


def _touches(finding: Finding, line: int, first: int, end: int) -> bool:
    place = finding.place
    return (place.line, place.column) < (line, end) and (place.end_line, place.end_column) >= (line, first)


def main() -> None:
    options = _options()
    print("| set | units | precision | recall | clean units flagged |\n|---|---|---|---|---|")
    for path in options.sets or sorted(LABELLED.rglob("*.jsonl")):
        if path.stem == "assertions" or "contradictions" in path.parts:
            continue  # these have benchmarks of their own
        units = list(judged(path.resolve()))
        print(_line(path, Counter(unit.outcome for unit in units)))
        for unit in units if options.show else ():
            if unit.outcome in ("missed", "false alarm"):
                print(f"  {unit.outcome}: {unit.row['text']} {unit.row['labels']} {list(unit.quotes)}")


def _line(path: Path, of: Counter[str]) -> str:
    precision = of["found"] / max(1, of["found"] + of["false alarm"])
    recall = of["found"] / max(1, of["found"] + of["missed"])
    clean = of["false alarm"] + of["silent"]
    name = "/".join(path.with_suffix("").parts[-2:])
    return f"| {name} | {of.total()} | {precision:.3f} | {recall:.3f} | {of['false alarm']} of {clean} |"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("sets", nargs="*", type=Path)
    parser.add_argument("--show", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
