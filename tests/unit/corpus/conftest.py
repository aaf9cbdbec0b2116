"""Libraries of small articles about the invented world."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.corpus.index import changed, update
from generator.corpus.judge import Bench
from generator.project import Project

Refresh = Callable[..., list[str]]


@pytest.fixture(scope="session")
def bench(world: Project) -> Bench:
    return Bench(world, b"the data")


@pytest.fixture
def refresh(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Refresh:
    """Brings the index in `claims` up to date with articles (name -> text), and gives those that were read."""
    monkeypatch.chdir(tmp_path)

    def refreshed(articles: Mapping[str, str], own: Bench = bench, jobs: int = 1) -> list[str]:
        for name, text in articles.items():
            Path(name).write_text(text, encoding="utf-8")
        return [
            one.path
            for one in update(Path("claims"), changed(Path("claims"), sorted(articles), own), own, jobs)
        ]

    return refreshed
