"""Finds a project's folders and loads them into one frozen Project; everything after this is pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any

from generator.claims.extract import make_ear
from generator.claims.pack import load_pack
from generator.claims.units import Ear
from generator.errors import DataError, Problem, collecting
from generator.factbase.base import FactBase
from generator.factbase.load import load_facts
from generator.factbase.watch import watched
from generator.lint.model import Rule
from generator.lint.rules import load_rules
from generator.speech import Speech, load_speech
from generator.vocabulary.load import Heard, load_entities, load_vocabulary
from generator.vocabulary.model import Entity, Vocabulary
from generator.yamlio import check, load, shown

SETTINGS = "factpress.yaml"
EXAMPLES = "world.yaml"  # of lint_rules/


@dataclass(frozen=True)
class Project:
    """All data of one run.

    `root` is None when nothing but the built-in data is used. `language` holds the language packs, the
    project's own after the built-in one; `templates` the folders of templates, its own first.
    `examples` are the things that rules' examples may name, whatever the project is about.
    """

    root: Path | None
    vocabulary: Vocabulary
    heard: Heard
    facts: FactBase
    rules: tuple[Rule, ...]
    language: tuple[Path, ...]
    pack: Mapping[str, Any]
    speech: Speech
    examples: tuple[Entity, ...]
    templates: tuple[Path, ...]
    briefs: Path

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        return frozenset(self.pack.get("abbreviations") or ())

    @cached_property
    def ear(self) -> Ear:
        """The compiled language pack; made when the first text is read."""
        return make_ear(self.vocabulary, self.heard, self.pack, watched(self.facts))


def find_project(start: Path) -> Path | None:
    """The nearest folder, from `start` upwards, that holds a `factpress.yaml` or a fact base."""
    here = start.resolve()
    return next((folder for folder in (here, *here.parents) if _is_project(folder)), None)


def load_project(root: Path | None = None) -> Project:
    """Load the project at `root`, with built-in data for each folder it does not have (None: for all).

    Its own rules, language pack and templates are laid over the built-in ones and win where a name is in
    both; facts and briefs replace them.
    Raises DataError with every problem.
    """
    if root is not None and not root.is_dir():
        raise DataError.one(str(root), "is no folder", "A project is a folder with `facts/` in it.")
    packs = _language_packs(root)
    problems: list[Problem] = []
    with collecting(problems):
        rules = load_rules(_layers("lint_rules", root))
    with collecting(problems):
        pack = load_pack(packs)
    with collecting(problems):
        worlds = [layer / EXAMPLES for layer in _layers("lint_rules", root)]
        examples = load_entities(world for world in worlds if world.is_file())
    with collecting(problems):
        facts_dir = data_dir("facts", root)
        vocabulary, heard = load_vocabulary(packs[0], facts_dir, more_language=packs[1:])
        facts = load_facts(facts_dir, vocabulary)
        speech = _load_speech(packs, vocabulary)
    if problems:
        raise DataError(problems)
    templates = tuple(_layers("templates", root)[::-1])
    briefs = data_dir("briefs", root)
    return Project(root, vocabulary, heard, facts, rules, packs, pack, speech, examples, templates, briefs)


def data_dir(name: str, root: Path | None = None) -> Path:
    """The project's folder of this name, or the built-in one (beside the package in a checkout)."""
    if root is not None and (root / name).is_dir():
        return root / name
    package = Path(str(files("generator")))
    if (package.parent / "pyproject.toml").is_file():  # never a stray folder of site-packages
        return package.parent / name
    return package / "_data" / name


def _layers(name: str, root: Path | None) -> list[Path]:
    """The built-in folder and, if there is one, the project's."""
    return list(dict.fromkeys(path.resolve() for path in (data_dir(name), data_dir(name, root))))


def _language_packs(root: Path | None) -> tuple[Path, ...]:
    code = _settings(root).get("language", "en")
    folders = [layer / "language" / code for layer in _layers("lint_rules", root)]
    packs = tuple(folder for folder in folders if folder.is_dir())
    if not packs:
        known = sorted(path.name for path in folders[0].parent.glob("*/"))
        hint = f"Known: {', '.join(known)}."
        raise DataError.one(
            shown(root / SETTINGS if root else folders[0]), f"no language pack {code!r}", hint
        )
    return packs


def _load_speech(packs: tuple[Path, ...], vocabulary: Vocabulary) -> Speech:
    """The last pack that has a `speech.yaml` speaks; half of one voice and half of another would not do."""
    voices = [path for pack in packs if (path := pack / "speech.yaml").is_file()]
    path = voices[-1] if voices else packs[0] / "speech.yaml"
    return load_speech(path, vocabulary, shown(path))


def _settings(root: Path | None) -> dict[str, str]:
    if root is None or not (root / SETTINGS).is_file():
        return {}
    file = load(root / SETTINGS, None, shown(root / SETTINGS))
    if file.data is None:  # an empty file is a marker
        return {}
    check(file, "project")
    return dict(file.data)


def _is_project(folder: Path) -> bool:
    facts = folder / "facts"
    parts = ("statements", "entities", "sources.yaml")
    return (folder / SETTINGS).is_file() or any((facts / part).exists() for part in parts)
