"""Document -> claims: the ear's front door."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from generator.claims.answers import Question, answers, asked
from generator.claims.cues import compile_cues
from generator.claims.ear import Ear
from generator.claims.lexicon import compile_lexicon
from generator.claims.listed import announces_benefits
from generator.claims.memory import recall, said
from generator.claims.model import Claim
from generator.claims.phrases import Context
from generator.claims.units import Parsed
from generator.document.model import Document
from generator.vocabulary.model import Vocabulary


def make_ear(
    vocabulary: Vocabulary, heard: Mapping[str, Any], pack: Mapping[str, Any], watched: frozenset[str]
) -> Ear:
    """Compile the language pack and the entities; done once a project."""
    return Ear(vocabulary, compile_lexicon(vocabulary, heard, pack), compile_cues(pack), pack, watched)


class Heard(NamedTuple):
    """A document as heard: its sentences taken apart, and the claims they make."""

    parsed: tuple[Parsed, ...]
    claims: tuple[Claim, ...]


def hear(document: Document, ear: Ear) -> Heard:
    """Every claim of a document, in order of its sentences."""
    parsed = tuple(
        recall(s.text, s.span.start, s.kind in ("heading", "title"), ear) for s in document.sentences
    )
    context = Context(main_topic(parsed, ear))
    claims: list[Claim] = []
    block = -1
    question: Question | None = None
    announced = False
    for sentence, one in zip(document.sentences, parsed, strict=True):
        if sentence.kind == "item":  # "it" in a list is what the list is about
            context.last = ""
        context.listed = announced and sentence.kind == "item"
        heard = said(one, sentence.index, context, ear)
        made = list(heard.claims)
        if question:
            made += answers(question, one, sentence.index, context, ear)
        question = asked(one, made)
        claims += made
        if sentence.block != block:
            block, context.claimed = sentence.block, False
        context.claimed = context.claimed or any(
            c.subject.id in ear.watched
            and c.family in ear.pack["claims"]["doing"]
            and c.holds
            and c.mode in ("asserted", "hedged")
            for c in made
        )
        announced = announced if sentence.kind == "item" else announces_benefits(one, ear)
        context.named = heard.troubles
        context.last = context.last if heard.last is None else heard.last
    return Heard(parsed, tuple(claims))


def main_topic(parsed: Sequence[Parsed], ear: Ear) -> str:
    """The watched substance that the text names most, as its whole where the text names that; "" for none."""
    named = Counter(id for one in parsed for unit in one.units if unit.entities for id in unit.entities)
    counts: Counter[str] = Counter()
    for id in named.keys() & ear.watched:
        counts[ear.vocabulary.root(id)] += named[id]
    whole = min(counts, key=lambda id: (-counts[id], id)) if counts else ""
    if not whole or whole in named:
        return whole
    parts = [id for id in named if id in ear.watched and ear.vocabulary.root(id) == whole]
    return min(parts, key=lambda id: (-named[id], id))
