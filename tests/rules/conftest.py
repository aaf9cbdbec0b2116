"""The rules, and the worlds their examples are read in: any project must understand the built-in rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from generator.claims.extract import hear
from generator.lint.engine import run
from generator.lint.examples import TODAY, World, _base, example_world, read_example
from generator.lint.model import Finding, Rule
from generator.project import load_project

PROJECTS = {"built-in facts": None, "an invented world": Path(__file__).parent.parent / "world"}


@dataclass(frozen=True)
class Bench:
    """All rules of a project, and a way to hold any of them against a text."""

    rules: tuple[Rule, ...]
    world: World

    def find(self, text: str, given: Rule, rules: Iterable[Rule]) -> tuple[Finding, ...]:
        """What `rules` find in a text when the facts of `given` hold."""
        document = read_example(text, given, self.world.language)
        heard = hear(document, self.world.ear)
        base, ear = _base(given, self.world), self.world.ear
        return run(document, heard.parsed, heard.claims, base, ear, rules, TODAY).findings


@cache
def bench_of(name: str) -> Bench:
    project = load_project(PROJECTS[name])
    world = example_world(project.vocabulary, project.examples, project.heard, project.pack, project)
    return Bench(project.rules, world)


@pytest.fixture(scope="session", params=PROJECTS)
def bench(request: pytest.FixtureRequest) -> Bench:
    """The bench of each project in turn."""
    return bench_of(request.param)


@pytest.fixture(scope="session")
def home() -> Bench:
    """The bench of the built-in data."""
    return bench_of("built-in facts")
