"""The command line: the only place for click, for exit codes, and for reading and writing files.

Exit codes: 0 clean, 1 findings, 2 bad data or usage, 3 a bug of ours.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from generator import __version__
from generator.cli.check import check
from generator.cli.common import counted
from generator.cli.config import config
from generator.cli.corpus import corpus
from generator.cli.coverage import coverage
from generator.cli.explain import explain
from generator.cli.facts import facts
from generator.cli.fix import fix
from generator.cli.init import init
from generator.cli.lexicon import lexicon
from generator.cli.render import render
from generator.cli.rules import rules
from generator.cli.site import site
from generator.cli.suggest import suggest
from generator.errors import DataError

BAD, BUG, INTERRUPTED = 2, 3, 130


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="factpress")
def cli() -> None:
    """Write articles from one fact base, and check any text against it.

    \b
    factpress check draft.md             find what contradicts the facts
    factpress render --all --out out     write the articles
    factpress facts search WORD          look into the fact base
    """


for command in (
    check,
    fix,
    render,
    site,
    explain,
    coverage,
    suggest,
    lexicon,
    rules,
    facts,
    config,
    corpus,
    init,
):
    cli.add_command(command)


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
