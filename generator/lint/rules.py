"""Reads rule files: one rule a file, the file's name is its id."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.errors import DataError, Problem, collecting
from generator.factbase.load import make_disclosure
from generator.lint.kinds import KINDS, NEEDS
from generator.lint.model import Example, Rule
from generator.spans import Span
from generator.yamlio import Located, load, near, shown

_LANGUAGE = "language"  # the folder beside the rule groups that holds language packs
_MARK = re.compile(r"\[\[|\]\]")


def load_rules(dirs: Sequence[Path]) -> tuple[Rule, ...]:
    """The rules of all folders, ordered by id; a later folder's rule replaces one of the same id.

    Each folder has groups, each group has `<id>.yaml` files. Raises DataError with every problem.
    """
    problems: list[Problem] = []
    rules: dict[str, Rule] = {}
    for folder in dirs:
        own: dict[str, Rule] = {}
        for path in _rule_files(folder):
            with collecting(problems):
                rule = _read(path)
                if rule.id in own:
                    hint = f"It is also in {own[rule.id].path}."
                    raise DataError.one(rule.path, f"duplicate rule id {rule.id!r}", hint, 1, 1)
                own[rule.id] = rule
        rules |= own
    if problems:
        raise DataError(problems)
    return tuple(rules[id] for id in sorted(rules))


def _rule_files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.glob("*/*.yaml")) if path.parent.name != _LANGUAGE]


def _read(path: Path) -> Rule:
    file = load(path, "rule", shown(path))
    problems = list(_problems(file, path.stem))
    if problems:
        raise DataError(problems)
    return _rule(file.data, file.path)


def _problems(file: Located, stem: str) -> Iterator[Problem]:
    if file.data["id"] != stem:
        yield file.problem(f"the file is called {stem!r}, the rule {file.data['id']!r}", "id")
    kind, match = file.data["kind"], file.data.get("match", {})
    if kind not in KINDS:
        yield file.problem(f"unknown kind {kind!r}", "kind", hint=near(kind, KINDS))
    for key in NEEDS.get(kind, ()):
        if key not in match:
            hint = f"Rules of the kind {kind} need it; docs/rules shows some."
            yield file.problem(f"the key {key!r} is missing", "match", hint=hint)
    for group, examples in file.data["examples"].items():
        for at, example in enumerate(examples):
            if not _balanced(_text(example)):
                hint = "Each [[ needs its ]], and no mark stands inside another."
                yield file.problem("the marks do not pair up", "examples", group, at, hint=hint)


def _balanced(text: str) -> bool:
    marks = _MARK.findall(text)
    return marks == ["[[", "]]"] * (len(marks) // 2)


def _rule(data: Mapping[str, Any], path: str) -> Rule:
    plain = {key: data[key] for key in ("id", "family", "kind", "severity", "message", "why", "instead")}
    examples: dict[str, tuple[Example, ...]] = {
        group: tuple(map(parse_example, given)) for group, given in data["examples"].items()
    }
    return Rule(
        **plain,
        match=data.get("match", {}),
        bad=examples["bad"],
        good=examples["good"],
        missed=examples.get("missed", ()),
        given=tuple(map(tuple, data.get("given", ()))),
        waivable=data.get("waivable", True),
        path=path,
        discloses=tuple(map(make_disclosure, data.get("discloses", ()))),
    )


def parse_example(given: str | Mapping[str, str]) -> Example:
    """An example as written in a rule file; `[[…]]` becomes a span of the text without the marks."""
    text, starts = "", []
    for part in _MARK.split(_text(given)):  # outside, inside, outside …
        starts.append(len(text))
        text += part
    spans = map(Span, starts[1::2], starts[2::2])
    because = "" if isinstance(given, str) else given.get("because", "")
    return Example(text, tuple(spans), because)


def _text(given: str | Mapping[str, str]) -> str:
    return given if isinstance(given, str) else given["text"]
