"""From frames to claims: every reading of every unit, with what the operators make of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.claims.about import read_about
from generator.claims.absences import absences
from generator.claims.absent import absent
from generator.claims.admitted import admitted
from generator.claims.at_ease import at_ease
from generator.claims.at_large import approved_at_large
from generator.claims.barred import barred
from generator.claims.befallen import befallen
from generator.claims.belittled import belittled
from generator.claims.bettered import bettered
from generator.claims.brought import brought
from generator.claims.cautioned import is_barred, is_cautioned
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
from generator.claims.frail import frail
from generator.claims.frame import Frame
from generator.claims.harms import of_harm
from generator.claims.identity import classed, identities, possessions
from generator.claims.inferred import inferred
from generator.claims.inside import inside
from generator.claims.kindred import kindred
from generator.claims.lacks import lacks
from generator.claims.less_with import less_with, worse_everyday
from generator.claims.lesser import leaving, lesser
from generator.claims.likened import likened
from generator.claims.listed import bare, listed
from generator.claims.made_into import made_into
from generator.claims.means import gained_by
from generator.claims.mediated import mediated
from generator.claims.members import members
from generator.claims.met import is_of_met
from generator.claims.model import Claim
from generator.claims.needs import needed
from generator.claims.nouns import read_noun, read_topic
from generator.claims.outdone import outdone
from generator.claims.owned import named_harms
from generator.claims.paired import paired
from generator.claims.persuaded import persuaded
from generator.claims.portions import portions
from generator.claims.praise import read_adjective, read_bound, read_fixed, read_gain
from generator.claims.praised import praised
from generator.claims.prepared import prepared
from generator.claims.recommended import exchanged, recommended
from generator.claims.restored import restored
from generator.claims.rivals import unrivalled
from generator.claims.roles import read_role
from generator.claims.ruled import ruled
from generator.claims.signs import Read, asked
from generator.claims.sited import sited
from generator.claims.taken_up import offered
from generator.claims.theirs import is_theirs
from generator.claims.told import Told, told_so_far
from generator.claims.unheard import unheard
from generator.claims.units import Parsed
from generator.claims.unsaid import is_unsaid
from generator.claims.unscathed import unscathed
from generator.claims.untaken import is_untaken
from generator.claims.urged import urged
from generator.claims.verbs import read_verb
from generator.claims.ways import ways
from generator.claims.whereon import whereon
from generator.claims.wished import wished


def frames(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """All frames of a sentence, left to right; of two readings of a unit in one family the first counts."""
    offers = offered(parsed, context, ear)
    wide = _within_reach(parsed, ear)
    words = frozenset(parsed.tokens.words)
    for k, unit in enumerate(parsed.units):
        if not unit.row.readings:
            continue
        seen: set[tuple[str, str, str]] = set()
        for sense, predicate, wants, tail in unit.row.readings:
            if (wants and offers.isdisjoint(wants)) or (tail and tail not in words):
                continue
            for frame in SENSES[sense.kind](parsed, k, sense, predicate, context, ear):
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
    for sense, predicate, *_ in parsed.units[k].row.readings:
        kinds = wide.get(predicate.family)
        if sense.kind != "verb" or not kinds or predicate.family in heard:
            continue
        found = list(read_verb(parsed, k, sense, ear.taking(predicate, kinds), context, ear))
        if found:
            yield from found
            return


def claims_of(parsed: Parsed, sentence: int, context: Context, ear: Ear) -> list[Claim]:
    found = _all_frames(parsed, context, ear)
    told = [one for one in found if not any(leave_out(parsed, one, ear) for leave_out in LEFT_OUT)]
    each = (one for frame in told for one in each_subject(parsed, _meant(parsed, frame, context, ear), ear))
    return [claim for frame in each for claim in claims_from(parsed, sentence, frame, context, ear)]


def _all_frames(parsed: Parsed, context: Context, ear: Ear) -> list[Frame]:
    """What all readers hear in a sentence, of those that can hear something in it by its signs."""
    found: list[Frame] = []
    for read in asked(READERS, parsed, ear):
        found += read(parsed, context, ear)
    told = told_so_far(parsed, found, ear)
    for read in asked(ADDING, parsed, ear):
        look = ADDING[read]
        found += read(parsed, look(told), context, ear) if look else read(parsed, context, ear)
    return found


def _meant(parsed: Parsed, frame: Frame, context: Context, ear: Ear) -> Frame:
    frame = unrivalled(parsed, frame, context, ear)
    own = mediated(parsed, of_harm(parsed, frame, context, ear), context, ear)
    found = listed(parsed, gained_by(parsed, own, context, ear), context, ear)
    return inferred(parsed, found, context, ear)


# A reader is a function of a sentence, its context and the ear that yields frames. It may say beside itself what a
# sentence must have for it to find anything (`signs`). They are asked in this order.
READERS: tuple[Read, ...] = (
    frames,
    denials,
    members,
    identities,
    possessions,
    classed,
    doses,
    portions,
    recommended,
    exchanged,
    chosen,
    needed,
    named_harms,
    ways,
    sited,
    whereon,
    effects,
    lacks,
    prepared,
    made_into,
    paired,
)

# Those that add to what the others heard, with what they are told of it, if anything.
ADDING: dict[Read, Callable[[Told], object] | None] = {
    approved_at_large: Told.everything,
    ruled: Told.everything,
    kindred: None,
    inside: None,
    unheard: Told.predicates_and_objects,
    bare: Told.predicates_and_objects,
    absences: Told.stated_of_things,
    absent: Told.stated_of_things,
    lesser: None,
    leaving: None,
    belittled: None,
    elided: None,
    barred: None,
    at_ease: None,
    unscathed: None,
    frail: None,
    less_with: None,
    worse_everyday: None,
    likened: None,
    outdone: None,
    enabled: Told.promised,
    ended: Told.predicates_and_objects,
    befallen: Told.spoken_for,
    praised: Told.promised,
    faring: Told.promised,
    restored: Told.promised,
    bettered: Told.promised,
    urged: Told.promised,
    brought: Told.promised,
    wished: Told.everything,
    persuaded: None,
    chained: Told.everything,
    admitted: Told.of_things,
}

# What frames are not of a thing at all.
LEFT_OUT = (is_felt, is_theirs, is_unsaid, is_cautioned, is_barred, is_untaken, is_of_met)

# Readers of one sense of a unit.
SENSES = {
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
