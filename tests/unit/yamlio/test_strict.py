"""YAML as people expect it, with places, and every way a file can be wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import DataError
from generator.yamlio import load, loads, shown
from generator.yamlio.strict import MAX_BYTES, MAX_DEPTH

Write = Callable[[dict[str, str]], Path]


def problem(text: str) -> str:
    with pytest.raises(DataError) as caught:
        loads(text, "f.yaml")
    (only,) = caught.value.problems
    return str(only)


def test_words_stay_words_and_numbers_are_numbers() -> None:
    data = loads("a: no\nb: 2026-11-22\nc: 12:30\nd: 7\ne: 1.5\nf: true\ng: ~\nh: on\ni: 007", "f").data
    expected = {"a": "no", "b": "2026-11-22", "c": "12:30", "d": 7, "e": 1.5, "f": True, "g": None}
    assert data == expected | {"h": "on", "i": "007"}


def test_places_of_values_and_of_what_is_missing() -> None:
    located = loads("a:\n  - b: [x, y]\n", "f")
    assert located.at("a", 0, "b", 1) == (2, 12)
    assert located.at("a", 0, "gone") == (2, 5)
    assert located.at("a", 7) == (1, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", "f.yaml:3:1: duplicate key 'a'\n  hint: It stands first in line 1."),
        ("x:\n  a: [1\n", "f.yaml:3:1: broken YAML: did not find expected ',' or ']'"),
        ("a: &n [1]\nb: *n\n", "f.yaml:2:4: aliases (*name) are not used here"),
        ("? [a]\n: 1\n", "f.yaml:1:3: a key must be a plain word"),
        ("a: \x07", "f.yaml: broken YAML: unacceptable character #x0007"),
        ("a: !!python/name:os.system x", "f.yaml:1:4: broken YAML: could not determine a constructor"),
        ("a: 1.0e999", "f.yaml:1:4: the number is too large"),
        (f"a: {'9' * 400}", "f.yaml:1:4: the number is too large"),
        ("a: !!int x", "f.yaml: cannot be read as YAML:"),
        ("a: 1\n---\nb: 2\n", "f.yaml:2:1: broken YAML: but found another document"),
        ("a: \ud800", "f.yaml: cannot be read as YAML:"),
    ],
)
def test_broken_yaml_is_one_problem_with_a_place(text: str, expected: str) -> None:
    assert problem(text).startswith(expected)


@pytest.mark.parametrize("times", [MAX_DEPTH + 1, 200_000])
def test_deep_nesting_is_refused_and_does_not_crash(times: int) -> None:
    assert "nested deeper" in problem("[" * times + "]" * times)


def test_duplicate_keys_are_found_all_at_once() -> None:
    with pytest.raises(DataError) as caught:
        loads("- {a: 1, a: 2}\n- {b: {c: 1, c: 2}}\n", "f")
    assert [p.line for p in caught.value.problems] == [1, 2]


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "latin.yaml").write_bytes("a: 1\nü: \xe4".encode("latin-1"))
    (tmp_path / "huge.yaml").write_bytes(b"#" * (MAX_BYTES + 1))
    for name, expected in {
        "latin.yaml": ":2:1: is not UTF-8 text",
        "huge.yaml": ": is larger than 8 MB",
        "gone.yaml": ": cannot be read: No such file or directory",
    }.items():
        with pytest.raises(DataError) as caught:
            load(tmp_path / name)
        assert str(caught.value).startswith(f"{tmp_path / name}{expected}")


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "bom.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1")
    assert load(path).data == {"a": 1}


def test_paths_are_shown_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path / "facts" / "a.yaml") == str(Path("facts/a.yaml"))
    assert shown(tmp_path.parent / "b.yaml") == str(tmp_path.parent / "b.yaml")


@given(st.text(max_size=60))
def test_any_text_gives_data_or_problems(text: str) -> None:
    try:
        loads(text, "f")
    except DataError as error:
        assert error.problems
