"""Finds a project's folders and loads them into one frozen Project; everything after this is pure.

What it is made of is imported when it is loaded: where all verdicts are known its folders are all that is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.errors import DataError, Problem, collecting
from generator.settings import FILE, Levels, Settings, check_rules, load_settings
from generator.yamlio import builtin, shown
from generator.yamlio.kept import Slot, key_of, slot
from generator.yamlio.quiet import uncollected

if TYPE_CHECKING:
    from generator.claims.ear import Ear
    from generator.factbase.base import FactBase
    from generator.lint.model import Rule
    from generator.speech import Speech
    from generator.stored import Parts
    from generator.vocabulary.model import Entity, Vocabulary

EXAMPLES = "world.yaml"  # of lint_rules/


@dataclass(frozen=True)
class Project:
    """All data of one run.

    `root` is None when nothing but the built-in data is used. `language` holds the language packs, the
    project's own after the built-in one; `templates` the folders of templates, its own first.
    `examples` are the things that rules' examples may name, whatever the project is about. `rules` are as
    their files have them; `settings` tell at which level each is applied.
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
    facts_dir: Path
    settings: Settings
    _slot: Slot | None = field(init=False, default=None, repr=False, compare=False)

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        return frozenset(self.pack.get("abbreviations") or ())

    @cached_property
    def bibliography(self) -> frozenset[str]:
        return frozenset(self.pack.get("bibliography") or ())

    @cached_property
    def ear(self) -> Ear:
        """The compiled language pack; made when the first text is read, and kept for the next start."""
        from generator.claims.extract import make_ear
        from generator.factbase.watch import main_thing, watched

        ear = make_ear(self.vocabulary, self.heard, self.pack, watched(self.facts), main_thing(self.facts))
        if self._slot and self._slot == _slot(self.settings):  # nothing was changed while it was read
            self._slot.write(self._plain(ear))
        return ear

    def at(self, levels: Levels) -> Project:
        """The same project with rules at levels that win over its settings."""
        changed = replace(self, settings=self.settings.forcing(levels))
        vars(changed).update({name: made for name, made in vars(self).items() if name in ("ear", "_slot")})
        return changed

    def plain(self) -> Any:
        """All that was read and compiled, as plain data that can be sent anywhere; see `made_of`."""
        return self._plain(self.ear)

    def _plain(self, ear: Ear) -> Any:
        from generator.stored import Parts, pack

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
        return pack(parts, _tops(self.settings))


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
    settings = load_settings(root)
    _check_facts(settings)
    place = _slot(settings)
    with uncollected():
        found = place.read() if place else None
        project = made_of(found, settings) if found is not None else _read(settings)
    if found is None:
        object.__setattr__(project, "_slot", place)
    check_rules(settings, (rule.id for rule in project.rules))
    return project


def content_key(root: Path | None = None) -> bytes:
    """Names all that verdicts depend on besides the text and `--rule`: data, settings, our code, this Python.

    Another key means that anything may be judged otherwise. Raises OSError, DataError.
    """
    settings = load_settings(root)
    return key_of(_tops(settings), _settings_files(settings))


def made_of(plain: Any, settings: Settings) -> Project:
    """The project that `plain` was made from, perhaps on another machine."""
    from generator.stored import unpack

    return _project(settings, unpack(plain, _tops(settings)))


def _project(settings: Settings, parts: Parts) -> Project:
    """A project of parts that were kept."""
    root = settings.root
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
        _facts_dir(settings),
        settings,
    )
    vars(project)["ear"] = parts.ear  # what it would compile when first asked
    return project


def _slot(settings: Settings) -> Slot | None:
    return slot(_tops(settings), _settings_files(settings))


def _settings_files(settings: Settings) -> list[Path]:
    return [settings.root / FILE] if settings.root is not None else []


def _tops(settings: Settings) -> tuple[Path, ...]:
    """The folders that the data is read from."""
    return (_facts_dir(settings), *_layers("lint_rules", settings.root))


def _facts_dir(settings: Settings) -> Path:
    """The folder of facts that the settings name, else the project's own, else the built-in one."""
    if settings.root is not None and "facts" in settings.data:
        return settings.root / str(settings.get("facts"))
    return data_dir("facts", settings.root)


def _check_facts(settings: Settings) -> None:
    if not _facts_dir(settings).is_dir():
        hint = "It is looked for beside this file."
        raise DataError([settings.problem(f"no folder {settings.get('facts')!r}", "facts", hint=hint)])


def _read(settings: Settings) -> Project:
    # Imported when needed: most starts find all of it kept.
    from generator.claims.pack import load_pack
    from generator.factbase.load import load_facts
    from generator.factbase.parts import with_parts
    from generator.factbase.watch import with_main_types
    from generator.lint.rules import load_rules
    from generator.vocabulary.load import load_entities, load_vocabulary

    root, facts_dir = settings.root, _facts_dir(settings)
    packs = _language_packs(settings)
    problems: list[Problem] = []
    with collecting(problems):
        rules = load_rules(_layers("lint_rules", root))
    with collecting(problems):
        pack = load_pack(packs)
    with collecting(problems):
        worlds = [layer / EXAMPLES for layer in _layers("lint_rules", root)]
        examples = load_entities(world for world in worlds if world.is_file())
    with collecting(problems):
        vocabulary, heard = load_vocabulary(packs[0], facts_dir, more_language=packs[1:])
        facts = with_parts(with_main_types(load_facts(facts_dir, vocabulary)))
        vocabulary = facts.vocabulary
        speech = _load_speech(packs, vocabulary)
    if problems:
        raise DataError(problems)
    templates = tuple(_layers("templates", root)[::-1])
    briefs = data_dir("briefs", root)
    data = (vocabulary, heard, facts, rules, packs, pack, speech, examples)
    return Project(root, *data, templates, briefs, facts_dir, settings)


def data_dir(name: str, root: Path | None = None) -> Path:
    """The project's folder of this name, or the built-in one (beside the package in a checkout)."""
    if root is not None and (root / name).is_dir():
        return root / name
    return builtin(name)


def _layers(name: str, root: Path | None) -> list[Path]:
    """The built-in folder and, if there is one, the project's."""
    return list(dict.fromkeys(path.resolve() for path in (data_dir(name), data_dir(name, root))))


def _language_packs(settings: Settings) -> tuple[Path, ...]:
    code = settings.get("language")
    folders = [layer / "language" / code for layer in _layers("lint_rules", settings.root)]
    packs = tuple(folder for folder in folders if folder.is_dir())
    if not packs:
        known = sorted(path.name for path in folders[0].parent.glob("*/"))
        hint = f"Known: {', '.join(known)}."
        raise DataError([settings.problem(f"no language pack {code!r}", "language", hint=hint)])
    return packs


def _load_speech(packs: tuple[Path, ...], vocabulary: Vocabulary) -> Speech:
    """The last pack that has a `speech.yaml` speaks; half of one voice and half of another would not do."""
    from generator.speech import load_speech

    voices = [path for pack in packs if (path := pack / "speech.yaml").is_file()]
    path = voices[-1] if voices else packs[0] / "speech.yaml"
    return load_speech(path, vocabulary, shown(path))


def _is_project(folder: Path) -> bool:
    facts = folder / "facts"
    parts = ("statements", "entities", "sources.yaml")
    return (folder / FILE).is_file() or any((facts / part).exists() for part in parts)
