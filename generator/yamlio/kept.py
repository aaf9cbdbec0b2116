"""What was made of data files, kept in the user's cache folder so that the same content is not read again.

A kept file counts only where its key (the content it was made of, our own code, this Python) and its
checksum are right; anything else is as good as none and is written anew. It holds plain data and nothing
that could run. Where it cannot be read or written, all goes on without it.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import generator
from generator.yamlio.paths import is_endless, is_folder

VARIABLE = "FACTPRESS_CACHE"  # the folder to use; empty: none
_MAGIC = b"factpress kept\n"
_SIZE = 32  # bytes of a key and of a checksum
_DEEPEST = 4  # levels of folders that hold data


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing kept: the file it is in, and the key it must have."""

    path: Path
    key: bytes

    def read(self) -> Any:
        """What is kept, or None."""
        try:
            raw = self.path.read_bytes()
        except OSError:
            return None
        head = _MAGIC + self.key
        body = raw[len(head) + _SIZE :]
        if not raw.startswith(head) or raw[len(head) : len(head) + _SIZE] != _digest(body):
            return None
        try:
            return marshal.loads(body)
        except (ValueError, EOFError, TypeError):
            return None

    def write(self, value: Any) -> None:
        """Keep plain data, whole or not at all."""
        body = marshal.dumps(value)
        draft = self.path.with_name(f"{self.path.name}.{os.getpid()}.{os.urandom(4).hex()}")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(_MAGIC + self.key + _digest(body) + body)
            draft.replace(self.path)
        except OSError:
            with suppress(OSError):
                draft.unlink()


def slot(tops: Iterable[Path], files: Iterable[Path] = ()) -> Slot | None:
    """The slot for what is made of the YAML files below `tops` and of `files` (those that exist).

    None where nothing is to be kept, or where something cannot be read: then the loader shall say so.
    """
    folder = cache_folder()
    if folder is None:
        return None
    tops, files = ([path.absolute() for path in paths] for paths in (tops, files))
    name = _digest("\0".join(map(str, (*tops, *files))).encode("utf-8", "surrogateescape")).hex()[:_SIZE]
    try:
        key = key_of(tops, files)
    except OSError:
        return None
    return Slot(folder / f"{name}.kept", key)


def cache_folder() -> Path | None:
    """Where things are kept; None where nothing is to be."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return Path(named) if named else None
    cache = Path(os.environ.get("XDG_CACHE_HOME", ""))
    with suppress(RuntimeError):  # nobody's home
        return (cache if cache.is_absolute() else Path.home() / ".cache") / "factpress"
    return None


def key_of(tops: Iterable[Path], files: Iterable[Path]) -> bytes:
    """A digest of the YAML files below `tops` and of `files`, our own code and this Python. Raises OSError."""
    digest = sha256(f"{generator.__version__} {sys.version} {marshal.version}".encode())
    for name, size, changed in _code():
        digest.update(f"\0{name} {size} {changed}".encode())
    for top in tops:
        digest.update(b"\0\0")
        for path in _yaml(str(top), _DEEPEST):
            _add(digest, path, path[len(str(top)) :])
    for file in files:
        if file.is_file():
            _add(digest, str(file), file.name)
    return digest.digest()


def _add(digest: Any, path: str, name: str) -> None:
    if is_endless(path):
        raise OSError(path)
    data = Path(path).read_bytes()
    digest.update(f"\0{name}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
    digest.update(data)


def _yaml(folder: str, depth: int) -> Iterator[str]:
    """The YAML files below a folder, in an order of their own; links are followed."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        if entry.name.endswith(".yaml"):
            yield entry.path
        elif depth > 1 and is_folder(entry):
            yield from _yaml(entry.path, depth - 1)


def _code() -> Iterator[tuple[str, int, int]]:
    """Our own sources, by size and time: in a checkout they change without a new version."""
    todo = [str(Path(generator.__file__).parent)]
    while todo:
        for entry in sorted(os.scandir(todo.pop()), key=lambda entry: entry.name):
            if entry.name.endswith((".py", ".json")):
                found = entry.stat()
                yield entry.path, found.st_size, found.st_mtime_ns
            elif entry.name.isalpha() and entry.is_dir():
                todo.append(entry.path)


def _digest(data: bytes) -> bytes:
    return sha256(data).digest()
