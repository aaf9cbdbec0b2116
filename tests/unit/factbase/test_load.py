"""Facts from files: what they become, and every way they can be wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import DataError
from generator.factbase.load import load_facts
from generator.factbase.model import Support
from generator.project import Project
from generator.vocabulary.model import Quantity, Statement

Write = Callable[[dict[str, str]], Path]
SOURCES = "- {id: almanac, title: Almanac}\n- {id: trial, title: Trial}\n"
FACT = """\
- id: one
  states: [moonleaf, causes, night-drift]
  status: established
  evidence: rct
  sources: [{id: almanac}]
  checked: 2026-01-05
"""


def problems_of(write: Write, world: Project, fact: str, sources: str = SOURCES, **more: str) -> list[str]:
    files = {"statements/topic.yaml": fact, "sources.yaml": sources}
    root = write(files | {f"{name}.yaml": text for name, text in more.items()})
    with pytest.raises(DataError) as caught:
        load_facts(root, world.vocabulary)
    return [str(problem).replace(str(root) + "/", "") for problem in caught.value.problems]


def test_a_fact_as_written(world: Project) -> None:
    fact = world.facts.fact("moonine-glow")
    assert fact.topic == "moonleaf"
    assert fact.states == (Statement("moonine", "activates", "glow-receptor"),)
    assert fact.supports == (Support("vessel", "activation measured in vessels"),)
    assert fact.where == {"species": "human", "system": "glass vessels"}
    assert Path(fact.path).name == "moonleaf.yaml"
    assert fact.line == 15


def test_lists_of_subjects_and_objects_become_pairs(write: Write, world: Project) -> None:
    fact = FACT.replace(
        "[moonleaf, causes, night-drift]", "[[moonine, glintine], blocks, [lantern-enzyme, glow-receptor]]"
    )
    root = write({"statements/t.yaml": fact + "  holds: false\n", "sources.yaml": SOURCES})
    assert [str(s) for s in load_facts(root, world.vocabulary).fact("one").states] == [
        "moonine NOT blocks lantern-enzyme",
        "moonine NOT blocks glow-receptor",
        "glintine NOT blocks lantern-enzyme",
        "glintine NOT blocks glow-receptor",
    ]


def test_former_ids_lead_to_the_present_ones(world: Project) -> None:
    assert world.facts.fact("lunine-glow").id == "moonine-glow"
    affinity = world.facts.fact("moonine-glow-affinity")
    assert affinity.states[0].subject == "moonine"
    assert affinity.quantity == Quantity(3, 9, "nM", "Ki")
    assert [source.id for source in world.facts.cited(affinity)] == ["vessel"]


def test_disclosures(world: Project) -> None:
    (disclosure,) = world.facts.disclosures
    assert disclosure.accepts == ("is invented",)


def test_a_project_may_have_no_facts_yet(tmp_path: Path, world: Project) -> None:
    assert not load_facts(tmp_path, world.vocabulary).facts


def test_unknown_ids_come_with_near_misses(write: Write, world: Project) -> None:
    fact = FACT.replace("[moonleaf, causes, night-drift]", "[[moonlaef, moonine], cause, nite-drift]")
    fact = fact.replace("{id: almanac}", "{id: almanack}, {id: trial}, {id: trial}")
    assert problems_of(write, world, fact) == [
        "statements/topic.yaml:2:13: unknown entity 'moonlaef'\n  hint: Did you mean 'moonleaf'?",
        "statements/topic.yaml:2:33: unknown predicate 'cause'\n  hint: Did you mean 'causes'?",
        "statements/topic.yaml:2:40: unknown entity 'nite-drift'\n  hint: Did you mean 'night-drift'?",
        "statements/topic.yaml:5:14: unknown source 'almanack'\n  hint: Did you mean 'almanac'?",
        "statements/topic.yaml:5:43: source 'trial' is named twice",
    ]


def test_a_fact_needs_a_source(write: Write, world: Project) -> None:
    (problem,) = problems_of(write, world, FACT.replace("[{id: almanac}]", "[]"))
    assert "A fact needs a source" in problem


@pytest.mark.parametrize(
    ("quantity", "expected"),
    [
        ("{unit: g}", "the quantity has no number"),
        ("{low: 3, high: 1, unit: g}", "low (3) is more than high (1)"),
        ("{low: 1.0e999, unit: g}", "the number is too large"),
        ("{low: three, unit: g}", "'three' is not a number or nothing"),
        ("{low: true, unit: g}", "True is not a number or nothing"),
    ],
)
def test_odd_quantities(write: Write, world: Project, quantity: str, expected: str) -> None:
    (problem,) = problems_of(write, world, FACT + f"  quantity: {quantity}\n")
    assert expected in problem


def test_a_date_must_exist(write: Write, world: Project) -> None:
    (problem,) = problems_of(write, world, FACT.replace("2026-01-05", "2026-02-30"))
    assert problem.startswith("statements/topic.yaml:6:3: '2026-02-30' is no date")


def test_ids_are_taken_once_over_all_files(write: Write, world: Project) -> None:
    other = FACT.replace("id: one", "id: two") + "  was: [one]\n"
    found = problems_of(write, world, FACT + FACT, SOURCES, **{"statements/other": other})
    assert found == [
        "statements/topic.yaml:7:3: duplicate id 'one'\n  hint: It is also in statements/topic.yaml:1."
    ]
    (former,) = problems_of(write, world, FACT, SOURCES, **{"statements/other": other})
    assert "other.yaml:7:9: the former id 'one' is in use" in former


def test_wrong_files_are_all_reported(write: Write, world: Project) -> None:
    found = problems_of(write, world, "- {id: a}\n", "- {id: s}\n", disclosures="- {id: d, says: x}\n")
    assert {line.split(":")[0] for line in found} == {
        "statements/topic.yaml",
        "sources.yaml",
        "disclosures.yaml",
    }


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("families: [efficacies]", "unknown predicate family 'efficacies'\n  hint: Did you mean 'efficacy'?"),
        ("facts: [one, oen]", "unknown fact 'oen'\n  hint: Did you mean 'one'?"),
        (
            "told_by: [[moonlaef, causes, risk, not]]",
            "unknown entity 'moonlaef'\n  hint: Did you mean 'moonleaf'?",
        ),
        ("told_by: [[moonleaf, cuases, risk]]", "unknown predicate 'cuases'\n  hint: Did you mean 'causes'?"),
    ],
)
def test_what_a_disclosure_names_is_known(write: Write, world: Project, keys: str, expected: str) -> None:
    (problem,) = problems_of(write, world, FACT, disclosures=f"- {{id: d, says: [Take care.], {keys}}}\n")
    assert expected in problem
