"""`factpress suggest`: draft entries for the words that the language pack lacks."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.common import open_project, project_option, write_whole
from generator.cli.coverage import read_all, unknown


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--out", metavar="FILE", type=click.Path(path_type=Path), help="Default: standard output.")
@project_option
def suggest(paths: tuple[str, ...], out: Path | None, project: Path | None) -> None:
    """Draft YAML entries for unknown words next to the subject, for a human to finish.

    \b
    factpress suggest draft.md
    factpress suggest content/ --out new-words.yaml

    Each entry has a guess where it belongs, the forms it would hear, and the sentences it stood in.
    """
    from generator.claims.inflect import Inflector
    from generator.claims.suggest import suggest as suggested
    from generator.report.suggestions import suggestions

    loaded = open_project(project)
    inflector = Inflector(loaded.pack["inflections"])
    words = unknown(read_all(paths, loaded), loaded)
    text = suggestions(suggested(word, loaded.vocabulary, loaded.heard, inflector) for word in words)
    if out:
        write_whole(out, text)
    else:
        click.echo(text, nl=False)
