"""A baseline: what is known is silent, what is new is told, what is gone is said to be."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[dict[str, str]], Path]
HYPE = "Valerian is a true miracle.\n"
RISK = "Moonleaf is harmless.\n"
KNOWN = ("--baseline", "known.json")


@pytest.fixture
def site(run: Run, write: Write) -> Path:
    root = write({"content/a.md": HYPE, "content/b.md": RISK})
    assert run("check", "content", *KNOWN, "--update-baseline").code == 0
    return root


def new(run: Run, *args: str) -> list[tuple[str, int]]:
    found = json.loads(run("check", *args, *KNOWN, "--format", "json").out)["findings"]
    return [(Path(f["path"]).as_posix(), f["line"]) for f in found]


def entries(site: Path) -> list[tuple[str, str, int]]:
    found = json.loads((site / "known.json").read_text())["findings"]
    return [(entry["path"], entry["rule"], entry["count"]) for entry in found]


def test_all_that_was_found_is_known(run: Run, site: Path) -> None:
    assert entries(site) == [("content/a.md", "hype", 1), ("content/b.md", "denied-risk", 1)]
    outcome = run("check", "content", *KNOWN)
    assert (outcome.code, outcome.err) == (0, "")
    assert "2 findings known from the baseline." in outcome.out


def test_text_may_move_within_its_file(run: Run, site: Path) -> None:
    (site / "content/a.md").write_text(f"A new beginning.\n\n- {HYPE}")
    assert new(run, "content") == []


def test_text_may_move_to_another_file(run: Run, site: Path) -> None:
    (site / "content/a.md").rename(site / "content/z.md")
    assert new(run, "content") == []
    (site / "content/b.md").write_text("Nothing.\n")
    (site / "content/z.md").write_text(HYPE + "\n" + RISK)
    assert new(run, "content") == []


def test_the_same_sentence_once_more_is_new(run: Run, site: Path) -> None:
    (site / "content/a.md").write_text(f"{HYPE}\n{HYPE}")
    assert new(run, "content") == [("content/a.md", 3)]
    assert run("check", "content", *KNOWN).code == 1


def test_a_copy_is_new_though_the_first_is_not_looked_at(run: Run, site: Path) -> None:
    (site / "content/c.md").write_text(HYPE)
    assert new(run, "content/c.md") == [("content/c.md", 1)]


def test_a_changed_sentence_is_new(run: Run, site: Path) -> None:
    (site / "content/a.md").write_text(HYPE.replace("true", "real"))
    outcome = run("check", "content", *KNOWN)
    assert outcome.code == 1
    assert "no longer found in content/a.md: “miracle” [hype]" in outcome.err


def test_entries_that_fit_nothing_are_told_and_do_not_fail(run: Run, site: Path) -> None:
    (site / "content/a.md").write_text("Mended.\n")
    outcome = run("check", "content", *KNOWN)
    assert (outcome.code, outcome.err.count("no longer found")) == (0, 1)
    assert "1 entry of the baseline out of date." in outcome.out
    assert run("check", "content/b.md", *KNOWN).err == ""


def test_an_update_keeps_what_is_known_of_other_files(run: Run, site: Path) -> None:
    (site / "content/b.md").write_text("Mended.\n")
    assert "1 finding known, 2 before." in run("check", "content/b.md", *KNOWN, "--update-baseline").out
    assert entries(site) == [("content/a.md", "hype", 1)]


def test_files_that_are_gone_leave_the_baseline(run: Run, site: Path) -> None:
    (site / "content/a.md").unlink()
    assert "no longer found" in run("check", "content/b.md", *KNOWN).err
    run("check", "content/b.md", *KNOWN, "--update-baseline")
    assert entries(site) == [("content/b.md", "denied-risk", 1)]


def test_a_file_that_cannot_be_read_stays_known(run: Run, site: Path) -> None:
    (site / "content/a.md").write_bytes(b"\xff")
    assert run("check", "content", *KNOWN, "--update-baseline").code == 2
    assert ("content/a.md", "hype", 1) in entries(site)


def test_the_paths_are_those_of_the_baselines_folder(
    run: Run, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site / "content")
    assert run("check", ".", "--baseline", "../known.json").code == 0


def test_a_project_names_its_baseline(run: Run, site: Path) -> None:
    (site / "factpress.yaml").write_text("baseline: known.json\n")
    assert run("check", "content/a.md", project=None).code == 0
    assert run("check", "content/a.md", "--no-baseline", project=None).code == 1


def test_it_is_written_alike_and_whole(run: Run, site: Path) -> None:
    before = (site / "known.json").read_bytes()
    run("check", "content/b.md", "content/a.md", *KNOWN, "--update-baseline")
    assert (site / "known.json").read_bytes() == before
    assert sorted(path.name for path in site.iterdir()) == ["content", "known.json"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, "known.json: no such baseline\n  hint: Write it with --update-baseline."),
        ("{", "known.json:2:1: broken YAML"),
        ('{"version": 2, "findings": []}', "known.json:1:2: unknown word 2"),
        ('{"version": 1, "findings": [{"path": "a"}]}', "the key 'rule' is missing"),
    ],
)
def test_a_baseline_that_cannot_be_used(run: Run, write: Write, text: str | None, expected: str) -> None:
    write({"a.md": HYPE} | ({"known.json": text} if text else {}))
    outcome = run("check", "a.md", *KNOWN)
    assert outcome.code == 2
    assert expected in outcome.err


def test_an_update_needs_a_name(run: Run, write: Write) -> None:
    write({"a.md": HYPE})
    assert "Name the file to write" in run("check", "a.md", "--update-baseline").err
