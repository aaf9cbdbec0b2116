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

    A changed fact is shown with the parts that differ; articles that state it have to be rendered again.
    """
    from generator.factbase.places import Places, changes

    loaded = open_project(project)
    folder = loaded.facts_dir
    with TemporaryDirectory() as old:
        _unpack(_archive(folder, rev), Path(old))
        found = changes(Places(Path(old)), Places(folder))
    for change in found:
        _show(change, loaded, articles)
    click.echo(f"{counted(len(found), 'fact')} changed since {rev}.")


def _show(change: Change, project: Project, articles: Path | None) -> None:
    parts = f": {', '.join(change.parts)}" if change.parts else ""
    click.echo(f"{change.what:8} {change.id}{parts}")
    for use in sorted(uses({change.id}, project, articles)):
        click.echo(f"  {use}")


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
