"""What the guide to CI shows is sound by the schemas of GitHub and GitLab, and the action's script runs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.yamlio import loads
from tests.guides.blocks import blocks

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs/ci.md"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("schema", "text"),
    [
        ("vendor.github-actions", (ROOT / "action.yml").read_text(encoding="utf-8")),
        *(("vendor.github-workflows", block) for block in blocks(GUIDE, "yaml", "runs-on:")),
        *(("vendor.gitlab-ci", block) for block in blocks(GUIDE, "yaml", "image:")),
    ],
)
def test_sound_by_its_schema(schema: str, text: str, tmp_path: Path) -> None:
    pytest.importorskip("check_jsonschema", reason="check-jsonschema is missing: pip install -e '.[test]'")
    (tmp_path / "file.yml").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, "file.yml"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def check(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The action's last step, as the runner would start it."""
    data = loads((ROOT / "action.yml").read_text(encoding="utf-8"), "action.yml").data
    defaults = {name.replace("-", "_").upper(): given["default"] for name, given in data["inputs"].items()}
    (folder / "temp").mkdir(exist_ok=True)
    place = {"RUNNER_TEMP": str(folder / "temp"), "GITHUB_STEP_SUMMARY": str(folder / "summary.md")}
    path = {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", data["runs"]["steps"][-1]["run"]],
        cwd=folder,
        env=os.environ | defaults | inputs | place | path,
        capture_output=True,
        text=True,
    )


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("bash"), reason="bash is missing")
def test_the_action_annotates_sums_up_and_fails(tmp_path: Path) -> None:
    (tmp_path / "a b.md").write_text("Kratom is completely safe.\n", encoding="utf-8")
    (tmp_path / "-x.md").write_text("Kratom is a tree.\n", encoding="utf-8")
    done = check(tmp_path, PATHS="a b.md\n\n-x.md\n", SARIF="out.sarif", HTML="$(touch owned).html")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=a b.md,line=1,endLine=1,title=")
    assert (tmp_path / "summary.md").read_text(encoding="utf-8").startswith("## Not ready")
    assert {path.name for path in tmp_path.iterdir()} >= {"out.sarif", "$(touch owned).html"}
    assert not (tmp_path / "owned").exists()
    assert check(tmp_path, PATHS="-x.md").returncode == 0
    assert check(tmp_path, PATHS="a b.md", FAIL_ON="never").returncode == 0
    assert check(tmp_path, PATHS="gone.md").returncode == 2
