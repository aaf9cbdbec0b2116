"""Commands run as a person runs them: arguments in, exit code and both streams out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.cli import main

WORLD = str(Path(__file__).parent.parent / "world")


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[..., Outcome]:
    """Runs factpress in an empty folder on the small world; `project=None` leaves --project out."""
    monkeypatch.chdir(tmp_path)

    def run_command(*args: str, project: str | None = WORLD) -> Outcome:
        code = main([*args, *(["--project", project] if project else [])])
        return Outcome(code, *capsys.readouterr())

    return run_command
