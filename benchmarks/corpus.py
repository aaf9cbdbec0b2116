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
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter

import library

SOME = 1000  # articles for the cost of one beside that of one among all
LOOP = 20_000_000
MILLIONS = 10_000_000


@dataclass(frozen=True)
class Run:
    """One run of factpress: seconds of the clock and of the processor, and MB of its largest process."""

    wall: float
    cpu: float
    memory: float
    out: str


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
            [sys.executable, "-m", "generator", *words], cwd=top, stdout=out, stderr=subprocess.STDOUT
        )
        _, status, used = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        text = out.read()
    if run.returncode not in (0, 1):
        sys.exit(text)
    return Run(perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, text)


def _tell(what: str, run: Run, bar: str = "") -> None:
    print(f"{what:34}{run.wall:>9.2f} s wall{run.cpu:>9.2f} s cpu{run.memory:>7.0f} MB  {bar}")


def _check(top: Path, articles: int) -> None:
    _run(top, "check", "all/0000/0000000.md", "-q")  # what a start compiles is kept
    some = [f"all/{number // library.FOLDER:04}/{number:07}.md" for number in range(min(SOME, articles))]
    one = _run(top, "check", *some, "-q", "--no-cache", "--jobs", "1")
    _tell(f"{len(some):,}, one process", one)
    two = _run(top, "check", *some, "-q", "--no-cache", "--jobs", "2")
    _tell(f"{len(some):,}, two processes", two)
    print(
        f"{'two processes to one':34}{one.wall / two.wall:>9.2f} times; a bare loop {_gain():.2f}  (bar 1.8)"
    )
    whole = _run(top, "check", "all", "-q", "--jobs", "2")
    _tell(f"{articles:,}, two processes", whole, "(bar 150 MB)")
    flat = (whole.cpu / articles) / (two.cpu / len(some))
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
    """Seconds of the clock as a fixed part and one for each article, from two sizes of library."""
    _run(top, "check", "all/0000/0000000.md", "-q")  # what a start compiles is kept
    few = max(1, articles // (4 * library.FOLDER))
    small = sorted(str(path.relative_to(top)) for path in (top / "all").iterdir())[:few]
    for name, engine in (
        ("local, two processes", ("--jobs", "2")),
        ("Spark, local[2]", ("--engine", "spark", "--master", "local[2,4]")),
    ):
        costs = [
            _run(top, "corpus", "check", *paths, *engine, *_own(name, paths)) for paths in (small, ["all"])
        ]
        each, fixed = _line([few * library.FOLDER, articles], [cost.wall for cost in costs])
        print(
            f"{name:24}{fixed:>8.1f} s and {each * 1000:>7.2f} ms an article; "
            f"10 million: {each * MILLIONS / 3600:,.0f} hours"
        )


def _own(name: str, paths: Sequence[str]) -> tuple[str, ...]:
    return ("--index", f"claims-{len(paths)}") if name.startswith("local") else ()


def _line(articles: Sequence[int], seconds: Sequence[float]) -> tuple[float, float]:
    each = (seconds[1] - seconds[0]) / (articles[1] - articles[0])
    return each, max(0.0, seconds[0] - each * articles[0])


if __name__ == "__main__":
    main()
