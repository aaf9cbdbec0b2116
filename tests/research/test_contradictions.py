"""Contradictions that were written before their rules, held at the level that was measured."""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from pathlib import Path

from generator.project import load_project

SCRIPT = Path(__file__).parent.parent.parent / "benchmarks" / "contradictions.py"
FOUND = {  # learned, kept
    "numbers": (11, 6),
    "identity": (12, 7),
    "trials": (5, 1),
    "itself": (11, 1),
    "promotion": (1, 6),
}
TEXTS = {("promotion", "learned"): 35, ("promotion", "kept"): 34}  # of the other kinds 12 each
FLAGGED = 1  # of all 165 texts that only look like a contradiction


def test_as_many_are_found_as_were() -> None:
    spec = importlib.util.spec_from_file_location("benchmark_of_contradictions", SCRIPT)
    assert spec and spec.loader
    script = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = script  # dataclasses look their module up there
    spec.loader.exec_module(script)
    texts = list(script.read(load_project()))
    assert Counter((t.kind, t.half, t.wrong) for t in texts) == {
        (kind, half, wrong): TEXTS.get((kind, half), 12)
        for kind in FOUND
        for half in ("learned", "kept")
        for wrong in (True, False)
    }
    found = Counter((t.kind, t.half) for t in texts if t.wrong and t.own)
    for kind, (learned, kept) in FOUND.items():
        assert found[kind, "learned"] >= learned and found[kind, "kept"] >= kept, kind
    assert sum(t.own for t in texts if not t.wrong) <= FLAGGED
