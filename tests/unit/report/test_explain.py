"""How a sentence was heard, for people and for programs."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.document.read import read
from generator.lint.verdict import Explained
from generator.pipeline import explained
from generator.project import Project
from generator.report import explain, explain_json
from generator.report.view import COLOURS, View

TEXT = "Moonleaf may ease star ache, but trained frogs never stir; moonleaf causes night drift."


@pytest.fixture(scope="module")
def sentence(world: Project) -> Explained:
    return explained(read(f"A heading\n\n{TEXT}", "draft.txt", "text", world), world)[-1]


def test_the_text_shows_every_step(sentence: Explained) -> None:
    shown = explain.explain([sentence])
    for line in (
        "  star ache             entity: star-ache",
        "  frogs                 unknown",
        "  2                     trained frogs never stir",
        "  may                   hedges, over “ease star ache”  [perhaps]",
        "    moonleaf relieves star-ache",
        "      heard at              “ease”, verb, active",
        "      said                  hedged, stated",
        "      facts                 a fact says so",
        "    error unsupported-efficacy",
    ):
        assert line in shown


@pytest.mark.parametrize("width", [48, 100])
def test_no_line_is_wider_than_asked(sentence: Explained, width: int) -> None:
    shown = explain.explain([sentence], View(width=width))
    assert max(map(len, shown.splitlines())) <= width


def test_colours_add_nothing_but_colours(sentence: Explained) -> None:
    coloured = explain.explain([sentence], View(COLOURS))
    for code in {COLOURS.error, COLOURS.info, COLOURS.strong, COLOURS.quiet, COLOURS.end}:
        assert code in coloured
        coloured = coloured.replace(code, "")
    assert coloured == explain.explain([sentence])


def test_a_stranger_cannot_steer_the_terminal(world: Project) -> None:
    found = explained(read("Moonleaf \x1b[31mcauses night drift.", "a.txt", "text", world), world)
    assert "\x1b" not in explain.explain(found)


def test_json_has_places_in_the_sentence(sentence: Explained) -> None:
    (data,) = json.loads(explain_json.explain([sentence]))["sentences"]

    def words(part: dict[str, Any]) -> str:
        return TEXT[part["start"] : part["end"]]

    assert data["text"] == TEXT
    assert [words(clause) for clause in data["clauses"]] == [clause["text"] for clause in data["clauses"]]
    assert {words(claim["object"]) for claim in data["claims"]} == {"star ache", "night drift"}
    assert [words(claim) for claim in data["claims"]] == ["ease star ache", "causes night drift"]
    may = next(operator for operator in data["operators"] if operator["text"] == "may")
    assert [words(run) for run in may["over"]] == ["ease star ache"]
    assert data["claims"][1]["verdict"] == {
        "answer": "supported",
        "why": "",
        "facts": ["moonleaf-drift"],
    }
    assert [finding["rule"] for finding in data["findings"]] == ["unsupported-efficacy"]
