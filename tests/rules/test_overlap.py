"""Which rules fire on which family's bad examples: a table, so that a change of a rule's reach is seen.

After a change that is meant, write it anew: REWRITE=1 python -m pytest tests/rules/test_overlap.py
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import Any

GOLDEN = Path(__file__).parent.parent / "golden" / "overlap.txt"
HEAD = """\
Rows: the bad examples of a rule, and how many there are. Columns: on how many of them each rule fires.
Rewrite with: REWRITE=1 python -m pytest tests/rules/test_overlap.py
"""


def table(bench: Any) -> str:
    """One line a rule; a dot where another rule never fires."""
    width = max(len(rule.id) for rule in bench.rules)
    columns = [f"{number:>4}" for number, _ in enumerate(bench.rules, 1)]
    lines = [HEAD, f"{'':{width + 4}}   of{''.join(columns)}"]
    for number, rule in enumerate(bench.rules, 1):
        fired = Counter(id for example in rule.bad for id in rules_on(example.text, rule, bench))
        cells = "".join(f"{fired[other.id] or '.':>4}" for other in bench.rules)
        lines.append(f"{number:>2}  {rule.id:{width}} {len(rule.bad):>4}{cells}")
    return "\n".join(lines) + "\n"


def rules_on(text: str, given: Any, bench: Any) -> set[str]:
    return {finding.rule for finding in bench.find(text, given, bench.rules)}


def test_overlap_is_as_recorded(home: Any) -> None:
    found = table(home)
    if os.environ.get("REWRITE"):
        GOLDEN.write_text(found, encoding="utf-8")
    assert found == GOLDEN.read_text(encoding="utf-8")


def test_a_rule_fires_on_its_own_bad_examples(home: Any) -> None:
    for rule in home.rules:
        assert all(rule.id in rules_on(example.text, rule, home) for example in rule.bad)
