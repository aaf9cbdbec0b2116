"""Rules as data and findings as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from generator.claims.model import Claim
from generator.errors import Problem
from generator.factbase.model import Disclosure
from generator.spans import Place, SourceLine, Span

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence a rule is tested on. `[[…]]` in the data marks `spans`, the words that must be found."""

    text: str
    spans: tuple[Span, ...] = ()
    because: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule file. `match` is read by the kind; everything else by the engine, the docs and the tests.

    `given` and `discloses` are the facts and the disclosures of its examples. A rule that is not `on` is known
    and finds nothing.
    """

    id: str
    family: str
    kind: str
    severity: Severity
    message: str
    why: str
    instead: str
    match: Mapping[str, Any]
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    missed: tuple[Example, ...] = ()
    given: tuple[tuple[str, ...], ...] = ()
    waivable: bool = True
    path: str = ""
    on: bool = True
    discloses: tuple[Disclosure, ...] = ()


@dataclass(frozen=True, slots=True)
class Cited:
    """A source as a report shows it; only the fields that the fact base has are filled."""

    id: str
    title: str
    year: int | None = None
    doi: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class FactNote:
    """A fact as a report shows it: its id, one English sentence, its sources."""

    id: str
    statement: str
    sources: tuple[Cited, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that takes part in a finding (the other half of a contradiction)."""

    path: str
    place: Place
    message: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Fix:
    """A sentence of the fact base that could stand at `place` of the source; `excerpt` has its lines."""

    place: Place
    text: str
    excerpt: tuple[SourceLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One defect at one place. `span` is in `Document.text`, `place` in the source file.

    `excerpt` holds the source lines of the place, `line_text` the text of the first of them.
    """

    path: str
    rule: str
    family: str
    severity: Severity
    message: str
    why: str
    instead: str
    span: Span
    place: Place
    quote: str
    line_text: str
    fingerprint: str
    claim: Claim | None = None
    facts: tuple[FactNote, ...] = ()
    related: tuple[Related, ...] = ()
    excerpt: tuple[SourceLine, ...] = ()
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class FileResult:
    """The verdict on one file, without `waived` findings (by the text itself) and `known` ones (by a baseline)."""

    path: str
    findings: tuple[Finding, ...]
    sentences: int
    claims: int
    uncovered: int
    waived: int = 0
    known: int = 0


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """An entry of a baseline: `count` findings of one file that are alike. `rule` and `quote` are for its readers."""

    path: str
    rule: str
    quote: str
    fingerprint: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Report:
    """What a run of `check` found; every format in `report/` is a pure function of it.

    `stale` are entries of a baseline that nothing fits any more.
    """

    files: tuple[FileResult, ...] = ()
    errors: tuple[Problem, ...] = ()
    rules: Mapping[str, Rule] = field(default_factory=dict)
    stale: tuple[Known, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(f for file in self.files for f in file.findings)

    def count(self, severity: Severity) -> int:
        return sum(f.severity == severity for f in self.findings)
