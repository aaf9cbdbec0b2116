"""An index of claims: what changed is read again, what is gone leaves, a run that breaks off does no harm."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("duckdb", reason="DuckDB is not installed (extra 'corpus')")

import duckdb

from generator.corpus import index as corpus_index
from generator.corpus.ask import ask, claims_about, facts_stated
from generator.corpus.index import Read
from generator.corpus.judge import Bench
from generator.corpus.spool import Spool
from generator.corpus.store import open_index
from generator.corpus.tables import TABLES
from generator.errors import DataError

Refresh = Callable[..., list[str]]
INDEX = Path("claims")
ARTICLES = {
    f"{n:02}.md": f"# Number {n}\n\nMoonleaf causes night drift. Moonleaf relieves {n} aches.\n"
    for n in range(12)
}


def rows(table: str) -> list[tuple[object, ...]]:
    return sorted(ask(INDEX, f"FROM {table}")[1], key=str)


def documents() -> list[object]:
    return [row[0] for row in rows("documents")]


def test_only_what_changed_is_read_and_the_index_is_as_a_new_one(refresh: Refresh) -> None:
    assert refresh(ARTICLES) == sorted(ARTICLES)
    assert refresh(ARTICLES) == []
    changed = ARTICLES | {
        "03.md": "Moonleaf does not cause night drift.\n",
        "new.md": "Moonine activates the glow receptor.\n",
    }
    assert refresh(changed) == ["03.md", "new.md"]
    tables = {table: rows(table) for table in TABLES}
    assert any(row[0] == "new.md" for row in tables["stances"])
    INDEX.rename("before")
    refresh(changed)
    assert tables == {table: rows(table) for table in TABLES}


def test_what_is_gone_leaves(refresh: Refresh) -> None:
    refresh(ARTICLES)
    assert refresh({"01.md": ARTICLES["01.md"]}) == []
    assert documents() == ["01.md"]
    assert {row[0] for row in rows("claims") + rows("stances")} == {"01.md"}
    refresh({})
    assert not any(rows(table) for table in TABLES)


def test_other_data_reads_everything_again(refresh: Refresh, bench: Bench) -> None:
    refresh(ARTICLES)
    assert refresh(ARTICLES, replace(bench, key=b"other data")) == sorted(ARTICLES)


def test_an_article_that_cannot_be_read_is_told_and_tried_again(refresh: Refresh) -> None:
    refresh(ARTICLES)
    Path("01.md").write_bytes(b"\xff")
    texts = {name: text for name, text in ARTICLES.items() if name != "01.md"}
    kept = dict(texts)
    kept["bad.md"] = "fine\0"
    assert refresh(kept) == ["bad.md"]
    assert "bad.md" not in documents()
    assert refresh(kept) == ["bad.md"]


def breaking(monkeypatch: pytest.MonkeyPatch, table: str) -> None:
    """Have the next run break off in the middle of a table, when some of its parts are written."""
    replaced, written = Spool._replace, []

    def breaks(self: Spool, base: object, place: Path, *more: object) -> None:
        if place.parent.name == table:
            written.append(place)
        if len(written) > 4:
            raise KeyboardInterrupt
        replaced(self, base, place, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(Spool, "_replace", breaks)


@pytest.mark.parametrize("table", ["claims", "documents"])
def test_a_run_that_breaks_off_is_made_good_by_the_next(
    table: str, refresh: Refresh, monkeypatch: pytest.MonkeyPatch
) -> None:
    refresh(ARTICLES)
    changed = {name: text.replace("causes", "does not cause") for name, text in ARTICLES.items()}
    with monkeypatch.context() as patch:
        breaking(patch, table)
        with pytest.raises(KeyboardInterrupt):
            refresh(changed)
    assert not list(INDEX.glob(".new-*"))
    assert refresh(changed) == sorted(changed)
    assert {row[12] for row in rows("claims") if row[9] == "causes"} == {False}


@pytest.mark.parametrize("table", TABLES)
def test_a_run_that_breaks_off_leaves_nothing_behind_when_the_change_is_taken_back(
    table: str, refresh: Refresh, monkeypatch: pytest.MonkeyPatch
) -> None:
    refresh(ARTICLES)
    before = {table: rows(table) for table in TABLES}
    with monkeypatch.context() as patch:
        breaking(patch, table)
        with pytest.raises(KeyboardInterrupt):
            refresh({name: text.replace("causes", "does not cause") for name, text in ARTICLES.items()})
    refresh(ARTICLES)
    assert {table: rows(table) for table in TABLES} == before


@pytest.mark.parametrize("step", ["add", "_flush", "_replace"])
@pytest.mark.parametrize(
    "full", [OSError(28, "No space left on device"), duckdb.IOException("No space left")]
)
def test_a_full_disk_is_told_and_made_good(
    step: str, full: Exception, refresh: Refresh, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise full

    with monkeypatch.context() as patch:
        patch.setattr(Spool, step, fails)
        with pytest.raises(DataError, match="claims: cannot be written: No space left"):
            refresh(ARTICLES)
    assert not list(INDEX.glob(".new-*"))
    assert refresh(ARTICLES) == sorted(ARTICLES)


def cut(place: Path) -> None:
    place.write_bytes(place.read_bytes()[:-50])


def without_a_column(place: Path) -> None:
    rows = f"SELECT * EXCLUDE document FROM read_parquet('{place}')"
    duckdb.execute(f"COPY ({rows}) TO '{place}.new' (FORMAT parquet)")
    place.with_name(place.name + ".new").replace(place)


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    ("harm", "message"),
    [(cut, "is damaged"), (without_a_column, "written by another version"), (Path.unlink, "is damaged")],
)
def test_a_useless_index_is_told_and_made_anew(
    harm: Callable[[Path], None], message: str, table: str, refresh: Refresh
) -> None:
    refresh(ARTICLES)
    before = {table: rows(table) for table in TABLES}
    for place in (INDEX / table).iterdir():
        harm(place)
    found = "holds no index" if (harm, table) == (Path.unlink, "documents") else message
    with pytest.raises(DataError, match=rf"{found}(?s:.)*factpress corpus index PATH… --out claims"):
        rows("claims")
    assert refresh(ARTICLES) == sorted(ARTICLES)
    assert {table: rows(table) for table in TABLES} == before


@pytest.mark.parametrize("table", TABLES)
def test_a_single_part_that_is_gone_is_told_and_made_anew(table: str, refresh: Refresh) -> None:
    refresh(ARTICLES)
    before = {table: rows(table) for table in TABLES}
    (INDEX / table / "07.parquet").unlink()
    with pytest.raises(DataError, match=f"the index is damaged: {table}/07.parquet is missing"):
        rows("documents")
    assert refresh(ARTICLES) == sorted(ARTICLES)
    assert {table: rows(table) for table in TABLES} == before


def test_several_processes_make_the_same_index(refresh: Refresh, bench: Bench) -> None:
    from generator.project import content_key

    own = replace(bench, key=content_key(bench.project.root))
    refresh(ARTICLES, own)
    one = {table: rows(table) for table in TABLES}
    INDEX.rename("before")
    refresh(ARTICLES, own, jobs=2)
    assert one == {table: rows(table) for table in TABLES}


def test_who_says_what_about_a_thing(refresh: Refresh) -> None:
    refresh({"a.md": "In 2019, moonleaf caused night drift in mice.\n", "b.md": "Dawn root is old.\n"})
    columns, found = claims_about(INDEX, ["night-drift"])
    (claim,) = [dict(zip(columns, row, strict=True)) for row in found]
    assert (claim["document"], claim["subject"], claim["predicate"], claim["holds"]) == (
        "a.md",
        "moonleaf",
        "causes",
        True,
    )
    assert (claim["population"], claim["time"], claim["endorsed"]) == ("mice", "2019", True)


def test_which_fact_is_stated_where_and_which_nowhere(refresh: Refresh, bench: Bench) -> None:
    refresh(
        {
            "a.md": "Moonleaf causes night drift.\n",
            "b.md": "It is said that dawn root causes no night drift.\n",
        }
    )
    _, found = facts_stated(INDEX, bench.project.facts.facts)
    stated = {row[0]: (row[1], row[3]) for row in found if row[1]}
    assert stated == {"moonleaf-drift": (1, "a.md")}
    assert len(found) == len(bench.project.facts.facts)


def test_what_is_no_index_and_what_is_no_question_is_told(refresh: Refresh, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="holds no index"):
        open_index(tmp_path / "nowhere")
    refresh(ARTICLES)
    with pytest.raises(DataError, match="Table with name nothing"):
        ask(INDEX, "FROM nothing")


def test_without_duckdb_one_clear_problem(refresh: Refresh, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "duckdb", None)
    with pytest.raises(DataError, match=r"needs the package 'duckdb'(?s:.)*factpress\[corpus\]"):
        refresh(ARTICLES)


def test_a_lost_article_is_named(monkeypatch: pytest.MonkeyPatch, bench: Bench) -> None:
    from generator.jobs import Lost

    monkeypatch.setattr(corpus_index, "shared_out", lambda *_: iter([Lost("a.md"), Read("b.md")]))
    lost, fine = corpus_index._rows(["a.md", "b.md"], bench, 1)
    assert (lost.path, len(lost.problems), fine.problems) == ("a.md", 1, ())
