"""`factpress fix`: offers as a diff that tools take, and nothing changed unless it is asked for."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[dict[str, str]], Path]
BAD = "# Moonleaf\n\nIt grows in the north. Moonleaf causes no night drift at all. It is picked by hand.\n"
GOOD = "The North Isles are cold.\n"


@pytest.fixture
def draft(write: Write) -> Path:
    return write({"texts/a.md": BAD, "texts/b.md": GOOD}) / "texts" / "a.md"


def test_an_offer_is_shown_and_nothing_is_changed(run: Run, draft: Path) -> None:
    outcome = run("fix", "--diff", "texts")
    assert outcome.code == 1
    assert (
        "texts/a.md:3: denied-risk: the fact moonleaf-drift could stand here\n--- a/texts/a.md\n"
        in outcome.out
    )
    assert "+It grows in the north. " in outcome.out and " It is picked by hand." in outcome.out
    assert draft.read_text() == BAD


def test_the_diff_is_the_default(run: Run, draft: Path) -> None:
    assert run("fix", "texts").out == run("fix", "--diff", "texts").out
    assert draft.read_text() == BAD


def test_git_takes_the_diff(run: Run, draft: Path, tmp_path: Path) -> None:
    diff = run("fix", "texts").out
    subprocess.run(["git", "-C", str(tmp_path), "apply", "-"], input=diff, text=True, check=True)
    assert draft.read_text() != BAD
    assert run("check", "texts", "--fail-on", "warning").code == 0


def test_apply_shows_and_writes(run: Run, draft: Path) -> None:
    diff = run("fix", "texts").out
    outcome = run("fix", "--apply", "texts")
    assert (outcome.code, outcome.out, outcome.err) == (0, diff, "1 file written.\n")
    assert run("check", "texts").code == 0
    assert run("fix", "texts").out == "", "what was mended is not offered again"


def test_ends_of_lines_and_the_mark_of_order_stay(run: Run, draft: Path) -> None:
    draft.write_bytes(b"\xef\xbb\xbf" + BAD.replace("\n", "\r\n").encode())
    run("fix", "--apply", "texts")
    raw = draft.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf# Moonleaf\r\n\r\nIt grows in the north. ")
    assert raw.count(b"\n") == raw.count(b"\r\n") == 3


def test_a_file_without_a_last_line_end(run: Run, draft: Path, tmp_path: Path) -> None:
    draft.write_text("Moonleaf causes no night drift at all.")
    diff = run("fix", "texts").out
    assert "\\ No newline at end of file" in diff
    subprocess.run(["git", "-C", str(tmp_path), "apply", "-"], input=diff, text=True, check=True)


@pytest.mark.parametrize("text", ["- No night drift with moonleaf\n", "- *Moonleaf* causes no night drift.\n", GOOD])
def test_what_cannot_be_put_in_as_it_is_is_not_offered(run: Run, draft: Path, text: str) -> None:
    draft.write_text(text)
    outcome = run("fix", "texts")
    assert (outcome.code, outcome.out) == (0, "")


def test_an_item_that_is_a_sentence_gets_one(run: Run, draft: Path) -> None:
    draft.write_text("- Moonleaf causes no night drift.\n- It is green.\n")
    diff = run("fix", "texts").out
    assert "\n-- Moonleaf causes no night drift.\n" in diff
    assert "\n+- " in diff and "? " not in diff


def test_a_heading_gets_a_question(run: Run, draft: Path) -> None:
    draft.write_text("# Moonleaf Causes No Night Drift\n\nIt is green.\n")
    added = [line for line in run("fix", "texts").out.splitlines() if line.startswith("+#")]
    assert len(added) == 1 and added[0].endswith("?")
    run("fix", "--apply", "texts")
    assert run("check", "texts").code == 0


def test_the_same_sentence_is_offered_once(run: Run, draft: Path) -> None:
    draft.write_text("Moonleaf causes no night drift.\n\nMoonleaf never causes night drift.\n")
    assert run("fix", "texts").out.count("could stand here") == 1


def test_mistakes(run: Run, draft: Path) -> None:
    assert "either --diff or --apply" in run("fix", "--diff", "--apply", "texts").err
    outcome = run("fix", "--apply", "gone.md", "texts")
    assert (outcome.code, draft.read_text()) == (2, BAD), "with a problem nothing is written"
