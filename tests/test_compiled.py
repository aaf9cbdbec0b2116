"""What `hatch_build.py` is told to compile: paths that are there, and no class that cannot be compiled."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent


def hook() -> dict[str, Any]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found: dict[str, Any] = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["custom"]
    return found


def test_every_path_is_there() -> None:
    assert [name for key in ("compiled", "plain") for name in hook()[key] if not (ROOT / name).exists()] == []


def test_classes_that_need_a_dictionary_stay_plain() -> None:
    named = (ROOT / name for name in hook()["compiled"])
    files = (file for path in named for file in ([path] if path.is_file() else path.rglob("*.py")))
    needing = {
        file.relative_to(ROOT).as_posix()
        for file in files
        if "@cached_property" in file.read_text(encoding="utf-8")
    }
    assert needing and needing <= set(hook()["plain"])
