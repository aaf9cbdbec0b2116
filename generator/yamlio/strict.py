"""Strict YAML: every problem of a file in one go, each with its line and column.

PyYAML forgets positions and accepts duplicate keys, so the node tree is kept beside the data and walked
only when something is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isinf
from pathlib import Path
from typing import Any

import yaml

from generator.errors import DataError, Problem
from generator.yamlio.paths import is_endless
from generator.yamlio.quiet import uncollected

MAX_BYTES = 8_000_000
MAX_DEPTH = 60
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Strict(_Base):  # type: ignore[misc]
    """A safe loader that keeps text as text: dates, `yes`, `on` and sexagesimals stay strings."""


_PLAIN = (  # YAML 1.2's core schema, which is what people expect of `no`, `on` and 12:30
    ("tag:yaml.org,2002:null", r"^(?:null|~|)$", ["n", "~", ""]),
    ("tag:yaml.org,2002:bool", r"^(?:true|false)$", ["t", "f"]),
    ("tag:yaml.org,2002:int", r"^[-+]?(?:0|[1-9][0-9]*)$", list("-+0123456789")),
    ("tag:yaml.org,2002:float", r"^[-+]?[0-9]+\.[0-9]+(?:[eE][-+]?[0-9]+)?$", list("-+0123456789")),
)
_Strict.yaml_implicit_resolvers = {}
_NUMBERS = frozenset({"tag:yaml.org,2002:int", "tag:yaml.org,2002:float"})
for _tag, _pattern, _first in _PLAIN:
    _Strict.add_implicit_resolver(_tag, re.compile(_pattern), _first)


@dataclass(frozen=True)
class Located:
    """Data of one YAML file that can tell where each part of it stands."""

    path: str
    data: Any
    node: yaml.Node | None

    def at(self, *steps: object) -> tuple[int, int]:
        """(line, column) of the value reached by `steps`, or of the last part of it that exists."""
        mark = _find(self.node, steps) if self.node else None
        return (mark.line + 1, mark.column + 1) if mark else (1, 1)

    def problem(self, message: str, *steps: object, hint: str = "") -> Problem:
        return Problem(self.path, *self.at(*steps), message, hint)


def load(path: Path, schema: str | None = None, shown: str | None = None) -> Located:
    """Read one file; raises DataError with every problem. `schema` names a file in `generator/schemas`."""
    name = shown or str(path)
    return loads(read_text(path, name), name, schema)


def loads(text: str, name: str, schema: str | None = None) -> Located:
    """As `load`, from text."""
    try:
        with uncollected():
            located = _parse(text, name)
    except yaml.YAMLError as error:
        raise DataError([_syntax_problem(name, error)]) from None
    except ValueError as error:
        raise DataError.one(name, f"cannot be read as YAML: {error}") from None
    if schema:
        from generator.yamlio.schema import check

        check(located, schema)
    return located


def read_text(path: Path, name: str = "") -> str:
    """A file as UTF-8 text (a byte order mark is dropped), or DataError."""
    name = name or str(path)
    if is_endless(path):
        raise DataError.one(name, "is no file", "Pipes and devices are not waited for.")
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise DataError.one(name, f"cannot be read: {error.strerror or error}") from None
    if len(raw) > MAX_BYTES:
        message = f"is larger than {MAX_BYTES // 1_000_000} MB"
        raise DataError.one(name, message, "Split it into several files.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError([_undecodable(name, raw, error.start)]) from None


def _parse(text: str, name: str) -> Located:
    if problem := _refused(text, name):
        raise DataError([problem])
    loader = _Strict(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return Located(name, None, None)
        if problems := list(_unsound(name, node)):
            raise DataError(problems)
        return Located(name, loader.construct_document(node), node)
    finally:
        loader.dispose()


def _refused(text: str, name: str) -> Problem | None:
    """What must be found before a tree is built: libyaml builds it by recursion and dies of deep nesting,
    and an alias is how a small file becomes a huge one (no data file needs one)."""
    depth = 0
    for event in yaml.parse(text, Loader=_Base):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            return _problem(name, event.start_mark, f"is nested deeper than {MAX_DEPTH} levels")
        if isinstance(event, yaml.AliasEvent):
            message = "aliases (*name) are not used here"
            return _problem(name, event.start_mark, message, "Write it out again.")
    return None


def _unsound(name: str, root: yaml.Node) -> Iterator[Problem]:
    """What YAML allows and no data should have: duplicate or compound keys, numbers beyond all bounds."""
    todo = [root]
    while todo:
        node = todo.pop()
        if isinstance(node, yaml.MappingNode):
            yield from _duplicates(name, node)
            todo += [value for _, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            todo += node.value
        elif node.tag in _NUMBERS and isinf(float(node.value)):
            yield _problem(name, node.start_mark, "the number is too large")


def _duplicates(name: str, node: yaml.MappingNode) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for key, _ in node.value:
        if not isinstance(key, yaml.ScalarNode):
            yield _problem(name, key.start_mark, "a key must be a plain word")
        elif key.value in seen:
            hint = f"It stands first in line {seen[key.value]}."
            yield _problem(name, key.start_mark, f"duplicate key {key.value!r}", hint)
        else:
            seen[key.value] = key.start_mark.line + 1


def _problem(name: str, mark: Any, message: str, hint: str = "") -> Problem:
    """A problem at a mark of PyYAML, or with the file as a whole where there is none."""
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    return Problem(name, line, column, message, hint)


def _syntax_problem(name: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    what = f"broken YAML: {getattr(error, 'problem', None) or str(error).splitlines()[0]}"
    return _problem(name, mark, what, "Check quotes, colons and indentation near here.")


def _undecodable(name: str, raw: bytes, at: int) -> Problem:
    line_start = raw.rfind(b"\n", 0, at) + 1
    column = len(raw[line_start:at].decode("utf-8", "replace")) + 1
    return Problem(name, raw.count(b"\n", 0, at) + 1, column, "is not UTF-8 text", "Save it as UTF-8.")


def _find(node: yaml.Node, steps: Sequence[object]) -> yaml.Mark:
    mark = node.start_mark
    for step in steps:
        if isinstance(node, yaml.MappingNode):
            pair = next(((k, v) for k, v in node.value if k.value == str(step)), None)
            if pair is None:
                return mark
            mark, node = pair[0].start_mark, pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            mark = node.start_mark
        else:
            return mark
    return mark
