"""What we say we hear: a fact's own sentences, read like a stranger's, must state that fact and no more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.claims.ear import Ear
from generator.claims.extract import hear
from generator.claims.model import Claim, Mode
from generator.claims.parsing import parse
from generator.claims.quantities import amounts
from generator.claims.tokens import split_form
from generator.claims.units import Parsed
from generator.document.read import Language, read
from generator.factbase.model import Fact
from generator.lint.compare import FIRM
from generator.speech import Speech
from generator.vocabulary.model import Quantity, Statement, Vocabulary

_SURE: frozenset[Mode] = frozenset({"asserted", "hedged", "possible", "reported"})
_OPEN: frozenset[Mode] = frozenset({"irrealis", "question", "reported"})
# How firmly a sentence may be heard to say what a fact of this status states.
MODES: dict[str, frozenset[Mode]] = {
    "established": _SURE,
    "limited": _SURE | {"irrealis"},
    "contested": _OPEN | {"hedged", "possible"},
    "unknown": _OPEN,
    "not-shown": _OPEN,
    "refuted": frozenset({"rejected"}),
}
ANIMAL = "animal"  # the evidence whose population a sentence may not leave out
WIDE = 10.0  # from this ratio of its ends on, only the ends of a quantity say that it was kept


@dataclass(frozen=True, slots=True)
class ReadBack:
    """One wording of a fact as the ear takes it; all of the last five are empty where it says just the fact.

    `missing`: statements that no claim carries; `extra`: claims that say the same of another object; `firm`:
    claims that say as known what the fact leaves open; `amounts`: those in the fact's unit, where none is the
    fact's; `lost`: animals that are not named.
    """

    fact: Fact
    wording: int
    sentence: str
    claims: tuple[Claim, ...]
    missing: tuple[Statement, ...]
    extra: tuple[Claim, ...]
    firm: tuple[Claim, ...]
    amounts: tuple[Quantity, ...]
    lost: tuple[str, ...]

    @property
    def ok(self) -> bool:
        return not (self.missing or self.extra or self.firm or self.amounts or self.lost)


def read_back(fact: Fact, speech: Speech, ear: Ear, language: Language) -> Iterator[ReadBack]:
    """Every wording of a fact, as articles print it, heard again."""
    for wording in range(max(1, len(fact.says))):
        yield heard_as(fact, wording, speech.say(fact, wording), ear, language)


def heard_as(fact: Fact, wording: int, sentence: str, ear: Ear, language: Language) -> ReadBack:
    """What any sentence is heard to say of a fact."""
    heard = hear(read(sentence, "wording.md", "markdown", language), ear)
    return compared(fact, wording, sentence, heard.claims, heard.parsed, ear)


def compared(
    fact: Fact, wording: int, text: str, claims: tuple[Claim, ...], parsed: tuple[Parsed, ...], ear: Ear
) -> ReadBack:
    """What a text, heard, says of a fact."""
    about = [(s, [c for c in claims if _is_about(c, s, fact, ear.vocabulary)]) for s in fact.states]
    missing = tuple(s for s, own in about if not any(_fits(c, s, fact) for c in own))
    firm = tuple(c for s, own in about for c in own if not _fits(c, s, fact) and c.mode == "asserted")
    return ReadBack(
        fact=fact,
        wording=wording,
        sentence=text,
        claims=claims,
        missing=missing,
        extra=tuple(claim for claim in claims if _is_extra(claim, fact, ear.vocabulary)),
        firm=firm,
        amounts=_other_amounts(fact, parsed, ear),
        lost=_lost(fact, claims, ear),
    )


def carries(claim: Claim, statement: Statement, vocabulary: Vocabulary) -> bool:
    """Whether a claim is about what a statement says, of either polarity and however firm it is."""
    if claim.tier == "announced" or not _same_subject(claim.subject.id, statement, vocabulary):
        return False
    forward = claim.predicate in vocabulary.implied(statement.predicate)
    backward = statement.predicate in vocabulary.implied(claim.predicate)
    return (forward or backward) and vocabulary.is_a(claim.object.id, statement.object)


def _is_about(claim: Claim, statement: Statement, fact: Fact, vocabulary: Vocabulary) -> bool:
    """Whether a claim carries this statement, and not another one of the fact that is nearer to it."""
    exact = claim.object.id == statement.object
    own = exact or all(claim.object.id != other.object for other in fact.states)
    return own and carries(claim, statement, vocabulary)


def _is_extra(claim: Claim, fact: Fact, vocabulary: Vocabulary) -> bool:
    """Whether a claim has the subject and predicate of the fact, and an object that has nothing to do with its own."""
    if claim.tier == "announced" or claim.object.id not in vocabulary.entities:
        return False
    if all((claim.subject.id, claim.predicate) != (s.subject, s.predicate) for s in fact.states):
        return False
    own = {statement.object for statement in fact.states}
    return not any(vocabulary.is_a(claim.object.id, id) or vocabulary.is_a(id, claim.object.id) for id in own)


def _same_subject(subject: str, statement: Statement, vocabulary: Vocabulary) -> bool:
    if subject == statement.subject:
        return True
    lifts = vocabulary.predicates[statement.predicate].lifts
    return lifts and vocabulary.root(subject) == vocabulary.root(statement.subject)


def _fits(claim: Claim, statement: Statement, fact: Fact) -> bool:
    """Whether a claim has the polarity and the firmness of its fact.

    Who rejects a claim says its opposite; what is refuted may be denied outright.
    """
    if claim.holds == statement.holds:
        return claim.mode in MODES[fact.status]
    return (claim.mode == "rejected" and fact.status in FIRM) or (
        fact.status == "refuted" and claim.mode in _SURE
    )


def _other_amounts(fact: Fact, parsed: tuple[Parsed, ...], ear: Ear) -> tuple[Quantity, ...]:
    """The amounts in the fact's unit where none of them is its own; a wording may leave the amount out."""
    if fact.quantity is None:
        return ()
    _, unit = ear.doses.units.longest(split_form(fact.quantity.unit), 0)
    stated = [a.quantity for one in parsed for a in amounts(one, ear.doses)]
    same = tuple(q for q in stated if unit and q.unit == unit[0][0])
    return () if any(agrees(q, fact.quantity) for q in same) else same


def agrees(said: Quantity, known: Quantity) -> bool:
    """An end of the known interval, rounded or not, or a value within it where it is narrow enough to tell."""
    ends = [end for end in (known.low, known.high) if end is not None]
    values = [end for end in (said.low, said.high) if end is not None]
    if any(value == _rounded(end, value) for value in values for end in ends):
        return True
    narrow = len(ends) == 2 and ends[1] <= WIDE * ends[0]
    return narrow and all(ends[0] <= value <= ends[1] for value in values)


def _rounded(number: float, like: float) -> float:
    """A number with as many figures as another one shows: 19.48 like 19.5, 67.9 like 68 or 70."""
    shown = f"{like:g}"
    shown = shown.replace(".", "") if "." in shown else shown.rstrip("0")
    figures = len(shown.lstrip("0")) or 1
    return float(f"{number:.{figures}g}")


def populations(text: str, ear: Ear) -> frozenset[str]:
    """The groups of people or animals that a text names."""
    units = parse(text, 0, False, ear).units
    return frozenset(id for unit in units for id in unit.entities if ear.vocabulary.is_a(id, "population"))


def _lost(fact: Fact, claims: tuple[Claim, ...], ear: Ear) -> tuple[str, ...]:
    """The animals of a finding in animals, where no claim names any of them."""
    if fact.evidence != ANIMAL or fact.status not in FIRM:
        return ()
    seen = populations("; ".join((fact.where or {}).values()), ear)
    heard = {claim.population for claim in claims}
    kept = any(ear.vocabulary.is_a(one, group) for group in heard for one in seen) or heard & seen
    return () if kept or not claims else tuple(sorted(seen))
