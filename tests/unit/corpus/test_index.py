"""An index of claims: what changed is read again, what is gone leaves, a run that breaks off does no harm."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("duckdb", reason="DuckDB is not installed (extra 'corpus')")

from generator.corpus import index as corpus_index
from generator.corpus.ask import ask, claims_about, facts_stated
from generator.corpus.index import Read, open_index
from generator.corpus.judge import Bench
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


@pytest.mark.parametrize("table", ["claims", "documents"])
def test_a_run_that_breaks_off_is_made_good_by_the_next(
    table: str, refresh: Refresh, monkeypatch: pytest.MonkeyPatch
) -> None:
    refresh(ARTICLES)
    changed = {name: text.replace("causes", "does not cause") for name, text in ARTICLES.items()}
    written = corpus_index._Spool._write_table

    def breaks(self: object, base: object, name: str, *more: object) -> None:
        if name == table:
            raise KeyboardInterrupt
        written(self, base, name, *more)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(corpus_index._Spool, "_write_table", breaks)
        with pytest.raises(KeyboardInterrupt):
            refresh(changed)
    assert not list(INDEX.glob(".new-*"))
    assert refresh(changed) == sorted(changed)
    assert {row[12] for row in rows("claims") if row[9] == "causes"} == {False}


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
