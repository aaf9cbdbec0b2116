"""`factpress corpus check --engine spark` as a person runs it: as the local engine, in findings and in exit codes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("duckdb", reason="DuckDB is not installed (extra 'corpus')")
pytest.importorskip("pyspark", reason="Spark is not installed (extra 'spark')")

Run = Callable[..., Any]
Write = Callable[[dict[str, str]], Path]
NO_JAVA = not (shutil.which("java") or os.environ.get("JAVA_HOME"))
SPARK = ("--engine", "spark", "--master", "local[2,4]")
SAID = {
    "d/a.md": "# A\n\nMoonleaf causes night drift. Dawn root does not relieve star ache.\n",
    "d/b.md": "Moonleaf does not cause night drift.\n",
    "d/sub/c.md": "It is a myth that moonleaf causes night drift. Dawn root relieves star ache.\n",
    "d/d.md": "In 2011, dawn root relieved star ache.\n",
}


@pytest.fixture(autouse=True)
def library(run: Run, write: Write) -> None:
    write(SAID)


def as_here(run: Run, form: str, *paths: str) -> Any:
    """What Spark says, when it is what the local engine says."""
    there = run("corpus", "check", *paths, *SPARK, "--format", form)
    here = run("corpus", "check", *paths, "--format", form)
    assert (there.code, there.out) == (here.code, here.out)
    return there, here


@pytest.mark.slow
@pytest.mark.skipif(NO_JAVA, reason="Spark needs Java")
@pytest.mark.parametrize("form", ["text", "json"])
def test_findings_and_exit_codes_are_those_of_the_local_engine(form: str, run: Run) -> None:
    there, _ = as_here(run, form, "d")
    assert (there.code, "d/b.md" in there.out, "d/sub/c.md" in there.out) == (1, True, True)
    there, here = as_here(run, form, "d/b.md", "d/d.md")
    assert (there.code, there.err) == (0, "")
    Path("d/bad.md").write_bytes(b"\xff\xfe")
    there, here = as_here(run, form, "d", "nowhere")
    assert (there.code, there.err) == (2, here.err)
    assert "d/bad.md:1:1: is not UTF-8" in there.err and "nowhere: no such file" in there.err
    assert "d/b.md" in there.out, "the rest is told"


@pytest.mark.slow
@pytest.mark.skipif(NO_JAVA, reason="Spark needs Java")
def test_a_folder_that_cannot_be_listed_is_2(run: Run) -> None:
    found = run("corpus", "check", "file:///nowhere/at/all", *SPARK)
    assert (found.code, found.out) == (2, "")
    assert "file:///nowhere/at/all: cannot be listed: " in found.err and "does not exist" in found.err


@pytest.mark.parametrize("master", ["nonsense", "spark://", "local[none]", "spark://host", "", "local[2"])
def test_a_master_that_is_none_is_2(master: str, run: Run) -> None:
    found = run("corpus", "check", "d", "--engine", "spark", "--master", master)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith(
        f"--master {master}: is no place where Spark runs\n  hint: For instance local[4]"
    )


@pytest.mark.parametrize(
    "master", ["local", "local[2]", "local[*]", "local[2,4]", "local[*, 4]", "local-cluster[2,1,1024]",
               "spark://host:7077", "spark://one:7077,two:7077", "yarn", "k8s://https://host:443"]
)  # fmt: skip
def test_what_is_a_master(master: str) -> None:
    from generator.corpus.spark import MASTERS

    assert MASTERS.fullmatch(master)


def test_no_java_is_2_and_tells_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    found = run("corpus", "check", "d", *SPARK)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith("the Spark engine: needs Java 17 or newer\n  hint: On Debian:")


def test_a_java_that_is_none_is_2(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_HOME", str(Path("nowhere").absolute()))
    found = run("corpus", "check", "d", *SPARK)
    assert (found.code, found.out) == (2, "")
    assert "needs Java 17 or newer" in found.err and "JAVA_HOME" in found.err


def test_no_paths_is_2(run: Run) -> None:
    found = run("corpus", "check", *SPARK)
    assert (found.code, "Spark needs PATHS" in found.err) == (2, True)


def test_no_pyspark_is_2_and_tells_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyspark.sql", None)
    found = run("corpus", "check", "d", *SPARK)
    assert found.code == 2
    assert "needs the package 'pyspark'" in found.err and "factpress[spark]" in found.err
