"""A reader that is not asked about a sentence, because of the signs it lacks, would have found nothing in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.claims import frames
from generator.claims.extract import hear
from generator.claims.model import Claim
from generator.claims.signs import signs_for
from generator.document.read import read
from generator.project import Project, load_project
from tests.conftest import WORLD
from tests.properties.conftest import steady

LABELLED = Path(__file__).parent.parent / "labelled"
GLUE = [
    "moonleaf", "Moonleaf", "it", "its", "people with", "pain", "night drift", "glow receptors", "harm", "addictive",
    "eases", "helps", "is", "has", "can", "not", "no", "never", "nobody", "as", "than", "through", "which", "for", "of",
    "to", "the", "a", "you", "and", ",", ".", "two", "half",
]  # fmt: skip


def forms(project: Project) -> list[str]:
    """First words and short forms of the lists that readers wait for."""
    tries = project.ear.sought.values()
    words = {word for trie in tries for word in trie.root if word}
    longer = {f"{word} {next(iter(trie.node(word) or {}), '')}" for trie in tries for word in trie.root if word}
    return sorted(words | longer)


def claims(text: str, project: Project) -> tuple[Claim, ...]:
    project.ear.met.clear()
    return hear(read(text, "draft.txt", "text", project), project.ear).claims


def asked_all(text: str, project: Project) -> tuple[Claim, ...]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(frames, "asked", lambda readers, *_: list(readers))
        return claims(text, project)


def drafts() -> Iterator[str]:
    """The labelled articles that ship for development."""
    for name in ("drafts", "careful"):
        rows = [json.loads(line) for line in (LABELLED / f"{name}.jsonl").read_text("utf-8").splitlines()]
        for doc in sorted({row["doc"] for row in rows}):
            yield "\n\n".join(row["text"] for row in rows if row["doc"] == doc)


def test_of_the_drafts(builtin: Project) -> None:
    for text in drafts():
        assert claims(text, builtin) == asked_all(text, builtin)


def test_of_the_examples_of_the_rules(builtin: Project) -> None:
    for rule in builtin.rules:
        for example in (*rule.bad, *rule.good, *rule.missed):
            assert claims(example.text, builtin) == asked_all(example.text, builtin), example.text


@steady
@given(data=st.data())
def test_of_any_words(data: st.DataObject, world: Project) -> None:
    words = st.sampled_from(GLUE) | st.sampled_from(GLUE) | st.sampled_from(forms(world))
    text = " ".join(data.draw(st.lists(words, min_size=3, max_size=16)))
    assert claims(text, world) == asked_all(text, world)


@pytest.mark.parametrize("root", [None, WORLD])
def test_what_readers_need_can_be_there(root: Path | None) -> None:
    """A sign that no sentence can have, as its name is misspelt, would silence its reader."""
    ear = load_project(root).ear
    types = {*ear.vocabulary.types, *(id for kinds in ear.vocabulary.ancestors.values() for id in kinds)}
    classes = {*ear.pack["grammar"], *ear.pack["promise"], "sayer"}
    effects = {one["effect"] for one in ear.pack["operators"]} | {"denies", "reports", "rejects", "wants", "unknown"}
    known = types | classes | effects | {"fixed"} | set(ear.sought)
    for reader in (*frames.READERS, *frames.ADDING):
        for need in signs_for(reader, ear):
            assert need and need <= known, (reader, need - known)
