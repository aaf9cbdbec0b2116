"""Plans: each fact once, the strongest first, the same in every run."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.compose.choose import choose, closeness, paragraphs, runs, setting_of
from generator.compose.model import Item, Outline, Passage, Section, Selector
from generator.compose.plan import Plan, plan
from generator.errors import DataError
from generator.factbase.base import FactBase
from generator.project import Project
from tests.unit.compose.conftest import PLAIN, ReadBrief

RISKS = Section("Risks of {first}", (Passage(select=(Selector(families=("risk",)),)),), "risks")
BODY = Section("{first} and {second}", (Passage(select=(Selector(most=20),)),), "body")


def facts_of(planned: Plan) -> list[str]:
    shown = [*planned.summary, *planned.introduction, *planned.conclusion]
    shown += [paragraph for part in planned.sections for paragraph in part.paragraphs]
    return [item.fact for paragraph in shown for item in paragraph.items]


def test_no_fact_is_planned_twice(world: Project, read_brief: ReadBrief) -> None:
    outline = Outline(summary=Passage(select=(Selector(most=2),)), body=(BODY, BODY), closing=(RISKS,))
    brief = read_brief(PLAIN + "audience: professional\n")
    found = facts_of(plan(brief, outline, world.facts))
    assert len(found) == len(set(found)) == len(world.facts.facts)


def test_closing_sections_choose_before_the_body(world: Project, read_brief: ReadBrief) -> None:
    planned = plan(read_brief(PLAIN), Outline(body=(BODY,), closing=(RISKS,)), world.facts)
    body, risks = planned.sections
    assert (body.id, risks.id) == ("body", "risks")
    assert "moonleaf-drift" in {item.fact for paragraph in risks.paragraphs for item in paragraph.items}


def test_a_briefs_own_section_replaces_the_outlines(world: Project, read_brief: ReadBrief) -> None:
    own = PLAIN + "sections: [{id: risks, heading: My own, facts: [moonleaf-native]}]\n"
    planned = plan(read_brief(own), Outline(body=(BODY,), closing=(RISKS,)), world.facts)
    assert [part.heading for part in planned.sections] == ["My own"]


def test_headings_name_what_the_brief_is_about(world: Project, read_brief: ReadBrief) -> None:
    two = PLAIN.replace("[moonleaf]", "[moonleaf, star-ache]")
    planned = plan(read_brief(two), Outline(body=(BODY,)), world.facts)
    assert planned.sections[0].heading == "Moonleaf and star ache"


def test_included_facts_always_find_a_place(world: Project, read_brief: ReadBrief) -> None:
    brief = read_brief(PLAIN + "include: [moonine-glow-affinity, moonleaf-native]\n")
    narrow = Section("Risks", (Passage(select=(Selector(families=("origin",), most=1),)),))
    planned = plan(brief, Outline(body=(narrow,)), world.facts)
    assert facts_of(planned) == ["moonleaf-native", "moonine-glow-affinity"]


def test_excluded_reserved_and_lint_only_facts_stay_out(world: Project, read_brief: ReadBrief) -> None:
    hidden = replace(world.facts.fact("moonleaf-native"), lint_only=True)
    base = replace(world.facts, facts={**world.facts.facts, hidden.id: hidden})
    brief = read_brief(PLAIN + "exclude: [moonleaf-drift]\n")
    found = facts_of(plan(brief, Outline(body=(BODY,)), base, {"moonine-glow"}))
    assert not {"moonleaf-native", "moonleaf-drift", "moonine-glow"} & set(found)


def test_laboratory_figures_are_for_professionals(world: Project, read_brief: ReadBrief) -> None:
    everything = Selector(most=20)
    for audience, shown in (("public", False), ("professional", True)):
        brief = read_brief(PLAIN + f"audience: {audience}\n")
        found = {fact.id for fact in choose(everything, brief, world.facts, set())}
        assert ("moonine-glow-affinity" in found) is shown


def test_facts_close_to_the_subject_and_strong_come_first(world: Project, read_brief: ReadBrief) -> None:
    brief = read_brief(PLAIN.replace("[moonleaf]", "[moonleaf, star-ache]"))
    first, second, *_ = choose(Selector(families=("efficacy", "risk")), brief, world.facts, set())
    assert first.id == "moonleaf-star-ache"
    assert second.id == "moonleaf-tide-clarity"


def test_a_longer_article_chooses_more(world: Project, read_brief: ReadBrief) -> None:
    counts = [
        len(choose(Selector(most=3), read_brief(PLAIN + f"length: {words}\n"), world.facts, set()))
        for words in (300, 900, 1800)
    ]
    assert counts == [1, 3, 6]


def test_the_same_brief_plans_the_same_article(world: Project, read_brief: ReadBrief) -> None:
    brief, outline = read_brief(PLAIN), Outline(body=(BODY,), closing=(RISKS,))
    assert plan(brief, outline, world.facts) == plan(brief, outline, world.facts)


def test_parts_belong_to_their_whole(world: Project) -> None:
    fact = world.facts.fact("moonine-glow")
    vocabulary = world.facts.vocabulary
    assert [closeness(fact, id, vocabulary) for id in ("moonine", "moonleaf", "dawn-root")] == [2, 2, 0]
    by_topic = replace(fact, topic="dawn-root-and-more")
    assert closeness(by_topic, "dawn", vocabulary) == 1


@pytest.mark.parametrize(
    ("id", "setting"),
    [
        ("moonleaf-native", "background"),
        ("moonleaf-drift", "people"),
        ("moonine-glow", "bench"),
        ("moonine-lantern-unknown", "open"),
        ("moonleaf-star-ache", "open"),
    ],
)
def test_facts_know_where_they_were_seen(world: Project, id: str, setting: str) -> None:
    assert setting_of(world.facts.fact(id)) == setting


def test_paragraphs_are_of_three_to_five(world: Project) -> None:
    every = list(world.facts.facts.values())
    made = paragraphs(every)
    assert sorted(fact.id for _, facts in made for fact in facts) == sorted(fact.id for fact in every)
    assert all(len(facts) in (3, 4, 5) for _, facts in made)
    assert paragraphs([]) == []


def test_small_groups_share_a_paragraph_without_a_setting(world: Project) -> None:
    mixed = [world.facts.fact(id) for id in ("moonleaf-native", "moonine-glow")]
    assert [(setting, len(facts)) for setting, facts in paragraphs(mixed)] == [("", 2)]


@pytest.mark.parametrize(("count", "sizes"), [(0, []), (1, [1]), (5, [5]), (6, [3, 3]), (11, [4, 3, 4])])
def test_runs_are_even(count: int, sizes: list[int]) -> None:
    assert [len(run) for run in runs(range(count))] == sizes


@pytest.fixture
def disputed(world: Project) -> FactBase:
    """The world's facts, and one more: that moonine activates the glow receptor is contested."""
    known = world.facts.fact("moonine-glow")
    blocks = tuple(replace(s, predicate="blocks") for s in known.states)
    open_ = replace(known, id="moonine-glow-disputed", status="contested", states=blocks, was=())
    return replace(world.facts, facts={**world.facts.facts, open_.id: open_})


NAMED = PLAIN + "sections: [{heading: Glow, facts: [moonine-glow, moonleaf-native]}]\n"


def test_one_side_of_a_dispute_is_followed_by_the_dispute(
    world: Project, disputed: FactBase, read_brief: ReadBrief
) -> None:
    brief = read_brief(NAMED)
    assert facts_of(plan(brief, Outline(), world.facts)) == ["moonine-glow", "moonleaf-native"]
    assert facts_of(plan(brief, Outline(), disputed)) == [
        "moonine-glow",
        "moonine-glow-disputed",
        "moonleaf-native",
    ]


def test_a_dispute_that_has_its_place_is_told_there(disputed: FactBase, read_brief: ReadBrief) -> None:
    ids = ("moonine-glow", "moonleaf-native", "moonine-glow-disputed")
    passage = Passage(items=tuple(Item(id) for id in ids))
    brief = replace(read_brief(PLAIN), sections=(Section("Glow", (passage,)),))
    assert facts_of(plan(brief, Outline(), disputed)) == list(ids)


def test_nobody_leaves_the_other_side_out(disputed: FactBase, read_brief: ReadBrief) -> None:
    brief = replace(read_brief(NAMED), exclude=("moonine-glow-disputed",))
    with pytest.raises(DataError, match="'moonine-glow' is one side of 'moonine-glow-disputed'"):
        plan(brief, Outline(), disputed)


def test_what_is_chosen_brings_its_dispute_along(disputed: FactBase, read_brief: ReadBrief) -> None:
    section = Section("Glow", (Passage(select=(Selector(predicates=("activates",), most=1),)),))
    assert facts_of(plan(read_brief(PLAIN), Outline(body=(section,)), disputed)) == [
        "moonine-glow",
        "moonine-glow-disputed",
    ]
