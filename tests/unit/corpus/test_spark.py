"""The same rows on Spark as here, whoever dies on the way."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("duckdb", reason="DuckDB is not installed (extra 'corpus')")
pytest.importorskip("pyspark", reason="Spark is not installed (extra 'spark')")

import pyspark

from generator.corpus.contradictions import contradictions
from generator.corpus.index import changed, update
from generator.corpus.judge import Bench
from generator.corpus.spark import contradictions_on_spark, read_tables, session
from generator.corpus.store import open_index
from generator.corpus.tables import TABLES, query
from generator.errors import DataError

NO_JAVA = not (shutil.which("java") or os.environ.get("JAVA_HOME"))
pytestmark = [pytest.mark.slow, pytest.mark.skipif(NO_JAVA, reason="Spark needs Java")]
SENTENCES = [
    "Moonleaf causes night drift.", "Moonleaf does not cause night drift.", "Glintine blocks the lantern enzyme.",
    "It is a myth that moonleaf relieves star ache.", "In 2019, dawn root relieved star ache in women.",
    "Moonine binds to the glow receptor with a Ki of 3 to 9 nM.", "Dawn root does not relieve star ache.",
    "Moonleaf is safer than dawn root.", "Is moonleaf banned in the North Isles?", "Ünder “quotes” it’s 5 % \\ 'x'.",
]  # fmt: skip
HOME = Path(pyspark.__file__).parent


@dataclass(frozen=True)
class Library:
    articles: tuple[str, ...]
    index: Path


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, bench: Bench) -> Library:
    """400 articles, one of which cannot be read, and their index made here."""
    top, chance = tmp_path_factory.mktemp("library"), random.Random(11)
    for number in range(400):
        sentences = chance.sample(SENTENCES, 5)
        top.joinpath(f"{number:03}.md").write_text(f"# Nº {number}\n\n" + "\n\n".join(sentences) + "\n")
    top.joinpath("007.md").write_bytes(b"\xff\xfe")
    articles = tuple(map(str, sorted(top.glob("*.md"))))
    for _ in update(top / "claims", changed(top / "claims", articles, bench), bench, 1):
        pass
    return Library(articles, top / "claims")


def assert_the_same(spark: Any, library: Library, folder: Path) -> None:
    """Every table, and what the SQL makes of them, compared both ways with EXCEPT ALL."""
    spark.sql(query("contradictions")).createOrReplaceTempView("found")
    for table in (*TABLES, "found"):
        spark.table(table).write.parquet(str(folder / table))
    with closing(open_index(library.index)) as base:
        base.execute(f"CREATE VIEW found AS {query('contradictions')}")
        for table in (*TABLES, "found"):
            there = f"FROM read_parquet('{folder / table}/*.parquet')"
            assert base.execute(f"SELECT count(*) {there}").fetchone() > (0,)
            for one, other in ((there, f"FROM {table}"), (f"FROM {table}", there)):
                assert base.execute(f"({one}) EXCEPT ALL ({other})").fetchall() == []
        ours = contradictions(base.execute(query("contradictions")).fetchall())
    assert contradictions([tuple(row) for row in spark.sql(query("contradictions")).collect()]) == ours
    assert ours


def test_rows_and_findings_are_the_same(library: Library, bench: Bench, tmp_path: Path) -> None:
    with session("local[2,4]") as spark:
        (problem,) = read_tables(spark, library.articles, bench)
        assert problem.path.endswith("007.md") and "UTF-8" in problem.message
        assert_the_same(spark, library, tmp_path)
        listed = read_tables(spark, [library.index.parent.as_uri()], bench)
        assert [each.path for each in listed] == [f"file:{problem.path}"]
        assert spark.table("documents").count() == len(library.articles) - 1


def test_a_master_that_is_none_is_told(bench: Bench) -> None:
    with pytest.raises(DataError, match="no place where Spark runs"):
        contradictions_on_spark([], bench, "nonsense")


def test_without_java_one_clear_problem(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(DataError, match="needs Java"):
        contradictions_on_spark([], bench, "local[2]")


@contextmanager
def running(folder: Path, *words: str) -> Iterator[tuple[subprocess.Popen[bytes], Path]]:
    """A part of a cluster on loopback, and its log."""
    log = folder / f"{words[0].rsplit('.', 1)[-1]}-{len(list(folder.iterdir()))}.log"
    own = {"SPARK_HOME": str(HOME), "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable}
    own |= {"SPARK_DAEMON_JAVA_OPTS": "-XX:TieredStopAtLevel=1", "PYTHONPATH": os.pathsep.join(sys.path)}
    with log.open("wb") as out:
        run = subprocess.Popen(
            [str(HOME / "bin/spark-class"), *words],
            env=os.environ | own,
            stdout=out,
            stderr=out,
            start_new_session=True,
        )
    try:
        yield run, log
    finally:
        run.terminate()
        run.wait(60)


def told(log: Path, pattern: str, seconds: float = 240) -> str:
    limit = time.monotonic() + seconds
    while time.monotonic() < limit:
        if match := re.search(pattern, log.read_text(errors="replace")):
            return match[1]
        time.sleep(0.2)
    raise AssertionError(f"no {pattern} in {log.read_text(errors='replace')[-2000:]}")


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[int]]]:
    """A master and two workers on loopback: the master's URL, and the workers' process ids."""
    place = "org.apache.spark.deploy"
    with running(
        tmp_path, f"{place}.master.Master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0"
    ) as (_, log):
        url = told(log, r"Starting Spark master at (spark://\S+)")
        worker = (
            f"{place}.worker.Worker",
            url,
            "--host",
            "127.0.0.1",
            "--cores",
            "1",
            "--memory",
            "1200m",
            "--webui-port",
            "0",
        )
        with (
            running(tmp_path, *worker, "--work-dir", str(tmp_path / "a")) as (one, first),
            running(tmp_path, *worker, "--work-dir", str(tmp_path / "b")) as (other, second),
        ):
            told(first, r"(Successfully registered)")
            told(second, r"(Successfully registered)")
            yield url, [one.pid, other.pid]


def children(parent: int) -> list[int]:
    """The executors of a worker."""
    found = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=False
    )
    return [int(pid) for pid in found.stdout.split()]


def test_a_killed_executor_loses_nothing(
    cluster: tuple[str, list[int]],
    library: Library,
    bench: Bench,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    url, workers = cluster
    killed: list[int] = []
    monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")

    def kill(spark: Any) -> None:
        """One executor, in the middle of its work."""
        tracker = spark.sparkContext.statusTracker()
        limit = time.monotonic() + 240
        while time.monotonic() < limit:
            active = [info for stage in tracker.getActiveStageIds() if (info := tracker.getStageInfo(stage))]
            executors = children(workers[0])
            if executors and any(0 < info.numCompletedTasks < info.numTasks for info in active):
                os.kill(executors[0], signal.SIGKILL)
                killed.append(executors[0])
                return
            time.sleep(0.02)

    with session(url) as spark:
        killer = threading.Thread(target=kill, args=(spark,))
        killer.start()
        (problem,) = read_tables(spark, library.articles, bench)
        killer.join()
        assert killed, "nobody was killed in time"
        assert problem.path.endswith("007.md")
        assert_the_same(spark, library, tmp_path / "rows")
