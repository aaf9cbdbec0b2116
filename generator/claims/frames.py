"""From frames to claims: every reading of every unit, with what the operators make of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from generator.claims.about import read_about
from generator.claims.absences import absences
from generator.claims.admitted import admitted
from generator.claims.at_large import approved_at_large
from generator.claims.barred import barred
from generator.claims.befallen import befallen
from generator.claims.belittled import belittled
from generator.claims.chained import chained
from generator.claims.chosen import chosen
from generator.claims.claimed import claims_from
from generator.claims.context import Context
from generator.claims.contrasts import read_contrast
from generator.claims.coordination import each_subject
from generator.claims.denials import denials
from generator.claims.ear import Ear
from generator.claims.effects import effects
from generator.claims.elided import elided
from generator.claims.enabled import enabled
from generator.claims.ended import ended
from generator.claims.faring import faring
from generator.claims.felt import is_felt
from generator.claims.figures import doses, read_figure
from generator.claims.frame import Frame
from generator.claims.harms import of_harm
from generator.claims.identity import classed, identities, possessions
from generator.claims.inferred import inferred
from generator.claims.lacks import lacks
from generator.claims.lesser import leaving, lesser
from generator.claims.likened import likened
from generator.claims.listed import bare, listed
from generator.claims.means import gained_by
from generator.claims.mediated import mediated
from generator.claims.members import members
from generator.claims.model import Claim
from generator.claims.modes import force_at
from generator.claims.needs import needed
from generator.claims.nouns import read_noun, read_topic
from generator.claims.owned import NAMED, named_harms
from generator.claims.persuaded import persuaded
from generator.claims.portions import portions
from generator.claims.praise import read_adjective, read_bound, read_fixed, read_gain
from generator.claims.praised import praised
from generator.claims.prepared import prepared
from generator.claims.recommended import exchanged, recommended
from generator.claims.rivals import unrivalled
from generator.claims.roles import read_role
from generator.claims.sited import sited
from generator.claims.taken_up import offered
from generator.claims.unheard import unheard
from generator.claims.units import Parsed
from generator.claims.verbs import read_verb
from generator.claims.ways import ways
from generator.claims.whereon import whereon
from generator.claims.wished import wished


def frames(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """All frames of a sentence, left to right; of two readings of a unit in one family the first counts."""
    offers = offered(parsed, context, ear)
    wide = _within_reach(parsed, ear)
    for k, unit in enumerate(parsed.units):
        if not unit.senses:
            continue
        seen: set[tuple[str, str, str]] = set()
        for sense, predicate, wants in unit.row.readings:
            if wants and offers.isdisjoint(wants):
                continue
            for frame in READERS[sense.kind](parsed, k, sense, predicate, context, ear):
                holder = frame.subject.id if frame.how == "about" else ""
                key = (predicate.family, frame.objects[0].id if frame.objects else "", holder)
                if key not in seen:
                    seen |= {key, (*key[:2], "")}  # of what is told about several things, no other reading
                    yield frame
        if wide and "verb" in unit.kinds:
            yield from _wide(parsed, k, {family for family, *_ in seen}, wide, context, ear)


def _within_reach(parsed: Parsed, ear: Ear) -> dict[str, list[str]]:
    """The families that may take objects beyond their predicates' types, where the sentence names one."""
    wide: dict[str, list[str]] = ear.pack["claims"]["wide"]
    return {family: kinds for family, kinds in wide.items() if not parsed.offers.isdisjoint(kinds)}


def _wide(
    parsed: Parsed, k: int, heard: set[str], wide: Mapping[str, list[str]], context: Context, ear: Ear
) -> Iterator[Frame]:
    """A verb whose object is of none of its types, but of one that its family may take."""
    for sense, predicate, _ in parsed.units[k].row.readings:
        kinds = wide.get(predicate.family)
        if sense.kind != "verb" or not kinds or predicate.family in heard:
            continue
        found = list(read_verb(parsed, k, sense, ear.taking(predicate, kinds), context, ear))
        if found:
            yield from found
            return


def claims_of(parsed: Parsed, sentence: int, context: Context, ear: Ear) -> list[Claim]:
    found = [
        *frames(parsed, context, ear),
        *denials(parsed, context, ear),
        *members(parsed, context, ear),
        *identities(parsed, context, ear),
        *possessions(parsed, context, ear),
        *classed(parsed, context, ear),
        *approved_at_large(parsed, context, ear),
        *doses(parsed, context, ear),
        *portions(parsed, ear),
        *recommended(parsed, context, ear),
        *exchanged(parsed, context, ear),
        *chosen(parsed, context, ear),
        *needed(parsed, context, ear),
        *named_harms(parsed, ear),
        *ways(parsed, context, ear),
        *sited(parsed, context, ear),
        *whereon(parsed, context, ear),
        *effects(parsed, context, ear),
        *lacks(parsed, context, ear),
        *prepared(parsed, context, ear),
    ]
    heard = {
        at for frame in found for hit in frame.objects for at in (frame.k, *range(hit.first, hit.last + 1))
    }
    found += unheard(parsed, heard, context, ear)
    found += bare(parsed, heard, context, ear)
    found += [
        *absences(parsed, _told_of(_stated(parsed, found), ear), context, ear),
        *lesser(parsed, context, ear),
        *leaving(parsed, context, ear),
        *belittled(parsed, context, ear),
        *elided(parsed, context, ear),
        *barred(parsed, context, ear),
        *likened(parsed, context, ear),
    ]
    found += enabled(parsed, _promised(found, ear), context, ear)
    found += ended(parsed, heard, context, ear)
    found += befallen(parsed, _spoken_for(found), context, ear)
    found += praised(parsed, _promised(found, ear), context, ear)
    found += faring(parsed, _promised(found, ear), context, ear)
    found += wished(parsed, found, context, ear)
    found += persuaded(parsed, context, ear)
    found += chained(parsed, found, ear)
    found += admitted(parsed, _told_of(found, ear), context, ear)
    told = [frame for frame in found if not is_felt(parsed, frame, ear)]
    each = (one for frame in told for one in each_subject(parsed, _meant(parsed, frame, context, ear), ear))
    return [claim for frame in each for claim in claims_from(parsed, sentence, frame, context, ear)]


def _stated(parsed: Parsed, found: Sequence[Frame]) -> list[Frame]:
    """Without what a name of a harm takes for granted, and what is only held possible ("unlikely to be harmful")."""
    told = (frame for frame in found if frame.how != NAMED)
    return [f for f in told if force_at(parsed, parsed.units[f.k].first, f.nominal).mode != "irrealis"]


def _told_of(found: Sequence[Frame], ear: Ear) -> Set[int]:
    """The units that something is said to bring, have or lack."""
    of_things = (f for f in found if ear.vocabulary.has_type(f.subject.id, ("agent",)) and _fits(f, ear))
    return {hit.first for frame in of_things for hit in frame.objects}


def _fits(frame: Frame, ear: Ear) -> bool:
    """Whether a frame's predicate can be said of its subject at all; "troubles of X include Y" is not of X."""
    kinds = ear.vocabulary.predicates[frame.sense.id].subject
    return not kinds or ear.vocabulary.has_type(frame.subject.id, tuple(kinds))


def _spoken_for(found: Sequence[Frame]) -> Set[int]:
    """The units of what something known is said to do something about."""
    return {hit.first for frame in found if frame.subject.id for hit in frame.objects}


def _promised(found: Sequence[Frame], ear: Ear) -> Set[int]:
    """The units of what a watched thing is said to be good for."""
    gained = ear.pack["claims"]["gained"]
    good = (f for f in found if ear.vocabulary.predicates[f.sense.id].family in gained and f.subject.id in ear.watched)
    return {at for frame in good for hit in frame.objects if hit.id for at in range(hit.first, hit.last + 1)}


def _meant(parsed: Parsed, frame: Frame, context: Context, ear: Ear) -> Frame:
    frame = unrivalled(parsed, frame, context, ear)
    own = mediated(parsed, of_harm(parsed, frame, context, ear), context, ear)
    found = listed(parsed, gained_by(parsed, own, context, ear), context, ear)
    return inferred(parsed, found, context, ear)


READERS = {
    "verb": read_verb,
    "noun": read_noun,
    "topic": read_topic,
    "agent": read_role,
    "about": read_about,
    "figure": read_figure,
    "adjective": read_adjective,
    "contrast": read_contrast,
    "fixed": read_fixed,
    "bound": read_bound,
    "gain": read_gain,
}
