"""A claim: a statement with a place in a text, and how firmly and by whom it is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.spans import Span
from generator.vocabulary.model import Quantity, Statement

Mode = Literal["asserted", "hedged", "possible", "reported", "rejected", "irrealis", "question"]
Tier = Literal["stated", "presupposed", "announced"]


@dataclass(frozen=True, slots=True)
class Argument:
    """Subject or object of a claim. `id` is an entity, a type for a class noun, or "" when unknown.

    `how` names the rule that found it (explicit, pronoun, relative, topic …).
    """

    id: str
    text: str
    span: Span
    how: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to say it: `people`, `unnamed-studies`, `cited`; `cited` where a source is given."""

    who: str
    text: str
    cited: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """`relation` (lower | higher | same) on `dimension` (an entity id or "") against `to`."""

    to: str
    dimension: str
    relation: str


@dataclass(frozen=True, slots=True)
class Period:
    """First and last year, None where that end is open; `over`: it is said to be past."""

    first: int | None = None
    last: int | None = None
    over: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim of one sentence. `span` is the exact words in the document's text."""

    sentence: int
    span: Span
    subject: Argument
    predicate: str
    family: str
    object: Argument
    holds: bool
    mode: Mode
    tier: Tier = "stated"
    trigger: str = ""
    attribution: Attribution | None = None
    comparison: Comparison | None = None
    quantity: Quantity | None = None
    population: str = ""
    when: Period | None = None
    condition: str = ""
    trace: tuple[str, ...] = ()

    @property
    def statement(self) -> Statement:
        return Statement(self.subject.id, self.predicate, self.object.id, self.holds)
