"""What changed between two folders of facts."""

from __future__ import annotations

from pathlib import Path

from generator.factbase.places import Change, Places, changes

FACT = """\
- id: {id}
  states: [reed, eases, ache]
  status: {status}
  evidence: rct
  sources: [{{id: {source}}}]
  checked: 2026-01-01
"""


def _folder(path: Path, title: str = "Almanac", **facts: str) -> Places:
    (path / "statements").mkdir(parents=True)
    text = "".join(FACT.format(id=id, status=status, source="almanac") for id, status in facts.items())
    (path / "statements" / "reed.yaml").write_text(text or "[]\n", encoding="utf-8")
    (path / "sources.yaml").write_text(f"- {{id: almanac, title: {title}}}\n", encoding="utf-8")
    return Places(path)


def test_added_removed_and_changed_facts(tmp_path: Path) -> None:
    old = _folder(tmp_path / "old", same="limited", gone="limited", other="limited")
    new = _folder(tmp_path / "new", same="limited", come="limited", other="established")
    assert changes(old, new) == (
        Change("come", "added"),
        Change("gone", "removed"),
        Change("other", "changed", ("status",), ("- limited", "+ established")),
    )


def test_a_fact_changes_with_its_source(tmp_path: Path) -> None:
    old = _folder(tmp_path / "old", reed="limited")
    new = _folder(tmp_path / "new", title="Yearbook", reed="limited")
    lines = ("- title: Almanac", "+ title: Yearbook")
    assert changes(old, new) == (Change("reed", "changed", ("source almanac",), lines),)


def test_a_renamed_fact_keeps_its_past(tmp_path: Path) -> None:
    old = _folder(tmp_path / "old", reed="limited", other="limited")
    new = _folder(tmp_path / "new", rush="established", other="limited")
    file = tmp_path / "new" / "statements" / "reed.yaml"
    file.write_text(file.read_text().replace("- id: rush\n", "- id: rush\n  was: [reed]\n"), encoding="utf-8")
    lines = ("- limited", "+ established")
    assert changes(old, Places(new.folder)) == (Change("rush", "renamed", ("status",), lines, "reed"),)


def test_only_the_sentence_that_changed_is_shown(tmp_path: Path) -> None:
    old, new = _folder(tmp_path / "old", reed="limited"), _folder(tmp_path / "new", reed="limited")
    for folder, second in ((old, "It eases."), (new, "It soothes.")):
        file = folder.folder / "statements" / "reed.yaml"
        file.write_text(file.read_text() + f"  says: [Reed is tall., {second}]\n", encoding="utf-8")
    (change,) = changes(Places(old.folder), Places(new.folder))
    assert change.lines == ("- It eases.", "+ It soothes.")


def test_where_a_fact_stands_does_not_matter(tmp_path: Path) -> None:
    old = _folder(tmp_path / "old", a="limited", b="limited")
    new = _folder(tmp_path / "new", b="limited", a="limited")
    assert changes(old, new) == ()


def test_a_folder_may_be_empty(tmp_path: Path) -> None:
    new = _folder(tmp_path / "new", reed="limited")
    assert changes(Places(tmp_path / "none"), new) == (Change("reed", "added"),)
