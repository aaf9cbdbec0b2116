"""Which files differ from a git revision."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from generator.errors import DataError

_QUIET = {"GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}


def changed_files(paths: Iterable[str], revision: str) -> frozenset[Path]:
    """The files below `paths` that differ from where this branch left `revision`, and those git does not track.

    Absolute, with links resolved. What git ignores is left out. Raises DataError where git cannot tell.
    """
    tops = {Path(path) if Path(path).is_dir() else Path(path).parent for path in paths if Path(path).exists()}
    return frozenset(file for top in tops for file in _changed(top.resolve(), revision))


def _changed(folder: Path, revision: str) -> list[Path]:
    # A revision that begins with "-" is none, and never an option.
    diff = ("diff", "--name-only", "-z", "--no-renames", "--diff-filter=d", "--relative", "--merge-base")
    new = _git(folder, revision, "ls-files", "-z", "--others", "--exclude-standard", "--", ".")
    named = _git(folder, revision, *diff, "--end-of-options", revision, "--", ".")
    return [(folder / os.fsdecode(name)).resolve() for name in (named + new).split(b"\0") if name]


def _git(folder: Path, revision: str, *words: str) -> bytes:
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *words], capture_output=True, env=os.environ | _QUIET, check=False
        )
    except OSError as error:
        raise DataError.one("git", f"cannot be run: {error.strerror}", "--changed-since needs git.") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines() or [f"exit code {done.returncode}"]
        hint = "A shallow clone lacks older revisions: fetch them first (git fetch --unshallow)."
        raise DataError.one(f"--changed-since {revision}", f"git: {said[0]}", hint)
    return done.stdout
