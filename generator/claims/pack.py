"""Reads a language pack's word lists; a later pack adds to an earlier one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.errors import DataError, Problem, collecting
from generator.yamlio import Located, load, shown

NOT_WORDS = frozenset({"types"})  # the vocabulary's own
MARKERS = "source_markers"


def load_pack(folders: Sequence[Path]) -> dict[str, Any]:
    """File stem -> data for every list file of the packs, merged in order. Raises one DataError for all files."""
    pack: dict[str, Any] = {}
    problems: list[Problem] = []
    for path in (path for folder in folders for path in sorted(folder.glob("*.yaml"))):
        if path.stem not in NOT_WORDS:
            with collecting(problems):
                file = load(path, None, shown(path))
                problems += _unsound_patterns(file)
                problems += _no_words(file, file.data)
                pack[path.stem] = _merged(pack.get(path.stem), file.data)
    if problems:
        raise DataError(problems)
    return pack


def _unsound_patterns(file: Located) -> Iterator[Problem]:
    """Regular expressions, which stand in groups under `source_markers`, that cannot be compiled."""
    markers = file.data.get(MARKERS) if isinstance(file.data, Mapping) else None
    groups = markers.items() if isinstance(markers, Mapping) else ()
    named = [(group, p.items()) for group, p in groups if isinstance(p, Mapping)]
    for group, name, pattern in ((group, name, p) for group, items in named for name, p in items):
        try:
            re.compile(str(pattern))
        except re.error as error:
            yield file.problem(f"is no regular expression: {error}", MARKERS, group, name)


def _no_words(file: Located, data: Any, *steps: object) -> Iterator[Problem]:
    """Items of lists that YAML reads as true or false, where words are meant."""
    inner = data.items() if isinstance(data, Mapping) else enumerate(data) if isinstance(data, list) else ()
    for step, value in inner:
        if isinstance(data, list) and isinstance(value, bool):
            yield file.problem("is no word", *steps, step, hint=f'put it in quotes: "{str(value).lower()}"')
        yield from _no_words(file, value, *steps, step)


def _merged(old: Any, new: Any) -> Any:
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        return {key: _merged(old.get(key), new.get(key)) for key in {**old, **new}}
    if isinstance(old, list) and isinstance(new, list):
        return [*old, *(item for item in new if item not in old)]
    return old if new is None else new
