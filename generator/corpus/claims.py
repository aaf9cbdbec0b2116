"""One article to rows: what it claims, where that stands on questions others answer too, which facts it states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import blake2b

from generator.claims.extract import hear
from generator.claims.model import Claim
from generator.corpus.judge import content
from generator.corpus.stances import stances
from generator.corpus.tables import TABLES, Row, Tables
from generator.document.model import Document
from generator.document.read import read
from generator.errors import DataError, Problem
from generator.factbase.base import FactBase
from generator.factbase.model import Fact
from generator.lint.case import JUDGED
from generator.lint.readback import ANIMAL
from generator.project import Project
from generator.spans import Span
from generator.vocabulary.model import Vocabulary

Problems = tuple[Problem, ...]
LONGEST = 300  # characters of a quote
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def content_hash(raw: bytes) -> str:
    return blake2b(raw, digest_size=16).hexdigest()


def read_article(
    name: str, project: Project, data: str, path: str, raw: bytes = b""
) -> tuple[Tables, Problems]:
    """The rows of one article for each table; or, with no rows, the problems for which there are none.

    Every engine calls this one function. The article's bytes are at `path`; where that is "", they are `raw`.
    """
    try:
        return rows_of(name, content(path) if path else raw, project, data), ()
    except DataError as error:
        return {table: [] for table in TABLES}, error.problems
    except OSError as error:
        problem = Problem(name, 0, 0, f"cannot be read: {error.strerror or error}")
        return {table: [] for table in TABLES}, (problem,)


def rows_of(path: str, raw: bytes, project: Project, data: str) -> Tables:
    """The rows of one article for each table. `data` names the project's data. Raises DataError."""
    document = read(raw, path, None, project)
    claims = hear(document, project.ear).claims
    content, vocabulary = content_hash(raw), project.vocabulary
    tables: Tables = {"documents": [(path, content, data, len(document.sentences), len(claims))]}
    tables |= {"claims": [], "stances": [], "stated": []}
    for number, claim in enumerate(claims):
        years = _years(document, claim)
        endorsed = _endorsed(claim, vocabulary)
        facts = [fact.id for fact in _stated(claim, project.facts)] if endorsed else []
        tables["claims"].append(_claim(document, number, claim, vocabulary, endorsed, years, facts, content))
        tables["stated"] += [(path, number, fact) for fact in facts]
        for stance in stances(claim, vocabulary) if endorsed and not _apart(claim, project) else ():
            question = (stance.subject, stance.relation, stance.object, claim.population, years)
            tables["stances"].append((path, number, *question, stance.side, stance.own))
    return tables


def _claim(
    document: Document,
    number: int,
    claim: Claim,
    vocabulary: Vocabulary,
    endorsed: bool,
    years: str,
    facts: list[str],
    content: str,
) -> Row:
    place = document.place(claim.span)
    known = vocabulary.predicates.get(claim.predicate)
    amount, other, source = claim.quantity, claim.comparison, claim.attribution
    return (
        *(document.path, number, claim.sentence, claim.span.start, claim.span.end, place.line, place.column),
        _quote(document, claim),
        *(claim.subject.id, claim.predicate, claim.family, claim.object.id, claim.holds),
        *(
            known.direction if known else "none",
            claim.mode,
            claim.tier,
            endorsed,
            source.who if source else "",
        ),
        *((other.to, other.dimension) if other else ("", "")),
        *(claim.population, years),
        *(
            (amount.low, amount.high, amount.unit, amount.kind, amount.per)
            if amount
            else (None, None, "", "", "")
        ),
        *(" ".join(facts), content),
    )


def _endorsed(claim: Claim, vocabulary: Vocabulary) -> bool:
    """Whether the author says so: not people, not a question, not a myth that is told to be rejected."""
    return claim.predicate in vocabulary.predicates and claim.mode in JUDGED and claim.tier != "announced"


def _apart(claim: Claim, project: Project) -> bool:
    """Whether a claim is about a group of which findings stand side by side, as the rules of one article have it."""
    kinds = frozenset(type for rule in project.rules for type in rule.match.get("apart", ()))
    return bool(claim.population) and project.vocabulary.has_type(claim.population, tuple(kinds))


def _quote(document: Document, claim: Claim) -> str:
    """The claim's sentence on one line; of a very long one the claim's own words."""
    text = document.sentences[claim.sentence].text
    span: Span = claim.span
    return " ".join((text if len(text) <= LONGEST else document.text[span.start : span.end]).split())[
        :LONGEST
    ]


def _years(document: Document, claim: Claim) -> str:
    """The years that the claim's sentence names: what held then may not hold now."""
    return " ".join(sorted(set(_YEAR.findall(document.sentences[claim.sentence].text))))


def _stated(claim: Claim, base: FactBase) -> Iterator[Fact]:
    """The facts that a claim says: neither more than them nor less, and of animals only where it names some."""
    for fact in base.matching(base.vocabulary.root(claim.subject.id), claim.family):
        if claim.statement in fact.states and (claim.population or fact.evidence != ANIMAL):
            yield fact
