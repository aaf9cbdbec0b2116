"""Work shared out to processes that may die: what a dead one was at is tried again, nothing else is lost.

When a process dies nobody can tell which of the items in hand killed it. So all of them are tried again, each
alone; an item whose process dies twice while it is alone is lost, and named.

What it takes to have processes is imported when there are to be several: one file is judged without them.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

T = TypeVar("T")
R = TypeVar("R")
S = TypeVar("S")
LARGEST = 8  # items handed over at once
AHEAD = 32  # chunks a process may be ahead of the one that is waited for
TRIES = 2  # processes that one item alone may cost


@dataclass(frozen=True, slots=True)
class Lost(Generic[T]):
    """An item that nobody could finish: its process died twice."""

    item: T


@dataclass(frozen=True, slots=True)
class Task(Generic[S, T, R]):
    """What a process does: `start(*given)` once, then `work(started, item)` for each item. All must be picklable."""

    start: Callable[..., S]
    given: tuple[Any, ...]
    work: Callable[[S, T], R]


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def shared_out(items: Sequence[T], task: Task[S, T, R], jobs: int) -> Iterator[R | Lost[T]]:
    """One result an item, in the order of the items, however many processes work on them.

    With one job, or one item, all is done in this process. What `work` raises ends the iterator; so do Ctrl-C
    and closing it, and no process is left behind.
    """
    if jobs < 2 or len(items) < 2:
        started = task.start(*task.given)
        yield from (task.work(started, item) for item in items)
        return
    size = max(1, min(LARGEST, len(items) // (4 * jobs)))
    chunks = [items[at : at + size] for at in range(0, len(items), size)]
    crew = _Crew(task, min(jobs, len(chunks)))
    try:
        yield from _in_order(chunks, crew)
    except BaseException:
        crew.kill()
        raise
    crew.close()


def _in_order(chunks: Sequence[Sequence[T]], crew: _Crew[S, T, R]) -> Iterator[R | Lost[T]]:
    from concurrent.futures import FIRST_COMPLETED, wait

    done: dict[int, list[R | Lost[T]]] = {}
    waiting: dict[Future[list[R]], int] = {}
    told = handed = 0
    while told < len(chunks):
        while handed < len(chunks) and len(waiting) <= crew.jobs and handed - told < AHEAD * crew.jobs:
            waiting[crew.hand(chunks[handed])] = handed
            handed += 1
        finished, _ = wait(waiting, return_when=FIRST_COMPLETED)
        broken = [at for future in finished if (at := _take(future, waiting, done)) >= 0]
        if broken:
            broken += [at for future in list(waiting) if (at := _take(future, waiting, done)) >= 0]
            done |= {at: [crew.alone(item) for item in chunks[at]] for at in sorted(broken)}
        while told in done:
            yield from done.pop(told)
            told += 1


def _take(future: Future[list[R]], waiting: dict[Future[list[R]], int], done: dict[int, Any]) -> int:
    """Put a chunk's results among those that are done; or give its number, if its process died."""
    from concurrent.futures.process import BrokenProcessPool

    at = waiting.pop(future)
    try:
        done[at] = future.result()
    except BrokenProcessPool:
        return at
    return -1


class _Crew(Generic[S, T, R]):
    """Processes at one task; when one dies there are new ones."""

    def __init__(self, task: Task[S, T, R], jobs: int):
        self.jobs = jobs
        self._task = task
        self._others = _children()
        self._open()

    def _open(self) -> None:
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        # Not forked: a copy of a process with threads and open databases is none that can be relied on.
        context = get_context("spawn")
        self._pool = ProcessPoolExecutor(self.jobs, context, _begin, (self._task,))

    def hand(self, chunk: Sequence[T]) -> Future[list[R]]:
        """Have a chunk done. Where the processes are dead already its future says so."""
        from concurrent.futures import Future
        from concurrent.futures.process import BrokenProcessPool

        with _unheard_interrupts():
            try:
                return self._pool.submit(_work, chunk)
            except BrokenProcessPool as error:
                future: Future[list[R]] = Future()
                future.set_exception(error)
                return future

    def alone(self, item: T) -> R | Lost[T]:
        """Have one item done while nothing else is."""
        from concurrent.futures.process import BrokenProcessPool

        for _ in range(TRIES):
            self._pool.shutdown()
            self._open()
            try:
                return self.hand([item]).result()[0]
            except BrokenProcessPool:
                continue
        self._pool.shutdown()
        self._open()
        return Lost(item)

    def close(self) -> None:
        self._pool.shutdown()

    def kill(self) -> None:
        """End the processes in the middle of what they do."""
        for child in _children() - self._others:
            child.terminate()
        self._pool.shutdown(cancel_futures=True)


def _children() -> set[Any]:
    from multiprocessing import active_children

    return set(active_children())


@contextmanager
def _unheard_interrupts() -> Iterator[None]:
    """Processes started meanwhile never hear Ctrl-C: the one who started them does, and ends them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_task: Task[Any, Any, Any]
_started: list[Any] = []


def _begin(task: Task[Any, Any, Any]) -> None:
    global _task
    _task = task


def _work(chunk: Sequence[Any]) -> list[Any]:
    """Starting belongs to the first chunk, so that what goes wrong with it is raised where it can be seen."""
    if not _started:
        _started.append(_task.start(*_task.given))
    return [_task.work(_started[0], item) for item in chunk]
