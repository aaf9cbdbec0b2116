"""A folder of articles with its manifest: what is in it already, and what has to be made again."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from generator import __version__
from generator.cli.common import write_together

if TYPE_CHECKING:
    from generator.cli.making import Draft
    from generator.compose.manifest import Entry
    from generator.project import Project


@dataclass(frozen=True)
class Shelf:
    """`entries` are what the manifest says of the last run; `fingerprint` what all articles depend on."""

    folder: Path
    project: Project
    fingerprint: str
    entries: Mapping[str, Entry]

    @classmethod
    def open(cls, folder: Path, project: Project, formats: Sequence[str]) -> Shelf:
        """A damaged or missing manifest is an empty one."""
        from generator.compose.manifest import FILE, load

        text = ""
        with suppress(OSError, UnicodeDecodeError):
            text = (folder / FILE).read_text(encoding="utf-8")
        return cls(folder, project, _fingerprint(project, formats), load(text))

    def has(self, draft: Draft) -> bool:
        """Whether all files of an article are there as the last run wrote them, and would be written again."""
        entry = self.entries.get(draft.brief.id)
        return entry is not None and entry.key == self._key(draft) and self._untouched(entry)

    def replace(self, drafts: Sequence[Draft], files: Mapping[str, Mapping[str, str | bytes]]) -> None:
        """Write the files (name -> content) of the articles that were made, and the manifest, in one move.

        Then files of the last run that no article has any more are removed, unless somebody changed them.
        """
        from generator.compose.manifest import FILE, Entry, dump

        entries = {}
        for draft in drafts:
            id = draft.brief.id
            made = {name: _digest(content) for name, content in files.get(id, {}).items()}
            entries[id] = Entry(self._key(draft), made) if made else self.entries[id]
        content = {name: text for each in files.values() for name, text in each.items()}
        write_together({self.folder / name: text for name, text in (content | {FILE: dump(entries)}).items()})
        self._clear({name for entry in entries.values() for name in entry.files})

    def _clear(self, wanted: set[str]) -> None:
        for entry in self.entries.values():
            for name, digest in entry.files.items():
                path = self.folder / Path(name).name
                if name not in wanted and _digest_of(path) == digest:
                    path.unlink()

    def _key(self, draft: Draft) -> str:
        from generator.compose.manifest import key

        return key(draft.brief, draft.rendered, self.project.facts, self.fingerprint)

    def _untouched(self, entry: Entry) -> bool:
        return all(_digest_of(self.folder / name) == digest for name, digest in entry.files.items())


def _fingerprint(project: Project, formats: Sequence[str]) -> str:
    """Of all that decides besides an article and its facts: this version, formats, settings, rules, language,
    things, disclosures, pages."""
    from generator.project import data_dir

    facts = project.facts_dir
    tops = [data_dir("lint_rules"), data_dir("lint_rules", project.root), facts / "entities"]
    tops += [folder / "pages" for folder in project.templates]
    paths = sorted({path for top in tops for path in top.rglob("*") if path.is_file()})
    levels = json.dumps([project.settings.data, project.settings.forced], default=dict)
    digest = sha256("\0".join([__version__, levels, *formats]).encode())
    for path in [*paths, facts / "disclosures.yaml"]:
        digest.update(f"\0{path.name}\0{_digest_of(path)}".encode())
    return digest.hexdigest()


def _digest_of(path: Path) -> str:
    """The digest of a file, or "" where it cannot be read."""
    try:
        return _digest(path.read_bytes())
    except OSError:
        return ""


def _digest(content: str | bytes) -> str:
    return sha256(content.encode() if isinstance(content, str) else content).hexdigest()
