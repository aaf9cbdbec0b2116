"""One file judged, wherever that is done; its verdict is bytes that can be handed over and kept."""

from __future__ import annotations

import marshal
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from generator.corpus.plain import opener, packed
from generator.corpus.verdicts import Verdicts
from generator.document.read import LIMIT, read
from generator.errors import DataError, Problem
from generator.lint.model import FileResult, Rule
from generator.project import Project, content_key, load_project
from generator.settings import Levels, Settings
from generator.yamlio.quiet import settle

KEY = 16  # bytes


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of one file: a `verdict` (see `opened`), or the problems for which there is none.

    `key` names what the verdict was made of, b"" where there is none. `day` (ordinal) is the only day it
    holds, 0 where it holds on all. `source` is the text, where it was asked for.
    """

    path: str
    verdict: bytes = b""
    problems: tuple[Problem, ...] = ()
    key: bytes = b""
    day: int = 0
    source: str = ""


@dataclass(frozen=True, slots=True)
class Front:
    """What a report needs of a project where nothing is judged."""

    settings: Settings
    rules: tuple[Rule, ...]


@dataclass(frozen=True)
class Bench:
    """What files are judged by. `key` names the project's data, see `content_key`.

    `held` is the project, or loads it when something has to be judged: often nothing is new. `known` is the part of
    it that is known without loading.
    """

    held: Project | Callable[[], Project]
    key: bytes
    keep_source: bool = False
    known: Front | None = None

    @cached_property
    def project(self) -> Project:
        return self.held() if callable(self.held) else self.held

    @cached_property
    def front(self) -> Front:
        return self.known or Front(self.project.settings, self.project.rules)


def bench(root: Path | None, key: bytes, levels: Levels, keep_source: bool) -> Bench:
    """A bench of one's own, with rules at these levels whatever the settings say.

    Raises DataError where the data is not, or no longer, what `key` names.
    """
    return Bench(_loaded(root, key, levels), key, keep_source)


def waiting_bench(root: Path | None, key: bytes, front: Front, keep_source: bool) -> Bench:
    """A bench whose project is loaded when something has to be judged, for what it raises then see `bench`."""
    return Bench(lambda: _loaded(root, key, front.settings.forced), key, keep_source, front)


def _loaded(root: Path | None, key: bytes, levels: Levels) -> Project:
    project = load_project(root).at(levels)
    if content_key(root) != key:
        message = "the project's files changed while articles were checked"
        raise DataError.one(str(root or "built-in data"), message, "Run the check again.")
    settle()
    return project


def rules_kept(key: bytes, verdicts: Verdicts) -> tuple[Rule, ...]:
    """The rules of the data that `key` names, if an earlier run has kept them; else none."""
    kept = verdicts.find([_rules_key(key)])
    return opener(tuple[Rule, ...])(marshal.loads(kept[_rules_key(key)])) if kept else ()


def keep_rules(key: bytes, rules: tuple[Rule, ...], verdicts: Verdicts) -> None:
    """Keep the rules of the data that `key` names beside the verdicts made by them."""
    verdicts.add(_rules_key(key), marshal.dumps(packed(rules)), 0)


def _rules_key(key: bytes) -> bytes:
    """Rules know their files as messages show them, which depends on the folder one is in."""
    return sha256(b"rules %b %b" % (key, os.fsencode(Path.cwd()))).digest()[:KEY]


def judge_file(bench: Bench, path: str) -> Judged:
    """Read and judge one file."""
    try:
        return judge(bench, path, content(path))
    except OSError as error:
        problem = Problem(path, 0, 0, f"cannot be read: {error.strerror or error}")
        return Judged(path, problems=(problem,))


def judge(bench: Bench, path: str, raw: bytes) -> Judged:
    """Judge the bytes of one file; `path` tells their format."""
    from generator import pipeline  # imported when needed: often nothing is new

    try:
        document = read(raw, path, None, bench.project)
        result = pipeline.inspect(document, bench.project)
    except DataError as error:
        return Judged(path, problems=error.problems)
    except Exception as error:
        error.add_note(f"while checking {path}")
        raise
    key = verdict_key(bench, path, raw)
    day = date.today().toordinal() if document.waivers else 0  # a waiver ends some day
    source = document.source if bench.keep_source else ""
    return Judged(path, marshal.dumps(packed(result)), (), key, day, source)


def opened(verdict: bytes) -> FileResult:
    """The result that a verdict holds."""
    result: FileResult = opener(FileResult)(marshal.loads(verdict))
    return result


def content(path: str) -> bytes:
    """A file's bytes, no more of them than tell that it is too large."""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - of thousands, and quick
        known = os.fstat(file.fileno()).st_size
        return file.read(LIMIT + 1) if not 0 < known <= LIMIT else file.read()


def verdict_key(bench: Bench, path: str, raw: bytes) -> bytes:
    """Names all that a verdict is made of: the data, the levels of rules, the file's name as shown, its bytes."""
    settings = bench.front.settings
    levels: list[tuple[str, str]] = []
    if settings.data or settings.forced:
        own = settings.levels(path if settings.get("overrides") else None)
        levels = sorted((id, level) for id, (level, _) in own.items())
    name = path.encode("utf-8", "surrogateescape")
    digest = sha256(b"%b %d %b %b\0" % (bench.key, len(name), name, repr(levels).encode()))
    digest.update(raw)
    return digest.digest()[:KEY]
