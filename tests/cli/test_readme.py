"""What the README and the guides show works as shown."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest

from generator.cli import cli, main

ROOT = Path(__file__).parents[2]
PAGES = {
    path: path.read_text(encoding="utf-8") for path in (ROOT / "README.md", *sorted(ROOT.glob("docs/*.md")))
}
BLOCKS = [
    block for text in PAGES.values() for block in re.findall(r"^```(\w+)\n(.*?)^```", text, re.M | re.S)
]
COMMANDS = sorted(
    {
        re.split(r" #| > ", line)[0].strip(" -").removeprefix("run: ")
        for _, block in BLOCKS
        for line in block.splitlines()
        if re.match(r"\s*(- (run: )?)?factpress ", line)
    }
)


def test_the_brief_becomes_an_article(run: Callable[..., Any], tmp_path: Path) -> None:
    (brief,) = (block for kind, block in BLOCKS if kind == "yaml" and "tea-and-withdrawal" in block)
    (tmp_path / "my-brief.yaml").write_text(brief, encoding="utf-8")
    outcome = run("render", "my-brief.yaml", "--out", "out", project=None)
    assert outcome.code == 0, outcome.err
    written = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert written == ["tea-and-withdrawal.md", "tea-and-withdrawal.provenance.json"]


def test_the_output_shown_is_what_comes(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    (shown,) = (block for kind, block in BLOCKS if kind == "text" and block.startswith("$ factpress check"))
    command, *pieces = re.split(r"\n+…?\n+", shown.strip())
    assert main(shlex.split(command)[2:]) == 1
    came = capsys.readouterr().out
    assert len(pieces) > 2
    for piece in pieces:
        assert piece in came


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_exists_with_its_options(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("out", "my-rules"):  # some options take only a folder that is there
        (tmp_path / folder).mkdir()
    name, *args = shlex.split(command)[1:]
    found = cli.commands[name]
    if isinstance(found, click.Group):
        sub, *args = args
        found = found.commands[sub]
    found.make_context(name, args)


def test_links_lead_somewhere() -> None:
    for path, text in PAGES.items():
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
            assert (path.parent / target).exists(), f"{path.name}: {target}"
