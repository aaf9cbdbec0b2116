"""Facts beside a finding: the nearest first, each as an English line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.claims.extract import hear
from generator.document.read import read
from generator.lint.notes import nearest, note, sentence
from generator.pipeline import check_draft
from generator.project import Project, load_project


def test_a_fact_without_sentences_is_told_in_english(world: Project) -> None:
    fact = replace(world.facts.fact("moonleaf-drift"), says=())
    told = note(fact, world.facts, world.speech).statement
    assert told[0].isupper() and "moonleaf-" not in told and "causes night-drift" not in told
    assert note(fact, world.facts, None).statement == str(fact.states[0])


def test_instead_is_a_whole_sentence_though_the_fact_has_none(world: Project) -> None:
    fact = replace(world.facts.fact("moonleaf-drift"), says=())
    assert sentence([fact], world.speech).endswith(".")
    assert sentence([], world.speech) == ""


def test_the_nearest_fact_comes_first() -> None:
    project = load_project()
    heard = hear(read("Kratom raises dopamine.", "a.md", None, project), project.ear)
    (claim,) = heard.claims
    facts = [f for f in project.facts.facts.values() if any(s.object == claim.object.id for s in f.states)]
    first = nearest(facts[::-1], claim, project.vocabulary)[0]
    assert any((s.subject, s.predicate) == ("kratom", "raises") for s in first.states)


def test_what_is_said_at_large_comes_before_what_is_said_of_one_effect() -> None:
    project = load_project()
    (claim,) = hear(read("Kratom interacts with dopamine.", "a.md", None, project), project.ear).claims
    facts = [project.facts.fact(id) for id in ("kratom-analgesia-via-dopamine", "kratom-human-dopamine-unmeasured")]
    assert nearest(facts, claim, project.vocabulary)[0].where == {"species": "humans"}
    assert nearest(facts[::-1], claim, project.vocabulary)[0].where == {"species": "humans"}


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Nobody has ever died from kratom.", "death"),
        ("Kratom does not damage the liver.", "liver-injury"),
        ("Kratom does not cause seizures.", "seizure"),
        ("Kratom is completely safe.", "harm"),
    ],
)
def test_a_denial_is_answered_with_what_it_denies(text: str, about: str) -> None:
    project = load_project()
    (finding,) = check_draft(text, "a.md", None, project).findings
    first = project.facts.fact(finding.facts[0].id)
    assert about in {statement.object for statement in first.states}
    assert not first.lint_only and finding.instead == first.says[0]


def test_what_is_never_printed_is_not_offered(world: Project) -> None:
    fact = replace(world.facts.fact("moonine-glow"), lint_only=True)
    assert sentence([fact], world.speech) == "" == sentence([fact], None)


@pytest.mark.parametrize("promise", ["relieves chronic pain", "offers relief from chronic pain"])
def test_a_promise_ends_where_a_denial_begins(promise: str) -> None:
    text = f"Kratom {promise} without any risk of addiction."
    found = check_draft(text, "a.md", None, load_project()).findings
    assert [(f.rule, f.quote) for f in found] == [
        ("unsupported-efficacy", promise.removeprefix("offers ")),
        ("denied-risk", "without any risk of addiction"),
    ]


def test_words_at_fault_have_both_marks_of_a_bracket() -> None:
    text = "Kratom helps with sleep problems (insomnia above all) and is sold everywhere."
    (found,) = check_draft(text, "a.md", None, load_project()).findings
    assert found.quote == "helps with sleep problems (insomnia above all)"
