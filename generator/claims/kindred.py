"""What a thing is said to be one of, beyond "X is a Y": "X is one of the Ys", "Ys such as X", "as a Y, X", "the Y X".

Whoever counts a thing among its kind by the way says so as much as who puts it in so many words; so does who calls it
another thing under another name ("X is identical to Y", "X and Y are one and the same").
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit
from generator.claims.phrases import is_watched, watched_at
from generator.claims.reading import is_comma, is_nominal, is_word
from generator.claims.signs import any_in, needs
from generator.claims.subjects import subject_of
from generator.claims.units import Parsed, Unit
from generator.claims.wordlist import listed

IDENTITY = "identity"
FAR = 5  # units of a noun phrase before its head
ASIDE = ("conjunction", "relative", "be", "have", "do", "modal", "pronoun", "preposition", "infinitive")
Found = tuple[int, Subject]  # the unit of the kind, and of what it is said


@needs(any_in("kinds"))
def kindred(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each way in which a watched thing is counted among a kind, or is said to be another thing."""
    predicate = ear.pack["claims"]["kind_of"]
    if predicate not in ear.vocabulary.predicates:
        return
    for read in (_plain, _linked, _fronted, _exemplified, _named, _same):
        for at, subject in read(parsed, context, ear):
            kind = _kind(parsed, at, ear)
            if kind and is_watched(subject.id, ear) and kind != subject.id:
                yield Frame(at, Sense(IDENTITY, predicate), subject, (Hit(kind, at, at),), how=IDENTITY)


def _plain(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Found]:
    """ "X is Y", "X is plant-based Y": without an article."""
    for k in parsed.at("be"):
        at = _head(parsed, k + 1, ear)
        if parsed.units[k].text in ear.pack["claims"]["kindred"]["being"] and at > 0:
            subject = subject_of(parsed, k, context, ear)
            if _is_whole(parsed, subject, k) and not any(unit.is_("article") for unit in parsed.units[k:at]):
                yield at, subject


def _is_whole(parsed: Parsed, subject: Subject, k: int) -> bool:
    """Whether the subject of the form of "be" at unit k is the thing itself: not "its main Y", "the rival of X"."""
    before, behind = parsed.units[max(0, subject.first - 1)], parsed.units[subject.last + 1 : k]
    led = subject.first > 0 and before.is_("preposition", "contrast", "tie")
    inner = next((i for i, unit in enumerate(behind) if is_comma(unit)), len(behind))
    return subject.last < k and not led and all(unit.is_("portion") for unit in behind[:inner])


def _linked(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Found]:
    """ "X is one of the Ys", "X, nothing but a Y, …", "X counts among the Ys", "X is the same molecule as Y"."""
    for first, last, _ in listed(parsed, "claims.kindred.links", ear):
        k = parsed.unit_of(first)
        at = _head(parsed, parsed.unit_of(last - 1) + 1, ear)
        if at >= 0 and k and not parsed.units[k - 1].is_("preposition"):  # "is mistaken for one of the Ys"
            yield at, _before(parsed, k, context, ear)


def _before(parsed: Parsed, k: int, context: Context, ear: Ear) -> Subject:
    """Of what it is said: what stands before the comma, or the subject of the verb."""
    at = k - 1
    while at > 0 and (_is_between(parsed.units[at])):
        at -= 1
    if at > 0 and is_comma(parsed.units[at]) and watched_at(parsed.units[at - 1], ear):
        return Subject(watched_at(parsed.units[at - 1], ear), "apposition", at - 1, at - 1)
    return subject_of(parsed, at if parsed.units[at].is_("be", "copular") else k, context, ear)


def _is_between(unit: Unit) -> bool:
    return unit.row.is_adverb or unit.text == "not" or unit.is_("article")


def _fronted(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Found]:
    """ "As a Y, X …", "technically a Y, X …", "of all Ys, X …", "like other Ys, X …"."""
    starts = [0, *(k + 1 for k in parsed.at("conjunction"))]
    for first, last, _ in listed(parsed, "claims.kindred.fronts", ear):
        k = parsed.unit_of(first)
        at = _head(parsed, parsed.unit_of(last - 1) + 1, ear) if k in starts else -1
        comma = at + 1
        if at < 0 or comma + 1 >= len(parsed.units) or not is_comma(parsed.units[comma]):
            continue
        named = comma + 1 + parsed.units[comma + 1].is_("determiner", "possessive")
        watched = watched_at(parsed.units[named], ear) if named < len(parsed.units) else ""
        if watched and not _is_told_of(parsed, named):
            yield at, Subject(watched, "named", named, named)


def _exemplified(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Found]:
    """ "Ys such as X", "Ys, among them X", "Ys include X"."""
    for first, last, _ in listed(parsed, "claims.kindred.examples", ear):
        at, named = parsed.unit_of(first) - 1, parsed.unit_of(last - 1) + 1
        if at > 0 and is_comma(parsed.units[at]):
            at -= 1
        joined = at > 0 and parsed.units[at - 1].is_("conjunction", "determiner")
        if at < 0 or joined or named >= len(parsed.units) or not parsed.units[at].text.endswith("s"):
            continue
        if watched_at(parsed.units[named], ear) and not _is_told_of(parsed, named):
            yield at, Subject(watched_at(parsed.units[named], ear), "named", named, named)


def _named(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Found]:
    """ "The Y X eases …": a kind between its article and the name of a thing."""
    for at in range(1, len(parsed.units) - 1):
        unit, named = parsed.units[at], parsed.units[at + 1]
        if not (watched_at(named, ear) and unit.row.offers and parsed.units[at - 1].is_("article")):
            continue
        alone = parsed.units[at - 1].is_("definite") and not parsed.is_glued(at + 1)
        if alone and not unit.text.endswith("s") and not _is_told_of(parsed, at + 1):
            yield at, Subject(watched_at(named, ear), "named", at + 1, at + 1)


def _same(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Found]:
    """ "X and Y are one and the same"."""
    for first, last, _ in listed(parsed, "claims.kindred.same", ear):
        k, behind = parsed.unit_of(first), parsed.units[parsed.unit_of(last - 1) + 1 :]
        pair = (k - 3, k - 1)
        goes_on = behind and behind[0].text[0].isalpha() and not behind[0].is_("conjunction", "adversative")
        if k < 3 or not parsed.units[k - 2].is_("conjunction") or goes_on:  # "are identical in price"
            continue
        for one, other in (pair, pair[::-1]):
            if watched_at(parsed.units[one], ear) and parsed.units[other].entities:
                yield other, Subject(watched_at(parsed.units[one], ear), "named", one, one)
                break


def _head(parsed: Parsed, at: int, ear: Ear) -> int:
    """The unit of the kind in the noun phrase that begins at unit `at`, or -1."""
    for i in range(at, min(at + FAR, len(parsed.units))):
        unit = parsed.units[i]
        if _kind(parsed, i, ear):
            return i
        if unit.entities or is_comma(unit) or unit.is_(*ASIDE) or not modifies(unit, ear):
            return -1
    return -1


def modifies(unit: Unit, ear: Ear) -> bool:
    """Whether a unit may stand before the kind in its phrase; what compares ("weaker than") or denies may not."""
    if unit.text != "not" and (unit.text in ear.pack["claims"]["scarce"] or unit.text.endswith(" than")):
        return False
    opens = unit.row.is_adverb or is_word(unit) or unit.is_("determiner", "choosing", "possessive")
    return opens or unit.has("adjective", "fixed", "type")


def _kind(parsed: Parsed, at: int, ear: Ear) -> str:
    """The kind that unit `at` names as the head of its phrase, or ""."""
    unit, known = parsed.units[at], ear.pack["claims"]
    if unit.row.offers.isdisjoint(known["kinds"]) or heads_another(parsed, at):
        return ""
    return next((id for id in unit.entities if ear.vocabulary.has_type(id, tuple(known["kinds"]))), "")


def heads_another(parsed: Parsed, at: int) -> bool:
    """Whether the name at unit `at` only tells of what kind the noun behind it is ("X users", "X-free")."""
    behind = next(iter(parsed.units[at + 1 : at + 2]), None)
    if behind is None or behind.row.watched or not behind.text[0].isalpha():
        return False
    if parsed.is_glued(at + 1):
        return True
    loose = behind.row.is_adverb or behind.has("verb") or behind.text[0].isupper() or behind.is_(*ASIDE)
    return is_nominal(behind) and not loose


def _is_told_of(parsed: Parsed, at: int) -> bool:
    """Whether the thing at unit `at` only tells whose or what kind of thing is meant ("X users", "X-free")."""
    behind = next(iter(parsed.units[at + 1 : at + 2]), None)
    return behind is not None and (parsed.is_glued(at + 1) or bool(behind.entities) or behind.is_("sayer"))
