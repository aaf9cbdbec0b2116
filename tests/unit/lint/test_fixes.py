"""A sentence that could stand instead: only where it can be put in as it is."""

from __future__ import annotations

import pytest

from generator.document.read import read
from generator.lint.fixes import fix
from generator.project import Project
from generator.spans import Place, Span

SAID = "Moonleaf may cause a headache."


def fixed(source: str, words: str, world: Project, path: str = "a.md", said: str = SAID) -> Place | None:
    document = read(source, path, None, world)
    start = document.text.index(words)
    found = fix(document, Span(start, start + len(words)), said)
    if found is None:
        return None
    assert (found.text, found.excerpt[0].number) == (said, found.place.line)
    return found.place


def test_the_whole_sentence_over_its_lines(world: Project) -> None:
    source = "# Tea\n\nIt is old. Moonleaf is\nquite safe. More."
    assert fixed(source, "quite safe", world) == Place(3, 12, 4, 11)
    assert fixed("<p>It is old. Tea is safe.</p>", "safe", world, "a.html") == Place(1, 15, 1, 26)


@pytest.mark.parametrize(
    ("source", "because"),
    [
        ("# Moonleaf is quite safe", "a heading asks, and what the fact denies is not asked"),
        ("- Moonleaf is quite safe", "an item that is no sentence is part of a list"),
        ("Moonleaf is **quite safe**.", "its markup would be lost"),
        ("[Moonleaf](x) is quite safe.", "its link would be lost"),
    ],
)
def test_none_where_it_would_not_fit(source: str, because: str, world: Project) -> None:
    assert fixed(source, "quite safe", world) is None, because


@pytest.mark.parametrize("said", ["", "A <b>leaf</b>.", "See [a](b)."])
def test_none_without_plain_words(said: str, world: Project) -> None:
    assert fixed("Moonleaf is quite safe.", "safe", world, said=said) is None


def test_none_for_words_of_two_sentences(world: Project) -> None:
    assert fixed("Moonleaf is safe. It is old.", "safe. It", world) is None
