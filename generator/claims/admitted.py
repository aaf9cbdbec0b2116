"""Harm that a text owns up to without a cause: "X can occur", "some users develop X", "troubles include X".

In an article on a thing such harm is the thing's. It is heard where nothing else is named that it could be of, and
only where it is said to be so: what such a sentence denies is heard elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.modes import force_at
from generator.claims.objects import Hit
from generator.claims.phrases import tells_of_another, watched_at
from generator.claims.reading import is_adverb, is_comma, is_finite_helper, is_nominal
from generator.claims.signs import any_in, any_of, either, needs
from generator.claims.units import Parsed, Unit
from generator.claims.wordlist import listed

ADMITTED = "admitted"  # how such a claim was found
SAID = ("asserted", "hedged")
ROLES, GETS, HAS, HAPPENING = (f"claims.admitted.{key}" for key in ("roles", "gets", "has", "happening"))
LISTED = ("conjunction", "determiner", "possessive", "list_opener")


@needs(either(any_in("admitted.trouble"), any_of("claims.admitted.states")))
def admitted(parsed: Parsed, heard: Set[int], context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each trouble that happens to those who take the topic. `heard`: units that are told of already."""
    book = ear.pack["claims"].get("admitted")
    if not book or not context.topic or parsed.question:
        return
    if tells_of_another(parsed, ear):
        return
    named = _troubles(parsed, book["trouble"], ear) if book["trouble"] in parsed.offers else ()
    found = [one for one in (*_states(parsed, ear), *named) if one[0] not in heard]
    for k, id in found:
        force = force_at(parsed, parsed.units[k].first, True)
        if force.holds and force.mode in SAID and not force.announced:
            predicate = Sense("noun", ear.pack["claims"]["denied"])
            yield Frame(k, predicate, Subject(context.topic, ADMITTED), (Hit(id, k, k),), True, how=ADMITTED)


def _troubles(parsed: Parsed, kind: str, ear: Ear) -> Iterator[tuple[int, str]]:
    """Units that name a trouble which the sentence owns up to, with its id."""
    for k, unit in enumerate(parsed.units):
        if kind not in unit.row.offers:
            continue
        id = next((e for e in unit.entities if ear.vocabulary.is_a(e, kind)), "")
        if id and not _is_role(unit, ear) and _is_owned_up(parsed, k, id, ear):
            yield k, id


def _states(parsed: Parsed, ear: Ear) -> Iterator[tuple[int, str]]:
    """ "Some users become dependent": units that say what people come to be, with the id of that harm."""
    for _, last, id in listed(parsed, "claims.admitted.states", ear):
        k = next(k for k, unit in enumerate(parsed.units) if unit.last >= last)
        if _is_of_people(parsed, k - 1, ear):
            yield k, id


def _is_owned_up(parsed: Parsed, k: int, id: str, ear: Ear) -> bool:
    is_harm = ear.vocabulary.is_a(id, ear.pack["claims"]["harm"])
    if _is_counted_up(parsed, k, ear) or _befalls(parsed, k, is_harm, ear):
        return True
    return is_harm and (_happens(parsed, k, ear) or _is_there(parsed, k, ear))


def _is_role(unit: Unit, ear: Ear) -> bool:
    """What troubles are called when they are counted up."""
    return unit.text in ear.pack["claims"]["admitted"]["roles"]


def _is_counted_up(parsed: Parsed, k: int, ear: Ear) -> bool:
    """ "The commonest of its troubles are X and Y", "such troubles are X and Y": linked to such a word."""
    if ROLES not in parsed.begins:
        return False
    for step in (-1, 1):
        linked, at = False, k + step
        while 0 <= at < len(parsed.units) and _passes(parsed, at, ear):
            unit = parsed.units[at]
            linked = linked or not (is_nominal(unit) or is_comma(unit) or unit.is_(*LISTED))
            if _is_role(unit, ear):
                return linked and not _is_denied(parsed, *sorted((at, k)))
            at += step
    return False


def _is_denied(parsed: Parsed, first: int, last: int) -> bool:
    """ "X is not among its troubles": a denial between two units."""
    tokens = range(parsed.units[first].last, parsed.units[last].first)
    return any(c.cue.effect in ("negates", "denies") and c.start in tokens for c in parsed.cues)


def _passes(parsed: Parsed, at: int, ear: Ear) -> bool:
    unit = parsed.units[at]
    if unit.text == "of":  # of something else, unless it is said of what
        of = parsed.units[at + 1] if at + 1 < len(parsed.units) else None
        return of is not None and (of.is_("determiner", "possessive") or bool(watched_at(of, ear)))
    if unit.text in ear.pack["claims"]["admitted"]["links"] or unit.is_("be"):
        return True
    return is_nominal(unit) or is_comma(unit) or is_adverb(unit, ear) or unit.is_(*LISTED) or unit.has("adjective")


def _befalls(parsed: Parsed, k: int, is_harm: bool, ear: Ear) -> bool:
    """ "Some users develop X, Y and Z": people and what comes over them, and for a lasting harm what they have."""
    at = k - 1
    if is_harm and len(parsed.units[k].text.split()) > 1 and _is_of_people(parsed, at, ear):
        return True  # "become dependent" is a name of that harm
    if parsed.begins.keys().isdisjoint((GETS, HAS)):
        return False
    while at >= 0 and (
        is_comma(parsed.units[at])
        or parsed.units[at].is_(*LISTED)
        or is_nominal(parsed.units[at])
        or parsed.units[at].text in ear.pack["claims"]["admitted"]["spells"]
    ):
        if _verb(parsed, at, is_harm, ear):
            break
        at -= 1
    if at < 1 or not _verb(parsed, at, is_harm, ear):
        return False
    return _is_of_people(parsed, at - 1, ear)


def _is_of_people(parsed: Parsed, at: int, ear: Ear) -> bool:
    """Whether people stand at unit `at`, or before the helpers and adverbs there."""
    while at > 0 and (is_finite_helper(parsed.units[at]) or is_adverb(parsed.units[at], ear)):
        at -= 1
    if at < 0:
        return False
    return _are_people(parsed.units[at], ear) or _are_people_who(parsed, at, ear)


def _are_people(unit: Unit, ear: Ear) -> bool:
    return unit.is_("sayer", "reader") or ear.harms.names_people(unit.text)


def _are_people_who(parsed: Parsed, at: int, ear: Ear) -> bool:
    """ "Users who stop one day …": whether unit `at` ends a clause about people."""
    while at > 0 and not is_comma(parsed.units[at]):
        if parsed.units[at].is_("relative"):
            return _are_people(parsed.units[at - 1], ear)
        at -= 1
    return False


def _verb(parsed: Parsed, at: int, is_harm: bool, ear: Ear) -> bool:
    return _begins(GETS, parsed, at, ear) or (is_harm and _begins(HAS, parsed, at, ear))


def _happens(parsed: Parsed, k: int, ear: Ear) -> bool:
    """ "X can occur", "X has been seen", "X is common": a harm at the head of its clause, and that there is such."""
    if not _is_head(parsed, k, ear):
        return False
    at = k + 1
    while at < len(parsed.units) and (
        is_finite_helper(parsed.units[at]) or is_adverb(parsed.units[at], ear) or parsed.units[at].is_("article")
    ):
        at += 1
    if at == k + 1 and not (at < len(parsed.units) and any(s.kind == "verb" for s in parsed.units[at].senses)):
        return False
    if at >= len(parsed.units):
        return False
    return any(s.happens for s in parsed.units[at].senses) or _begins(HAPPENING, parsed, at, ear)


def _is_head(parsed: Parsed, k: int, ear: Ear) -> bool:
    """Whether a harm begins its clause, but for its modifiers and what cases of it are called."""
    at = k - 1
    while at >= 0 and (
        is_nominal(parsed.units[at])
        or parsed.units[at].has("adjective")
        or parsed.units[at].is_("determiner")
        or parsed.units[at].text in ear.pack["claims"]["admitted"]["cases"]
    ):
        at -= 1
    fronted = at == 0 and parsed.units[0].is_("preposition")  # "in rare cases X"
    return at < 0 or fronted or is_comma(parsed.units[at]) or parsed.units[at].is_("conjunction", "adversative")


def _is_there(parsed: Parsed, k: int, ear: Ear) -> bool:
    """ "There is a real risk of X"."""
    at = k - 1
    while at > 0 and not parsed.units[at].is_("be") and _passes(parsed, at, ear):
        at -= 1
    return at > 0 and parsed.units[at].is_("be") and parsed.units[at - 1].is_("expletive")


def _begins(name: str, parsed: Parsed, at: int, ear: Ear) -> bool:
    """Whether a form of a list begins at unit `at`."""
    token = parsed.units[at].first
    return token in parsed.begins.get(name, ()) and ear.sought[name].longest(parsed.tokens.words, token)[0] > token
