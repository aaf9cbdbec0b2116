"""`factpress facts diff`: what changed in the facts since a revision, and what that touches."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from generator.cli.common import counted, open_project, project_option
from generator.cli.facts_used import articles_option, uses

if TYPE_CHECKING:
    from generator.compose.uses import Use
    from generator.factbase.places import Change
    from generator.project import Project


@click.command()
@click.argument("rev")
@articles_option
@project_option
def diff(rev: str, articles: Path | None, project: Path | None) -> None:
    """Facts that were added, removed or changed since a git revision REV, and the places that name them.

    \b
    factpress facts diff HEAD~1
    factpress facts diff v1.2.0 --articles out/

    A changed fact is shown with what it lost (-) and won (+), and the articles that state it are named at the end:
    they have to be rendered and read again.
    """
    from generator.factbase.places import Places, changes

    loaded = open_project(project)
    folder = loaded.facts_dir
    with TemporaryDirectory() as old:
        _unpack(_archive(folder, rev), Path(old))
        found = changes(Places(Path(old)), Places(folder))
    stated = [use for change in found for use in _show(change, loaded, articles)]
    click.echo(f"{counted(len(found), 'fact')} changed since {rev}.")
    again = sorted({use.path for use in stated if use.by == "article"})
    if again:
        click.echo(f"Articles to render and to read again: {', '.join(again)}.")


def _show(change: Change, project: Project, articles: Path | None) -> list[Use]:
    """Print what became of a fact, and give the places that name it."""
    parts = f": {', '.join(change.parts)}" if change.parts else ""
    was = f" (was {change.was})" if change.was else ""
    click.echo(f"{change.what:8} {change.id}{was}{parts}")
    for line in change.lines:
        click.echo(f"  {line}")
    live = project.facts.facts.get(change.id)
    found = sorted(uses({change.id, *(live.was if live else ())}, project, articles))
    for use in found:
        click.echo(f"  {use}")
    return found


def _archive(folder: Path, rev: str) -> bytes:
    """The folder as it was at a revision, as a tar file; raises ClickException with git's own words."""
    if rev.startswith("-"):  # never an option of git's
        raise click.UsageError(f"{rev!r} is no revision.")
    command = ["git", "-C", str(folder), "archive", "--format=tar", rev, "."]
    try:
        done = subprocess.run(command, capture_output=True, check=True)
    except FileNotFoundError:
        raise click.ClickException("git is not installed.") from None
    except subprocess.CalledProcessError as error:
        words = error.stderr.decode(errors="replace").strip().removeprefix("fatal: ")
        raise click.ClickException(f"git cannot show {folder} at {rev}: {words}") from None
    return done.stdout


def _unpack(archive: bytes, folder: Path) -> None:
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        tar.extractall(folder, filter="data")
