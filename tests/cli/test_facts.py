"""`factpress facts` check, mutate, used, diff and cite, as a person runs them."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
WORLD = Path(__file__).parent.parent / "world"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The small world as a git repository of its own, with one brief that names a fact."""
    root = tmp_path / "site"
    shutil.copytree(WORLD, root)
    (root / "briefs").mkdir()
    brief = "id: moon\ntitle: Moon\nabout: [moonleaf]\nsummary:\n  facts:\n    - moonleaf-drift\n"
    (root / "briefs" / "moon.yaml").write_text(brief, encoding="utf-8")
    who = ["-c", "user.name=t", "-c", "user.email=t@example.org"]
    for words in (["init", "-q"], ["add", "."], [*who, "commit", "-q", "-m", "start"]):
        subprocess.run(["git", "-C", str(root), *words], check=True, capture_output=True)
    return root


def test_check_warns_at_lines_and_still_passes(run: Run) -> None:
    outcome = run("facts", "check")
    assert outcome.code == 0
    assert (
        "sources.yaml:2:3: warning: nobody can look this source up [no-identifier]\n  hint: " in outcome.err
    )
    assert outcome.out.endswith("3 warnings.\n")
    assert run("facts", "check", "--strict").code == 1


def test_mutate_prints_a_table_and_holds_a_floor(run: Run) -> None:
    outcome = run("facts", "mutate", "moonleaf-drift", "--floor", "1")
    assert outcome.code == 0
    lines = outcome.out.splitlines()
    assert lines[0].split() == ["kind", "mutants", "noticed", "by", "a", "rule", "score"]
    assert lines[-2].split()[0] == "all"
    assert lines[-1] == "1 of 1 wording heard as their facts."


def test_mutate_lists_survivors_below_the_floor(run: Run, site: Path) -> None:
    file = site / "facts" / "statements" / "moonleaf.yaml"
    text = file.read_text(encoding="utf-8")
    unheard = 'says: ["It rains, and ponds fill, and there is no standard dose of moonleaf."]'
    file.write_text(
        text.replace(
            "states: [moonleaf, native-to, north-isles]",
            f"states: [moonleaf, native-to, north-isles]\n  {unheard}",
        ),
        encoding="utf-8",
    )
    outcome = run("facts", "mutate", "moonleaf-native", project=str(site))
    assert outcome.code == 0
    assert "0 of 1 wording heard as their facts." in outcome.out


def test_used_names_briefs(run: Run, site: Path) -> None:
    outcome = run("facts", "used", "moonleaf-drift", project=str(site))
    assert outcome.code == 0
    (line,) = outcome.out.splitlines()
    assert line.startswith("brief ")
    assert line.endswith("moon.yaml:6:7")
    assert outcome.err == "1 place\n"


def test_diff_tells_what_changed_and_what_that_touches(run: Run, site: Path) -> None:
    assert run("facts", "diff", "HEAD", project=str(site)).out == "0 facts changed since HEAD.\n"
    file = site / "facts" / "statements" / "moonleaf.yaml"
    text = file.read_text(encoding="utf-8")
    old = "states: [moonleaf, causes, night-drift]\n  status: established"
    assert old in text
    file.write_text(text.replace(old, old.replace("established", "limited")), encoding="utf-8")
    lines = run("facts", "diff", "HEAD", project=str(site)).out.splitlines()
    assert lines[0] == "changed  moonleaf-drift: status"
    assert lines[1].strip().endswith("moon.yaml:6:7")
    assert lines[2] == "1 fact changed since HEAD."


@pytest.mark.parametrize("rev", ["no-such-revision", "--output=x", ""])
def test_diff_wants_a_revision(run: Run, site: Path, rev: str) -> None:
    outcome = run("facts", "diff", "--project", str(site), "--", rev, project=None)
    assert outcome.code == 2
    assert outcome.err


def test_diff_wants_git(run: Run, tmp_path: Path) -> None:
    shutil.copytree(WORLD, tmp_path / "bare")
    outcome = run("facts", "diff", "HEAD", project=str(tmp_path / "bare"))
    assert outcome.code == 2
    assert "git cannot show" in outcome.err


def test_cite_all_or_those_of_a_fact(run: Run) -> None:
    assert [s["id"] for s in json.loads(run("facts", "cite").out)] == ["almanac", "trial", "vessel"]
    own = json.loads(run("facts", "cite", "moonleaf-contains", "moonine-glow").out)
    assert [s["id"] for s in own] == ["almanac", "vessel"]
    assert run("facts", "cite", "moonleaf-drift", "--format", "bibtex").out.startswith("@misc{almanac,")


@pytest.mark.parametrize("command", ["mutate", "used", "cite"])
def test_an_unknown_fact_is_2_with_a_near_miss(run: Run, command: str) -> None:
    outcome = run("facts", command, "moonine-glwo")
    assert outcome.code == 2
    assert "Did you mean 'moonine-glow'?" in outcome.err
