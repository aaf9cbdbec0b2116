"""The entries of a language pack with their places in its files: what `factpress lexicon check` looks through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.claims.inflect import Inflector
from generator.claims.lexicon import END, Compiler, Sense, Trie, prepositions
from generator.claims.pack import NOT_WORDS
from generator.errors import DataError, Problem, collecting
from generator.yamlio import Located, load, shown

Form = tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """One entry under `hears` of a predicate: `key` is the list it is in, `steps` where it stands in `file`."""

    predicate: str
    key: str
    text: str
    file: Located
    steps: tuple[object, ...]
    forms: Mapping[Form, tuple[Sense, ...]]

    def problem(self, message: str, hint: str = "") -> Problem:
        return self.file.problem(message, *self.steps, hint=hint)

    @cached_property
    def place(self) -> str:
        return f"{self.file.path}:{self.file.at(*self.steps)[0]}"


@dataclass(frozen=True, slots=True)
class Listed:
    """A phrase of one of the pack's other lists."""

    text: str
    file: Located
    steps: tuple[object, ...]

    def problem(self, message: str, hint: str = "") -> Problem:
        return self.file.problem(message, *self.steps, hint=hint)


def predicate_entries(folders: Sequence[Path], pack: Mapping[str, Any]) -> list[Entry]:
    """Every entry of the packs' predicates, in the order in which they are compiled. Raises DataError."""
    inflector, links = Inflector(pack["inflections"]), prepositions(pack)
    return [
        Entry(id, key, text, file, (index, "hears", key, step), _forms(id, {key: value}, inflector, links))
        for id, (file, index) in _predicates(folders).items()
        for key, listed in file.data[index].get("hears", {}).items()
        for step, text, value in _items(listed)
    ]


def _predicates(folders: Sequence[Path]) -> dict[str, tuple[Located, int]]:
    """Where each predicate stands; a later pack's wins."""
    files = _files(path for folder in folders for path in sorted((folder / "predicates").glob("*.yaml")))
    return {record["id"]: (file, index) for file in files for index, record in enumerate(file.data)}


def entity_files(folders: Sequence[Path]) -> list[Located]:
    """The files of entities below some folders. Raises DataError."""
    return _files(path for folder in folders for path in sorted((folder / "entities").glob("*.yaml")))


def listed_phrases(folders: Sequence[Path], but: Iterable[str] = ()) -> list[Listed]:
    """Every phrase of the packs' other lists, except of the files and keys named in `but`. Raises DataError."""
    left_out = {*but, *NOT_WORDS}
    paths = (path for folder in folders for path in sorted(folder.glob("*.yaml")))
    files = _files(path for path in paths if path.stem not in left_out)
    strings = ((file, steps, text) for file in files for steps, text in _strings(file.data))
    return [Listed(text, file, steps) for file, steps, text in strings if left_out.isdisjoint(steps)]


def _files(paths: Iterable[Path]) -> list[Located]:
    found: list[Located] = []
    problems: list[Problem] = []
    for path in paths:
        with collecting(problems):
            found.append(load(path, None, shown(path)))
    if problems:
        raise DataError(problems)
    return found


def _items(listed: Any) -> Iterator[tuple[object, str, Any]]:
    """Step, text and the compiler's own input of each entry of a list or of the mapping `fixed`."""
    if isinstance(listed, Mapping):
        yield from ((form, form, {form: target}) for form, target in listed.items())
    else:
        yield from ((at, text, [text]) for at, text in enumerate(listed))


def _forms(
    id: str, hears: Mapping[str, Any], inflector: Inflector, links: frozenset[str]
) -> dict[Form, tuple[Sense, ...]]:
    """All that an entry makes heard, its own words first."""
    trie = Trie({})
    Compiler(trie, inflector, links).predicate(id, hears)
    return {form: tuple(senses) for form, senses in _walk(trie.root, ())}


def _walk(node: Mapping[str, Any], words: Form) -> Iterator[tuple[Form, list[Sense]]]:
    for word, inner in node.items():
        if word == END:
            yield words, inner
        else:
            yield from _walk(inner, (*words, word))


def _strings(data: Any, steps: tuple[object, ...] = ()) -> Iterator[tuple[tuple[object, ...], str]]:
    if isinstance(data, str):
        yield steps, data
    elif isinstance(data, Mapping):
        for key, part in data.items():
            yield from _strings(part, (*steps, key))
    elif isinstance(data, list):
        for at, part in enumerate(data):
            yield from _strings(part, (*steps, at))
