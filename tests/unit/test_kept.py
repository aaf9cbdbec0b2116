"""What is kept between starts: never stale, never trusted, never in the way."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path

import pytest

from generator.errors import DataError
from generator.lint.model import FileResult
from generator.pipeline import check_draft
from generator.project import Project, data_dir, load_project
from generator.yamlio import kept

Write = Callable[[dict[str, str]], Path]
ENTITIES = """\
- id: reed
  is: [herb]
  name: reed
- id: weed
  is: [herb]
  name: weed
"""
STATEMENTS = """\
- id: reed-and-sleep
  states: [reed, treats, insomnia]
  status: {status}
  evidence: systematic-review
  says: [Reed helps with insomnia.]
  sources: [{{id: some, supports: It helped.}}]
  checked: "2026-01-01"
- id: reed-and-pain
  states: [reed, treats, pain]
  status: unknown
  evidence: survey
  sources: [{{id: some, supports: Nothing known.}}]
  checked: "2026-01-01"
"""
SOURCES = "- {id: some, title: A source}\n"
DRAFT = "Reed treats insomnia. Reed is addictive. Reed treats pain and relieves headaches."


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv(kept.VARIABLE, str(folder))
    return folder


@pytest.fixture
def root(write: Write, cache: Path) -> Path:
    write({"project/facts/entities/herbs.yaml": ENTITIES, "project/facts/sources.yaml": SOURCES})
    return write({"project/facts/statements/all.yaml": STATEMENTS.format(status="established")}) / "project"


def judged(project: Project) -> FileResult:
    return check_draft(DRAFT, "draft.txt", None, project)


def kept_files(cache: Path) -> list[Path]:
    return sorted(cache.rglob("*")) if cache.exists() else []


def is_read(monkeypatch: pytest.MonkeyPatch, root: Path | None) -> bool:
    """Whether a start reads the data's files itself."""
    called: list[Path | None] = []
    with monkeypatch.context() as patch:
        from generator import project

        read = project._read
        patch.setattr(project, "_read", lambda root: (called.append(root), read(root))[1])
        load_project(root)
    return bool(called)


def test_a_second_start_finds_the_same_project(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load_project(root)
    before = judged(first)
    assert not is_read(monkeypatch, root)
    second = load_project(root)
    assert judged(second) == before
    assert before.findings
    for field in fields(Project):
        if not field.name.startswith("_"):
            assert getattr(second, field.name) == getattr(first, field.name), field.name


def test_the_built_in_data_is_kept_too(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = judged(load_project())
    assert not is_read(monkeypatch, None)
    assert judged(load_project()) == before


def test_nothing_is_written_before_a_text_is_read(root: Path, cache: Path) -> None:
    assert load_project(root).facts.facts
    assert not kept_files(cache)


def test_a_changed_byte_is_another_verdict(root: Path) -> None:
    before = judged(load_project(root))
    file = root / "facts" / "statements" / "all.yaml"
    stat = file.stat()
    file.write_text(STATEMENTS.format(status="refuted    "))
    assert file.stat().st_size == stat.st_size
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))  # only the content tells
    after = judged(load_project(root))
    assert after != before
    file.write_text(STATEMENTS.format(status="established"))
    assert judged(load_project(root)) == before


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("facts/entities/more.yaml", "- {id: sedge, is: [herb], name: sedge}\n"),
        ("lint_rules/language/en/entities/more.yaml", "- {id: sedge, is: [herb], name: sedge}\n"),
        ("factpress.yaml", "language: en\n"),
    ],
)
def test_a_new_file_is_seen(
    name: str, text: str, root: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged(load_project(root))
    write({f"project/{name}": text})
    assert is_read(monkeypatch, root)
    assert ("sedge" in load_project(root).vocabulary.entities) == ("sedge" in text)


def test_a_file_that_is_gone_is_missed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    judged(load_project(root))
    (root / "facts" / "statements" / "all.yaml").unlink()
    assert not load_project(root).facts.facts


def test_a_mistake_is_told_however_often_one_asks(root: Path) -> None:
    judged(load_project(root))
    (root / "facts" / "sources.yaml").write_text("- {id: some}\n")
    for _ in range(2):
        with pytest.raises(DataError, match="'title' is missing"):
            load_project(root)


def _cut(raw: bytes) -> bytes:
    return raw[: len(raw) // 2]


def _flipped(raw: bytes) -> bytes:
    return raw[:-9] + bytes([raw[-9] ^ 1]) + raw[-8:]


def _other_key(raw: bytes) -> bytes:
    at = len(kept._MAGIC)
    return raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]


@pytest.mark.parametrize(
    "damage",
    [_cut, _flipped, _other_key, lambda raw: b"", lambda raw: b"something else", lambda raw: raw + b"x"],
)
def test_a_damaged_or_foreign_file_is_written_anew(
    damage: Callable[[bytes], bytes], root: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = judged(load_project(root))
    (file,) = kept_files(cache)
    sound = file.read_bytes()
    file.write_bytes(damage(sound))
    assert is_read(monkeypatch, root)
    assert judged(load_project(root)) == before
    assert not is_read(monkeypatch, root)
    assert kept_files(cache) == [file]


def test_another_version_reads_for_itself(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    judged(load_project(root))
    monkeypatch.setattr("generator.__version__", "0.0.0")
    assert is_read(monkeypatch, root)


@pytest.mark.parametrize("kind", ["file in the way", "no such place"])
def test_a_folder_that_cannot_be_written_is_done_without(
    kind: str, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = judged(load_project(root))
    (tmp_path / "wall").write_text("no folder")
    folder = tmp_path / "wall" if kind == "file in the way" else Path("/proc/nowhere/cache")
    monkeypatch.setenv(kept.VARIABLE, str(folder))
    assert judged(load_project(root)) == before


def test_a_full_disk_leaves_nothing_behind(root: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, target: Path) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(Path, "replace", full)
    judged(load_project(root))
    assert not kept_files(cache) or kept_files(cache) == [cache]
    assert not [path for path in kept_files(cache) if path.is_file()]


def test_an_empty_variable_turns_it_off(root: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(kept.VARIABLE, "")
    judged(load_project(root))
    assert not kept_files(cache)


@pytest.mark.parametrize(("given", "expected"), [("{tmp}/x", "{tmp}/x"), ("relative", "{tmp}/home/.cache")])
def test_where_it_is_by_default(
    given: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(kept.VARIABLE, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CACHE_HOME", given.format(tmp=tmp_path))
    place = kept.slot([data_dir("facts")])
    assert place and place.path.parent == Path(expected.format(tmp=tmp_path)) / "factpress"


def test_the_same_data_elsewhere_tells_its_own_places(
    root: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(2):
        monkeypatch.chdir(root)
        inside = load_project(Path())
        judged(inside)
        assert {fact.path for fact in inside.facts.facts.values()} == {"facts/statements/all.yaml"}
        monkeypatch.chdir(root.parent.parent)
        outside = load_project(root)
        judged(outside)
        shown = str((root / "facts/statements/all.yaml").relative_to(Path.cwd()))
        assert {fact.path for fact in outside.facts.facts.values()} == {shown}


def test_a_project_made_of_another_is_not_kept_for_it(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = load_project(root)
    judged(replace(project, facts=replace(project.facts, facts={})))
    assert is_read(monkeypatch, root)


def test_what_changes_while_it_is_read_is_not_kept(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = load_project(root)
    (root / "facts" / "statements" / "all.yaml").write_text(STATEMENTS.format(status="refuted"))
    judged(project)
    assert is_read(monkeypatch, root)


@pytest.mark.slow
def test_many_processes_at_once_agree(root: Path, cache: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(DRAFT)
    command = [
        sys.executable,
        "-m",
        "generator",
        "check",
        str(draft),
        "--project",
        str(root),
        "--format",
        "json",
    ]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
    outputs = {run.communicate()[0] for run in runs}
    assert len(outputs) == 1 and b"findings" in outputs.pop()
    assert len(list(cache.glob("*.kept"))) == 1
