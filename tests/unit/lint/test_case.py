"""A case: answers kept for a base and no longer, sentences found by their place."""

from __future__ import annotations

import gc
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.claims.model import Argument, Claim
from generator.document.model import Block, Document, Sentence
from generator.factbase.base import FactBase
from generator.factbase.model import Fact
from generator.lint import case as module
from generator.lint.case import Case
from generator.project import Project
from generator.spans import Span
from generator.vocabulary.model import Statement


def document(lengths: list[int]) -> Document:
    """Sentences of these lengths, each behind a gap of one character."""
    sentences, at = [], 0
    for index, length in enumerate(lengths):
        sentences.append(Sentence(index, 0, Span(at + 1, at + 1 + length), f"s{index}", "paragraph"))
        at += 1 + length
    text = "x" * (at + 1)
    return Document("d.txt", "text", text, text, (Block("paragraph", Span(0, at)),), tuple(sentences), ())


def claim(statement: Statement) -> Claim:
    here = Span(0, 1)
    subject, object_ = (Argument(id, "", here, "") for id in (statement.subject, statement.object))
    return Claim(0, here, subject, statement.predicate, "", object_, statement.holds, "asserted")


def first(world: Project) -> Fact:
    return next(f for f in world.facts.facts.values() if f.status == "established")


def without(world: Project, fact: Fact) -> FactBase:
    return replace(world.facts, facts={k: v for k, v in world.facts.facts.items() if v is not fact})


def test_a_base_gives_its_own_answers_however_often_others_were_asked(world: Project) -> None:
    fact = first(world)
    asked = claim(fact.states[0])
    cases = [Case(document([1]), (), (), base, world.ear) for base in (world.facts, without(world, fact))] * 2
    found = [fact in (*answer.supports, *answer.weak) for answer in (c.answer(asked, {}) for c in cases)]
    assert found == [True, False, True, False]


def test_the_evidence_asked_for_is_part_of_the_question(world: Project) -> None:
    fact = replace(first(world), evidence="survey")
    base = replace(world.facts, facts={fact.id: fact})
    case = Case(document([1]), (), (), base, world.ear)
    asked = claim(fact.states[0])
    for _ in range(2):
        assert case.answer(asked, {"default": "rct"}).weak == (fact,)
        assert case.answer(asked, {}).supports == (fact,)


def test_answers_go_with_their_base(world: Project) -> None:
    base = without(world, first(world))
    Case(document([1]), (), (), base, world.ear).answer(claim(first(world).states[0]), {})
    key = id(base)
    assert module._KNOWN[key].answers
    del base
    gc.collect()
    assert key not in module._KNOWN


def test_more_answers_than_are_kept(world: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "KEPT", 2)
    case = Case(document([1]), (), (), without(world, first(world)), world.ear)
    asked = [claim(s) for fact in world.facts.facts.values() for s in fact.states]
    assert [case.answer(c, {}) for c in asked] == [case.answer(c, {}) for c in asked]
    assert len(case._known.answers) <= 2


@given(st.lists(st.integers(1, 5), max_size=6), st.integers(0, 40), st.integers(0, 5))
def test_the_sentence_at_a_span_is_the_first_that_overlaps(
    lengths: list[int], start: int, length: int
) -> None:
    span, text = Span(start, start + length), document(lengths)
    wanted = next((s.text for s in text.sentences if s.span.overlaps(span)), "")
    assert Case(text, (), (), None, None).sentence_at(span) == wanted  # type: ignore[arg-type]
