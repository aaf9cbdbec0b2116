"""The researched assertions against the built-in fact base, held at the level that was measured."""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from generator.project import load_project

SCRIPT = Path(__file__).parent.parent.parent / "benchmarks" / "assertions.py"
FLOORS = {"contradicted": 9, "not-established": 65, "supported": 32, "background-true": 26}
COUNTS = {"contradicted": 10, "not-established": 69, "supported": 32, "background-true": 26}


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("benchmark_of_assertions", SCRIPT)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up there
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def judged() -> list[Any]:
    return list(_script().judge(load_project()))


def test_every_researched_assertion_has_its_sentence(judged: list[Any]) -> None:
    assert Counter(one.verdict for one in judged) == COUNTS
    assert len({one.id for one in judged}) == len({one.text for one in judged}) == sum(COUNTS.values())


@pytest.mark.parametrize("verdict", FLOORS)
def test_no_fewer_are_right_than_were_measured(judged: list[Any], verdict: str) -> None:
    own = [one for one in judged if one.verdict == verdict]
    wrong = [f"{one.id} {one.text} {sorted(one.rules)}" for one in own if not one.right]
    assert len(own) - len(wrong) >= FLOORS[verdict], "\n".join(wrong)
