"""What people install: the wheel, in an environment of its own, far from the checkout."""

from __future__ import annotations

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.slow


def run(*command: object, cwd: Path, code: int = 0) -> str:
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built by way of the source distribution, so that both are known to be whole."""
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", out, ROOT, cwd=out)
    (path,) = out.glob("*.whl")
    return path


def test_the_wheel_holds_the_data_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert tops == {"generator", f"{wheel.name.split('-py3')[0]}.dist-info"}
    data = {name.split("/")[2] for name in names if name.startswith("generator/_data/")}
    assert data == {"facts", "templates", "lint_rules", "briefs", "starter"}


def test_it_renders_and_checks_far_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=True)
    bin = tmp_path / "env" / ("Scripts" if sys.platform == "win32" else "bin")
    run(bin / "python", "-m", "pip", "install", "--quiet", wheel, cwd=tmp_path)
    work = tmp_path / "work"
    work.mkdir()
    run(bin / "factpress", "render", "--all", "--out", "out", cwd=work)
    assert len(list((work / "out").glob("*.md"))) == len(list((ROOT / "briefs").glob("*.yaml")))
    run(bin / "factpress", "check", "out", cwd=work)
    bad = (ROOT / "examples" / "bad-draft.md").read_text(encoding="utf-8")
    (work / "bad.md").write_text(bad, encoding="utf-8")
    assert "bad.md:" in run(bin / "factpress", "check", "bad.md", cwd=work, code=1)
