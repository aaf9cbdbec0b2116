"""`factpress init`: a small project that works, to be changed into one's own."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.common import counted, write_together

STARTER = "starter"


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
def init(folder: Path) -> None:
    """Make a small working project in DIR: facts, a brief, a rule, a draft to check, and CI.

    \b
    factpress init my-site
    cd my-site
    factpress render --all --out out

    Nothing that is there is overwritten. Exit code 2: a file of that name is there already.
    """
    from generator.project import data_dir

    texts = _texts(data_dir(STARTER))
    _refuse_overwriting(folder, texts)
    write_together({folder / name: text for name, text in texts.items()})
    click.echo(f"Wrote {counted(len(texts), 'file')} into {folder}:")
    for name in texts:
        click.echo(f"  {name.as_posix()}")
    click.echo(f"\nNext:\n  cd {folder}\n  factpress render --all --out out\n  factpress check")


def _texts(top: Path) -> dict[Path, str]:
    """The files of the starter by their places in it, in order."""
    files = sorted(path for path in top.rglob("*") if path.is_file())
    return {path.relative_to(top): path.read_text(encoding="utf-8") for path in files}


def _refuse_overwriting(folder: Path, names: dict[Path, str]) -> None:
    from generator.errors import DataError

    taken = [name.as_posix() for name in names if (folder / name).exists()]
    if taken:
        hint = "Choose a folder that does not exist yet."
        raise DataError.one(str(folder), f"has these already: {', '.join(taken)}", hint)
