"""The engine knows no subject: no substance, receptor, symptom or risk is named in its code."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import generator
from generator.project import load_project
from generator.yamlio import builtin

CODE = sorted(Path(generator.__file__).parent.rglob("*.py"))
SUBJECTS = ("agent", "target", "health-problem", "function", "body-part", "agency", "taxon")
# Words that are also names of things, and mean something else in code.
PLAIN = {"body", "ear", "focus", "harm", "hearing", "memory", "mouth", "strength", "who"}


def words_of(path: Path) -> Iterator[tuple[int, str]]:
    """(line, text) of every identifier and string, docstrings included, as words."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        named = (getattr(node, key, None) for key in ("id", "attr", "arg", "name", "value"))
        for text in named:
            if isinstance(text, str):
                yield getattr(node, "lineno", 0), re.sub(r"[\W_]+", " ", text).lower()


@pytest.fixture(scope="module")
def names() -> re.Pattern[str]:
    vocabulary = load_project().vocabulary
    forms = {
        re.sub(r"[\W_]+", " ", form).lower().strip()
        for entity in vocabulary.entities.values()
        if vocabulary.has_type(entity.id, SUBJECTS)
        for form in (entity.id, entity.name)
    }
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, forms - PLAIN), reverse=True))})\b")


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.parent.name + "/" + path.name)
def test_no_thing_of_any_subject_is_named(path: Path, names: re.Pattern[str]) -> None:
    found = [(line, match.group()) for line, text in words_of(path) for match in names.finditer(text)]
    assert not found


def test_the_test_sees_what_it_looks_for(tmp_path: Path, names: re.Pattern[str]) -> None:
    thing = sorted(load_project().facts.facts.values(), key=lambda fact: fact.id)[0].states[0].subject
    code = tmp_path / "code.py"
    for text in (f"{thing.replace('-', '_')}_level = 1", f'"""About {thing}."""', f'x = "{thing}"'):
        code.write_text(text)
        assert any(names.search(words) for _, words in words_of(code))


def test_the_language_pack_does_not_name_the_built_in_subject() -> None:
    """A pack serves every subject: the thing that most facts are about, and its parts, stand in none of its lists."""
    project = load_project()
    root = project.vocabulary.root
    told = Counter(root(state.subject) for fact in project.facts.facts.values() for state in fact.states)
    (subject, _), *_ = told.most_common(1)
    own = {f for e in project.vocabulary.entities.values() if root(e.id) == subject for f in e.forms}
    shared = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, own)))})\b", re.I)
    lists = sorted(builtin("lint_rules").joinpath("language").rglob("*.yaml"))
    texts = {path: re.sub(r"#.*", "", path.read_text(encoding="utf-8")) for path in lists}
    found = [(path.name, match.group()) for path, text in texts.items() for match in shared.finditer(text)]
    assert own
    assert lists
    assert not found
