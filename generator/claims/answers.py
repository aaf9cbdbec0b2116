"""Answers: a bare "yes" or "no" commits its author to the question before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from generator.claims.context import Context
from generator.claims.ear import Ear
from generator.claims.model import Argument, Claim, Mode
from generator.claims.modes import force_at
from generator.claims.phrases import names_another, watched_at
from generator.claims.units import Parsed

ASKED: Mode = "question"
ANSWERED = "answered"  # how the object of such a claim was found
NONE = "none"
KINDS = ("yes", "no", NONE)
OPEN = "none_of_it"  # the list of answers that say "none" and go on without a mark
# Between the head of a question and a harm that somebody or the thing may come to: "can you get …".
COMING_TO = (
    "modal", "do", "be", "have", "helped", "person_pronoun", "stands_for", "determiner", "copular", "causatives",
)  # fmt: skip
ENDS = frozenset(".,;:!—–-")
LABELLED = ((":",), (".",), (",",))  # marks behind a label


class Question(NamedTuple):
    """A question and the claims somebody would make who said yes to it."""

    parsed: Parsed
    claims: tuple[Claim, ...]


def asked(parsed: Parsed, claims: Sequence[Claim]) -> Question | None:
    """The question that a sentence asks, if it is one."""
    return Question(parsed, tuple(c for c in claims if c.mode == ASKED)) if parsed.question else None


def answers(question: Question, parsed: Parsed, sentence: int, context: Context, ear: Ear) -> list[Claim]:
    """The claims that a sentence makes by answering the question before it, at the words of the answer."""
    found = _answer(parsed, ear)
    if found is None:
        return []
    first, last, word = found
    yes = word == "yes"
    force = force_at(parsed, parsed.units[first].first, False)
    if _leaves_some(question.parsed, ear) if not yes else _takes_back(parsed, last):
        return []
    exists = word == NONE or any(u.is_("expletive", "question_word") for u in question.parsed.units)
    named = _harm(question.parsed, sentence, exists, context, ear) if not yes else ()
    return [
        replace(
            claim,
            sentence=sentence,
            span=parsed.span(first, last),
            holds=yes,
            mode=force.mode,
            tier="stated",
            trigger=parsed.shown(first, last),
            trace=(*claim.trace, ANSWERED, *force.trace),
        )
        for claim in question.claims or named
    ]


def _takes_back(parsed: Parsed, last: int) -> bool:
    """ "Yes, but only in rats": a part that nobody here can name."""
    return any(u.is_("adversative") for u in parsed.units[last:])


def _leaves_some(asking: Parsed, ear: Ear) -> bool:
    """Whether who says no to the question leaves something of it standing ("Does everyone …?")."""
    return not set(ear.pack.get("answers", {}).get("partly", ())).isdisjoint(asking.tokens.words)


def _answer(parsed: Parsed, ear: Ear) -> tuple[int, int, str] | None:
    """First and last unit of the answer at the head of a sentence, and its kind: yes, no or none."""
    words = parsed.tokens.words
    start = _behind_label(words, ear)
    for word in KINDS:
        end, values = ear.phrases("answers", word).longest(words, start) if start < len(words) else (0, [])
        if values and (end == len(words) or words[end] in ENDS):
            units = [i for i, u in enumerate(parsed.units) if u.last > start and u.first < end]
            return units[0], units[-1], word
    end, values = ear.phrases("answers", OPEN).longest(words, start) if start < len(words) else (0, [])
    units = [i for i, u in enumerate(parsed.units) if u.last > start and u.first < end]
    return (units[0], units[-1], NONE) if values and not parsed.question else None


def _behind_label(words: tuple[str, ...], ear: Ear) -> int:
    if not words:
        return 0
    lead, leads = ear.phrases("answers", "leads").longest(words, 0)
    end, values = ear.phrases("answers", "labels").longest(words, 0)
    marked = leads or values
    end = lead if leads else end
    if marked and words[end : end + 1] in LABELLED:
        return end + 1
    return end if leads else 0


def _harm(asking: Parsed, sentence: int, exists: bool, context: Context, ear: Ear) -> Iterator[Claim]:
    """What "none" denies where the question only names a harm: "What about such a harm?".

    `exists`: whether it asks for harm at large; else it asks whether the reader or the thing comes to it.
    """
    claims = ear.pack["claims"]
    predicate = ear.vocabulary.predicates.get(claims["denied"])
    thing = next(filter(None, (watched_at(unit, ear) for unit in asking.units)), context.topic)
    if predicate is None or not thing or names_another(asking.units, ear):
        return
    for k, unit in enumerate(asking.units):
        harm = next((e for e in unit.entities if ear.vocabulary.is_a(e, claims["harm"])), "")
        if harm and (exists or (_leads_to(asking, k, ear) and not _is_of_else(asking, k, ear))):
            words, span = asking.shown(k, k), asking.span(k, k)
            subject, object_ = Argument(thing, "", span, "topic"), Argument(harm, words, span, ANSWERED)
            yield Claim(sentence, span, subject, predicate.id, predicate.family, object_, True, ASKED)


def _leads_to(asking: Parsed, at: int, ear: Ear) -> bool:
    """ "Can you come to X", but not "does Y prevent X": nothing before the harm but who, and a helper."""
    return all(u.is_(*COMING_TO) or u.row.is_adverb or watched_at(u, ear) for u in asking.units[:at])


def _is_of_else(asking: Parsed, at: int, ear: Ear) -> bool:
    """ "Hooked on chess": whether a preposition behind the harm at unit `at` leads to something else than the thing."""
    behind = asking.units[at + 1 :]
    if not behind or not behind[0].is_("preposition"):
        return False
    return not any(unit.is_("stands_for") or watched_at(unit, ear) for unit in behind)
