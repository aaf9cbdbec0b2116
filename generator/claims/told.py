"""What a sentence has been heard to say so far, for the readers that only add to it."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import NamedTuple

from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.modes import force_at
from generator.claims.owned import NAMED
from generator.claims.units import Parsed


class Told(NamedTuple):
    """`found`: the frames so far, which grow; `taken`: units that were predicates or objects when it was made."""

    parsed: Parsed
    found: list[Frame]
    taken: Set[int]
    ear: Ear

    def predicates_and_objects(self) -> Set[int]:
        return self.taken

    def everything(self) -> Sequence[Frame]:
        return self.found

    def of_things(self) -> Set[int]:
        """The units that something is said to bring, have or lack."""
        return {hit.first for frame in self.found if _is_of_thing(frame, self.ear) for hit in frame.objects}

    def stated_of_things(self) -> Set[int]:
        """… but for what a name of a harm takes for granted and what is only held possible ("unlikely to harm")."""
        units = self.parsed.units
        told = (frame for frame in self.found if frame.how != NAMED)
        stated = (f for f in told if force_at(self.parsed, units[f.k].first, f.nominal).mode != "irrealis")
        return {hit.first for frame in stated if _is_of_thing(frame, self.ear) for hit in frame.objects}

    def spoken_for(self) -> Set[int]:
        """The units of what something known is said to do something about."""
        return {hit.first for frame in self.found if frame.subject.id for hit in frame.objects}

    def promised(self) -> Set[int]:
        """The units of what a watched thing is said to be good for."""
        gained, predicates = self.ear.pack["claims"]["gained"], self.ear.vocabulary.predicates
        good = (f for f in self.found if predicates[f.sense.id].family in gained and f.subject.id in self.ear.watched)
        return {at for frame in good for hit in frame.objects if hit.id for at in range(hit.first, hit.last + 1)}


def told_so_far(parsed: Parsed, found: list[Frame], ear: Ear) -> Told:
    taken = {at for frame in found for hit in frame.objects for at in (frame.k, *range(hit.first, hit.last + 1))}
    return Told(parsed, found, taken, ear)


def _is_of_thing(frame: Frame, ear: Ear) -> bool:
    """Whether the subject is a thing of which the predicate can be said; "troubles of X include Y" is not of X."""
    kinds = ear.vocabulary.predicates[frame.sense.id].subject
    of_thing = ear.vocabulary.has_type(frame.subject.id, ("agent",))
    return of_thing and (not kinds or ear.vocabulary.has_type(frame.subject.id, tuple(kinds)))
