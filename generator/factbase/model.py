"""Facts, their evidence and their sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from generator.vocabulary.model import Quantity, Statement

Status = Literal["established", "limited", "contested", "unknown", "not-shown", "refuted"]
STATUSES: frozenset[str] = frozenset(get_args(Status))

# Ordered from weakest to strongest; `regulatory` and `taxonomy` stand apart and count as settled.
EVIDENCE = (
    "in-vitro",
    "animal",
    "case-report",
    "expert-consensus",
    "survey",
    "observational",
    "rct",
    "systematic-review",
)
SETTLED = frozenset({"regulatory", "taxonomy"})
BENCH = frozenset({"in-vitro", "animal"})  # what was not seen in people


@dataclass(frozen=True, slots=True)
class Source:
    """A published source. An identifier is there only where it was read."""

    id: str
    title: str
    authors: str = ""
    year: int | None = None
    journal: str = ""
    doi: str = ""
    pmid: str = ""
    pmcid: str = ""
    url: str = ""
    read_as: str = ""


@dataclass(frozen=True, slots=True)
class Support:
    """What one source says in favour of a fact, in our own words."""

    source: str
    supports: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing the base says: statements (one per subject-object pair) with their evidence."""

    id: str
    topic: str
    states: tuple[Statement, ...]
    status: Status
    evidence: str
    supports: tuple[Support, ...]
    says: tuple[str, ...] = ()
    where: Mapping[str, str] | None = field(default=None, hash=False)
    quantity: Quantity | None = None
    checked: str = ""
    volatile: bool = False
    lint_only: bool = False
    was: tuple[str, ...] = ()
    note: str = ""
    path: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Disclosure:
    """Something every text on the subject has to tell its reader.

    `name` is what it is about, `says` are the sentences our articles print; any one of the wordings in
    `accepts` (or a sentence of `says`), or any claim of `told_by`, shows that a text has told it. It is due when
    the text makes a claim of one of `families`, always where there are none. `facts` are the ids of those it
    rests on.
    """

    id: str
    says: tuple[str, ...]
    accepts: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    why: str = ""
    name: str = ""
    told_by: tuple[Statement, ...] = ()
