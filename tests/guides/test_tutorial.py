"""The guides, followed to the letter: their commands are run, their files written, their output compared."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from generator.cli import main

DOCS = Path(__file__).parents[2] / "docs"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.M | re.S)
ORDER = re.compile(r"(Put this into|Add this to) `([^`]+)`:$")


class Newcomer:
    """Somebody who does what the page says, in an empty folder."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.capsys, self.monkeypatch = capsys, monkeypatch
        self.seen = ""

    def follow(self, before: str, kind: str, body: str) -> None:
        if kind == "sh":
            self.seen = "".join(self.run(line) for line in body.splitlines())
        elif kind == "text":
            assert re.search(_pattern(body), self.seen, re.S), f"not shown:\n{body}\nbut:\n{self.seen}"
        else:
            order = ORDER.search(" ".join(before.split()))
            assert order, f"where does this belong?\n{body}"
            path = Path(order[2])
            old = path.read_text(encoding="utf-8") if order[1] == "Add this to" else ""
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(old + body, encoding="utf-8")

    def run(self, line: str) -> str:
        command, _, remark = line.partition("#")
        name, *args = shlex.split(command)
        if name == "cd":
            self.monkeypatch.chdir(args[0])
            return ""
        assert name == "factpress", line
        code = main(args)
        shown = self.capsys.readouterr()
        assert code == int(next(iter(re.findall(r"\d", remark)), 0)), line + shown.out + shown.err
        return shown.out + shown.err


def _pattern(body: str) -> str:
    return re.escape(body.rstrip("\n")).replace("…", ".*?")


@pytest.mark.parametrize(
    ("guide", "written"),
    [
        ("tutorial.md", ("out/peppermint-oil.md", "report.html")),
        ("stewards.md", ("out/peppermint-oil.md", "facts/statements/sleep.yaml")),
        ("rule-authors.md", ("lint_rules/house/jargon.yaml",)),
    ],
)
def test_a_guide_to_the_letter(
    guide: str,
    written: tuple[str, ...],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    page = (DOCS / guide).read_text(encoding="utf-8")
    newcomer, end = Newcomer(capsys, monkeypatch), 0
    for block in BLOCK.finditer(page):
        newcomer.follow(page[end : block.start()], block[1], block[2])
        end = block.end()
    assert all((tmp_path / "my-site" / name).is_file() for name in written)


def test_a_second_start_overwrites_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["init", "site"]) == 0
    Path("site/README.md").write_text("mine", encoding="utf-8")
    Path("site/facts/sources.yaml").unlink()
    assert main(["init", "site"]) == 2
    assert "has these already: .github/" in capsys.readouterr().err
    assert Path("site/README.md").read_text(encoding="utf-8") == "mine"
    assert not Path("site/facts/sources.yaml").exists()
