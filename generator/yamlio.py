"""YAML in, checked data out: the only file that knows PyYAML and JSON Schema.

Every problem of a file is found in one go and carries its line and column. PyYAML forgets positions and
accepts duplicate keys, so the node tree is kept beside the data and walked only when something is wrong.
"""

from __future__ import annotations

import gc
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from generator.errors import DataError, Problem

MAX_BYTES = 8_000_000
MAX_DEPTH = 60
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Strict(_Base):  # type: ignore[misc]
    """A safe loader that keeps text as text: dates, `yes`, `on` and sexagesimals stay strings.

    Aliases are refused: no data file needs them and they are how a small file becomes a huge one.
    """


_PLAIN = (  # YAML 1.2's core schema, which is what people expect of `no`, `on` and 12:30
    ("tag:yaml.org,2002:null", r"^(?:null|~|)$", ["n", "~", ""]),
    ("tag:yaml.org,2002:bool", r"^(?:true|false)$", ["t", "f"]),
    ("tag:yaml.org,2002:int", r"^[-+]?(?:0|[1-9][0-9]*)$", list("-+0123456789")),
    ("tag:yaml.org,2002:float", r"^[-+]?[0-9]+\.[0-9]+(?:[eE][-+]?[0-9]+)?$", list("-+0123456789")),
)
_Strict.yaml_implicit_resolvers = {}
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
    loader = _Strict(text)
    paused = gc.isenabled()
    gc.disable()
    try:
        node = loader.get_single_node()
        problems = list(_shape_problems(name, node)) if node else []
        if problems:
            raise DataError(problems)
        located = Located(name, loader.construct_document(node) if node else None, node)
    except yaml.YAMLError as error:
        raise DataError([_syntax_problem(name, error)]) from None
    except (RecursionError, ValueError) as error:
        raise DataError.one(name, f"cannot be read as YAML: {error}") from None
    finally:
        loader.dispose()
        if paused:
            gc.enable()
    if schema:
        check(located, schema)
    return located


def read_text(path: Path, name: str = "") -> str:
    """A file as UTF-8 text (a byte order mark is dropped), or DataError."""
    name = name or str(path)
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise DataError.one(name, f"cannot be read: {error.strerror or error}") from None
    if len(raw) > MAX_BYTES:
        raise DataError.one(name, f"is larger than {MAX_BYTES // 1_000_000} MB", "Split it into several files.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
        raise DataError.one(name, "is not UTF-8 text", "Save it as UTF-8.", line, column) from None


def check(located: Located, schema: str) -> None:
    """Raise DataError with every place where the data breaks the schema."""
    errors = sorted(_validator(schema).iter_errors(located.data), key=lambda e: [str(s) for s in e.absolute_path])
    if errors:
        raise DataError(problem for error in errors for problem in _explain(located, error))


@lru_cache
def _validator(schema: str) -> Any:
    from jsonschema import Draft202012Validator  # imported late: a warm start of `check` never needs it

    text = files("generator").joinpath("schemas", f"{schema}.json").read_text(encoding="utf-8")
    return Draft202012Validator(json.loads(text))


def _explain(located: Located, error: Any) -> Iterator[Problem]:
    steps = list(error.absolute_path)
    hint = str(error.schema.get("description", "")) if isinstance(error.schema, dict) else ""
    if error.validator == "additionalProperties" and isinstance(error.instance, dict):
        known = sorted(error.schema.get("properties", {}))
        for key in sorted(set(map(str, error.instance)) - set(known)):
            yield located.problem(f"unknown key {key!r}", *steps, key, hint=near(key, known))
    elif error.validator == "enum":
        choices = [str(c) for c in error.validator_value]
        yield located.problem(f"{error.instance!r} is not one of {', '.join(choices)}", *steps, hint=near(str(error.instance), choices))
    elif error.validator == "type":
        yield located.problem(f"{_short(error.instance)} is not of type {error.validator_value}", *steps, hint=hint)
    else:
        yield located.problem(_short(error.message, 200), *steps, hint=hint)


def near(word: str, known: Sequence[str]) -> str:
    """A hint that names the closest known word, or some of the known ones."""
    from difflib import get_close_matches

    close = get_close_matches(word, known, 1, 0.6)
    return f"Did you mean {close[0]!r}?" if close else f"Known: {', '.join(known[:12])}." if known else ""


def _short(value: object, most: int = 60) -> str:
    text = value if isinstance(value, str) else repr(value)
    return text if len(text) <= most else text[: most - 1] + "…"


def _shape_problems(name: str, root: yaml.Node) -> Iterator[Problem]:
    todo: list[tuple[yaml.Node, int]] = [(root, 0)]
    seen: set[int] = set()
    while todo:
        node, depth = todo.pop()
        if depth > MAX_DEPTH or id(node) in seen:
            mark = node.start_mark
            what = "aliases (*name) are not used here" if id(node) in seen else "is nested too deeply"
            yield Problem(name, mark.line + 1, mark.column + 1, what)
            return
        if isinstance(node, yaml.CollectionNode):
            seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            yield from _duplicates(name, node)
            todo += [(part, depth + 1) for pair in node.value for part in pair]
        elif isinstance(node, yaml.SequenceNode):
            todo += [(part, depth + 1) for part in node.value]


def _duplicates(name: str, node: yaml.MappingNode) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for key, _ in node.value:
        mark = key.start_mark
        if not isinstance(key, yaml.ScalarNode):
            yield Problem(name, mark.line + 1, mark.column + 1, "a key must be a plain word")
        elif key.value in seen:
            hint = f"It stands first in line {seen[key.value]}."
            yield Problem(name, mark.line + 1, mark.column + 1, f"duplicate key {key.value!r}", hint)
        else:
            seen[key.value] = mark.line + 1


def _syntax_problem(name: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    what = getattr(error, "problem", None) or str(error).splitlines()[0]
    hint = "Check quotes, colons and indentation near here."
    return Problem(name, mark.line + 1 if mark else 0, mark.column + 1 if mark else 0, f"broken YAML: {what}", hint)


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
