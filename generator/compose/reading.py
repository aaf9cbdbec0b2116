"""Templates read through before anything is rendered, so that all their mistakes are told at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import product

from jinja2 import Environment, TemplateSyntaxError, nodes

from generator.compose.templates import Folders
from generator.errors import DataError, Problem, collecting
from generator.yamlio import near

MAX_DEPTH = 8
_SPECIAL = frozenset({"caller", "kwargs", "loop", "self", "super", "varargs"})


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
                found.setdefault(id, (self.loader.name(name), line))
        return found

    def unknown_names(self, given: Collection[str]) -> Iterator[Problem]:
        """Variables, filters and tests that nothing defines. A name set in one template is known in all."""
        known = {*given, *_SPECIAL}
        for tree in self.trees.values():
            known |= {node.name for node in tree.find_all(nodes.Name) if node.ctx != "load"}
            known |= {macro.name for macro in tree.find_all(nodes.Macro)}
            known |= {each.target for each in tree.find_all(nodes.Import)}
        kinds: tuple[tuple[type[nodes.Node], str, Collection[str]], ...] = (
            (nodes.Name, "name", known),
            (nodes.Filter, "filter", self.environment.filters),
            (nodes.Test, "test", self.environment.tests),
        )
        for (name, tree), (kind, word, defined) in product(self.trees.items(), kinds):
            for node in tree.find_all(kind):
                if (used := str(getattr(node, "name", ""))) not in defined:
                    yield self._problem(name, node.lineno, f"unknown {word} {used!r}", near(used, defined))

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
        return Problem(self.loader.name(name), line, 1, message, hint)


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
