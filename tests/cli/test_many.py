"""`factpress check` on many files: several processes, what is remembered, only what changed."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.corpus import check as corpus_check
from generator.corpus.judge import Bench, judge_file
from generator.corpus.verdicts import NAME
from generator.yamlio import kept

Run = Callable[..., Any]
Write = Callable[[dict[str, str]], Path]
BAD = "Moonleaf causes no night drift at all.\n"
GOOD = "The North Isles are cold.\n"
STATEMENTS = """\
- id: reed-and-sleep
  states: [reed, causes, night-drift]
  status: {status}
  evidence: systematic-review
  sources: [{{id: some}}]
  checked: "2026-01-01"
"""
PROJECT = {
    "p/facts/entities/all.yaml": "- {id: reed, is: [herb], name: reed}\n"
    "- {id: night-drift, is: [risk], name: night drift}\n",
    "p/facts/sources.yaml": "- {id: some, title: A source}\n",
    "p/facts/statements/all.yaml": STATEMENTS.format(status="established"),
}


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kept")


@pytest.fixture(autouse=True)
def cache(compiled: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Starts are quick, and no verdict is known yet."""
    monkeypatch.setenv(kept.VARIABLE, str(compiled))
    for file in compiled.glob("verdicts*"):
        file.unlink()
    return compiled


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are really judged, in this process."""
    paths: list[str] = []

    def judge(own: Bench, path: str) -> Any:
        paths.append(path)
        return judge_file(own, path)

    monkeypatch.setattr(corpus_check, "judge_file", judge)
    return paths


@pytest.fixture
def drafts(write: Write) -> None:
    write({f"d/{n:02}.md": f"# Title {n}\n\n{BAD if n % 3 else GOOD}" for n in range(30)})


@pytest.mark.usefixtures("drafts")
@pytest.mark.parametrize("format", ["text", "json", "sarif"])
def test_any_number_of_processes_tells_the_same(run: Run, format: str) -> None:
    one, *more = [run("check", "d", "--no-cache", "--jobs", n, "--format", format) for n in "12"]
    assert one.code == 1
    assert all(each == one for each in more)


@pytest.mark.usefixtures("drafts")
def test_what_is_known_is_not_judged_again(run: Run, judged: list[str]) -> None:
    first = run("check", "d")
    assert len(judged) == 30
    assert run("check", "d") == first
    assert len(judged) == 30
    assert run("check", "d", "--no-cache") == first
    assert len(judged) == 60


@pytest.mark.usefixtures("drafts")
def test_only_a_changed_file_is_judged_again(run: Run, judged: list[str]) -> None:
    run("check", "d")
    file = Path("d/00.md")
    stat = file.stat()
    file.write_text(file.read_text().replace("cold", "warm"))
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))  # only the content tells
    del judged[:]
    run("check", "d")
    assert judged == ["d/00.md"]


def test_a_changed_fact_is_another_verdict(run: Run, write: Write, judged: list[str]) -> None:
    write(PROJECT | {"draft.md": "Reed does not cause night drift.\n"})
    found = [run("check", "draft.md", project="p").out]
    for status in ("refuted", "established"):
        write({"p/facts/statements/all.yaml": STATEMENTS.format(status=status)})
        found.append(run("check", "draft.md", project="p").out)
    assert found[0] == found[2] != found[1]
    assert len(judged) == 2, "what was known before is known again"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("p/factpress.yaml", "language: en\n"),
        ("p/facts/entities/more.yaml", "- {id: sedge, is: [herb], name: sedge}\n"),
        ("p/lint_rules/language/en/entities/more.yaml", "- {id: sedge, is: [herb], name: sedge}\n"),
    ],
)
def test_any_other_data_is_too(name: str, text: str, run: Run, write: Write, judged: list[str]) -> None:
    write(PROJECT | {"draft.md": BAD})
    for _ in range(2):
        run("check", "draft.md", project="p")
    assert len(judged) == 1
    write({name: text})
    run("check", "draft.md", project="p")
    assert len(judged) == 2


def test_a_rule_at_another_level_is_another_verdict(run: Run, write: Write, judged: list[str]) -> None:
    override = "overrides: [{paths: [drafts/], rules: {contradicted-fact: off, denied-risk: off}}]\n"
    write(
        PROJECT
        | {"p/factpress.yaml": override, "p/a.md": BAD, "p/drafts/a.md": BAD.replace("Moonleaf", "Reed")}
    )
    off = ("--rule", "contradicted-fact=off", "--rule", "denied-risk=off")
    for _ in range(2):
        write({"p/a.md": BAD.replace("Moonleaf", "Reed")})
        found = [
            run("check", f"p/{name}", *more, project="p").code
            for name, more in (("a.md", ()), ("a.md", off), ("drafts/a.md", ()))
        ]
        assert found == [1, 0, 0]
    assert len(judged) == 3


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_levels_hold_in_every_process(jobs: str, run: Run, write: Write) -> None:
    write({"one.md": BAD, "two.md": BAD})
    off = ("--rule", "contradicted-fact=off", "--rule", "denied-risk=off", "--jobs", jobs, "--no-cache")
    assert [run("check", ".", *off).code, run("check", ".", *off[4:]).code] == [0, 1]


def test_another_version_knows_nothing(run: Run, write: Write, judged: list[str], monkeypatch: Any) -> None:
    write({"draft.md": BAD})
    run("check", "draft.md")
    monkeypatch.setattr("generator.__version__", "0.0.0")
    run("check", "draft.md")
    assert len(judged) == 2


def test_a_copy_tells_its_own_name(run: Run, write: Write) -> None:
    write({"one.md": BAD})
    run("check", "one.md")
    write({"two.md": BAD})
    assert "two.md:1:" in run("check", "two.md").out


def test_a_waiver_is_judged_anew_each_day(
    run: Run, write: Write, judged: list[str], monkeypatch: Any
) -> None:
    write({"draft.md": f"<!-- factpress allow contradicted-fact: a test (until 2027-01-01) -->\n\n{BAD}"})
    run("check", "draft.md")
    run("check", "draft.md")
    assert len(judged) == 1
    today = kept_day()
    monkeypatch.setattr("generator.corpus.verdicts.date", today)
    run("check", "draft.md")
    assert len(judged) == 2


def kept_day() -> Any:
    from datetime import date, timedelta

    class Tomorrow(date):
        @classmethod
        def today(cls) -> date:
            return date.today() + timedelta(1)

    return Tomorrow


def test_a_file_that_cannot_be_read_is_told_each_time(run: Run, write: Write) -> None:
    write({"good.md": GOOD})
    Path("bad.md").write_bytes(b"\xff\xfe not text")
    for _ in range(2):
        found = run("check", "good.md", "bad.md", "--jobs", "2")
        assert found.code == 2
        assert "bad.md:1:1: cannot be checked: is not UTF-8" in found.out


def test_sources_are_shown_whether_known_or_not(run: Run, write: Write) -> None:
    write({"one.md": BAD, "two.md": GOOD})
    pages = [run("check", ".", "--format", "html", "--jobs", n).out for n in "112"]
    assert GOOD.strip() in pages[0] and pages[1:] == pages[:1] * 2


@pytest.mark.parametrize("place", ["wall", ""])
def test_where_nothing_can_be_kept_all_goes_on(place: str, run: Run, write: Write, monkeypatch: Any) -> None:
    write({"wall": "no folder", "bad.md": BAD})
    monkeypatch.setenv(kept.VARIABLE, place and str(Path.cwd() / place))
    assert [run("check", "bad.md").code for _ in range(2)] == [1, 1]


def test_the_users_folder_is_where_verdicts_are(run: Run, write: Write, cache: Path) -> None:
    write({"bad.md": BAD})
    run("check", "bad.md", "--no-cache")
    assert not (cache / NAME).exists()
    run("check", "bad.md")
    assert (cache / NAME).exists()


def git(*words: str) -> None:
    own = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *own, *words], check=True, capture_output=True)


@pytest.fixture
def repository(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A branch that left main after its first commit; main went on."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    git("init")
    write(
        {
            "d/same.md": BAD,
            "d/sub/edited.md": GOOD,
            "d/gone.md": GOOD,
            "d/mainly.md": GOOD,
            ".gitignore": "out/\n",
        }
    )
    git("add", ".")
    git("commit", "-m", "first")
    git("branch", "work")
    write({"d/mainly.md": BAD})
    git("commit", "-am", "main goes on")
    git("checkout", "work")
    write({"d/sub/edited.md": BAD, "d/committed ü.md": BAD})
    (tmp_path / "d/gone.md").unlink()
    git("add", ".")
    git("commit", "-m", "work")
    write({"d/new.md": BAD, "d/out/ignored.md": BAD})
    yield


def files(report: str) -> list[str]:
    return sorted({finding["path"] for finding in json.loads(report)["findings"]})


@pytest.mark.usefixtures("repository")
def test_only_what_changed_since_a_revision(run: Run) -> None:
    found = run("check", "d", "--changed-since", "main", "--format", "json")
    assert files(found.out) == ["d/committed ü.md", "d/new.md", "d/sub/edited.md"]
    assert run("check", "d/sub", "--changed-since", "HEAD").code == 0
    inside = run("check", "d/sub/edited.md", "d/same.md", "--changed-since", "main", "--format", "json")
    assert files(inside.out) == ["d/sub/edited.md"]


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("revision", ["nowhere", "--output=stolen", "-", ""])
def test_no_such_revision_is_told(revision: str, run: Run, tmp_path: Path) -> None:
    found = run("check", "d", "--changed-since", revision)
    assert found.code == 2
    assert "--changed-since" in found.err
    assert not list(tmp_path.glob("**/stolen"))


def test_no_repository_is_told(run: Run, write: Write) -> None:
    write({"bad.md": BAD})
    found = run("check", "bad.md", "--changed-since", "HEAD")
    assert (found.code, "not a git repository" in found.err) == (2, True)
