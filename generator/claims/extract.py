"""Document -> claims: the ear's front door."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.claims.answers import Question, answers, asked
from generator.claims.cues import compile_cues
from generator.claims.details import with_details
from generator.claims.ear import Ear
from generator.claims.frames import claims_of
from generator.claims.lexicon import compile_lexicon
from generator.claims.model import Claim
from generator.claims.parsing import parse
from generator.claims.phrases import Context
from generator.claims.subjects import subject_of
from generator.claims.taken_up import troubles_in
from generator.claims.trials import trialled
from generator.claims.units import Parsed
from generator.document.model import Document
from generator.vocabulary.model import Vocabulary

FINITE = frozenset({"be", "have", "modal", "do"})


def make_ear(
    vocabulary: Vocabulary, heard: Mapping[str, Any], pack: Mapping[str, Any], watched: frozenset[str]
) -> Ear:
    """Compile the language pack and the entities; done once a project."""
    return Ear(vocabulary, compile_lexicon(vocabulary, heard, pack), compile_cues(pack), pack, watched)


@dataclass(frozen=True, slots=True)
class Heard:
    """A document as heard: its sentences taken apart, and the claims they make."""

    parsed: tuple[Parsed, ...]
    claims: tuple[Claim, ...]


def hear(document: Document, ear: Ear) -> Heard:
    """Every claim of a document, in order of its sentences."""
    parsed = tuple(
        parse(s.text, s.span.start, s.kind in ("heading", "title"), ear) for s in document.sentences
    )
    context = Context(main_topic(parsed, ear))
    claims: list[Claim] = []
    block = -1
    question: Question | None = None
    for sentence, one in zip(document.sentences, parsed, strict=True):
        if sentence.kind == "item":  # "it" in a list is what the list is about
            context.last = ""
        made = with_details(claims_of(one, sentence.index, context, ear), one, ear)
        made += trialled(made, one, ear)
        if question:
            made += answers(question, one, sentence.index, context, ear)
        question = asked(one, made)
        claims += made
        if sentence.block != block:
            block, context.claiming = sentence.block, False
        context.claiming = context.claiming or any(
            c.subject.id in ear.watched and c.holds and c.mode in ("asserted", "hedged") for c in made
        )
        context.troubles = troubles_in(one, len(one.units), ear)
        _remember(one, context, ear)
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


def _remember(parsed: Parsed, context: Context, ear: Ear) -> None:
    """What "it" can mean in the next sentence: this one's subject if it is a known agent, else the topic."""
    verb = -1
    for at, unit in enumerate(parsed.units):
        if "verb" in unit.kinds or not unit.groups.isdisjoint(FINITE):
            verb = at
            break
    if verb <= 0:
        context.last = "" if parsed.heading else context.last
        return
    subject = subject_of(parsed, verb, context, ear)
    agent = subject.id and ear.vocabulary.has_type(subject.id, ("agent", "body-chemical"))
    context.last = subject.id if agent else ""
