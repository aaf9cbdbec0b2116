"""The same claims and the same SQL on Apache Spark: all that Spark needs to be told stands in this file.

The driver sends the project as plain data, so that nodes need factpress and no files but the articles. Articles are
named by paths that all nodes see, or by URLs of folders that Spark itself can list (s3a://…, hdfs://…).
"""

from __future__ import annotations

import marshal
import os
import re
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from generator.corpus.claims import read_article
from generator.corpus.contradictions import Contradiction, contradictions
from generator.corpus.extras import extra
from generator.corpus.judge import Bench
from generator.corpus.tables import TABLES, columns, query
from generator.document.read import FORMATS
from generator.errors import DataError, Problem
from generator.project import Project, made_of
from generator.settings import Settings

NAMES = {"VARCHAR": "STRING", "INTEGER": "INT"}  # of types that Spark calls otherwise
PROBLEM = "path STRING, line INT, column INT, message STRING, hint STRING"
SLICE = 64  # articles of one task: some seconds of work, so that a lost one costs little
MASTERS = re.compile(
    r"local(-cluster)?(\[(\*|\d+)( *, *\d+)*\])?|spark://[^\s/:,]+:\d+(,[^\s/:,]+:\d+)*|yarn|k8s://\S+"
)
ALONE = {  # on one machine: few partitions, no server, and a quick start rather than the last bit of speed
    "spark.sql.shuffle.partitions": "8",
    "spark.ui.enabled": "false",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1",
}

Sent = tuple[Settings, bytes, str]  # settings, the project as plain data, the key of the data
_PROJECTS: dict[str, Project] = {}  # by the key of their data


def contradictions_on_spark(
    articles: Sequence[str], own: Bench, master: str
) -> tuple[tuple[Contradiction, ...], tuple[Problem, ...]]:
    """What articles answer differently, and what could not be read. Raises DataError where Spark cannot start."""
    with session(master) as spark:
        problems = read_tables(spark, articles, own)
        rows = [tuple(row) for row in spark.sql(query("contradictions")).collect()]
        return contradictions(rows), problems


@contextmanager
def session(master: str) -> Iterator[Any]:
    """Spark at `master`: "local[2]", or the URL of a cluster. Other settings are as `spark-submit` gives them."""
    sql = extra("pyspark.sql", "spark", "the Spark engine")
    if not MASTERS.fullmatch(master):
        hint = "For instance local[4], spark://host:7077, yarn or k8s://https://host:443."
        raise DataError.one(f"--master {master}", "is no place where Spark runs", hint)
    _check_java()
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = sql.SparkSession.builder.master(master).appName("factpress").config("spark.log.level", "ERROR")
    for name, value in ALONE.items() if master.startswith("local") else ():
        builder = builder.config(name, value)
    try:
        spark = builder.getOrCreate()
    except Exception as error:  # whatever the Java side says
        hint = "It needs Java 17 or newer; what it said itself stands above."
        raise DataError.one(f"--master {master}", f"Spark cannot start: {_first(error)}", hint) from None
    try:
        yield spark
    finally:
        spark.stop()


def _check_java() -> None:
    home = os.environ.get("JAVA_HOME")
    if not shutil.which("java", path=os.path.join(home, "bin") if home else None):  # noqa: PTH118
        hint = f"JAVA_HOME is {home}." if home else "On Debian: apt install default-jre-headless."
        raise DataError.one("the Spark engine", "needs Java 17 or newer", hint)


def _first(error: Exception) -> str:
    """What went wrong, of all that is told of it: on the Java side after a line that says where."""
    lines = str(error).strip().splitlines()
    return next((line[2:] for line in lines if line.startswith(": ")), lines[0])


def read_tables(spark: Any, articles: Sequence[str], own: Bench) -> tuple[Problem, ...]:
    """Read the articles into the views that the SQL asks, each article once; gives what could not be read."""
    sent = spark.sparkContext.broadcast(_sent(own))
    found = _raw(spark, articles).mapPartitions(lambda part: _read(part, sent.value))
    read = spark.createDataFrame(found, _schema(), verifySchema=False)
    read = read.persist(extra("pyspark", "spark", "the Spark engine").StorageLevel.DISK_ONLY)
    for table in TABLES:
        read.selectExpr(f"inline({table})").createOrReplaceTempView(table)
    return tuple(sorted(Problem(*row) for row in read.selectExpr("inline(problems)").collect()))


def _raw(spark: Any, articles: Sequence[str]) -> Any:
    """(name, path, b"") of each article, or (name, "", its bytes). Nodes are at work in folders of their own."""
    urls = [article for article in articles if "://" in article]
    paths = [(article, os.path.abspath(article), b"") for article in articles if "://" not in article]  # noqa: PTH100
    found = spark.sparkContext.parallelize(paths, max(1, -(-len(paths) // SLICE)))
    if not urls:
        return found
    ends = ",".join(end for group in FORMATS.values() for end in group)
    files = spark.read.format("binaryFile").option("recursiveFileLookup", True)
    try:
        listed = files.option("pathGlobFilter", f"*{{{ends}}}").load(urls).select("path", "content")
    except Exception as error:  # whatever a file system says
        raise DataError.one(", ".join(urls), f"cannot be listed: {_first(error)}") from None
    return found.union(listed.rdd.map(lambda row: (row.path, "", bytes(row.content))))


def _sent(own: Bench) -> Sent:
    return own.project.settings, marshal.dumps(own.project.plain()), own.key.hex()


def _read(articles: Iterable[tuple[str, str, bytes]], sent: Sent) -> Iterator[tuple[Any, ...]]:
    """One row an article: its rows of every table, and its problems. Runs on a node."""
    settings, plain, data = sent
    if data not in _PROJECTS:  # a node's process works on many slices
        _PROJECTS[data] = made_of(marshal.loads(plain), settings)
    project = _PROJECTS[data]
    for name, path, raw in articles:
        tables, problems = read_article(name, project, data, path, raw)
        told = [(p.path, p.line, p.column, p.message, p.hint) for p in problems]
        yield (*(tables[table] for table in TABLES), told)


def _schema() -> str:
    tables = [f"{table} ARRAY<STRUCT<{columns(table, NAMES)}>>" for table in TABLES]
    return ", ".join((*tables, f"problems ARRAY<STRUCT<{PROBLEM}>>"))
