"""Adjectives, words that contain their object, and gains: what praises without a verb of effect."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.bearers import borne
from generator.claims.context import Context, Subject
from generator.claims.contrasts import compared
from generator.claims.denials import is_fragment, of_whom, verb_before
from generator.claims.ear import Ear
from generator.claims.figures import fronted_holder
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.means import means_of
from generator.claims.nouns import is_called_benefit
from generator.claims.objects import Hit, after_link, fits, read_as, rightward
from generator.claims.parting import clause_start
from generator.claims.phrases import is_watched, named_in, tells_of_another, watched_at
from generator.claims.reading import back, is_adverb, is_comma, is_nominal, is_sensed, is_topical, is_word
from generator.claims.roles import governor
from generator.claims.subjects import owner_behind, owner_of, subject_of
from generator.claims.tails import is_tail
from generator.claims.units import Parsed, Unit
from generator.vocabulary.model import Predicate


def read_adjective(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> Iterator[Frame]:
    if is_sensed(parsed, k, ear):
        return
    at = after_link(parsed, k, sense.links, ear) if sense.links else -1
    hits = rightward(parsed, at, predicate, False, ear) if at >= 0 else _everywhere(parsed, k, predicate, ear)
    hits = hits or _fronted(parsed, k, sense, predicate, ear) or (borne(parsed, at, predicate, ear) if at >= 0 else [])
    thing = watched_at(parsed.units[k + 1], ear) if not hits and sense.links and k + 2 < len(parsed.units) else ""
    if thing and (at := after_link(parsed, k + 1, sense.links, ear)) >= 0:  # "it is legal to buy X in Y"
        hits = rightward(parsed, at, predicate, False, ear)
        told = predicate.family in ear.pack["claims"]["gained"] and not parsed.units[max(0, k - 1)].is_("be", "copular")
        if hits and not told:  # "healers prescribed X for Y" tells of a use
            yield Frame(k, sense, Subject(thing, "explicit", k + 1, k + 1), tuple(hits), how="adjective")
        return
    if not predicate.object and not hits:
        hits = _compared(parsed, k, sense, predicate, context, ear)
    if not hits and sense.links and predicate.object and not (sense.loose and _is_predicated(parsed, k, ear)):
        return
    yield Frame(k, sense, subject_of(parsed, k, context, ear), tuple(hits), how="adjective")


def _everywhere(parsed: Parsed, k: int, predicate: Predicate, ear: Ear) -> list[Hit]:
    """What stands for all of a kind may do without a preposition: "legal nationwide"."""
    if not predicate.object or k + 1 >= len(parsed.units):
        return []
    id = read_as(parsed.units[k + 1], predicate, ear)
    found = ear.vocabulary.entities.get(id)
    return [Hit(id, k + 1, k + 1)] if found and found.every_of else []


def _fronted(parsed: Parsed, k: int, sense: Sense, predicate: Predicate, ear: Ear) -> list[Hit]:
    """ "In X, it is legal": what stands before the subject, behind a preposition of the adjective."""
    low = clause_start(parsed, k)
    if low + 1 >= k or parsed.units[low].text not in sense.links or not parsed.units[low].is_("preposition"):
        return []
    before = back(parsed, k, ear)
    if before > 0 and parsed.units[before].text in ear.pack["claims"]["lasting"]:  # "is still banned"
        before = back(parsed, before, ear)
    if before < 0 or not parsed.units[before].is_("be", "copular"):
        return []
    hits = rightward(parsed, low + 1, predicate, False, ear)
    return hits if hits and hits[-1].last < k else []


def _compared(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> list[Hit]:
    """What something is compared with: "more X than Y", "more X than this plant"; a watched thing before others."""
    for at in range(k + 1, min(k + 4, len(parsed.units))):
        watched = watched_at(parsed.units[at], ear)
        if parsed.units[at].has("type") and parsed.units[at - 1].is_("definite"):
            watched = watched or context.topic
        if watched:
            return [Hit(watched, at, at)]
    named = predicate.family in ear.pack["claims"]["comparing"] and not sense.links
    other = compared(parsed, k + 1, k + 4, ear) if named else None
    return [Hit(other.id, k, k)] if other else []


def _is_predicated(parsed: Parsed, k: int, ear: Ear) -> bool:
    """Whether an adjective is said of the subject: behind "be", or in "is a potent one"."""
    if owner_behind(parsed, k, ear):
        return True
    before = back(parsed, k, ear)
    after = parsed.units[k + 1] if k + 1 < len(parsed.units) else None
    if (
        k
        and after
        and after.is_("lifting")
        and (parsed.units[k - 1].is_("possessive") or parsed.units[k - 1].text == "'s")
    ):
        return True
    if before >= 0 and parsed.units[before].is_("be"):
        return k + 1 >= len(parsed.units) or not is_nominal(parsed.units[k + 1])
    giver = governor(parsed, k, ear)
    return giver >= 0 and parsed.units[giver].is_("be")


def read_fixed(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> Iterator[Frame]:
    if sense.object and predicate.object and not fits(sense.object, predicate, ear):
        return
    if is_topical(parsed, k, ear) or (predicate.id in ear.pack["claims"]["objectless"] and _has_object(parsed, k)):
        return
    unit = parsed.units[k]
    denying = any(
        c.cue.effect == "denies" and c.start < unit.last and unit.first < c.end for c in parsed.cues
    )
    at = verb_before(parsed, k, ear) if denying else k
    fronted = fronted_holder(parsed, k, context, ear) if predicate.measures else None
    whose = fronted or (of_whom(parsed, k, ear) if predicate.object else None)
    subject = whose or subject_of(parsed, at, context, ear)
    if not subject.id and subject.how == "person" and k and parsed.units[k - 1].text in ("its", "their"):
        owner = owner_of(parsed, k, context, ear)  # "people may profit from its Xing effects"
        subject = owner if is_watched(owner.id, ear) else subject
    if not subject.id and predicate.family in ear.pack["claims"]["comparing"]:
        subject = _presented(parsed, k, ear) or subject
    if not subject.id and predicate.id in ear.pack["claims"]["of_it"] and not tells_of_another(parsed, ear):
        subject = Subject(context.it, "topic") if _opens(parsed, k) else subject  # "the X is three hours"
    other = _outdone(parsed, k, sense, predicate, context, ear)
    if other and not subject.id:
        yield Frame(k, sense, subject, (other,), how="adjective")
    else:
        yield Frame(k, sense, subject, (Hit(sense.object, k, k),), how="fixed")


def _has_object(parsed: Parsed, k: int) -> bool:
    """Whether the verb at unit k has one right behind it: "builds up strength"."""
    behind = parsed.units[k + 1 : k + 2]
    return parsed.units[k].has("verb") and any(bool(u.entities) or u.is_("determiner", "possessive") for u in behind)


def _opens(parsed: Parsed, k: int) -> bool:
    """Whether a noun at unit k is what its clause opens with, or what there is said to be: "there is a Y"."""
    low = clause_start(parsed, k)
    return all(u.is_("determiner", "expletive", "be") or is_word(u) for u in parsed.units[low:k])


def _presented(parsed: Parsed, k: int, ear: Ear) -> Subject | None:
    """The watched thing behind "be" that ends its clause: "a milder option (than Y) is X"."""
    units = parsed.units
    at = next((i for i in range(k + 1, len(units)) if units[i].is_("be") or is_comma(units[i])), len(units)) + 1
    if at >= len(units) or is_comma(units[at - 1]):
        return None
    watched = watched_at(units[at], ear)
    ends = at + 1 >= len(units) or not units[at + 1].text[0].isalnum() or is_tail(parsed, at + 1, ear)
    return Subject(watched, "inverse", at, at) if watched and ends else None


def _outdone(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> Hit | None:
    """The watched thing in "no safer way to do it than X", where the comparison and "than X" stand apart."""
    if predicate.family not in ear.pack["claims"]["comparing"]:
        return None
    end = next((i for i in range(k + 1, len(parsed.units)) if not parsed.units[i].text[0].isalnum()), k)
    than = next((i for i in range(k + 1, end) if parsed.units[i].is_("contrast")), -1)
    found = _compared(parsed, than, sense, predicate, context, ear) if than > 0 else []
    return next((hit for hit in found if hit.first < end), None)


def read_bound(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> Iterator[Frame]:
    """An idiom that counts only where the sentence names what it is said of, or opens an item about the topic."""
    for frame in read_fixed(parsed, k, sense, predicate, context, ear):
        if frame.subject.how == "person":  # "millions take X without trouble"
            frame = frame._replace(subject=named_in(parsed, 0, k, ear))
        if frame.subject.id and (frame.subject.how != "topic" or k == 0):
            yield frame


def read_gain(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> Iterator[Frame]:
    """A gain that something gives or somebody gets: "enjoy deeper X", "brings less Y"."""
    wide = ear.taking(predicate, [*predicate.object, *ear.pack["claims"]["gaining"]])
    hits = rightward(parsed, k + 1, wide, False, ear)
    if hits and is_called_benefit(parsed, hits[-1].last):
        yield Frame(k, sense, Subject(context.it, "benefit"), tuple(hits), how="gain")
        return
    giver = _cleft(parsed, hits[-1].last, ear) if hits else -1
    if giver > 0:
        yield Frame(k, sense, subject_of(parsed, giver, context, ear), tuple(hits), how="gain")
        return
    at = k - 1
    while at >= 0 and (_modifies_gain(parsed.units[at], ear)):
        at -= 1
    if hits and at < 0 and context.promised:
        yield Frame(k, sense, Subject(context.topic, "listed"), tuple(hits), how="gain")
        return
    at -= at > 1 and _is_linked(parsed, at, ear)
    listed = at > 0 and _opens_list(parsed.units[at]) and any(u.is_("gain_nouns") for u in parsed.units[:at])
    gives = (at >= 0 and parsed.units[at].is_("enjoys", "giving", "causatives")) or _links(parsed, at, ear)
    if hits and not (listed or gives) and _is_had(parsed, hits[-1].last, ear):
        found = means_of(parsed, ("means",), context, ear)
        if found.id or (at < 0 and not parsed.question and is_fragment(parsed)):
            yield Frame(k, sense, found if found.id else Subject("", "fragment"), tuple(hits), how="gain")
    if not hits or at < 0 or not (listed or gives):
        return
    if listed:
        yield Frame(k, sense, Subject(context.it, "listed"), tuple(hits), how="gain")
        return
    subject = subject_of(parsed, at, context, ear)
    if subject.how in ("person", "unknown") and parsed.units[at].is_("enjoys"):
        subject = Subject(context.topic, "enjoyed")
    yield Frame(k, sense, subject, tuple(hits), how="gain")


def _is_had(parsed: Parsed, last: int, ear: Ear) -> bool:
    """ "More X with Y", "thanks to Y more X is available": nothing else is said of the gain than that it is there."""
    words, behind = parsed.tokens.words, parsed.units[last].last
    there = behind < len(words) and ear.phrases("claims", "there").longest(words, behind)[1]
    return bool(there) or is_fragment(parsed)


def _is_linked(parsed: Parsed, at: int, ear: Ear) -> bool:
    """ "Has been linked to fewer Xs": the word at unit `at` ties a gain to what goes along with it."""
    return parsed.units[at].is_("preposition", "tie") and _links(parsed, at - 1, ear)


def _links(parsed: Parsed, at: int, ear: Ear) -> bool:
    return at > 0 and any(s.id == ear.pack["claims"]["linked"] for s in parsed.units[at].senses)


def _cleft(parsed: Parsed, last: int, ear: Ear) -> int:
    """The verb of giving in "a deeper X is what it brings", where the gain ends at unit `last`; or -1."""
    units = parsed.units
    clefts = (i for i in range(last + 2, len(units)) if units[i].is_("cleft"))
    what = next((i for i in clefts if units[back(parsed, i, ear)].is_("be")), -1)
    inner = range(what + 1, len(units)) if what > 0 else ()
    return next((i for i in inner if units[i].is_("giving")), -1)


def _opens_list(unit: Unit) -> bool:
    return unit.text == ":" or unit.is_("be", "listing")


def _modifies_gain(unit: Unit, ear: Ear) -> bool:
    return is_adverb(unit, ear) or unit.is_("determiner", "conjunction") or unit.has("gain") or is_comma(unit)
