"""`factpress check`: exit codes, and every input that could go wrong."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.cli.common import MANY

Run = Callable[..., Any]
Write = Callable[[dict[str, str]], Path]
BAD = "Moonleaf causes no night drift at all.\n"
GOOD = "The North Isles are cold.\n"


def test_a_clean_file_is_0_and_a_false_one_is_1(run: Run, write: Write) -> None:
    write({"good.md": GOOD, "bad.md": BAD})
    assert run("check", "good.md").code == 0
    found = run("check", "bad.md")
    assert found.code == 1
    assert found.out.startswith("bad.md:1:")
    assert "\x1b" not in found.out, "colours are for terminals"
    assert not found.err


def test_how_mild_a_finding_may_be_is_told(run: Run, write: Write) -> None:
    write({"bad.md": BAD})
    assert run("check", "bad.md", "--fail-on", "never").code == 0
    assert run("check", "bad.md", "--fail-on", "info").code == 1


def test_a_folder_is_walked_in_order_without_hidden_files(run: Run, write: Write) -> None:
    root = write(
        {
            "texts/b.md": GOOD,
            "texts/a/z.html": f"<p>{GOOD}</p>",
            "texts/.git/x.md": BAD,
            "texts/.hidden.md": BAD,
            "texts/notes.yaml": "a: 1",
            "texts/C.TXT": GOOD,
        }
    )
    (root / "texts" / "loop").symlink_to(root / "texts")
    report = run("check", "texts", "texts/b.md", "--format", "json")
    assert report.code == 0
    assert json.loads(report.out)["summary"]["files"] == 3


def test_a_file_that_cannot_be_read_hides_no_other(run: Run, write: Write) -> None:
    root = write({"bad.md": BAD, "empty/readme.rst": ""})
    (root / "latin.md").write_bytes(b"caf\xe9")
    outcome = run("check", "gone.md", "latin.md", "empty", "bad.md", "--format", "json")
    assert outcome.code == 2
    report = json.loads(outcome.out)
    errors = [(error["path"], error["line"]) for error in report["errors"]]
    assert errors == [("gone.md", 0), ("latin.md", 1), ("empty", 0)]
    assert [f["path"] for f in report["findings"]] == ["bad.md"]


def test_errors_are_shown_with_hints(run: Run, write: Write) -> None:
    root = write({"empty/readme.rst": "", "draft.rst": BAD})
    (root / "nul.md").write_bytes(b"a\0b")
    text = run("check", "empty", "draft.rst", "nul.md").out
    assert "has no articles in it. Looked for .md" in text
    assert "unknown format '.rst'. Known: markdown" in text
    assert "nul.md:1:2" in text


def test_an_empty_file_is_clean(run: Run, write: Write) -> None:
    write({"empty.md": ""})
    assert run("check", "empty.md").code == 0


def test_standard_input_has_a_name_that_tells_its_format(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def typed(text: str) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    typed(BAD)
    assert run("check", "-").out.startswith("stdin.md:1:")
    typed(f"<p>{BAD}</p>")
    assert run("check", "-", "--stdin-filename", "page.html").out.startswith("page.html:1:")


def test_several_formats_go_to_files_and_one_to_the_screen(run: Run, write: Write) -> None:
    root = write({"bad.md": BAD})
    outcome = run("check", "bad.md", "--format", "sarif=new/out.sarif", "--format", "json=out.json")
    assert (outcome.code, outcome.out) == (1, "")
    assert json.loads((root / "new" / "out.sarif").read_text())["version"] == "2.1.0"
    assert json.loads((root / "out.json").read_text())["version"] == 1
    assert sorted(p.name for p in root.iterdir()) == ["bad.md", "new", "out.json"], "no drafts left behind"


def test_quiet_prints_nothing(run: Run, write: Write) -> None:
    write({"bad.md": BAD})
    outcome = run("check", "bad.md", "--quiet")
    assert (outcome.code, outcome.out, outcome.err) == (1, "", "")


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (["check"], "Missing argument"),
        (["check", "a.md", "--format", "jsn"], "unknown format 'jsn'. Did you mean 'json'?"),
        (["check", "a.md", "--format", "text", "--format", "json"], "Only one --format"),
        (["check", "a.md", "--fail-on", "fatal"], "'fatal' is not one of"),
        (["chekc"], "No such command 'chekc'"),
    ],
)
def test_mistyped_commands_are_2(run: Run, args: list[str], expected: str) -> None:
    outcome = run(*args, project=None)
    assert outcome.code == 2
    assert expected in outcome.err


def test_a_project_that_does_not_load_is_2_with_every_problem(run: Run, write: Write) -> None:
    write(
        {
            "bad.md": BAD,
            "facts/sources.yaml": "- {id: a, title: A, title: B}\n",
            "facts/statements/x.yaml": "- id: [\n",
        }
    )
    outcome = run("check", "bad.md", project=None)
    assert (outcome.code, outcome.out) == (2, "")
    assert "facts/sources.yaml:1:21: duplicate key 'title'" in outcome.err
    assert "facts/statements/x.yaml:2:1: broken YAML" in outcome.err
    assert outcome.err.endswith("2 problems.\n")


def test_an_output_that_cannot_be_written_is_2(run: Run, write: Write) -> None:
    write({"good.md": GOOD, "taken": ""})
    outcome = run("check", "good.md", "--format", "json=taken/out.json")
    assert outcome.code == 2
    assert "taken/out.json: cannot be written" in outcome.err


def test_a_bug_of_ours_is_3_and_says_where(run: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError("by design")

    write({"good.md": GOOD})
    monkeypatch.setattr("generator.pipeline.inspect", fails)
    outcome = run("check", "good.md", "--no-cache")
    assert outcome.code == 3
    assert "ZeroDivisionError: by design\nwhile checking good.md" in outcome.err
    assert "This is a bug in factpress" in outcome.err


def test_a_bar_appears_for_many_files_on_a_terminal_only(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write({f"texts/{n}.md": GOOD for n in range(MANY)})
    assert run("check", "texts").err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert "Checking" in run("check", "texts").err


def test_the_page_shows_the_whole_article(run: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write({"bad.md": f"# A title\n\n{BAD}"})
    run("check", "bad.md", "--format", "html=page.html")
    assert "# A title" in (root / "page.html").read_text()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(f"{GOOD}\n{BAD}".encode())))
    assert GOOD.strip() in run("check", "-", "--format", "html").out


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Colours are allowed, and lines may be longer than anybody reads."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "400")
    return monkeypatch


def test_colours_are_shown_where_they_are_wanted(
    run: Run, write: Write, terminal: pytest.MonkeyPatch
) -> None:
    def is_coloured(*args: str) -> bool:
        return "\x1b[" in run("check", "bad.md", *args).out

    write({"bad.md": BAD})
    terminal.setattr("sys.stdout.isatty", lambda: True)
    assert is_coloured()
    assert not is_coloured("--no-color")
    terminal.setenv("NO_COLOR", "1")
    assert not is_coloured()
    assert is_coloured("--color"), "what is typed comes before what is set"
    terminal.setenv("NO_COLOR", "")
    assert is_coloured(), "set but empty means nothing"
    terminal.setenv("TERM", "dumb")
    assert not is_coloured()
    terminal.setattr("sys.stdout.isatty", lambda: False)
    terminal.setenv("TERM", "xterm")
    assert not is_coloured(), "a pipe takes no colours"


@pytest.mark.parametrize(("columns", "widest"), [("400", 120), ("80", 80), ("10", 48)])
def test_a_report_is_as_wide_as_the_terminal_within_reason(
    run: Run, write: Write, terminal: pytest.MonkeyPatch, columns: str, widest: int
) -> None:
    write({"bad.md": f"{GOOD.strip()} " * 20 + BAD})
    terminal.setenv("COLUMNS", columns)
    head, *shown = run("check", "bad.md", "--no-color").out.splitlines()
    assert head.startswith("bad.md:1:")
    assert widest - 20 < max(map(len, shown[:2])) <= widest


@pytest.mark.parametrize("bit", ["word ", "It is cold. ", "(", "a,"])
def test_a_long_line_is_read_and_an_enormous_one_refused(run: Run, write: Write, bit: str) -> None:
    write({"long.md": bit * (300_000 // len(bit)), "enormous.md": bit * (20_000_001 // len(bit) + 1)})
    assert run("check", "long.md").code == 0
    refused = run("check", "enormous.md")
    assert refused.code == 2
    assert "enormous.md: cannot be checked: is larger than 20 MB" in refused.out
