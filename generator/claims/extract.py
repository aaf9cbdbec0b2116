"""Document -> claims: the ear's front door."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from typing import Any, NamedTuple

from generator.claims.answers import Question, answers, asked
from generator.claims.context import Context
from generator.claims.cues import compile_cues
from generator.claims.ear import Ear
from generator.claims.leads import lead_in, way_in
from generator.claims.lexicon import compile_lexicon
from generator.claims.listed import announces_benefits, says_less
from generator.claims.memory import recall, said
from generator.claims.model import Claim
from generator.claims.reading import is_word
from generator.claims.units import Parsed
from generator.document.model import Document, Sentence
from generator.vocabulary.model import Vocabulary

TAKEN = 2  # words for something to take that a text has which is about a thing without naming it
OFTEN = 12  # … and sentences to each of them
MANY = 4  # other substances of which a text is an overview
EARLY = 4  # sentences in which a thing that is named once may be what a text is about
FEW = 2  # substances of which none stands out, where one of them is what the facts are about


def make_ear(
    vocabulary: Vocabulary,
    heard: Mapping[str, Any],
    pack: Mapping[str, Any],
    watched: frozenset[str],
    main: str = "",
) -> Ear:
    """Compile the language pack and the entities; done once a project."""
    return Ear(vocabulary, compile_lexicon(vocabulary, heard, pack), compile_cues(pack), pack, watched, main)


class Heard(NamedTuple):
    """A document as heard: its sentences taken apart, and the claims they make."""

    parsed: tuple[Parsed, ...]
    claims: tuple[Claim, ...]


def hear(document: Document, ear: Ear) -> Heard:
    """Every claim of a document, in order of its sentences.

    A text that promises somewhere is read as one that does from its first sentence on.
    """
    parsed = tuple(_apart(sentence, ear) for sentence in document.sentences)
    context = Context(main_topic(parsed, ear))
    claims = _claims(document, parsed, context, ear)
    if context.promises:
        claims = _claims(document, parsed, Context(context.topic, promises=True), ear)
    return Heard(parsed, tuple(claims))


def _apart(sentence: Sentence, ear: Ear) -> Parsed:
    """A sentence taken apart, without what only leads on to what it says: "the good news is that …"."""
    parsed = _behind(sentence, 0, ear)
    while skipped := way_in(parsed, ear):
        parsed = _behind(sentence, parsed.offset - sentence.span.start + skipped, ear)
    return parsed


def _behind(sentence: Sentence, at: int, ear: Ear) -> Parsed:
    at += lead_in(sentence.text[at:], ear)
    return recall(sentence.text[at:], sentence.span.start + at, sentence.kind in ("heading", "title"), ear)


def _claims(document: Document, parsed: Sequence[Parsed], context: Context, ear: Ear) -> list[Claim]:
    claims: list[Claim] = []
    block = -1
    question: Question | None = None
    announced = promising = False
    for sentence, one in zip(document.sentences, parsed, strict=True):
        if sentence.kind == "item":  # "it" in a list is what the list is about
            context.last = ""
        bare = sentence.kind in ("item", "heading")
        context.led = announced and sentence.kind == "item"
        context.listed = context.led or (bare and promising)
        heard = said(one, sentence.index, context, ear)
        made = list(heard.claims)
        if question:
            made += answers(question, one, sentence.index, context, ear)
        question = asked(one, made)
        claims += made
        if sentence.block != block:
            block, context.claimed = sentence.block, False
        context.claimed = context.claimed or _claims_for(made, ear)
        context.promises = context.promises or context.claimed or _sells(made, ear)
        if sentence.kind != "item":
            announced, promising = announces_benefits(one, ear), context.promises and not says_less(one, ear)
        context.named, context.harms, context.others = heard.troubles, heard.harms, heard.others
        context.last = context.last if heard.last is None else heard.last
    return claims


def _sells(made: Sequence[Claim], ear: Ear) -> bool:
    """Whether a sentence says of a watched thing that it does no harm."""
    return any(
        c.subject.id in ear.watched
        and c.family in ear.pack["claims"]["harming"]
        and c.holds == (c.predicate in ear.pack["claims"]["reassuring"])
        and c.mode == "asserted"
        for c in made
    )


def _claims_for(made: Sequence[Claim], ear: Ear) -> bool:
    """Whether a sentence says of a watched thing that it does something."""
    return any(
        c.subject.id in ear.watched
        and c.family in ear.pack["claims"]["doing"]
        and c.holds
        and c.mode in ("asserted", "hedged")
        for c in made
    )


def main_topic(parsed: Sequence[Parsed], ear: Ear) -> str:
    """The watched substance that the text names most, as its whole where the text names that.

    Where it names none, and no other substance again and again, and speaks of something to take all the same, it is
    about what the facts are about.
    """
    named = Counter(id for one in parsed for unit in one.units if unit.entities for id in unit.entities)
    counts: Counter[str] = Counter()
    for id in (id for id in named if id in ear.watched):
        counts[ear.vocabulary.root(id)] += named[id]
    early = _early(parsed, ear)
    others = _names_others(named, ear)
    counts = Counter(
        {id: n for id, n in counts.items() if n > 1 or id in early or (id == ear.main and not others)}
    )
    if not counts:
        taken = sum(_is_taken(one, k, ear) for one in parsed for k in range(1, len(one.units)))
        enough = taken >= max(TAKEN, len(parsed) / OFTEN)
        return ear.main if enough and not others else ""
    order = list(counts)  # of two that are named as often, the one that is named first
    whole = min(order, key=lambda id: (-counts[id], len(counts) > FEW or id != ear.main, order.index(id)))
    if whole in named:
        return whole
    parts = [id for id in named if id in ear.watched and ear.vocabulary.root(id) == whole]
    return min(parts, key=lambda id: (-named[id], id))


def _early(parsed: Sequence[Parsed], ear: Ear) -> Set[str]:
    """The wholes that a text names at its head or in a heading."""
    opening = (*parsed[:EARLY], *(one for one in parsed if one.heading))
    return {ear.vocabulary.root(id) for one in opening for unit in one.units for id in unit.entities}


def _is_taken(parsed: Parsed, k: int, ear: Ear) -> bool:
    """Whether unit k is a noun for something to take: "our capsules", "this supplement"."""
    before, unit = parsed.units[k - 1], parsed.units[k]
    if not (unit.is_("portion") or any(s.kind == "type" and _is_judged(s.id, ear) for s in unit.senses)):
        return False
    return before.is_("determiner", "possessive", "preposition", "conjunction") or is_word(before)


def _is_judged(kind: str, ear: Ear) -> bool:
    return ear.vocabulary.types[kind].judged == "always"


def _names_others(named: Mapping[str, int], ear: Ear) -> bool:
    others = (id for id in named if id not in ear.watched and ear.vocabulary.has_type(id, ("substance",)))
    counts = [named[id] for id in others]
    return len(counts) >= MANY or any(count > 1 for count in counts)
