"""Who names a fact."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.compose.uses import in_articles, in_briefs, in_templates
from generator.errors import DataError

Write = Callable[[dict[str, str]], Path]
IDS = {"reed-ache"}


def test_briefs_name_facts_anywhere(write: Write) -> None:
    root = write(
        {
            "one.yaml": """\
                id: one
                summary:
                  facts:
                    - other
                    - {fact: reed-ache, lead: In short}
                exclude: [reed-ache]
            """,
            "two.yaml": "title: about reed-ache and more\n",
        }
    )
    found = in_briefs(sorted(root.glob("*.yaml")), IDS)
    assert [(Path(use.path).name, use.line) for use in found] == [("one.yaml", 5), ("one.yaml", 6)]


def test_templates_name_facts_in_quotes(write: Write) -> None:
    root = write(
        {
            "a.md.j2": '# reed-ache\n{{ say(\'reed-ache\') }}\n{% stating "x", "reed-ache" %}\n',
            "sub/b.md.j2": '{{ say("reed-ache-long") }}',
        }
    )
    assert [(use.line, use.column) for use in in_templates([root], IDS)] == [(2, 9), (3, 18)]
    assert list(in_templates([root], set())) == []


def test_articles_state_facts_by_their_sidecars(write: Write) -> None:
    sentences = [
        {"text": "A.", "line": 3, "column": 1, "facts": ["reed-ache", "other"]},
        {"text": "B.", "line": 4, "column": 2, "facts": []},
    ]
    sidecar = json.dumps({"brief": {}, "article": {}, "sentences": sentences})
    root = write(
        {
            "pond.md": "# Pond\n",
            "pond.provenance.json": sidecar,
            "deep/lone.provenance.json": sidecar,
            "package.json": '{"sentences": 3}',
            "list.json": "[1]",
        }
    )
    found = sorted(in_articles(root, IDS))
    assert [(Path(use.path).name, use.line, use.column) for use in found] == [
        ("lone.provenance.json", 3, 1),
        ("pond.md", 3, 1),
    ]
    assert str(found[1]).startswith("article   ")


def test_a_broken_sidecar_is_an_error_with_its_name(write: Write) -> None:
    root = write({"pond.provenance.json": "{"})
    with pytest.raises(DataError, match=r"pond\.provenance\.json: is no JSON"):
        list(in_articles(root, IDS))
