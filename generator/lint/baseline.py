"""A baseline: findings of old content that are known, so that only new ones are told.

A finding is known by its fingerprint, which stays the same while the text moves, within its file or to another
one. The same sentence written once more is a new finding: each entry has a count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from itertools import chain

from generator.lint.model import FileResult, Finding, Known, Report

Key = tuple[str, str]  # path, fingerprint


def without_known(
    report: Report, known: Iterable[Known], name: Callable[[str], str], gone: Collection[str]
) -> Report:
    """The report without findings that are known, and with the entries that nothing fits any more as `stale`.

    `name` turns a path of the report into one of the baseline; `gone` are the baseline's files that no longer
    exist. An entry of a file that was not checked is left alone: it neither hides nor is stale.
    """
    entries = {(k.path, k.fingerprint): k for k in known}
    open_to = {name(file.path) for file in report.files} | {*gone}
    left = Counter({key: k.count for key, k in entries.items() if k.path in open_to})
    new = [_new(file.findings, name(file.path), left) for file in report.files]
    moved = _moved(chain.from_iterable(new), left)
    files = tuple(
        _result(file, [f for f in own if id(f) not in moved])
        for file, own in zip(report.files, new, strict=True)
    )
    stale = (replace(entries[key], count=count) for key, count in left.items() if count)
    return replace(report, files=files, stale=tuple(sorted(stale)))


def recorded(
    report: Report, known: Iterable[Known], name: Callable[[str], str], gone: Collection[str]
) -> tuple[Known, ...]:
    """The baseline that knows all findings of the report, and still what was known of files not checked."""
    checked = {name(file.path) for file in report.files} | {*gone}
    alike = Counter((name(f.path), f.rule, " ".join(f.quote.split()), f.fingerprint) for f in report.findings)
    kept = [k for k in known if k.path not in checked]
    return tuple(sorted([*kept, *(Known(*what, count) for what, count in alike.items())]))


def _new(findings: Sequence[Finding], path: str, left: Counter[Key]) -> list[Finding]:
    """The findings of a file that its own entries do not know; takes the others from `left`."""
    new: list[Finding] = []
    for finding in findings:
        key = path, finding.fingerprint
        if left[key] > 0:
            left[key] -= 1
        else:
            new.append(finding)
    return new


def _moved(findings: Iterable[Finding], left: Counter[Key]) -> set[int]:
    """Of the rest, those that another file's entry knows: the text was moved."""
    by_mark: dict[str, list[Key]] = {}
    for key, count in left.items():
        by_mark.setdefault(key[1], []).extend([key] * count)
    moved: set[int] = set()
    for finding in findings:
        if keys := by_mark.get(finding.fingerprint):
            left[keys.pop()] -= 1
            moved.add(id(finding))
    return moved


def _result(file: FileResult, new: Sequence[Finding]) -> FileResult:
    return replace(file, findings=tuple(new), known=len(file.findings) - len(new))
