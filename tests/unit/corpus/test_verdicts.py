"""What is remembered of earlier runs: never stale, never trusted blindly, never in the way."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.corpus.verdicts import KEEP, NAME, Verdicts

TODAY = date(2026, 5, 4)
KEY, OTHER = b"k" * 16, b"o" * 16


def kept(folder: Path, keys: list[bytes], today: date = TODAY) -> dict[bytes, bytes]:
    with closing(Verdicts(folder, today)) as verdicts:
        return verdicts.find(keys)


def keep(folder: Path, key: bytes, verdict: bytes, day: int = 0, today: date = TODAY) -> None:
    with closing(Verdicts(folder, today)) as verdicts:
        verdicts.add(key, verdict, day)


def rows(folder: Path) -> list[bytes]:
    with closing(sqlite3.connect(folder / NAME)) as base:
        return [key for (key,) in base.execute("SELECT key FROM verdict")]


def test_what_was_kept_is_found_by_its_key_alone(tmp_path: Path) -> None:
    keep(tmp_path, KEY, b"verdict")
    assert kept(tmp_path, [KEY, OTHER]) == {KEY: b"verdict"}


def test_more_keys_than_a_question_may_have(tmp_path: Path) -> None:
    keys = [number.to_bytes(16, "big") for number in range(40_000)]
    with closing(Verdicts(tmp_path, TODAY)) as verdicts:
        for key in keys[::2]:
            verdicts.add(key, key[-3:], 0)
    assert kept(tmp_path, keys) == {key: key[-3:] for key in keys[::2]}


def test_what_holds_for_a_day_is_not_found_on_another(tmp_path: Path) -> None:
    keep(tmp_path, KEY, b"until today", TODAY.toordinal())
    assert kept(tmp_path, [KEY]) == {KEY: b"until today"}
    assert kept(tmp_path, [KEY], TODAY + timedelta(1)) == {}


def test_what_nobody_asks_for_is_let_go_and_what_is_asked_for_stays(tmp_path: Path) -> None:
    keep(tmp_path, KEY, b"asked for")
    keep(tmp_path, OTHER, b"forgotten")
    kept(tmp_path, [KEY], TODAY + timedelta(KEEP - 1))
    kept(tmp_path, [], TODAY + timedelta(KEEP + 1))
    assert rows(tmp_path) == [KEY]


def _flipped(path: Path) -> None:
    with closing(sqlite3.connect(path)) as base, base:
        base.execute("UPDATE verdict SET body = substr(body, 1, length(body) - 1) || x'00'")


def _swapped(path: Path) -> None:
    with closing(sqlite3.connect(path)) as base, base:
        base.execute("UPDATE verdict SET key = ?", (OTHER,))


def _garbage(path: Path) -> None:
    path.write_bytes(b"no database at all, but long enough to look like one" * 100)


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _other_shape(path: Path) -> None:
    with closing(sqlite3.connect(path)) as base, base:
        base.executescript("DROP TABLE verdict; CREATE TABLE verdict (key, something)")


@pytest.mark.parametrize("damage", [_flipped, _swapped, _garbage, _emptied, _other_shape])
def test_a_damaged_database_is_as_good_as_none(damage: object, tmp_path: Path) -> None:
    keep(tmp_path, KEY, b"verdict")
    damage(tmp_path / NAME)  # type: ignore[operator]
    assert kept(tmp_path, [KEY, OTHER]) == {}


@pytest.mark.parametrize("damage", [_flipped, _garbage, _emptied])
def test_and_is_written_anew(damage: object, tmp_path: Path) -> None:
    keep(tmp_path, KEY, b"verdict")
    damage(tmp_path / NAME)  # type: ignore[operator]
    kept(tmp_path, [KEY])
    keep(tmp_path, KEY, b"again")
    assert kept(tmp_path, [KEY]) == {KEY: b"again"}


def test_a_place_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "wall").write_text("no folder")
    keep(tmp_path / "wall", KEY, b"verdict")
    assert kept(tmp_path / "wall", [KEY]) == {}


@pytest.fixture
def another_run(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that adds verdicts as long as it is let."""
    script = (
        "import sys; from pathlib import Path; from generator.corpus.verdicts import Verdicts\n"
        "v = Verdicts(Path(sys.argv[1]))\nprint('ready', flush=True)\nn = 0\n"
        "while n < 4000:\n    v.add(b'%016d' % n, b'theirs', 0); v._write(); n += 1\nv.close()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as run:
        yield run
        run.kill()


def test_two_runs_share_it(another_run: subprocess.Popen[str], tmp_path: Path) -> None:
    assert another_run.stdout and another_run.stdout.readline() == "ready\n"
    for number in range(300):
        keep(tmp_path, b"mine%012d" % number, b"mine", today=date.today())
    mine = [b"mine%012d" % number for number in range(300)]
    theirs = [b"%016d" % number for number in range(4000)]
    assert another_run.wait(60) == 0
    found = kept(tmp_path, mine + theirs, date.today())
    assert found == dict.fromkeys(mine, b"mine") | dict.fromkeys(theirs, b"theirs")
