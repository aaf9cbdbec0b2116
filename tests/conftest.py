"""One small invented world for all tests, and a way to write a project down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent

import pytest

from generator.project import Project, load_project

WORLD = Path(__file__).parent / "world"
Write = Callable[[dict[str, str]], Path]


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What starts keep is shared by the tests of one run, and is not the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACTPRESS_CACHE", str(tmp_path_factory.mktemp("kept")))
        yield


@pytest.fixture(scope="session")
def world() -> Project:
    """Ten invented entities and twelve facts; rules and language are the built-in ones."""
    return load_project(WORLD)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes files (path -> text, indentation removed) and returns the folder they are in."""

    def write_files(texts: dict[str, str]) -> Path:
        for name, text in texts.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text), encoding="utf-8")
        return tmp_path

    return write_files
