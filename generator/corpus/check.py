"""Files to verdicts, in the order of the files: those known from earlier runs, the others judged now."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, nullcontext
from dataclasses import dataclass

from generator.corpus.judge import Bench, Judged, bench, content, judge_file, verdict_key
from generator.corpus.verdicts import Verdicts
from generator.errors import Problem
from generator.jobs import Lost, Task, processors, shared_out
from generator.yamlio.quiet import uncollected

WORTH = 24  # files from which a process more pays for its start


@dataclass(frozen=True, slots=True)
class Order:
    """How files are to be checked. `jobs` 0: as many processes as pay. `verdicts` None: nothing is remembered."""

    jobs: int = 0
    verdicts: Verdicts | None = None


def check_files(paths: Sequence[str], own: Bench, order: Order) -> Iterator[Judged]:
    """One verdict a file, in the order of `paths`."""
    known = _known(paths, own, order.verdicts) if order.verdicts else {}
    todo = [path for path in paths if path not in known]
    # Where nothing is new, only records are made that all stay: there is no garbage to look for.
    with (
        uncollected() if not todo else nullcontext(),
        closing(_judged(todo, own, order.jobs or worth(len(todo)))) as fresh,
    ):
        for path in paths:
            if path in known:
                yield Judged(path, known.pop(path))
                continue
            judged = next(fresh)
            if order.verdicts and judged.verdict:
                order.verdicts.add(judged.key, judged.verdict, judged.day)
            yield judged


def _known(paths: Sequence[str], own: Bench, verdicts: Verdicts) -> dict[str, bytes]:
    """Verdicts by path; of a file that cannot be read, and where texts are to be shown, there are none."""
    if own.keep_source:
        return {}
    keys = {path: key for path in paths if (key := _key(own, path))}
    found = verdicts.find(keys.values())
    return {path: found[key] for path, key in keys.items() if key in found}


def _key(own: Bench, path: str) -> bytes:
    try:
        return verdict_key(own, path, content(path))
    except OSError:
        return b""


def worth(files: int) -> int:
    """How many processes pay for so many files."""
    return max(1, min(processors(), files // WORTH))


def _judged(paths: Sequence[str], own: Bench, jobs: int) -> Generator[Judged]:
    here = jobs < 2
    settings = own.front.settings
    given = (settings.root, own.key, settings.forced, own.keep_source)
    task = Task((lambda: own) if here else bench, () if here else given, judge_file)
    for one in shared_out(paths, task, jobs):
        yield _lost(one.item) if isinstance(one, Lost) else one


def _lost(path: str) -> Judged:
    hint = "Two processes died over it, perhaps for want of memory; everything else was checked."
    return Judged(path, problems=(Problem(path, 0, 0, "could not be checked", hint),))
