"""The page of all commands is the one that the commands would print today."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_page_of_commands_is_current() -> None:
    command = [sys.executable, str(ROOT / "docs/cli.py")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    written = (ROOT / "docs/cli.md").read_text(encoding="utf-8")
    assert done.stdout.split() == written.split(), "run: python3 docs/cli.py > docs/cli.md"
