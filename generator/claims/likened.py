"""Harm held against that of what nobody fears, or of what is worse: "as habit-forming as tea", "safer by a mile"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.carried import harms_in, is_result
from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit
from generator.claims.phrases import is_watched, watched_at
from generator.claims.reading import parts_clauses
from generator.claims.signs import any_of, needs
from generator.claims.subjects import subject_of
from generator.claims.units import Parsed
from generator.claims.whose import only_thing
from generator.claims.wordlist import listed, matches

NEAR = 5  # tokens between "as … as" and what is harmless
SIDE = 4  # units behind "than"


@needs(any_of("contrast", "harms.everyday", "harms.on_safety", "harms.fewer"))
def likened(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A comparison for each way in which a thing's harm is no more than a harmless one's, or is less."""
    milder, harsher = ear.pack["claims"]["milder"], ear.pack["claims"]["harsher"]
    if milder not in ear.vocabulary.predicates:
        return
    lesser = [*_as_everyday(parsed, context, ear), *_on_safety(parsed, context, ear), *_fewer(parsed, context, ear)]
    more = list(_befalls_more(parsed, ear))
    if not (lesser or more) or is_result(parsed, ear):  # asked last: it looks at the whole source text
        return
    for k, last, subject in lesser:
        if is_watched(subject.id, ear):
            yield Frame(k, Sense("adjective", milder), subject, (Hit("", k, last),), how="adjective")
    for k, other, hit in more:
        yield Frame(k, Sense("adjective", harsher), other, (hit,), how="adjective")


Found = tuple[int, int, Subject]


def _as_everyday(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Found]:
    """ "As habit-forming as a cup of tea": a word for a harm between two "as", and what nobody fears behind."""
    words, units = parsed.tokens.words, parsed.units
    for k in range(2, len(units) - 1) if words.count("as") > 1 else ():
        told = units[k - 1].text == "as" and units[k + 1].text == "as" and _is_harmful(parsed, k, ear)
        whole = units[k].text.startswith("as ") and units[k].text.endswith(" as") and _is_harmful(parsed, k, ear)
        end = units[k + told].last
        if (told or whole) and matches(words[end : end + NEAR], ear.phrases("harms", "everyday")):
            yield k, k, subject_of(parsed, k, context, ear)


def _is_harmful(parsed: Parsed, k: int, ear: Ear) -> bool:
    """Whether a word contains a harm, or compares one."""
    claims = ear.pack["claims"]
    senses = (s for s in parsed.units[k].senses if s.kind in ("fixed", "adjective"))
    families = {*claims["harming"], *claims["comparing"]}
    return any(s.id != claims["safe"] and ear.vocabulary.predicates[s.id].family in families for s in senses)


def _on_safety(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Found]:
    """ "When it comes to safety, X wins by a mile"."""
    words = parsed.tokens.words
    if not listed(parsed, "harms.on_safety", ear):
        return
    for first, last, _ in matches(words, ear.phrases("harms", "winning")):
        k = parsed.unit_of(first)
        subject = subject_of(parsed, k, context, ear)
        bare = not subject.id and subject.how != "stranger" and context.promising  # "there is no contest"
        yield k, parsed.unit_of(last - 1), Subject(context.topic, "topic") if bare else subject


def _fewer(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Found]:
    """ "Fewer troubles are to be expected with X": a trouble there is less of, and what it comes with."""
    kind, _ = ear.pack["claims"]["recommended"]
    for first, last, _ in listed(parsed, "harms.fewer", ear):
        k = parsed.unit_of(first)
        low = next((i + 1 for i in range(k - 1, -1, -1) if parts_clauses(parsed.units[i])), 0)
        trouble = any(ear.vocabulary.is_a(id, kind) for u in parsed.units[low:k] for id in u.entities)
        lead = parsed.units[low + parsed.units[low].row.is_adverb]
        thing = only_thing(parsed, context, ear) if trouble and lead.text in ear.pack["harms"]["less_of"] else None
        if thing:
            yield low, parsed.unit_of(last - 1), thing


def _befalls_more(parsed: Parsed, ear: Ear) -> Iterator[tuple[int, Subject, Hit]]:
    """ "Many more people die of Y than of X": more harm from another thing than from a watched one."""
    for at in parsed.at("contrast"):
        ahead = parsed.tokens.words[: parsed.units[at].first]
        if parsed.units[at].text != "than" or "more" not in ahead:
            continue
        behind = range(at + 1, min(at + SIDE, len(parsed.units)))
        hit = next((Hit(id, i, i) for i in behind if (id := watched_at(parsed.units[i], ear))), None)
        harm = next((h for h in harms_in(parsed, ear) if h.last < at), None)
        others = ((i, id) for i, u in enumerate(parsed.units[:at]) for id in u.entities if not is_watched(id, ear))
        other = next((p for p in others if ear.vocabulary.has_type(p[1], ("substance",))), None)
        if hit and harm and other:
            yield harm.first, Subject(other[1], "other", other[0], other[0]), hit
