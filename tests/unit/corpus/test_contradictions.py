"""Articles against each other: every seeded contradiction is found, none is invented."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("duckdb", reason="DuckDB is not installed (extra 'corpus')")

from generator.corpus.ask import ask, contradictions_in
from generator.corpus.contradictions import Contradiction
from generator.corpus.words import text

Refresh = Callable[..., list[str]]
INDEX = Path("claims")
SUBJECTS = {"Moonleaf": "moonleaf", "Dawn root": "dawn-root"}
# Affirmed, denied, relation, object.
SAYINGS = [
    ("{} causes night drift.", "{} does not cause night drift.", "causes", "night-drift"),
    ("{} relieves star ache.", "{} does not relieve star ache.", "relieves", "star-ache"),
    ("{} blocks the lantern enzyme.", "{} does not block the lantern enzyme.", "blocks", "lantern-enzyme"),
    (
        "{} activates the glow receptor.",
        "{} does not activate the glow receptor.",
        "activates",
        "glow-receptor",
    ),
]
QUESTIONS = [(name, saying) for name in SUBJECTS for saying in SAYINGS]
DECOYS = (
    "It is a myth that {}.", "Some people say that {}.", "Sellers claim that {}.", "In mice, {}.", "In 2011, {}.",
    "Nobody knows whether {}.", "It would be wrong to say that {}.", "Among pregnant women, {}.",
)  # fmt: skip


def between(one: str, other: str, refresh: Refresh) -> tuple[Contradiction, ...]:
    refresh({"one.md": one, "other.md": other})
    return contradictions_in(INDEX)


@pytest.mark.parametrize("seed", range(4))
def test_every_seeded_contradiction_is_found_and_none_is_invented(seed: int, refresh: Refresh) -> None:
    chance = random.Random(seed)
    seeded = chance.sample(range(len(QUESTIONS)), 3)
    stand = [chance.random() < 0.5 for _ in QUESTIONS]
    said: dict[tuple[str, str, str, str], set[str]] = defaultdict(set)
    articles = {}
    for number in range(40):
        path, lines = f"{number:02}.md", [f"# Article {number}"]
        for at in chance.sample(range(len(QUESTIONS)), 4):
            name, (yes, no, relation, object) = QUESTIONS[at]
            holds = chance.random() < 0.7 if at in seeded else stand[at]
            lines.append((yes if holds else no).format(name))
            said[SUBJECTS[name], relation, object, "yes" if holds else "no"].add(path)
            if at not in seeded:
                opposite = (no if holds else yes).format(name).rstrip(".")
                lines.append(chance.choice(DECOYS).format(opposite[0].lower() + opposite[1:]))
        articles[path] = "\n\n".join(lines) + "\n"
    refresh(articles)
    found = {
        (one.subject, one.relation, one.object, side.answer): side.articles
        for one in contradictions_in(INDEX)
        for side in one.sides
    }
    questions = [(SUBJECTS[QUESTIONS[at][0]], *QUESTIONS[at][1][2:]) for at in seeded]
    assert found == {(*one, answer): len(said[*one, answer]) for one in questions for answer in ("yes", "no")}


REJECTED = (
    "It is a myth that {}.", "It is not true that {}.", "It is false that {}.", "Nothing shows that {}.",
    "“{}” is a myth.", "Myth: {}.", "Contrary to what sellers claim, it is not the case that {}.",
    "Some people believe that {}. That is a myth.",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(6))
def test_a_library_that_tells_a_myth_to_reject_it_has_no_contradiction(seed: int, refresh: Refresh) -> None:
    chance = random.Random(seed)
    name, (yes, no, relation, object) = chance.choice(QUESTIONS)
    truth, myth = chance.sample([yes.format(name), no.format(name)], 2)
    told = myth[0].lower() + myth[1:].rstrip(".")
    articles = {
        f"{number:02}.md": f"# Article {number}\n\n{chance.choice(REJECTED).format(told)}\n\n{truth}\n"
        for number in range(40)
    }
    refresh(articles)
    columns, claims = ask(INDEX, "FROM claims")
    heard = [dict(zip(columns, row, strict=True)) for row in claims]
    own = [claim for claim in heard if (claim["predicate"], claim["object"]) == (relation, object)]
    assert len({claim["document"] for claim in own if claim["endorsed"]}) == 40, "the truth is heard"
    assert any(not claim["endorsed"] for claim in own), "the myth is heard, and whose it is"
    assert contradictions_in(INDEX) == ()
    refresh(articles | {"x.md": f"{myth}\n"})
    (found,) = contradictions_in(INDEX)
    assert [side.articles for side in found.sides] == [40, 1], "who believes the myth stands alone"


def test_places_and_quotes_are_told(refresh: Refresh) -> None:
    (found,) = between(
        "# A\n\nMoonleaf  causes\nnight drift.\n", "Moonleaf does not cause night drift.\n", refresh
    )
    assert [(side.answer, said.document, said.line, said.column, said.quote) for side in found.sides
            for said in side.said] == [
        ("no", "other.md", 1, 15, "Moonleaf does not cause night drift."),
        ("yes", "one.md", 3, 11, "Moonleaf causes night drift."),
    ]  # fmt: skip
    shown = text([found])
    assert shown.startswith(
        "1. moonleaf: causes night-drift\n   no, 1 article\n     other.md:1:15: “Moonleaf does"
    )
    assert shown.endswith("\n\n1 contradiction between articles.\n")


def test_who_is_contradicted_by_most_comes_first(refresh: Refresh) -> None:
    one = {f"a{n}.md": "Moonleaf causes night drift.\n" for n in range(9)} | {
        "x.md": "Moonleaf does not cause night drift.\n"
    }
    two = {f"b{n}.md": "Dawn root relieves star ache.\n" for n in range(2)}
    two |= {f"c{n}.md": "Dawn root does not relieve star ache.\n" for n in range(2)}
    refresh(one | two)
    found = contradictions_in(INDEX)
    assert [(c.subject, [side.articles for side in c.sides]) for c in found] == [
        ("dawn-root", [2, 2]),
        ("moonleaf", [9, 1]),
    ]
    assert "and 4 more" in text(found)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (
            "Moonine blocks the glow receptor.",
            "Moonine activates the glow receptor.",
            "mechanism: up or down",
        ),
        ("Moonine does not bind to the glow receptor.", "Moonine activates the glow receptor.", "binds"),
        ("Moonleaf does not block the lantern enzyme.", "Glintine blocks the lantern enzyme.", "blocks"),
        (
            "Moonleaf is banned in the North Isles.",
            "Moonleaf is legal in the North Isles.",
            "banned-in or legal-in",
        ),
        ("In 2011, moonleaf relieved star ache.", "In 2011, moonleaf did not relieve star ache.", "relieves"),
        ("Moonleaf causes night drift in women.", "Moonleaf does not cause night drift in women.", "causes"),
        ("Moonleaf may cause night drift.", "Moonleaf causes no night drift.", "carries-risk-of"),
    ],
)
def test_what_cannot_both_be_true(one: str, other: str, relation: str, refresh: Refresh) -> None:
    assert [found.relation for found in between(one, other, refresh)] == [relation]
    assert [found.relation for found in between(other, one, refresh)] == [relation]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Moonleaf causes night drift.", "It is a myth that moonleaf does not cause night drift."),
        ("Moonleaf causes night drift.", "Some say that moonleaf does not cause night drift."),
        ("Moonleaf causes night drift.", "Does moonleaf not cause night drift?"),
        ("Moonleaf causes night drift.", "Dawn root does not cause night drift."),
        ("Moonleaf causes night drift in men.", "Moonleaf does not cause night drift in women."),
        ("In mice, moonleaf causes night drift.", "In mice, moonleaf does not cause night drift."),
        ("In 2011, moonleaf relieved star ache.", "In 2020, moonleaf did not relieve star ache."),
        ("Moonine blocks the lantern enzyme.", "Glintine activates the lantern enzyme."),
        ("Moonleaf blocks the lantern enzyme.", "Glintine does not block the lantern enzyme."),
        ("Moonine binds to the glow receptor.", "Moonine does not activate the glow receptor."),
        ("Moonine activates a receptor.", "Moonine does not activate a receptor."),
    ],
)
def test_what_can_both_be_true(one: str, other: str, refresh: Refresh) -> None:
    assert between(one, other, refresh) == ()
    assert "No article contradicts another." in text(())


def test_one_article_against_itself_is_the_lints_affair(refresh: Refresh) -> None:
    both = "Moonleaf causes night drift. Moonleaf does not cause night drift.\n"
    assert between(both, "The North Isles are cold.\n", refresh) == ()
    assert len(between(both, "Moonleaf causes night drift.\n", refresh)) == 1
