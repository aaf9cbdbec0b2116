#!/usr/bin/env python3
"""From a fresh checkout to a result, with nothing but Python 3.11 and this file.

python3 run.py             write the built-in articles into out/, then check a bad draft
python3 run.py test        install what the tests need and run them
python3 run.py ARGS        any factpress command, such as: python3 run.py check draft.md

The first run makes .venv/ and installs factpress there; later runs only look whether that is still right.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENV = ROOT / ".venv"
PYTHON = ENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
FACTPRESS = [PYTHON, "-m", "generator"]
CLEAN, FINDINGS = 0, 1


def main(args: list[str]) -> int:
    if args[:1] == ["test"]:
        install("test")
        return run([PYTHON, "-m", "pytest", *args[1:]], cwd=ROOT)
    install()
    return run([*FACTPRESS, *args]) if args else demo()


def demo() -> int:
    """Both must behave: the articles are written, and the draft is refused."""
    say("Writing the articles, each checked before it is written")
    written = run([*FACTPRESS, "render", "--all", "--out", "out"], cwd=ROOT)
    say("Checking examples/bad-draft.md, which is wrong on purpose")
    refused = run([*FACTPRESS, "check", "examples/bad-draft.md"], cwd=ROOT)
    if (written, refused) != (CLEAN, FINDINGS):
        say(f"Not as expected: the articles gave exit code {written}, the draft {refused}")
        return 1
    say("As expected: the articles are in out/, and the draft was refused for the reasons above")
    return 0


def install(extra: str = "") -> None:
    """Make .venv and install into it, unless it was done for this pyproject.toml already."""
    stamp = ENV / f".installed{extra and '-' + extra}"
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if PYTHON.is_file() and stamp.is_file() and stamp.read_text() == wanted:
        return
    if not PYTHON.is_file():
        say("Making .venv")
        make_environment()
    say("Installing")
    what = f"{ROOT}[{extra}]" if extra else str(ROOT)
    if run([PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-e", what]):
        sys.exit("Installing failed; the reason stands above.")
    stamp.write_text(wanted)


def make_environment() -> None:
    try:
        venv.create(ENV, with_pip=True, clear=True)
    except (subprocess.CalledProcessError, ImportError):
        sys.exit("This Python cannot make virtual environments. On Debian: apt-get install python3-venv")


def run(command: list[object], cwd: Path | None = None) -> int:
    return subprocess.call([str(part) for part in command], cwd=cwd)


def say(text: str) -> None:
    print(f"\n== {text}", flush=True)


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - an older one must hear why
        sys.exit("factpress needs Python 3.11 or newer; this is " + sys.version.split()[0])
    sys.exit(main(sys.argv[1:]))
