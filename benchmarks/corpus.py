"""How a whole library is checked: figures of one run, against the bars the project has set itself.

    python benchmarks/corpus.py                    20,000 articles (some ten minutes on two processors)
    python benchmarks/corpus.py --articles 2000    a quick look
    python benchmarks/corpus.py --spark            the cost of Spark beside the local engine, and what 10 million cost

Other work on the same computer lengthens seconds of the clock ("wall"), but hardly those of the processor ("cpu").
What two processes gain is told beside what two processors gave to a bare loop in the same minute.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from statistics import linear_regression
from threading import Event, Thread
from time import perf_counter, sleep

import library

SOME = 1000  # articles for the cost of one beside that of one among all
LOOP = 20_000_000
MILLIONS = 10_000_000
PROCESSORS = (2, 16, 64, 256)  # of a cluster
LOOK = 0.2  # seconds
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Run:
    """One run of factpress with all processes it started: seconds of the clock and of the processor, and MB of the
    largest of them.
    """

    wall: float
    cpu: float
    memory: float
    out: str


@dataclass(frozen=True)
class Model:
    """What an engine costs, in seconds of the processor: `fixed`, and for `each` article."""

    fixed: float
    each: float


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder)
        os.environ |= {"FACTPRESS_CACHE": str(top / "kept"), "PYTHONPYCACHEPREFIX": str(top / "compiled")}
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        words, seeded = library.make(top / "all", options.articles)
        print(f"{options.articles:,} articles, {words:,} words, {len(seeded)} contradictions")
        if options.spark:
            _spark(top, options.articles)
            return
        _check(top, options.articles)
        _corpus(top, seeded)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--spark", action="store_true", help="compare the engines instead")
    return parser.parse_args()


def _run(top: Path, *words: str) -> Run:
    begun = perf_counter()
    with tempfile.TemporaryFile("w+") as out:
        run = subprocess.Popen(
            [sys.executable, "-m", "generator", *words],
            cwd=top,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        watch = Watch(run.pid)
        _, status, used = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
        wall = perf_counter() - begun
        out.seek(0)
        text = out.read()
    if run.returncode not in (0, 1):
        sys.exit(text)
    cpu = max(used.ru_utime + used.ru_stime, watch.done())
    return Run(wall, cpu, used.ru_maxrss / 1024, text)


class Watch(Thread):
    """Looks again and again at the processes of a session, as nobody waits for those that Spark starts (Linux)."""

    def __init__(self, session: int):
        super().__init__(daemon=True)
        self._session = str(session)
        self._seen: dict[str, float] = {}
        self._ended = Event()
        self.start()

    def run(self) -> None:
        while self._look() or not self._ended.wait(LOOK):
            sleep(LOOK)

    def done(self) -> float:
        """Seconds of the processor, once all processes have ended."""
        self._ended.set()
        self.join()
        return sum(self._seen.values())

    def _look(self) -> bool:
        alive = False
        for file in Path("/proc").glob("[0-9]*/stat"):
            with suppress(OSError):
                state, _, _, session, *rest = file.read_text().rpartition(")")[2].split()
                if session == self._session and state != "Z":
                    alive = True
                    self._seen[file.parent.name] = (int(rest[7]) + int(rest[8])) / TICKS
        return alive


def _tell(what: str, run: Run, bar: str = "") -> None:
    print(f"{what:34}{run.wall:>9.2f} s wall{run.cpu:>9.2f} s cpu{run.memory:>7.0f} MB  {bar}")


def _check(top: Path, articles: int) -> None:
    _run(top, "check", "all/0000/0000000.md", "-q")  # what a start compiles is kept
    some = [f"all/{number // library.FOLDER:04}/{number:07}.md" for number in range(min(SOME, articles))]
    few = _run(top, "check", *some, "-q", "--no-cache", "--jobs", "1")
    _tell(f"{len(some):,}, one process", few)
    one = _run(top, "check", "all", "-q", "--no-cache", "--jobs", "1")
    _tell(f"{articles:,}, one process", one)
    two = _run(top, "check", "all", "-q", "--jobs", "2")
    _tell(f"{articles:,}, two processes", two, "(bar 150 MB)")
    print(
        f"{'two processes to one':34}{one.wall / two.wall:>9.2f} times; a bare loop {_gain():.2f}  (bar 1.8)"
    )
    flat = (one.cpu / articles) / (few.cpu / len(some))
    print(f"{'cost of an article among all':34}{flat:>9.2f} times that among {len(some):,}")
    _tell(
        "nothing changed",
        min((_run(top, "check", "all", "-q") for _ in range(3)), key=lambda run: run.wall),
        "(bar 1 s)",
    )
    changed = top / "all/0000/0000001.md"
    changed.write_text(changed.read_text() + "\nOne more line.\n")
    _tell("one changed", _run(top, "check", "all", "-q"), "(bar 2 s)")


def _gain() -> float:
    """What two processors do more than one, right now."""
    with get_context("spawn").Pool(2) as pool:
        pool.map(_loop, [1, 1])
        begun = perf_counter()
        pool.map(_loop, [LOOP], chunksize=1)
        one = perf_counter() - begun
        pool.map(_loop, [LOOP, LOOP], chunksize=1)
        return 2 * one / (perf_counter() - begun - one)


def _loop(times: int) -> int:
    return sum(1 for _ in range(times))


def _corpus(top: Path, seeded: set[tuple[str, str]]) -> None:
    _tell("index of claims", _run(top, "corpus", "index", "all", "--jobs", "2"))
    _tell("index, nothing changed", _run(top, "corpus", "index", "all"))
    check = _run(top, "corpus", "check", "--format", "json")
    _tell("contradictions", check)
    found = {(one["subject"], one["object"]) for one in json.loads(check.out)["contradictions"]}
    print(
        f"{'seeded contradictions':34}{len(found & seeded)} of {len(seeded)} found, {len(found - seeded)} invented"
    )


def _spark(top: Path, articles: int) -> None:
    """A fixed part and one for each article, from some sizes of library, for each engine."""
    _run(top, "check", "all/0000/0000000.md", "-q")  # what a start compiles is kept
    folders = sorted(str(path.relative_to(top)) for path in (top / "all").iterdir())
    parts = sorted({max(1, len(folders) // part) for part in (8, 2, 1)})
    sizes = [["all/0000/0000000.md"], *(folders[:count] for count in parts)]
    read = [1, *(min(len(paths) * library.FOLDER, articles) for paths in sizes[1:])]
    own = [("--index", str(top / f"claims-{number}"), "--jobs", "2") for number in read]
    here = _model(
        "local, two processes", read, [_check_corpus(top, *each) for each in zip(sizes, own, strict=True)]
    )
    spark = ("--engine", "spark", "--master", "local[2,4]")
    there = _model("Spark, local[2,4]", read, [_check_corpus(top, paths, spark) for paths in sizes])
    print(f"\n10 million articles: {_hours(here, 2):.0f} hours of two processors here; on Spark with")
    for processors in PROCESSORS:
        print(
            f"{processors:6} processors {_hours(there, processors):6.1f} hours; pays {_pays(here, there, processors)}"
        )


def _check_corpus(top: Path, paths: Sequence[str], engine: Sequence[str]) -> Run:
    return _run(top, "corpus", "check", *paths, *engine)


def _model(name: str, articles: Sequence[int], runs: Sequence[Run]) -> Model:
    """A straight line through what was measured."""
    for number, run in zip(articles, runs, strict=True):
        _tell(f"{name}, {number:,}", run)
    each, fixed = linear_regression(articles, [run.cpu for run in runs])
    print(f"{name:34}{fixed:>9.1f} s cpu and {each * 1000:.2f} ms cpu an article")
    return Model(fixed, each)


def _hours(model: Model, processors: int) -> float:
    return (model.fixed + model.each * MILLIONS / processors) / 3600


def _pays(here: Model, there: Model, processors: int) -> str:
    """From how many articles Spark on so many processors is done before two processors here.

    The fixed part is taken as work of one processor; what a cluster takes to give processors comes on top.
    """
    gain = here.each / 2 - there.each / processors
    if gain <= 0:
        return "never"
    return f"from {max(0.0, there.fixed - here.fixed) / gain:,.0f} articles"


if __name__ == "__main__":
    main()
