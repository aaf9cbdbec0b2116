"""The claims of a library as Parquet files: what changed is read again, what is gone leaves.

    claims/documents/07.parquet    one row an article, with the hash of its bytes and of the project's data
    claims/claims/07.parquet       and so on, see `tables`

Articles are dealt out to parts by their names, so that a changed one costs a part and not the whole. What is read
again leaves `documents` first and enters it last: where a run breaks off, its articles are as unread.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from generator.corpus.claims import content_hash, read_article
from generator.corpus.judge import Bench, bench, content
from generator.corpus.spool import spooled
from generator.corpus.store import exists, open_index, told
from generator.corpus.tables import TABLES, Tables
from generator.errors import DataError, Problem
from generator.jobs import Lost, Task, shared_out


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of one article: its rows by table as JSON lines, or the problems for which there are none."""

    path: str
    rows: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Todo:
    """What an index lacks of some articles: those to `read`, and those that are `gone`.

    `anew`: nothing of it can be kept, be it for other data, another version or damage.
    """

    read: tuple[str, ...]
    gone: tuple[str, ...]
    anew: bool = False


def changed(folder: Path, paths: Sequence[str], own: Bench) -> Todo:
    """What is to be done so that an index holds these articles as they are now, and no others."""
    known, data = _known(folder), own.key.hex()
    read = tuple(path for path in paths if known.get(path) != (_hash(path), data))
    anew = all(made_of != data for _, made_of in known.values())
    return Todo(read, tuple(sorted(known.keys() - set(paths))), anew)


def update(folder: Path, todo: Todo, own: Bench, jobs: int) -> Iterator[Read]:
    """Read what is to be read, one by one, then write the index. Raises DataError where it cannot be written."""
    if not todo.read and not todo.gone:
        return
    with spooled(folder) as spool:
        with closing(_rows(todo.read, own, jobs)) as found:
            for one in found:
                spool.add(one.path, one.rows)
                yield one
        spool.write(folder, {*todo.read, *todo.gone}, todo.anew)


def _known(folder: Path) -> dict[str, tuple[str, str]]:
    """The hash of an article's bytes and of the data it was read with, by its name; nothing of a useless index."""
    if not exists(folder):
        return {}
    try:
        with closing(open_index(folder)) as base, told(folder):
            rows = base.execute("SELECT document, content, data FROM documents").fetchall()
    except DataError:
        return {}
    return {document: (content, data) for document, content, data in rows}


def _hash(path: str) -> str:
    try:
        return content_hash(content(path))
    except OSError:
        return ""  # whoever reads it will tell


def _rows(paths: Sequence[str], own: Bench, jobs: int) -> Generator[Read]:
    here = jobs < 2
    settings = own.front.settings
    given = (settings.root, own.key, settings.forced, False)
    task = Task((lambda: own) if here else bench, () if here else given, read_rows)
    for one in shared_out(paths, task, jobs):
        if isinstance(one, Lost):
            one = Read(
                one.item, (), (Problem(one.item, 0, 0, "could not be read: two processes died over it"),)
            )
        yield one


def read_rows(own: Bench, path: str) -> Read:
    """The rows of one article."""
    tables, problems = read_article(path, own.project, own.key.hex(), path)
    return Read(path, () if problems else tuple(_lines(tables)), problems)


def _lines(tables: Tables) -> Iterator[str]:
    for table, names in TABLES.items():
        rows = (dict(zip(names, row, strict=True)) for row in tables[table])
        yield "".join(json.dumps(row) + "\n" for row in rows)
