"""Template files, found in the folders of a project and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath

from jinja2 import BaseLoader, Environment, TemplateNotFound

from generator.compose.marks import RESERVED
from generator.errors import DataError
from generator.spans import Lines
from generator.yamlio import near, read_text, shown

MAX_SIZE = 64_000


class Folders(BaseLoader):
    """Loads `name` from the first folder that has it; names and links never lead out of the folders."""

    def __init__(self, folders: Sequence[Path]):
        self.folders = tuple(folder.resolve() for folder in folders)
        self.shown: dict[str, str] = {}

    def find(self, name: str) -> Path | None:
        """The file of a template, or None."""
        parts = PurePosixPath(name).parts
        if not parts or name.startswith("/") or "\\" in name or any(part.startswith(".") for part in parts):
            return None
        paths = ((folder, folder.joinpath(*parts)) for folder in self.folders)
        return next((p for folder, p in paths if p.is_file() and p.resolve().is_relative_to(folder)), None)

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        path = self.find(template)
        if path is None:
            raise TemplateNotFound(template)
        name = shown(path)
        self.shown[str(path)] = name
        return _sound(read_text(path, name), name), str(path), lambda: True

    def name(self, template: str) -> str:
        """A template's path as messages show it."""
        path = self.find(template)
        return shown(path) if path else template

    def names(self) -> list[str]:
        """All templates there are."""
        found = (path.relative_to(folder) for folder in self.folders for path in folder.rglob("*.j2"))
        return sorted({path.as_posix() for path in found})


def _sound(text: str, name: str) -> str:
    if len(text) > MAX_SIZE:
        raise DataError.one(name, f"is longer than {MAX_SIZE} characters", "Split it into several templates.")
    if found := RESERVED.search(text):
        place = Lines(text).at(found.start())
        raise DataError.one(name, "holds a private-use character", "Remove it: those mark facts.", *place)
    return text


def root_of(kind: str, folders: Folders, path: str = "") -> str:
    """The template of an article kind, `articles/<kind>.<format>.j2`; DataError where there is none."""
    names = folders.names()
    found = [name for name in names if name.startswith(f"articles/{kind}.")]
    if not found:
        kinds = {Path(name).name.split(".")[0] for name in names if name.startswith("articles/")}
        raise DataError.one(path or "brief", f"unknown article kind {kind!r}", near(kind, kinds))
    return found[0]
