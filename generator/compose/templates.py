"""Template files: found in a project's folders only, and read through before anything is rendered."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path, PurePosixPath

from jinja2 import BaseLoader, Environment, TemplateNotFound, TemplateSyntaxError, meta, nodes

from generator.compose.marks import RESERVED
from generator.errors import DataError, Problem, collecting
from generator.spans import Lines
from generator.yamlio import near, read_text, shown

MAX_SIZE = 64_000
MAX_DEPTH = 8


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


class Reading:
    """All templates an article uses, read without running them, and what is wrong with them."""

    def __init__(self, environment: Environment, loader: Folders, root: str):
        self.environment, self.loader = environment, loader
        self.trees: dict[str, nodes.Template] = {}
        self.problems: list[Problem] = []
        self._visit(root, ())
        if self.problems:
            raise DataError(self.problems)

    def stated(self) -> dict[str, tuple[str, int]]:
        """Fact ids written out in `say(...)` and `stating`, each with its first place (file, line)."""
        found: dict[str, tuple[str, int]] = {}
        for name, tree in self.trees.items():
            for id, line in _stated_ids(tree):
                found.setdefault(id, (self._shown(name), line))
        return found

    def unknown_names(self, given: Collection[str]) -> Iterator[Problem]:
        """Variables that nothing defines. A name set in one template is known in those it includes."""
        known = set(given)
        for tree in self.trees.values():
            known |= {node.name for node in tree.find_all(nodes.Name) if node.ctx == "store"}
            known |= {macro.name for macro in tree.find_all(nodes.Macro)}
        for name, tree in self.trees.items():
            for word in sorted(meta.find_undeclared_variables(tree) - known):
                line = next(node.lineno for node in tree.find_all(nodes.Name) if node.name == word)
                yield self._problem(name, line, f"unknown name {word!r}", near(word, known))

    def _visit(self, name: str, above: tuple[str, ...]) -> None:
        if name not in self.trees and (tree := self._parsed(name)):
            self.trees[name] = tree
            for node, target in _references(tree):
                self._follow(name, node.lineno, target, (*above, name))

    def _follow(self, name: str, line: int, target: str | None, above: tuple[str, ...]) -> None:
        message = hint = ""
        if target is None:
            message, hint = "a template must be named as plain text", 'As in {% include "macros.j2" %}.'
        elif target in above:
            message, hint = f"{target!r} includes itself", " > ".join((*above[above.index(target) :], target))
        elif len(above) >= MAX_DEPTH:
            message = f"includes go deeper than {MAX_DEPTH} levels"
        elif self.loader.find(target) is None:
            message, hint = f"unknown template {target!r}", near(target, self.loader.names())
        if message:
            self.problems.append(self._problem(name, line, message, hint))
        elif target:
            self._visit(target, above)

    def _parsed(self, name: str) -> nodes.Template | None:
        with collecting(self.problems):
            source, path, _ = self.loader.get_source(self.environment, name)
            try:
                return self.environment.parse(source, name, path)
            except TemplateSyntaxError as error:
                message = f"broken template: {error.message}"
                self.problems.append(self._problem(name, error.lineno, message))
        return None

    def _problem(self, name: str, line: int, message: str, hint: str = "") -> Problem:
        return Problem(self._shown(name), line, 1, message, hint)

    def _shown(self, name: str) -> str:
        path = self.loader.find(name)
        return shown(path) if path else name


def _references(tree: nodes.Template) -> Iterator[tuple[nodes.Node, str | None]]:
    kinds = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)
    for node in tree.find_all(kinds):
        target = node.template  # type: ignore[attr-defined]
        if isinstance(target, nodes.Call):  # the sandbox counts what is included
            target = target.args[0]
        plain = isinstance(target, nodes.Const) and isinstance(target.value, str)
        yield node, target.value if plain else None


def _stated_ids(tree: nodes.Template) -> Iterator[tuple[str, int]]:
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "say":
            constants = call.args[:1]
        elif isinstance(call.node, nodes.ExtensionAttribute) and isinstance(call.args[0], nodes.List):
            constants = call.args[0].items
        else:
            continue
        yield from ((c.value, call.lineno) for c in constants if isinstance(c, nodes.Const))


def root_of(kind: str, folders: Folders, path: str = "") -> str:
    """The template of an article kind, `articles/<kind>.<format>.j2`; DataError where there is none."""
    names = folders.names()
    found = [name for name in names if name.startswith(f"articles/{kind}.")]
    if not found:
        kinds = {Path(name).name.split(".")[0] for name in names if name.startswith("articles/")}
        raise DataError.one(path or "brief", f"unknown article kind {kind!r}", near(kind, kinds))
    return found[0]
