"""The hooks in a scratch repository with the real pre-commit, from the configuration that the guide shows."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.guides.blocks import blocks

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow
BAD = "Kratom is completely safe and cures insomnia.\n"
GOOD = "Kratom is a tree from Southeast Asia.\n"


def run(*command: object, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=os.environ | environment,
        capture_output=True,
        text=True,
    )


def must(*command: object, cwd: Path) -> str:
    done = run(*command, cwd=cwd)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def repository(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    must("git", "init", "-q", cwd=folder)
    must("git", "config", "user.name", "A Writer", cwd=folder)
    must("git", "config", "user.email", "writer@example.org", cwd=folder)
    return folder


@pytest.fixture(scope="module")
def tool(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This checkout as the repository that pre-commit fetches the hooks from, with a release."""
    pytest.importorskip("pre_commit", reason="pre-commit is missing: pip install -e '.[test]'")
    if not shutil.which("git"):
        pytest.skip("git is missing")
    index = run(
        sys.executable,
        "-m",
        "pip",
        "download",
        "-q",
        "--no-deps",
        "hatchling",
        "-d",
        tmp_path_factory.mktemp("pip"),
        cwd=ROOT,
    )
    if index.returncode:
        pytest.skip("no package index can be reached, from which pre-commit would install")
    folder = repository(tmp_path_factory.mktemp("factpress"))
    for name in ("generator", "facts", "lint_rules", "templates", "briefs"):
        shutil.copytree(
            ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", ".mypy_cache")
        )
    for name in ("pyproject.toml", "README.md", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, folder)
    must("git", "add", "-A", cwd=folder)
    must("git", "commit", "-qm", "release", cwd=folder)
    must("git", "tag", "v0.1.0", cwd=folder)
    return folder


def test_a_false_article_is_not_committed_and_a_sound_one_is(tool: Path, tmp_path: Path) -> None:
    (config,) = blocks(ROOT / "docs/ci.md", "yaml", "hooks:")
    work = repository(tmp_path / "work")
    (work / ".pre-commit-config.yaml").write_text(
        config.replace("https://github.com/OWNER/factpress", str(tool)), encoding="utf-8"
    )
    home = {"PRE_COMMIT_HOME": str(tmp_path / "home")}
    pre_commit = (sys.executable, "-m", "pre_commit")
    assert run(*pre_commit, "install", cwd=work, **home).returncode == 0
    (work / "tea.md").write_text(BAD, encoding="utf-8")
    must("git", "add", "-A", cwd=work)
    refused = run("git", "commit", "-m", "tea", cwd=work, **home)
    assert refused.returncode == 1, refused.stdout + refused.stderr
    assert "tea.md:1:11: error:" in refused.stdout + refused.stderr
    (work / "tea.md").write_text(GOOD, encoding="utf-8")
    must("git", "add", "-A", cwd=work)
    taken = run("git", "commit", "-m", "tea", cwd=work, **home)
    assert taken.returncode == 0, taken.stdout + taken.stderr
    assert "Passed" in taken.stdout + taken.stderr
    _facts_are_checked(work, home)


def _facts_are_checked(work: Path, home: dict[str, str]) -> None:
    (work / "facts/entities").mkdir(parents=True)
    (work / "facts/entities/plants.yaml").write_text(
        "- {id: reed, is: [herp], name: reed}\n", encoding="utf-8"
    )
    must("git", "add", "-A", cwd=work)
    refused = run("git", "commit", "-m", "facts", cwd=work, **home)
    assert refused.returncode == 1
    assert "plants.yaml:1:" in refused.stdout + refused.stderr
