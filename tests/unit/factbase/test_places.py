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
        Change("other", "changed", ("status",)),
    )


def test_a_fact_changes_with_its_source(tmp_path: Path) -> None:
    old = _folder(tmp_path / "old", reed="limited")
    new = _folder(tmp_path / "new", title="Yearbook", reed="limited")
    assert changes(old, new) == (Change("reed", "changed", ("source almanac",)),)


def test_where_a_fact_stands_does_not_matter(tmp_path: Path) -> None:
    old = _folder(tmp_path / "old", a="limited", b="limited")
    new = _folder(tmp_path / "new", b="limited", a="limited")
    assert changes(old, new) == ()


def test_a_folder_may_be_empty(tmp_path: Path) -> None:
    new = _folder(tmp_path / "new", reed="limited")
    assert changes(Places(tmp_path / "none"), new) == (Change("reed", "added"),)
