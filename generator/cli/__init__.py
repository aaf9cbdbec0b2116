"""The command line: the only place for click, for exit codes, and for reading and writing files.

Exit codes: 0 clean, 1 findings, 2 bad data or usage, 3 a bug of ours.
"""

from __future__ import annotations

import os
import sys
from collections import UserDict
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from generator import __version__
from generator.cli.common import counted
from generator.errors import DataError

BAD, BUG, INTERRUPTED = 2, 3, 130
COMMANDS = (
    "check", "fix", "render", "site", "explain", "coverage", "suggest", "lexicon", "rules", "facts", "config", "corpus",
    "init",
)  # fmt: skip


class Late(UserDict[str, Any]):
    """Commands by name, each from the module of its name, imported when it is asked for."""

    def __getitem__(self, name: str) -> click.Command:
        command: click.Command = self.data[name] or getattr(import_module(f"{__name__}.{name}"), name)
        return command


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    commands=Late(dict.fromkeys(COMMANDS)),
)
@click.version_option(__version__, prog_name="factpress")
def cli() -> None:
    """Write articles from one fact base, and check any text against it.

    \b
    factpress check draft.md             find what contradicts the facts
    factpress render --all --out out     write the articles
    factpress facts search WORD          look into the fact base
    """


def main(args: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; nothing that goes wrong gets past this."""
    try:
        code = cli.main(args, prog_name="factpress", standalone_mode=False)
        sys.stdout.flush()
        return int(code or 0)
    except DataError as error:
        show_problems(error)
        return BAD
    except click.ClickException as error:
        error.show()
        return BAD
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        return INTERRUPTED
    except BrokenPipeError:  # `factpress … | head`: the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception:
        return _bug()


def show_problems(error: DataError) -> None:
    for problem in error.problems:
        click.echo(str(problem), err=True)
    click.echo(f"{counted(len(error.problems), 'problem')}.", err=True)


def _bug() -> int:
    import platform
    import traceback

    traceback.print_exc()
    click.echo(
        f"\nThis is a bug in factpress {__version__} (Python {platform.python_version()}), not in your text."
        "\nPlease report it with the lines above.",
        err=True,
    )
    return BUG
