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
    assert lines[1:3] == ["  - established", "  + limited"]
    assert lines[3].strip().endswith("moon.yaml:6:7")
    assert lines[4:] == ["1 fact changed since HEAD."]


def test_diff_names_the_articles_to_make_again(run: Run, site: Path, tmp_path: Path) -> None:
    sidecar = {"brief": "b", "article": "moon", "sentences": [{"facts": ["moonleaf-drift"], "line": 3, "column": 1}]}
    (tmp_path / "moon.provenance.json").write_text(json.dumps(sidecar), encoding="utf-8")
    (tmp_path / "moon.md").write_text("Moonleaf causes night drift.", encoding="utf-8")
    file = site / "facts" / "statements" / "moonleaf.yaml"
    old = "states: [moonleaf, causes, night-drift]\n  status: established"
    new = old.replace("established", "limited")
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    out = run("facts", "diff", "HEAD", "--articles", str(tmp_path), project=str(site)).out
    last = out.splitlines()[-1]
    assert last.startswith("Articles to render and to read again: ") and last.endswith("moon.md.")


def test_list_is_about_both_sides_and_parts(run: Run) -> None:
    found = [line.split()[0] for line in run("facts", "list", "--about", "glow-receptor").out.splitlines()]
    assert found == ["moonine-glow", "moonine-glow-affinity"]
    assert "moonine-glow" in run("facts", "list", "--about", "moonleaf").out
    assert run("facts", "list", "--about", "lunine").out == run("facts", "list", "--about", "moonine").out


def test_list_knows_what_it_is_asked_for(run: Run) -> None:
    outcome = run("facts", "list", "--about", "moonlef", "--family", "rsk", "--status", "limitd", "--topic", "moon")
    assert outcome.code == 2
    for word in ("entity 'moonlef'", "family 'rsk'", "status 'limitd'", "topic 'moon'"):
        assert f"Unknown {word}" in outcome.err


def test_cite_knows_former_ids_and_tells_all_that_it_does_not_know(run: Run) -> None:
    assert run("facts", "cite", "lunine-glow").out == run("facts", "cite", "moonine-glow").out
    outcome = run("facts", "cite", "one", "two")
    assert outcome.code == 2 and "'one'" in outcome.err and "'two'" in outcome.err


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
