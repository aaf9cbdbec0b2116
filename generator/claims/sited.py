"""Where the work of a thing is said to be done, with no verb for it: "its secret lies in X", "X is its main target"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.context import NOBODY, Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit, leftward, rightward
from generator.claims.parting import clause_start
from generator.claims.phrases import anaphor, named_in, names_another
from generator.claims.reading import is_comma, is_word
from generator.claims.signs import any_in, any_of, needs
from generator.claims.subjects import subject_of
from generator.claims.units import Parsed, Unit
from generator.claims.wordlist import listed
from generator.vocabulary.model import Predicate

SITED = "sited"  # how such a claim was found
OWNED = 4  # units between a verb of deriving and what it leads to
DOERS = frozenset({"explicit", "pronoun", "class noun", "possessor"})


@needs(any_in("sited.kinds"), any_of("claims.sited.links", "claims.sited.deriving"))
def sited(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each target of the body that is told as the place, the way or the reason of what a thing does."""
    lists = ear.pack["claims"][SITED]
    predicate = ear.vocabulary.predicates.get(lists["predicate"])
    if predicate is None or parsed.offers.isdisjoint(lists["kinds"]):
        return
    found = [*_told(parsed, ear.taking(predicate, lists["kinds"]), context, ear)]
    found += _derived(parsed, ear.taking(predicate, lists["kinds"]), context, ear)
    for subject, hits in found:
        if subject.id:
            yield Frame(hits[0].first, Sense("topic", predicate.id), subject, tuple(hits), how=SITED)


def _told(parsed: Parsed, predicate: Predicate, context: Context, ear: Ear) -> Iterator[tuple[Subject, list[Hit]]]:
    """ "The secret of X is Y", "Y is the reason X works", "it is through Y that X works"."""
    for first, last, _ in listed(parsed, "claims.sited.links", ear):
        k, at = parsed.unit_of(first), _behind(parsed, last)
        low = clause_start(parsed, k)
        hits = rightward(parsed, at, predicate, False, ear)
        if hits and _begins(parsed, at, hits[0].first):
            end = hits[-1].last + 1
            if _is_cleft(parsed, low, k, at, end):
                yield named_in(parsed, end + 1, len(parsed.units), ear), hits
            else:
                yield _holder(parsed, low, k, context, ear), hits
            continue
        hits = leftward(parsed, k, predicate, ear)
        if hits and _begins(parsed, low, hits[-1].first) and parsed.units[k].is_("be") and not _is_denied(parsed, k):
            yield _holder(parsed, k + 1, _end(parsed, k + 1), context, ear, named=True), hits


def _derived(
    parsed: Parsed, predicate: Predicate, context: Context, ear: Ear
) -> Iterator[tuple[Subject, list[Hit]]]:
    """ "X owes its Z to Y", "X draws its Z from Y"."""
    links: dict[str, list[str]] = ear.pack["claims"][SITED]["deriving"]
    for k, unit in enumerate(parsed.units[:-2]):
        if unit.text not in links or not parsed.units[k + 1].is_("possessive"):
            continue
        near = range(k + 3, min(k + 3 + OWNED, len(parsed.units)))
        at = next((i for i in near if parsed.units[i].text in links[unit.text]), 0)
        hits = rightward(parsed, at + 1, predicate, False, ear) if at else []
        subject = subject_of(parsed, k, context, ear) if hits else NOBODY
        if subject.how in DOERS and subject.id in ear.watched:
            yield subject, hits


def _holder(parsed: Parsed, low: int, high: int, context: Context, ear: Ear, named: bool = False) -> Subject:
    """The thing whose secret, way or target units low..high tell of; else NOBODY.

    What names no thing ("the reason is …") goes on about what the sentence before said, unless it has to be `named`.
    """
    units = parsed.units[low:high]
    at = next((i for i, unit in enumerate(units) if _is_site(unit, ear)), -1)
    if at < 0 or names_another(units, ear) or _is_aim(units[at + 1 : at + 3]):
        return NOBODY
    found = named_in(parsed, low, high, ear)
    if found.id or found.how == "ceased":
        return found
    pronoun = next((i for i in range(low, high) if parsed.units[i].is_("pronoun", "possessive")), -1)
    if pronoun >= 0:
        own = parsed.units[pronoun].text in ("our", "your")
        return NOBODY if own else anaphor(parsed, pronoun, context, ear)
    alone = not named and all(unit.is_("determiner") or is_word(unit) or _is_site(unit, ear) for unit in units)
    return Subject(context.it, "goes on") if alone and context.claiming else NOBODY


def _is_cleft(parsed: Parsed, low: int, k: int, at: int, end: int) -> bool:
    """ "It is through X that Y works": nothing but "it" before the verb, a preposition behind it, a clause behind X."""
    units = parsed.units
    opened = k == low + 1 and units[low].is_("pronoun") and at > k + 1 and units[k + 1].is_("preposition")
    return opened and end < len(units) and units[end].is_("relative")


def _is_denied(parsed: Parsed, k: int) -> bool:
    """ "Is no target of X", "is not the reason": a denial directly behind the verb."""
    token = parsed.units[k].last
    return any(c.start == token and c.cue.effect in ("denies", "negates") for c in parsed.cues)


def _is_site(unit: Unit, ear: Ear) -> bool:
    return not unit.entities and unit.text.split(" ")[-1] in ear.pack["claims"][SITED]["nouns"]


def _is_aim(units: tuple[Unit, ...]) -> bool:
    """ "The way to take X is …": an infinitive behind the noun, and no name."""
    return len(units) > 1 and units[0].is_("infinitive") and units[1].has("verb") and not units[1].entities


def _behind(parsed: Parsed, token: int) -> int:
    """The first unit of what follows a token and a way ("is through", "is to be found in")."""
    at = next((i for i, unit in enumerate(parsed.units) if unit.first >= token), len(parsed.units))
    while at < len(parsed.units) and (parsed.units[at].is_("way") or parsed.units[at].row.is_adverb):
        at += 1
    return at


def _begins(parsed: Parsed, at: int, first: int) -> bool:
    """Whether nothing but what modifies it stands between unit `at` and the name at unit `first`."""
    return all(u.is_("determiner", "possessive") or is_word(u) or u.row.is_adverb for u in parsed.units[at:first])


def _end(parsed: Parsed, at: int) -> int:
    units = parsed.units
    return next((i for i in range(at, len(units)) if is_comma(units[i]) or not units[i].text[0].isalnum()), len(units))
