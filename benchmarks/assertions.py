"""How the built-in fact base judges 137 assertions whose verdicts were researched by hand.

    python benchmarks/assertions.py [--quiet]

Each line of tests/labelled/assertions.jsonl is a sentence with its verdict. It is judged rightly where

- a contradicted one is reported by a rule of contradiction or risk,
- one that is not established is reported by any rule,
- one that is supported, or true as background, is reported by none.

The misses are listed with the reason that stands beside them in the file.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.pipeline import check_draft
from generator.project import Project, load_project

ASSERTIONS = Path(__file__).parent.parent / "tests" / "labelled" / "assertions.jsonl"
VERDICTS = ("contradicted", "not-established", "supported", "background-true")
CONTRADICTING = frozenset({"contradicted-fact", "denied-risk", "comparative-risk"})


@dataclass(frozen=True)
class Judged:
    """An assertion with the rules that report it. `miss`: why it is known to be judged wrongly, or ""."""

    id: str
    verdict: str
    text: str
    miss: str
    rules: frozenset[str]

    @property
    def right(self) -> bool:
        if self.verdict == "contradicted":
            return not self.rules.isdisjoint(CONTRADICTING)
        return bool(self.rules) == (self.verdict == "not-established")


def judge(project: Project, path: Path = ASSERTIONS) -> Iterator[Judged]:
    for line in path.read_text(encoding="utf-8").splitlines():
        data = json.loads(line)
        findings = check_draft(data["text"], f"{data['id']}.md", None, project).findings
        rules = frozenset(finding.rule for finding in findings)
        yield Judged(data["id"], data["verdict"], data["text"], data.get("miss", ""), rules)


def table(judged: Iterable[Judged]) -> str:
    """One row a verdict: how many there are, how many are right, and the share."""
    rows = list(judged)
    groups = [(verdict, [one for one in rows if one.verdict == verdict]) for verdict in VERDICTS]
    lines = [f"{'verdict':16} {'all':>4} {'right':>6} {'share':>6}"]
    for name, group in (*groups, ("all", rows)):
        right = sum(one.right for one in group)
        lines.append(f"{name:16} {len(group):4} {right:6} {right / len(group):6.3f}")
    return "\n".join(lines)


def misses(judged: Iterable[Judged]) -> str:
    wrong = [one for one in judged if not one.right]
    return "\n".join(f"{one.id:7} {one.verdict:15} {one.text}\n        {_reason(one)}" for one in wrong)


def _reason(one: Judged) -> str:
    reported = f"reported by {', '.join(sorted(one.rules))}; " if one.rules else ""
    return reported + (one.miss or "no reason noted yet")


if __name__ == "__main__":
    found = list(judge(load_project()))
    if "--quiet" not in sys.argv[1:]:
        print(misses(found) + "\n")
    print(table(found))
