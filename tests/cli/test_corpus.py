"""`factpress corpus`: an index of a library, and what is asked of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

pytest.importorskip("duckdb", reason="DuckDB is not installed (extra 'corpus')")

from generator.corpus import store

Run = Callable[..., Any]
Write = Callable[[dict[str, str]], Path]
YES, NO = "Moonleaf causes night drift.\n", "Moonleaf does not cause night drift.\n"


@pytest.fixture(autouse=True)
def library(run: Run, write: Write) -> None:
    write({"d/a.md": YES, "d/b.md": NO, "d/c.md": "It is a myth that dawn root relieves star ache.\n"})


def test_an_index_is_made_and_kept_up_to_date(run: Run) -> None:
    assert run("corpus", "index", "d").err == "Read 3 articles, kept 0, let go of 0.\n"
    Path("d/a.md").write_text(NO)
    Path("d/c.md").unlink()
    assert run("corpus", "index", "d").err == "Read 1 article, kept 1, let go of 1.\n"
    assert run("corpus", "index", "d", "-q").err == ""


def test_contradictions_are_1_and_none_is_0(run: Run) -> None:
    run("corpus", "index", "d", "--out", "x")
    found = run("corpus", "check", "--index", "x", project=None)
    assert found.code == 1
    assert (
        "1. moonleaf: causes night-drift\n   no, 1 article\n     d/b.md:1:15: “Moonleaf does not" in found.out
    )
    as_json = json.loads(run("corpus", "check", "--index", "x", "--format", "json").out)
    assert [side["answer"] for one in as_json["contradictions"] for side in one["sides"]] == ["no", "yes"]
    Path("d/b.md").write_text("Nothing is said here.\n")
    again = run("corpus", "check", "d", "--index", "x")
    assert (again.code, again.out) == (0, "No article contradicts another.\n")


def test_what_cannot_be_read_is_2_and_the_rest_is_told(run: Run) -> None:
    Path("d/c.md").write_bytes(b"\xff")
    found = run("corpus", "check", "d", "nowhere")
    assert found.code == 2
    assert "1 contradiction" in found.out
    assert "d/c.md:1:1: is not UTF-8" in found.err and "nowhere: no such file" in found.err


def test_claims_facts_and_sql(run: Run) -> None:
    run("corpus", "index", "d")
    claims = json.loads(run("corpus", "claims", "--about", "night-drift", "--format", "json").out)
    assert [(one["document"], one["holds"]) for one in claims] == [("d/a.md", True), ("d/b.md", False)]
    facts = run("corpus", "facts").out.splitlines()
    assert facts[1].startswith("moonleaf-drift\t1\t1\td/a.md\t1\t10\t")
    assert len(run("corpus", "facts", "--unstated").out.splitlines()) == len(facts) - 1
    asked = run("corpus", "sql", "SELECT count(*) AS n FROM documents", project=None)
    assert (asked.code, asked.out) == (0, "n\n3\n")


@pytest.mark.parametrize(
    ("args", "hint"),
    [
        (("check",), "Make one: factpress corpus index"),
        (("claims", "--about", "moonlaef"), "moonleaf"),
        (("index", "nowhere"), "no such file or folder"),
    ],
)
def test_mistakes_are_2_and_tell_what_to_do(args: tuple[str, ...], hint: str, run: Run) -> None:
    found = run("corpus", *args)
    assert (found.code, hint in found.err) == (2, True)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("SELECT nothing FROM claims", '"nothing" not found'),
        ("FROM nothing", "The tables are documents, claims, stances, stated."),
        ("SELEC 1", 'syntax error at or near "SELEC"'),
        ("", "is not one question"),
        ("SELECT 1; SELECT 2", "is not one question"),
        ("DROP VIEW claims", "is not one question"),
        ("COPY (SELECT 1) TO 'claims/x.csv'", "is not one question"),
    ],
)
def test_a_question_that_is_none_is_told(question: str, told: str, run: Run) -> None:
    run("corpus", "index", "d")
    found = run("corpus", "sql", question, project=None)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith("SQL: ") and told in found.err and "Traceback" not in found.err


def test_what_no_number_is_is_null_in_json(run: Run) -> None:
    run("corpus", "index", "d")
    asked = run(
        "corpus", "sql", "SELECT 1 / 0 AS a, 'nan'::DOUBLE AS b, 0.5 AS c", "--format", "json", project=None
    )
    assert json.loads(asked.out, parse_constant=pytest.fail) == [{"a": None, "b": None, "c": "0.5"}]


def test_a_slip_of_the_pen_empties_no_index(run: Run) -> None:
    run("corpus", "index", "d")
    assert run("corpus", "index", "dd").code == 2
    Path("d/a.md").write_text(NO)
    found = run("corpus", "index", "d/a.md", "bb")
    assert (found.code, found.err.splitlines()[0]) == (2, "Read 1 article, kept 0, let go of 0.")
    assert run("corpus", "sql", "SELECT count(*) FROM documents", project=None).out.endswith("\n3\n")


def test_an_article_that_cannot_be_read_is_not_counted_as_read(run: Run) -> None:
    Path("d/c.md").write_bytes(b"\xff")
    assert run("corpus", "index", "d").err.startswith("Read 2 articles, kept 0, let go of 0.\nd/c.md:1:1: ")


def test_two_runs_write_one_after_the_other(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, waited_for, taken = Event(), Event(), store._taken

    def other() -> None:
        with store.alone(Path("claims"), lambda: None):
            begun.set()
            waited_for.wait(60)
            Path("d/a.md").write_text("Moonleaf is old.\n")

    def looks(*given: Any) -> bool:
        return taken(*given) or waited_for.set() is not None

    monkeypatch.setattr(store, "_taken", looks)
    writer = Thread(target=other)
    writer.start()
    begun.wait(10)
    found = run("corpus", "check", "d")
    writer.join()
    assert found.err == "Another run is writing claims: waiting for it.\n"
    assert (found.code, found.out) == (0, "No article contradicts another.\n"), (
        "articles are read after the wait"
    )
    assert run("corpus", "index", "d").err == "Read 0 articles, kept 3, let go of 0.\n"
