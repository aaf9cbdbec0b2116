"""People whom a thing brings out of a trouble, or into something good: "pulled me out of X", "lulls you into Y"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from typing import Any

from generator.claims.context import Context
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.inflect import Inflector
from generator.claims.lexicon import Sense, Trie
from generator.claims.objects import Hit, read_as
from generator.claims.phrases import is_watched
from generator.claims.reading import is_word
from generator.claims.signs import any_in, any_object, either, needs
from generator.claims.subjects import subject_of
from generator.claims.unheard import OWNERS, is_harmful
from generator.claims.units import Parsed, Unit
from generator.claims.wordlist import compile_phrases, inflected

BROUGHT = "brought"  # how such a claim was found
NEAR = 6  # units between a trouble and what leads to it
WHO = 6  # … and between that and the verb
FOUND = OWNERS | {"topic"}


@needs(either(any_in("recommended.0"), any_object("gains.0")))
def brought(parsed: Parsed, heard: Set[int], context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each trouble that a watched thing is said to bring people out of, and each good it brings them to.

    `heard`: the units of what one is said to be good for already.
    """
    trouble, name = ear.pack["claims"]["recommended"]
    gained = ear.pack["claims"]["gains"][0]
    for at, unit in enumerate(parsed.units):
        if at in heard or not unit.entities or parsed.question:
            continue
        ill = any(ear.vocabulary.is_a(id, trouble) for id in unit.entities)
        link = _link(parsed, at, ill, ear)
        predicate = ear.vocabulary.predicates.get(name if ill else gained)
        id = read_as(unit, predicate, ear) if predicate and link > 1 else ""
        k = _verb(parsed, link, ill, ear) if id else -1
        if k < 0 or predicate is None:
            continue
        subject = subject_of(parsed, k, context, ear)
        if is_watched(subject.id, ear) and subject.how in FOUND and not _is_said(parsed, subject.last, k):
            yield Frame(k, Sense("verb", predicate.id), subject, (Hit(id, at, at),), how=BROUGHT)


def _book(ear: Ear) -> Mapping[str, Any]:
    book: Mapping[str, Any] = ear.pack.get("brought", {})
    return book


def _is_said(parsed: Parsed, last: int, k: int) -> bool:
    """ "He said it would": what somebody expected of it, told in the past."""
    return any(unit.text in ("would", "'d") for unit in parsed.units[last + 1 : k])


def _link(parsed: Parsed, at: int, ill: bool, ear: Ear) -> int:
    """The unit that leads to the phrase around unit `at`, or -1."""
    book = _book(ear)
    links = {*book["out"], *book["of"]} if ill else book["into"]
    for i in range(at - 1, max(-1, at - NEAR), -1):
        unit = parsed.units[i]
        deep = unit.text in book["depths"] or (unit.text == "of" and parsed.units[i - 1].text in book["depths"])
        if unit.text in links and not deep:
            return i
        if not (deep or _is_inside(unit)):
            return -1
    return -1


def _is_inside(unit: Unit) -> bool:
    """What may stand in the phrase that names the trouble: "a stubborn A and"."""
    tied = unit.is_("determiner", "possessive", "conjunction") or unit.text in (",", "'s")
    return tied or is_word(unit) or unit.row.is_adverb or bool(unit.entities) or unit.has("gain", "adjective")


def _verb(parsed: Parsed, link: int, ill: bool, ear: Ear) -> int:
    """The verb before those people who stand before the unit `link`, where it does them good; or -1."""
    who = _behind_between(parsed, link, ear)
    k = _before_people(parsed, who, ear)
    if k < 0 or parsed.units[k].entities or _is_form(parsed, k, "never", ear):
        return -1
    book, text = _book(ear), parsed.units[link].text
    far = who < link - 1 and text in book["away"]  # "back from", "free of"
    if _is_form(parsed, k, text if ill else "in", ear):
        return k
    return k if ill and (text in book["out"] or far) and _may_be_verb(parsed.units[k], ear) else -1


def _behind_between(parsed: Parsed, link: int, ear: Ear) -> int:
    """The last unit of the phrase before the unit `link`, over the words that only say how far or how."""
    i = link - 1
    while i > 0 and parsed.units[i].text in _book(ear)["between"]:
        i -= 1
    return i


def _before_people(parsed: Parsed, last: int, ear: Ear) -> int:
    """The unit before a noun phrase that stands for people and ends with unit `last`, or -1."""
    k, unit = last, parsed.units[last]
    owned = k > 0 and is_word(unit) and parsed.units[k - 1].is_("teller", "possessive")
    if not (owned or unit.is_("helped", "sayer", "person_pronoun") or unit.text in _book(ear)["people"]):
        return -1
    if unit.is_("person_pronoun"):
        return k - 1
    while k > max(0, last - WHO) and not parsed.units[k].is_("determiner", "possessive", "teller"):
        k -= 1
        if not is_word(parsed.units[k]) or parsed.units[k].has("verb") or _is_told_of(parsed.units[k - 1]):
            return k - parsed.units[k].is_("determiner", "possessive", "teller")
    return k - 1


def _is_told_of(unit: Unit) -> bool:
    """Whether a unit may be what a verb directly behind it is said of."""
    return bool(unit.entities) or unit.is_("nominative", "modal", "be", "have") or unit.has("type")


def _may_be_verb(unit: Unit, ear: Ear) -> bool:
    if is_harmful(unit, ear):
        return False
    known = unit.has("verb") or unit.is_("giving", "causatives", "consuming", "light_verbs")
    return known or unit.text.endswith(("s", "ed", "ing")) or is_word(unit)


def _is_form(parsed: Parsed, k: int, key: str, ear: Ear) -> bool:
    """Whether unit k is a form of a verb of one of the lists."""
    forms = ear.memo(f"brought.{key}", lambda: _compiled(key, ear))
    return bool(forms.longest(parsed.tokens.words, parsed.units[k].first)[1])


def _compiled(key: str, ear: Ear) -> Trie:
    book = _book(ear)
    verbs = book[key] if key in ("in", "never") else book["of"].get(key, ())
    return compile_phrases(inflected(verbs, Inflector(ear.pack["inflections"])), key)
