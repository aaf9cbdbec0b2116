"""`factpress corpus`: what a whole library says, and where its articles contradict each other."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from itertools import chain
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli.common import counted, open_project, progress, project_option
from generator.cli.many import found_in, jobs_option, open_bench, open_index_bench
from generator.errors import DataError, Problem

if TYPE_CHECKING:
    from generator.corpus.ask import Answer
    from generator.corpus.contradictions import Contradiction
    from generator.corpus.judge import Bench

    Found = tuple[tuple[Contradiction, ...], tuple[Problem, ...]]

index_option: Callable[[Any], Any] = click.option(
    "--index",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("claims"),
    show_default=True,
    help="Folder of the index.",
)
format_option: Callable[[Any], Any] = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)


@click.group()
def corpus() -> None:
    """Look into the claims of a whole library of articles.

    \b
    factpress corpus index content/ --out claims/  # read what is new
    factpress corpus check --index claims/         # find articles that contradict each other
    factpress corpus claims --about ID             # who says what about a thing
    factpress corpus facts                         # which fact is stated where, and which nowhere
    factpress corpus sql "FROM claims LIMIT 5"     # ask anything

    These commands need DuckDB: pip install 'factpress[corpus]'.
    """


@corpus.command()
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), default=Path("claims"), show_default=True
)
@click.option("--quiet", "-q", is_flag=True, help="Say nothing of what was done.")
@jobs_option
@project_option
def index(paths: tuple[str, ...], out: Path, quiet: bool, jobs: int, project: Path | None) -> None:
    """Bring an index of claims up to date with these articles, and no others.

    \b
    factpress corpus index content/
    factpress corpus index content/ blog/ --out claims/ --jobs 4

    Only articles that changed are read; those that are gone leave.
    """
    changes = _updated(paths, out, jobs, project, quiet)
    if not quiet:
        done = f"Read {counted(changes.read, 'article')}, kept {changes.kept}, let go of {changes.gone}."
        click.echo(done, err=True)
    if changes.problems:
        raise DataError(changes.problems)


@corpus.command()
@click.argument("paths", nargs=-1)
@index_option
@format_option
@click.option(
    "--engine",
    type=click.Choice(["local", "spark"]),
    default="local",
    show_default=True,
    help="Spark reads PATHS itself, on many machines, and needs no index.",
)
@click.option("--master", metavar="URL", default="local[*]", show_default=True, help="Where Spark runs.")
@jobs_option
@project_option
def check(
    paths: tuple[str, ...], index: Path, form: str, engine: str, master: str, jobs: int, project: Path | None
) -> int:
    """Find questions that articles of a library answer differently.

    \b
    factpress corpus check --index claims/
    factpress corpus check content/ --index claims/ --format json
    factpress corpus check content/ --engine spark --master spark://host:7077

    With PATHS the index is brought up to date first.
    Only what authors say themselves counts, of the same thing, people and years. Exit code 1: there are some.
    """
    ask = partial(_on_spark, master=master) if engine == "spark" else partial(_here, index=index, jobs=jobs)
    found, problems = ask(paths, project=project)
    _show(found, form)
    if problems:
        raise DataError(problems)
    return int(bool(found))


@corpus.command()
@click.option(
    "--about", metavar="ID", required=True, help="An entity; with it come the things that are part of it."
)
@index_option
@format_option
@project_option
def claims(about: str, index: Path, form: str, project: Path | None) -> None:
    """List the claims about a thing: who says them, where, and how firmly.

    \b
    factpress corpus claims --about ID
    factpress corpus claims --about ID --format json
    """
    from generator.corpus.ask import claims_about
    from generator.yamlio import near

    known = open_project(project).vocabulary
    id = known.retired.get(about, about)
    if id not in known.entities:
        raise click.UsageError(f"Unknown entity {about!r}. {near(about, known.entities)}")
    _tell(
        claims_about(
            index, [id, *(part for part in known.entities if known.root(part) == id and part != id)]
        ),
        form,
    )


@corpus.command()
@click.option("--unstated", is_flag=True, help="Only the facts that no article states.")
@index_option
@format_option
@project_option
def facts(unstated: bool, index: Path, form: str, project: Path | None) -> None:
    """Tell for each fact how many articles state it, and where the first does.

    \b
    factpress corpus facts
    factpress corpus facts --unstated
    """
    from generator.corpus.ask import facts_stated

    columns, rows = facts_stated(index, open_project(project).facts.facts)
    _tell((columns, [row for row in rows if not (unstated and row[1])]), form)


@corpus.command()
@click.argument("query")
@index_option
@format_option
def sql(query: str, index: Path, form: str) -> None:
    """Ask the tables documents, claims, stances and stated of an index, in DuckDB's SQL.

    \b
    factpress corpus sql "SELECT mode, count(*) FROM claims GROUP BY mode"
    factpress corpus sql "FROM stances WHERE own" --format json
    """
    from generator.corpus.ask import ask

    _tell(ask(index, query), form)


def _here(paths: Sequence[str], index: Path, jobs: int, project: Path | None) -> Found:
    from generator.corpus.ask import contradictions_in

    problems = _updated(paths, index, jobs, project, False).problems if paths else ()
    return contradictions_in(index), problems


def _on_spark(paths: Sequence[str], master: str, project: Path | None) -> Found:
    from generator.corpus.spark import contradictions_on_spark

    if not paths:
        raise click.UsageError("Spark needs PATHS: it reads the articles itself.")
    own = open_bench(project, (), False)
    urls = [path for path in paths if "://" in path]
    items = found_in([path for path in paths if path not in urls], None, own.front.settings)
    missing = tuple(item for item in items if isinstance(item, Problem))
    found, problems = contradictions_on_spark([*urls, *(i for i in items if isinstance(i, str))], own, master)
    return found, (*missing, *problems)


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of an index. Articles with problems are not among those `read`."""

    read: int
    kept: int
    gone: int
    problems: tuple[Problem, ...]


def _updated(paths: Sequence[str], index: Path, jobs: int, project: Path | None, quiet: bool) -> Changes:
    from generator.corpus.store import alone

    own = open_index_bench(project)
    items = found_in(paths, None, own.front.settings)
    missing = tuple(item for item in items if isinstance(item, Problem))
    named = [item for item in items if isinstance(item, str)]
    if not named:
        raise DataError(missing)
    with alone(index, partial(click.echo, f"Another run is writing {index}: waiting for it.", err=True)):
        changes = _refreshed(named, index, jobs, own, quiet, not missing)
    return replace(changes, problems=(*missing, *changes.problems))


def _refreshed(named: Sequence[str], index: Path, jobs: int, own: Bench, quiet: bool, whole: bool) -> Changes:
    """`whole`: no path is missing. Else nothing leaves, as a slip of the pen is no reason to forget a library."""
    from generator.corpus.check import worth
    from generator.corpus.index import changed, update

    todo = changed(index, named, own)
    todo = todo if whole else replace(todo, gone=())
    reading = update(index, todo, own, jobs or worth(len(todo.read)))
    with progress(reading, "Reading", quiet, len(todo.read)) as done:
        problems = [one.problems for one in done if one.problems]
    read = len(todo.read) - len(problems)
    return Changes(read, len(named) - len(todo.read), len(todo.gone), tuple(chain(*problems)))


def _show(found: Sequence[Contradiction], form: str) -> None:
    from generator.corpus.words import text

    as_json = {"contradictions": [asdict(one) for one in found]}
    click.echo(
        text(found) if form == "text" else json.dumps(as_json, indent=2, ensure_ascii=False) + "\n", nl=False
    )


def _tell(answer: Answer, form: str) -> None:
    columns, rows = answer
    if form == "json":
        click.echo(
            json.dumps(
                [dict(zip(columns, map(_as_json, row), strict=True)) for row in rows],
                indent=2,
                ensure_ascii=False,
                default=str,
            )
        )
        return
    click.echo("\t".join(columns))
    for row in rows:
        click.echo("\t".join("" if value is None else str(value) for value in row))


def _as_json(value: Any) -> Any:
    """A value of a table; JSON has no infinite numbers and none that are none."""
    if isinstance(value, (list, tuple)):
        return [_as_json(one) for one in value]
    if isinstance(value, dict):
        return {str(key): _as_json(one) for key, one in value.items()}
    return None if isinstance(value, float) and not isfinite(value) else value
