"""Work in several processes: the same results in the same order, whoever dies on the way."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.jobs import Lost, Task, shared_out

Marks = Path


def begin(folder: Path) -> Marks:
    return folder


def double(marks: Marks, item: int) -> tuple[int, int]:
    return item * 2, os.getpid()


def dies_at_7(marks: Marks, item: int) -> int:
    if item == 7:
        (marks / f"{os.getpid()}").touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def dies_once_at_7(marks: Marks, item: int) -> int:
    if item == 7 and not (marks / "died").exists():
        (marks / "died").touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def raises_at_7(marks: Marks, item: int) -> int:
    if item == 7:
        raise ValueError("seven")
    return item


def sleeps(marks: Marks, item: int) -> int:
    (marks / f"{os.getpid()}").touch()
    time.sleep(60)
    return item


def never_begins() -> None:
    raise LookupError("no bench")


@pytest.fixture(autouse=True)
def nobody_stays() -> Iterator[None]:
    yield
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_are_in_the_order_of_the_items(jobs: int, tmp_path: Path) -> None:
    done = list(shared_out(range(60), Task(begin, (tmp_path,), double), jobs))
    values = [one[0] for one in done if not isinstance(one, Lost)]
    assert values == [2 * item for item in range(60)]
    others = {one[1] for one in done if not isinstance(one, Lost)} - {os.getpid()}
    assert len(others) <= (jobs if jobs > 1 else 0)
    assert bool(others) == (jobs > 1)


def test_nothing_at_all_is_no_work(tmp_path: Path) -> None:
    assert list(shared_out([], Task(begin, (tmp_path,), double), 4)) == []


def test_who_kills_is_named_and_nothing_else_is_lost(tmp_path: Path) -> None:
    done = list(shared_out(range(40), Task(begin, (tmp_path,), dies_at_7), 2))
    assert done == [Lost(item) if item == 7 else item for item in range(40)]
    assert len(list(tmp_path.iterdir())) == 3, "once among others, twice alone"


def test_a_process_that_is_killed_once_costs_nothing(tmp_path: Path) -> None:
    done = list(shared_out(range(40), Task(begin, (tmp_path,), dies_once_at_7), 2))
    assert done == list(range(40))


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_bug_is_raised_and_everyone_goes_home(jobs: int, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="seven"):
        list(shared_out(range(40), Task(begin, (tmp_path,), raises_at_7), jobs))


def test_a_start_that_fails_is_raised_not_tried_for_ever() -> None:
    with pytest.raises(LookupError, match="no bench"):
        list(shared_out(range(40), Task(never_begins, (), double), 2))


def test_who_stops_asking_leaves_nobody_at_work(tmp_path: Path) -> None:
    results = shared_out(range(4000), Task(begin, (tmp_path,), double), 2)
    assert next(results)
    results.close()  # type: ignore[attr-defined]


@pytest.mark.slow
def test_ctrl_c_ends_all_processes_at_once(tmp_path: Path) -> None:
    script = tmp_path / "long.py"
    script.write_text(
        f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
        "from pathlib import Path\nfrom generator.jobs import Task, shared_out\nimport test_jobs\n"
        "if __name__ == '__main__':\n"
        f"    task = test_jobs.Task(test_jobs.begin, (Path({str(tmp_path / 'marks')!r}),), test_jobs.sleeps)\n"
        "    try:\n        list(shared_out(range(9), task, 2))\n"
        "    except KeyboardInterrupt:\n        sys.exit(130)\n"
    )
    (tmp_path / "marks").mkdir()
    run = subprocess.Popen(
        [sys.executable, str(script)],
        start_new_session=True,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a job in the background ignores it
    )
    limit = time.monotonic() + 30
    while len(list((tmp_path / "marks").iterdir())) < 2 and time.monotonic() < limit:
        time.sleep(0.05)
    workers = [int(mark.name) for mark in (tmp_path / "marks").iterdir()]
    assert len(workers) == 2
    os.killpg(run.pid, signal.SIGINT)  # as a terminal does
    assert run.wait(90) == 130
    assert run.stderr and not run.stderr.read(), "nobody tells a traceback"
    assert not [pid for pid in workers if Path(f"/proc/{pid}/stat").exists()]
