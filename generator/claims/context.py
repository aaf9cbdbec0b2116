"""What stands at the head of a claim, and what the text so far offers to pronouns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.claims.units import Parsed


class Subject(NamedTuple):
    """`id`: an entity, or "" for somebody or something the pack does not know; `how`: the rule."""

    id: str
    how: str
    first: int = -1
    last: int = -1


NOBODY = Subject("", "unknown")
APART = frozenset({"other", "stranger"})  # how subjects were found that are not what the text is about
ELSE = "?"  # the last sentence's subject where it is something that nobody knows and that "it" means


@dataclass(slots=True)
class Context:
    """What the text so far offers to pronouns.

    topic: the document's main watched substance or ""; last: the last sentence's subject if "it" can mean it;
    claimed: whether the last sentence said of a watched thing that it does something; named: the complaints that
    the last sentence named; harms: the harms it named; listed: whether the list that goes on is one of what the
    topic does for people; led: whether it was announced as that; promises: whether the text has said so far that a
    watched thing does something, or no harm.
    others: the things besides that the last sentence named, where it named no watched one.
    used: what a sentence has looked at besides the topic, so that it is known where it would be heard alike;
    subjects: those found in `sentence` so far, by unit.
    """

    topic: str
    last: str = ""
    claimed: bool = False
    named: tuple[str, ...] = ()
    listed: bool = False
    led: bool = False
    promises: bool = False
    harms: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    used: dict[str, object] = field(default_factory=dict)
    sentence: Parsed | None = None
    subjects: dict[int, Subject] = field(default_factory=dict)

    @property
    def it(self) -> str:
        """What a pronoun means."""
        found = self.used["it"] = "" if self.last == ELSE else self.last or self.topic
        return found

    @property
    def claiming(self) -> bool:
        found = self.used["claiming"] = self.claimed
        return found

    @property
    def troubles(self) -> tuple[str, ...]:
        found = self.used["troubles"] = self.named
        return found

    @property
    def feared(self) -> tuple[str, ...]:
        found = self.used["feared"] = self.harms
        return found

    @property
    def beside(self) -> tuple[str, ...]:
        found = self.used["beside"] = self.others
        return found

    @property
    def promised(self) -> bool:
        found = self.used["promised"] = self.listed
        return found

    @property
    def announced(self) -> bool:
        found = self.used["announced"] = self.led
        return found

    @property
    def promising(self) -> bool:
        found = self.used["promising"] = self.promises
        return found

    def offers(self, used: Mapping[str, object]) -> bool:
        """Whether it offers what another one did."""
        return all(getattr(self, name) == value for name, value in used.items())
