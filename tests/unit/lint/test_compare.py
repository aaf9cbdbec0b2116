"""One statement against another, and a claim against the fact base, in a world of reeds."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.factbase.base import FactBase
from generator.factbase.model import EVIDENCE, Fact, Status
from generator.lint.compare import Answer, answer, facts_of, is_misfiled, relate, told
from generator.vocabulary.model import Direction, Entity, Predicate, Shown, Statement, Type, Vocabulary


def predicate(id: str, family: str, direction: Direction = "none", **more: Any) -> Predicate:
    return Predicate(id, family, direction, **more)


def named(id: str, *kinds: str, part_of: tuple[str, ...] = ()) -> Entity:
    return Entity(id, id, kinds, part_of=part_of)


VOCABULARY = Vocabulary(
    {
        entity.id: entity
        for entity in (
            named("reed", "plant"),
            named("marsh-reed", "reed"),
            named("sedge", "plant"),
            named("reedine", "oil", part_of=("reed",)),
            named("reedol", "oil", part_of=("reed",)),
            named("ache", "ill"),
            named("back-ache", "ache"),
            named("low-back-ache", "back-ache"),
            named("fever", "ill"),
            named("strife", "ill"),
            named("sleep", "sense"),
            named("marsh", "place"),
            named("salt-marsh", "marsh"),
            named("hill", "place"),
            named("spring", "season"),
            named("gland", "organ"),
            named("north", "land"),
            named("north-coast", "land", part_of=("north",)),
            named("north-hills", "land", part_of=("north",)),
            named("south", "land"),
            named("south-coast", "land", part_of=("south",)),
            replace(named("any-north", "land", part_of=("north",)), any_of=("north",)),
            replace(named("all-north", "land", part_of=("north",)), every_of=("north",)),
            replace(named("trouble", "sense"), any_of=("ill",)),
        )
    },
    {
        type_.id: type_
        for type_ in (
            *map(Type, ("plant", "ill", "sense", "place", "season", "organ", "land")),
            Type("oil", disjoint=("of-plants",)),
            Type("hormone", disjoint=("of-plants",)),
        )
    },
    {
        one.id: one
        for one in (
            predicate("helps", "help"),
            predicate("eases", "help", "down", implies=("helps",)),
            predicate("cures", "help", "down", implies=("eases",)),
            predicate("worsens", "help", "up"),
            predicate("raises", "action", "up", lifts=True),
            predicate("lowers", "action", "down", lifts=True),
            predicate("touches", "action", lifts=True),
            predicate("allowed-in", "law", opposite=("banned-in",)),
            predicate("banned-in", "law"),
            predicate("grows-in", "origin", functional=True),
            predicate("seen-in", "origin"),
            predicate("harms", "harm", "up", implies=("risks",)),
            predicate("risks", "harm", "up"),
            predicate("wounds", "harm", "up", implies=("risks",), denied_as="risks"),
            predicate("clashes-with", "harm", shows=Shown("risks", "strife")),
            predicate("fine-with", "harm", denies="clashes-with"),
            predicate("comes-from", "origin", functional=True),
            predicate("is-a", "kind", classifies=True),
        )
    },
)

# claim, fact, relation; a statement is `subject [NOT] predicate object`.
TABLE = [
    ("same", "reed eases ache", "reed eases ache", "supports"),
    ("same denial", "reed NOT eases ache", "reed NOT eases ache", "supports"),
    ("another subject", "sedge eases ache", "reed eases ache", "unrelated"),
    ("another object", "reed eases fever", "reed eases ache", "unrelated"),
    ("another predicate", "reed allowed-in marsh", "reed grows-in marsh", "touches"),
    # kinds of the subject
    ("a kind inherits", "marsh-reed eases ache", "reed eases ache", "supports"),
    ("a kind inherits a denial", "marsh-reed NOT eases ache", "reed NOT eases ache", "supports"),
    ("a kind inherits an opposition", "marsh-reed eases ache", "reed NOT eases ache", "opposes"),
    ("a kind says nothing of the whole", "reed eases ache", "marsh-reed eases ache", "unrelated"),
    ("a type says it for all its things", "sedge eases ache", "plant eases ache", "supports"),
    # kinds of the object
    ("a wider object follows", "reed eases ache", "reed eases back-ache", "supports"),
    ("two steps wider", "reed eases ache", "reed eases low-back-ache", "supports"),
    ("as wide as a type", "reed eases ill", "reed eases ache", "supports"),
    ("a narrower object does not follow", "reed eases back-ache", "reed eases ache", "touches"),
    ("a narrower denial follows", "reed NOT eases back-ache", "reed NOT eases ache", "supports"),
    ("a wider denial does not", "reed NOT eases ache", "reed NOT eases back-ache", "touches"),
    # what predicates imply
    ("a weaker predicate follows", "reed helps ache", "reed cures ache", "supports"),
    ("a stronger one does not", "reed cures ache", "reed helps ache", "touches"),
    ("a stronger denial follows", "reed NOT cures ache", "reed NOT helps ache", "supports"),
    ("a weaker denial does not", "reed NOT helps ache", "reed NOT cures ache", "touches"),
    ("weaker and wider", "reed helps ill", "reed cures back-ache", "supports"),
    # opposite polarity
    ("said, denied by a fact", "reed eases ache", "reed NOT eases ache", "opposes"),
    ("denied, said by a fact", "reed NOT eases ache", "reed eases ache", "opposes"),
    ("implies what is denied", "reed cures ache", "reed NOT helps ache", "opposes"),
    ("weaker than what is denied", "reed helps ache", "reed NOT cures ache", "touches"),
    ("denies what is implied", "reed NOT helps ache", "reed cures ache", "opposes"),
    ("denies more than is said", "reed NOT cures ache", "reed helps ache", "touches"),
    ("a kind of what is denied", "reed eases back-ache", "reed NOT eases ache", "opposes"),
    ("wider than what is denied", "reed eases ache", "reed NOT eases back-ache", "touches"),
    ("denies wider than is said", "reed NOT eases ache", "reed eases back-ache", "opposes"),
    ("denies narrower than is said", "reed NOT eases back-ache", "reed eases ache", "touches"),
    # opposite direction
    ("up against down", "reed worsens ache", "reed eases ache", "opposes"),
    ("down against up", "reed eases ache", "reed worsens ache", "opposes"),
    ("up against the stronger down", "reed worsens ache", "reed cures ache", "opposes"),
    ("no direction", "reed helps ache", "reed worsens ache", "touches"),
    ("another family's direction", "reed harms ache", "reed eases ache", "touches"),
    ("narrower in the other direction", "reed worsens back-ache", "reed eases ache", "opposes"),
    ("wider in the other direction", "reed worsens ache", "reed eases back-ache", "touches"),
    ("neither way", "reed NOT worsens ache", "reed NOT eases ache", "touches"),
    # opposites by name
    ("one excludes the other", "reed allowed-in hill", "reed banned-in hill", "opposes"),
    ("named on one side only", "reed banned-in hill", "reed allowed-in hill", "opposes"),
    ("elsewhere", "reed banned-in marsh", "reed allowed-in hill", "unrelated"),
    ("neither of two opposites", "reed NOT banned-in hill", "reed NOT allowed-in hill", "touches"),
    # functional predicates
    ("another value of the kind", "reed grows-in hill", "reed grows-in marsh", "opposes"),
    ("a nearer value", "reed grows-in salt-marsh", "reed grows-in marsh", "touches"),
    ("a wider value", "reed grows-in marsh", "reed grows-in salt-marsh", "supports"),
    ("a value of another kind", "reed grows-in spring", "reed grows-in marsh", "unrelated"),
    ("an unknown value", "reed grows-in moon", "reed grows-in marsh", "unrelated"),
    ("another value denied", "reed NOT grows-in hill", "reed grows-in marsh", "unrelated"),
    ("not functional", "reed seen-in hill", "reed seen-in marsh", "unrelated"),
    ("a kind's other value", "marsh-reed grows-in hill", "reed grows-in marsh", "opposes"),
    ("kinds that exclude each other", "reedine is-a hormone", "reedine is-a oil", "opposes"),
    ("another part of one whole", "reed comes-from north-coast", "reed comes-from north-hills", "unrelated"),
    ("a part of another whole", "reed comes-from south-coast", "reed comes-from north-hills", "opposes"),
    ("the whole of the part", "reed comes-from north", "reed comes-from north-hills", "unrelated"),
    # some and all
    ("one of any", "reed harms trouble", "reed harms fever", "supports"),
    ("none of any", "reed NOT harms trouble", "reed harms fever", "opposes"),
    ("any is not this one", "reed harms fever", "reed harms trouble", "touches"),
    ("what lowers one lowers not any", "reed eases trouble", "reed eases fever", "unrelated"),
    ("all, and not this one", "reed allowed-in all-north", "reed banned-in north-coast", "opposes"),
    ("all, and not some", "reed allowed-in all-north", "reed banned-in any-north", "opposes"),
    ("some, and not others", "reed allowed-in any-north", "reed banned-in north-coast", "touches"),
    ("all, and elsewhere not", "reed allowed-in all-north", "reed banned-in south-coast", "unrelated"),
    ("not all, and this one", "reed allowed-in north-coast", "reed NOT allowed-in all-north", "touches"),
    # parts and wholes
    ("part to whole", "reed raises gland", "reedine raises gland", "supports"),
    ("part to whole, opposed", "reed lowers gland", "reedine raises gland", "opposes"),
    ("no lifting", "reed eases ache", "reedine eases ache", "unrelated"),
    ("whole to part, no lifting", "reedine eases ache", "reed eases ache", "unrelated"),
    ("part to its sibling", "reedol raises gland", "reedine raises gland", "unrelated"),
    ("another whole", "sedge raises gland", "reedine raises gland", "unrelated"),
]
KNOWN_GAPS = [
    ("whole to part", "reedine raises gland", "reed raises gland", "unrelated"),
]


def statement(text: str) -> Statement:
    subject, relation, object_ = (word for word in text.split(" ") if word != "NOT")
    return Statement(subject, relation, object_, " NOT " not in text)


def fact(text: str, status: str = "established", evidence: str = "rct", **more: Any) -> Fact:
    return Fact(text, "topic", (statement(text),), status, evidence, (), **more)  # type: ignore[arg-type]


def base(*facts: Fact) -> FactBase:
    return FactBase(VOCABULARY, {one.id: one for one in facts}, {})


def asked(
    claim: str, *facts: Fact, population: str = "", required: dict[str, str] | None = None
) -> dict[str, list[str]]:
    """Kind of answer -> the facts given, empty kinds left out."""
    found = answer(statement(claim), population, base(*facts), required or {})
    kinds = ("supports", "weak", "opposes", "touches")
    return {kind: [one.id for one in getattr(found, kind)] for kind in kinds if getattr(found, kind)}


@pytest.mark.parametrize(
    ("claim", "known", "relation"), [row[1:] for row in TABLE], ids=[r[0] for r in TABLE]
)
def test_relate(claim: str, known: str, relation: str) -> None:
    assert relate(statement(claim), statement(known), VOCABULARY) == relation


@pytest.mark.xfail(strict=True, raises=AssertionError, reason="not judged yet")
@pytest.mark.parametrize(
    ("claim", "known", "relation"), [row[1:] for row in KNOWN_GAPS], ids=[r[0] for r in KNOWN_GAPS]
)
def test_known_gap(claim: str, known: str, relation: str) -> None:
    assert relate(statement(claim), statement(known), VOCABULARY) == relation


@pytest.mark.parametrize(
    ("status", "same", "denied"),
    [
        ("established", "supports", "opposes"),
        ("limited", "weak", "touches"),
        ("contested", "touches", "touches"),
        ("unknown", "touches", "touches"),
        ("not-shown", "touches", "touches"),
        ("refuted", "touches", "touches"),
    ],
)
def test_only_what_is_established_settles(status: str, same: str, denied: str) -> None:
    known = fact("reed eases ache", status)
    assert asked("reed eases ache", known) == {same: [known.id]}
    assert asked("reed NOT eases ache", known) == {denied: [known.id]}


def test_who_clashes_with_one_thing_has_a_risk_of_clashes() -> None:
    known = fact("reed clashes-with sedge")
    assert asked("reed NOT risks strife", known) == {"opposes": [known.id]}
    assert asked("reed risks strife", known) == {"supports": [known.id]}
    assert asked("reed NOT risks fever", known) == {}
    assert asked("reed NOT risks strife", fact("reed NOT clashes-with sedge")) == {}


def test_who_calls_a_thing_fine_with_all_denies_that_it_clashes_with_one() -> None:
    known = fact("reed clashes-with sedge")
    assert asked("reed fine-with plant", known) == asked("reed fine-with sedge", known) == {"opposes": [known.id]}
    assert "opposes" not in asked("reed NOT fine-with plant", known)
    assert asked("reed fine-with fever", known) == {}


def test_what_is_limited_is_told_where_nobody_disputes_it() -> None:
    statuses: tuple[Status, ...] = ("limited", "established", "contested")
    weak, firm, open_ = (fact("reed eases ache", status) for status in statuses)
    assert told(Answer(weak=(weak, firm))) == (weak, firm)
    assert told(Answer(weak=(weak, firm), open=(open_,))) == (firm,)


def test_what_is_limited_settles_by_law_or_by_name() -> None:
    for evidence in ("regulatory", "taxonomy"):
        known = fact("reed banned-in hill", "limited", evidence)
        assert asked("reed banned-in hill", known) == {"supports": [known.id]}


@pytest.mark.parametrize("need", EVIDENCE)
@pytest.mark.parametrize("given", EVIDENCE)
def test_evidence_is_a_ladder(given: str, need: str) -> None:
    """As strong as required, or stronger; what was seen in animals settles nothing that needs more."""
    known = fact("reed eases ache", evidence=given)
    enough = EVIDENCE.index(given) >= EVIDENCE.index(need)
    if given == "animal":
        enough = need == "in-vitro"
    kind = "supports" if enough else "weak"
    assert asked("reed eases ache", known, required={"default": need}) == {kind: [known.id]}


def test_a_predicate_may_need_more_than_the_rest() -> None:
    known = fact("reed cures ache", evidence="survey")
    need = {"default": "case-report", "cures": "rct"}
    assert asked("reed cures ache", known, required=need) == {"weak": [known.id]}
    assert asked("reed helps ache", known, required=need) == {"weak": [known.id]}  # it rests on the cure
    assert asked("reed cures ache", known, required={"default": "case-report"}) == {"supports": [known.id]}


def test_a_claim_may_keep_to_the_population() -> None:
    known = fact("reed eases ache", "limited", "animal", where={"species": "Mice, rats"})
    need = {"default": "rct"}
    assert asked("reed eases ache", known, required=need) == {"weak": [known.id]}
    for population in ("mice", "rats"):
        assert asked("reed eases ache", known, population=population, required=need) == {
            "supports": [known.id]
        }
    assert asked("reed eases ache", known, population="people", required=need) == {"weak": [known.id]}


def test_each_fact_is_given_under_what_it_does() -> None:
    facts = [
        fact("reed eases ache"),
        fact("reed eases fever"),
        fact("reed NOT helps ache"),
        fact("reed helps ache", "unknown"),
        fact("reed cures back-ache", "limited"),
        fact("reed harms ache"),
    ]
    assert asked("reed eases ache", *facts) == {
        "supports": ["reed eases ache"],
        "weak": ["reed cures back-ache"],
        "opposes": ["reed NOT helps ache"],
        "touches": ["reed helps ache"],
    }


def test_a_fact_of_several_statements_is_given_once() -> None:
    one = fact("reed eases ache")
    both = replace(one, states=(*one.states, statement("reed eases back-ache")))
    assert asked("reed eases ill", both) == {"supports": [both.id]}


def test_a_claim_about_a_kind_finds_the_facts_about_its_class() -> None:
    known = fact("plant harms fever")
    assert asked("marsh-reed harms fever", known) == {"supports": [known.id]}


def test_facts_are_gathered_once_each() -> None:
    one, two = fact("reed eases ache"), fact("reed eases fever")
    assert facts_of([(one, two), (two,), ()]) == (one, two)


subjects = st.sampled_from(["reed", "marsh-reed", "sedge", "reedine", "reedol", "plant"])
objects = st.sampled_from(
    ["ache", "back-ache", "ill", "fever", "sleep", "marsh", "salt-marsh", "hill", "gland"]
)
predicates = st.sampled_from(sorted(VOCABULARY.predicates))
statements = st.builds(Statement, subjects, predicates, objects, st.booleans())
statuses = st.sampled_from(["established", "limited", "contested", "unknown", "not-shown", "refuted"])
facts = st.builds(
    lambda stated, status, evidence: Fact(
        f"{stated} {status} {evidence}", "topic", (stated,), status, evidence, ()
    ),
    statements,
    statuses,
    st.sampled_from([*EVIDENCE, "regulatory", "taxonomy"]),
)
needs = st.sampled_from([{}, {"default": "survey"}, {"default": "rct", "helps": "animal"}])


@given(statements)
def test_a_statement_supports_itself_and_never_opposes_itself(one: Statement) -> None:
    assert relate(one, one, VOCABULARY) == "supports"


@given(statements)
def test_a_statement_and_its_denial_oppose_each_other(one: Statement) -> None:
    denied = replace(one, holds=not one.holds)
    assert relate(one, denied, VOCABULARY) == relate(denied, one, VOCABULARY) == "opposes"


@given(statements, statements)
def test_opposition_of_directions_goes_both_ways(one: Statement, other: Statement) -> None:
    other = replace(other, subject=one.subject, object=one.object, holds=one.holds)
    assert (relate(one, other, VOCABULARY) == "opposes") == (relate(other, one, VOCABULARY) == "opposes")


@given(statements, statements, statements)
def test_support_is_handed_on(one: Statement, two: Statement, three: Statement) -> None:
    if relate(one, two, VOCABULARY) == relate(two, three, VOCABULARY) == "supports":
        assert relate(one, three, VOCABULARY) == "supports"


@given(statements, statements)
def test_what_follows_is_not_denied_by_the_same(one: Statement, fact: Statement) -> None:
    if relate(one, fact, VOCABULARY) == "supports":
        assert relate(replace(one, holds=not one.holds), fact, VOCABULARY) != "supports"


@given(statements, st.lists(facts, max_size=6), facts, needs)
def test_more_facts_never_take_support_away(
    claim: Statement, known: list[Fact], more: Fact, need: dict[str, str]
) -> None:
    before, after = answer(claim, "", base(*known), need), answer(claim, "", base(*known, more), need)
    for kind in ("supports", "weak", "touches"):
        assert set(getattr(before, kind)) <= set(getattr(after, kind))
    other_value = after.touches if VOCABULARY.predicates[claim.predicate].functional else ()
    assert set(before.opposes) <= {*after.opposes, *other_value}


def test_who_denies_a_harm_denies_its_risk() -> None:
    known = fact("reed risks fever")
    assert asked("reed NOT wounds fever", known) == {"opposes": [known.id]}
    assert asked("reed NOT harms fever", known) == {"touches": [known.id]}
    denied = fact("reed NOT wounds fever")
    assert asked("reed NOT wounds fever", denied) == {"supports": [denied.id]}


@pytest.mark.parametrize(
    ("text", "misfiled"),
    [
        ("reedine is-a hormone", True),
        ("reedine is-a oil", False),
        ("reedine NOT is-a hormone", False),
        ("reed is-a hormone", False),
        ("reedine seen-in hormone", False),
    ],
)
def test_a_kind_that_its_own_kind_excludes(text: str, misfiled: bool) -> None:
    assert is_misfiled(statement(text), VOCABULARY) == misfiled


def test_one_of_several_values_is_opposed_by_none_of_them() -> None:
    hill, marsh = fact("reed grows-in hill"), fact("reed grows-in marsh")
    assert asked("reed grows-in hill", marsh) == {"opposes": [marsh.id]}
    assert asked("reed grows-in hill", marsh, hill) == {"supports": [hill.id], "touches": [marsh.id]}


@given(statements, facts, needs)
def test_stronger_evidence_never_weakens(claim: Statement, known: Fact, need: dict[str, str]) -> None:
    firmer = replace(known, status="established", evidence="systematic-review")
    if answer(claim, "", base(known), need).supports:
        assert answer(claim, "", base(firmer), need).supports


@given(
    statements,
    st.permutations(["reed eases ache", "reed NOT helps ache", "reed worsens ache", "reed cures ache"]),
)
def test_the_order_of_facts_changes_no_verdict(claim: Statement, order: list[str]) -> None:
    def sorted_answer(texts: list[str]) -> list[list[str]]:
        found: Answer = answer(claim, "", base(*map(fact, texts)), {})
        return [
            sorted(one.id for one in group)
            for group in (found.supports, found.weak, found.opposes, found.touches)
        ]

    assert sorted_answer(order) == sorted_answer(sorted(order))


@pytest.mark.parametrize(
    ("claim", "status", "left_open", "disputed"),
    [
        ("reed eases ache", "unknown", True, False),
        ("reed eases ache", "not-shown", True, False),
        ("reed eases ache", "contested", True, True),
        ("reed NOT eases ache", "contested", True, True),  # neither side is settled
        ("reed NOT eases ache", "unknown", False, False),  # to deny what nobody claims to know
        ("reed helps ache", "contested", True, False),  # they disagree about more than that
        ("reed eases ache", "established", False, False),
        ("reed eases ache", "limited", False, False),
    ],
)
def test_what_the_facts_leave_open(claim: str, status: Status, left_open: bool, disputed: bool) -> None:
    known = replace(fact("reed eases ache"), status=status)
    found = answer(statement(claim), "", base(known), {})
    assert (bool(found.open), bool(found.disputed)) == (left_open, disputed)
