"""The page on the architecture names every module of the ear, so that a reader finds the place to change."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_module_of_the_ear_is_on_the_page() -> None:
    page = (ROOT / "docs/architecture.md").read_text()
    modules = {path.stem for path in (ROOT / "generator/claims").glob("*.py")} - {"__init__"}
    assert not {name for name in modules if f"`{name}`" not in page}
