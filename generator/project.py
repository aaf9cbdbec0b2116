"""Finds a project's folders and loads them into one frozen Project; everything after this is pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.claims.extract import make_ear
from generator.claims.units import Ear
from generator.errors import DataError, Problem, collecting
from generator.factbase.base import FactBase
from generator.factbase.watch import watched
from generator.lint.model import Rule
from generator.speech import Speech, load_speech
from generator.stored import Parts, pack, unpack
from generator.vocabulary.model import Entity, Vocabulary
from generator.yamlio import shown
from generator.yamlio.kept import Slot, slot
from generator.yamlio.quiet import uncollected

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
    heard: Mapping[str, Mapping[str, Any]]
    facts: FactBase
    rules: tuple[Rule, ...]
    language: tuple[Path, ...]
    pack: Mapping[str, Any]
    speech: Speech
    examples: tuple[Entity, ...]
    templates: tuple[Path, ...]
    briefs: Path
    _slot: Slot | None = field(init=False, default=None, repr=False, compare=False)

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        return frozenset(self.pack.get("abbreviations") or ())

    @cached_property
    def ear(self) -> Ear:
        """The compiled language pack; made when the first text is read, and kept for the next start."""
        ear = make_ear(self.vocabulary, self.heard, self.pack, watched(self.facts))
        if self._slot and self._slot == _slot(self.root):  # nothing was changed while it was read
            self._keep(ear, self._slot)
        return ear

    def _keep(self, ear: Ear, slot: Slot) -> None:
        parts = Parts(
            self.vocabulary,
            self.heard,
            self.facts,
            self.rules,
            self.language,
            self.pack,
            self.speech,
            self.examples,
            ear,
        )
        slot.write(pack(parts, _tops(self.root)))


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
    place = _slot(root)
    with uncollected():
        found = place.read() if place else None
        if found is not None:
            return _project(root, unpack(found, _tops(root)))
    project = _read(root)
    object.__setattr__(project, "_slot", place)
    return project


def _project(root: Path | None, parts: Parts) -> Project:
    """A project of parts that were kept."""
    templates = tuple(_layers("templates", root)[::-1])
    project = Project(
        root,
        parts.vocabulary,
        parts.heard,
        parts.facts,
        parts.rules,
        parts.language,
        parts.pack,
        parts.speech,
        parts.examples,
        templates,
        data_dir("briefs", root),
    )
    vars(project)["ear"] = parts.ear  # what it would compile when first asked
    return project


def _slot(root: Path | None) -> Slot | None:
    return slot(_tops(root), [root / SETTINGS] if root is not None else [])


def _tops(root: Path | None) -> tuple[Path, ...]:
    """The folders that the data is read from."""
    return (data_dir("facts", root), *_layers("lint_rules", root))


def _read(root: Path | None) -> Project:
    # Imported when needed: most starts find all of it kept.
    from generator.claims.pack import load_pack
    from generator.factbase.load import load_facts
    from generator.lint.rules import load_rules
    from generator.vocabulary.load import load_entities, load_vocabulary

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
    package = Path(__file__).parent
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
    from generator.yamlio import check, load

    file = load(root / SETTINGS, None, shown(root / SETTINGS))
    if file.data is None:  # an empty file is a marker
        return {}
    check(file, "project")
    return dict(file.data)


def _is_project(folder: Path) -> bool:
    facts = folder / "facts"
    parts = ("statements", "entities", "sources.yaml")
    return (folder / SETTINGS).is_file() or any((facts / part).exists() for part in parts)
