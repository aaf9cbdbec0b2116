"""What befalls people in a text that has promised: "within four days it was gone", "you wake up rested"."""

from __future__ import annotations

from generator.claims.context import NOBODY, Context, Subject
from generator.claims.ear import Ear
from generator.claims.phrases import tells_of_another, watched_at
from generator.claims.reading import is_comma
from generator.claims.units import Parsed, Unit
from generator.claims.wordlist import matches

GRANTED = "granted"  # how such a subject was found
REACH = 7  # units in which a condition names what it is about
NEAR = 5  # … and in which a time does, or less of something is said to be taken


def granted(
    parsed: Parsed, context: Context, ear: Ear, addressed: bool = False, goes_on: bool = False
) -> Subject:
    """The topic, where a text that promised goes on about its reader or its teller, or says how soon; else NOBODY.

    `addressed`: it is the reader who is said to gain, which is a promise by itself. `goes_on`: what befalls nobody in
    particular counts, too.
    Not where the sentence names anything else that the gain could come from.
    """
    if not context.topic or has_other_cause(parsed, context, ear):
        return NOBODY
    if addressed and not any(u.text in ear.pack["claims"]["given_up"] for u in parsed.units):
        return Subject(context.topic, GRANTED)
    if not context.promising:
        return NOBODY
    told = goes_on or parsed.at("reader", "teller") or soon(parsed, ear)
    return Subject(context.topic, GRANTED) if told else NOBODY


def soon(parsed: Parsed, ear: Ear) -> list[range]:
    """The tokens that say how soon something is so."""
    return [range(first, last) for first, last, _ in matches(parsed.tokens.words, ear.phrases("promise", "soon"))]


def has_other_cause(parsed: Parsed, context: Context, ear: Ear) -> bool:
    """Whether a sentence names anything but the topic that what befalls people could come from."""
    lists = ear.pack["claims"]
    if names_other(parsed, context, ear) or not parsed.offers.isdisjoint(lists["other_causes"]):
        return True
    if any(u.text in lists["others"] or (u.is_("sayer") and not u.is_("reader")) for u in parsed.units):
        return True
    in_time = {token for found in soon(parsed, ear) for token in found}
    causes = (k for k in parsed.at("elsewhere") if parsed.units[k].first not in in_time)
    return any(not is_about_own(parsed, k, context, ear) for k in causes)


def is_about_own(parsed: Parsed, k: int, context: Context, ear: Ear) -> bool:
    """Whether what unit k brings in may be the topic, up to where its phrase ends, and no less of it than before."""
    at = own_behind(parsed, k, context, ear)
    return at > 0 and not is_lessened(parsed, at, ear)


def own_behind(parsed: Parsed, k: int, context: Context, ear: Ear) -> int:
    """The unit behind unit k that may mean the topic, up to where the phrase there ends; or -1."""
    for i in range(k + 1, min(k + REACH, len(parsed.units))):
        unit = parsed.units[i]
        done = parsed.units[i - 1].is_("person_pronoun") and not unit.entities  # "when you drink water"
        if (_is_own(unit, context, ear) and not done) or _points(parsed, i, ear):
            return i
        if is_comma(unit) or unit.is_("conjunction"):
            return -1
    return -1


def is_lessened(parsed: Parsed, at: int, ear: Ear) -> bool:
    """ "When the dose is halved", "once you skip a cup": whether less or nothing of unit `at` is taken."""
    words = parsed.units[max(0, at - 2) : at + NEAR]
    return any(u.text.partition(" ")[0] in ear.pack["claims"]["taking_less"] for u in words)


def names_other(parsed: Parsed, context: Context, ear: Ear) -> bool:
    """Whether the sentence names a substance that is not the topic."""
    return tells_of_another(parsed, ear) or any(
        watched_at(u, ear) and not _is_topic(u, context, ear) for u in parsed.units
    )


def _is_topic(unit: Unit, context: Context, ear: Ear) -> bool:
    watched, root = watched_at(unit, ear), ear.vocabulary.root
    return bool(watched) and root(watched) == root(context.topic)


def _points(parsed: Parsed, i: int, ear: Ear) -> bool:
    """ "The root", "this supplement": a class noun with what makes it point back."""
    unit, before = parsed.units[i], parsed.units[i - 1]
    part = all(ear.vocabulary.has_type(id, ear.pack["claims"]["parts"]) for id in unit.entities)
    return (unit.has("type") or bool(unit.entities)) and part and before.is_("definite")


def _is_own(unit: Unit, context: Context, ear: Ear) -> bool:
    """Whether a unit may mean the topic."""
    own = unit.is_("portion", "stands_for") or unit.text in ear.pack["claims"]["forms"]
    return own or _is_topic(unit, context, ear)
