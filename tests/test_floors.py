"""The floors of the architecture, executed: see the contracts in pyproject.toml."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent


def test_no_module_imports_upwards_or_sideways(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(config_filename="pyproject.toml", cache_dir=None) == 0


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_the_command_starts_without_its_libraries(option: str) -> None:
    code = (
        "import sys; from generator.cli import main; main(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", code, option], capture_output=True, text=True, cwd=ROOT)
    loaded = set(run.stderr.split())
    assert "generator.cli" in loaded
    assert not loaded & {"jinja2", "jsonschema", "pyromark", "yaml", "docx"}
