"""Settings of a project, `factpress.yaml` at its root: what is checked, how strictly, and where that is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from generator.errors import DataError, Problem
from generator.lint.model import SEVERITIES, Rule
from generator.yamlio import shown
from generator.yamlio.kept import slot

FILE = "factpress.yaml"
LEVELS = (*SEVERITIES, "off")
Level = Literal["error", "warning", "info", "off"]
Levels = Mapping[str, Level]
Steps = tuple[object, ...]  # from the top of the file to one value
DEFAULTS: dict[str, Any] = {
    "language": "en", "facts": "facts", "paths": [], "exclude": [], "fail-on": "error", "baseline": "",
    "rules": {}, "overrides": [],
}  # fmt: skip


@dataclass(frozen=True)
class Settings:
    """What `factpress.yaml` says, with the defaults for the rest.

    `data` has the shape of `schemas/project.json`; `places` the line and column of each part of it. Paths and
    patterns are seen from `root`. `forced` levels were given by hand and win over the file's.
    """

    root: Path | None = None
    data: Mapping[str, Any] = field(default_factory=dict)
    places: Mapping[Steps, tuple[int, int]] = field(default_factory=dict)
    forced: Levels = field(default_factory=dict)

    def get(self, key: str) -> Any:
        return self.data.get(key, DEFAULTS[key])

    def origin(self, *steps: object) -> str:
        """Where a value stands, `path:line:column`, or "default"."""
        if steps not in self.places or self.root is None:
            return "default"
        return ":".join(map(str, (shown(self.root / FILE), *self.places[steps])))

    def forcing(self, levels: Levels) -> Settings:
        return replace(self, forced={**self.forced, **levels})

    def levels(self, path: str | None = None) -> dict[str, tuple[Level, str]]:
        """Rule -> (level, where that is said) for one file, or for files in general."""
        found = {id: (level, self.origin("rules", id)) for id, level in self.get("rules").items()}
        for at in self._fitting(path) if path is not None else ():
            own = self.get("overrides")[at]["rules"]
            found |= {id: (level, self.origin("overrides", at, "rules", id)) for id, level in own.items()}
        return found | {id: (level, "--rule") for id, level in self.forced.items()}

    def apply(self, rules: Sequence[Rule], path: str | None = None) -> tuple[Rule, ...]:
        """The rules at the levels they have for one file, or for files in general."""
        levels = self.levels(path) if self.data or self.forced else {}
        return tuple(_levelled(rule, levels[rule.id][0]) if rule.id in levels else rule for rule in rules)

    def excludes(self, path: Path, folder: bool = False) -> bool:
        """Whether a file or folder that was found in a folder is to be left out."""
        return bool(self.get("exclude")) and _fits(self._excluded, self._inside(path) + "/" * folder)

    def problems(self, rules: Iterable[str]) -> Iterator[Problem]:
        """Levels that are given to rules there are none of."""
        known = frozenset(rules)
        given: list[tuple[Steps, Levels]] = [(("rules",), self.get("rules"))]
        given += [(("overrides", at, "rules"), o["rules"]) for at, o in enumerate(self.get("overrides"))]
        for steps, levels in given:
            for id in levels:
                if id not in known:
                    yield self.problem(f"no rule is called {id!r}", *steps, id, hint=_near(id, known))

    def problem(self, message: str, *steps: object, hint: str = "") -> Problem:
        """A problem at the place of a value, or where there is none with the file as a whole."""
        place = shown(self.root / FILE) if self.root else FILE
        return Problem(place, *self.places.get(steps, (0, 0)), message, hint)

    def _fitting(self, path: str) -> list[int]:
        inside = self._inside(Path(path))
        return [at for at, patterns in enumerate(self._overridden) if inside and _fits(patterns, inside)]

    def _inside(self, path: Path) -> str:
        """The path seen from the root, "" for one outside of it."""
        if self.root is None:
            return ""
        whole, root = path.resolve(), self.root.resolve()
        return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else ""

    @cached_property
    def _excluded(self) -> Any:
        return _patterns(self.get("exclude"))

    @cached_property
    def _overridden(self) -> list[Any]:
        return [_patterns(override["paths"]) for override in self.get("overrides")]


def load_settings(root: Path | None) -> Settings:
    """The settings of a project; those of no project are the defaults. Raises DataError with every problem."""
    if root is None or not (root / FILE).is_file():
        return Settings(root)
    place = slot((), [root / FILE])
    kept = place.read() if place else None
    if kept is None:
        kept = _read(root / FILE)
        if place:
            place.write(kept)
    return Settings(root, *kept)


def _read(path: Path) -> tuple[dict[str, Any], dict[Steps, tuple[int, int]]]:
    from generator.yamlio import check, load

    file = load(path, None, shown(path))
    if file.data is None:  # an empty file is a marker
        return {}, {}
    check(file, "project")
    return dict(file.data), {steps: file.at(*steps) for steps in _steps(file.data)}


def _steps(data: Any, *above: object) -> Iterator[Steps]:
    parts = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, part in parts:
        yield (*above, key)
        yield from _steps(part, *above, key)


def parse_level(text: str, rules: Iterable[str]) -> tuple[str, Level]:
    """A rule and its level, given as RULE=LEVEL; raises ValueError that says what is wrong."""
    id, _, name = text.partition("=")
    if id not in (known := frozenset(rules)):
        raise ValueError(f"no rule is called {id!r}. {_near(id, known)}".rstrip())
    level = next((level for level in LEVELS if level == name), None)
    if level is None:
        raise ValueError(f"{text!r} has no level. Levels: {', '.join(LEVELS)}.")
    return id, level  # type: ignore[return-value]


def check_rules(settings: Settings, rules: Iterable[str]) -> None:
    """Raise DataError where the settings name rules there are none of."""
    if problems := list(settings.problems(rules)):
        raise DataError(problems)


def _levelled(rule: Rule, level: Level) -> Rule:
    return replace(rule, on=False) if level == "off" else replace(rule, on=True, severity=level)


def _patterns(lines: Sequence[str]) -> Any:
    from pathspec import GitIgnoreSpec  # imported when needed: most projects leave nothing out

    return GitIgnoreSpec.from_lines(lines)


def _fits(patterns: Any, path: str) -> bool:
    return bool(patterns.match_file(path))


def _near(word: str, known: Iterable[str]) -> str:
    from generator.yamlio import near

    return near(word, known)
