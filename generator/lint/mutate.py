"""The mutation score: of sentences that no longer say what their fact says, how many the lint reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.claims.extract import hear
from generator.document.read import read
from generator.factbase.model import Fact
from generator.lint.engine import run
from generator.lint.model import Finding, Rule
from generator.lint.mutants import Mutant, Tools, mutants
from generator.lint.readback import heard_as
from generator.speech import Speech

UNSOURCED = "unsourced"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a mutant: `rules` that report it, and whether it was noticed that it is no longer its fact.

    The second is known only of a wording that was heard as its fact before.
    """

    mutant: Mutant
    rules: tuple[str, ...]
    marked: bool

    @property
    def caught(self) -> bool:
        return bool(self.rules) or self.marked


@dataclass(frozen=True, slots=True)
class Trial:
    """One wording of a fact, and its mutants.

    `exact`: it is heard as its fact. `noise`: findings on it as it stands; there should be none.
    """

    fact: Fact
    wording: int
    sentence: str
    exact: bool
    noise: tuple[Finding, ...]
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of mutants; `by_rules` are those that a rule reports whatever the text is marked with."""

    mutants: int
    caught: int
    by_rules: int

    @property
    def share(self) -> float:
        return self.caught / self.mutants if self.mutants else 1.0


@dataclass(frozen=True)
class Bench:
    """All that a trial needs.

    A wording that stands alone has lost the references it has in an article: rules of the kind UNSOURCED are
    left out.
    """

    tools: Tools
    speech: Speech
    rules: tuple[Rule, ...]

    def trials(self, facts: Iterable[Fact]) -> Iterator[Trial]:
        """One trial a wording, in the order of the facts."""
        for fact in facts:
            for wording in range(max(1, len(fact.says))):
                yield self._trial(fact, wording, self.speech.say(fact, wording))

    def _trial(self, fact: Fact, wording: int, sentence: str) -> Trial:
        noise = self.findings(sentence, fact)
        exact = heard_as(fact, wording, sentence, self.tools.ear, self.tools.language).ok
        known = frozenset(finding.rule for finding in noise)
        made = mutants(fact, wording, sentence, self.tools)
        verdicts = tuple(self._verdict(mutant, fact, exact, known) for mutant in made)
        return Trial(fact, wording, sentence, exact, noise, verdicts)

    def _verdict(self, mutant: Mutant, fact: Fact, exact: bool, known: frozenset[str]) -> Verdict:
        found = dict.fromkeys(f.rule for f in self.findings(mutant.text, fact) if f.rule not in known)
        marked = (
            exact and not heard_as(fact, mutant.wording, mutant.text, self.tools.ear, self.tools.language).ok
        )
        return Verdict(mutant, tuple(found), marked)

    def findings(self, sentence: str, fact: Fact) -> tuple[Finding, ...]:
        """What the lint says of a sentence that stands alone, marked to state a fact as in an article."""
        plain = read(sentence, "wording.md", "markdown", self.tools.language)
        marked = tuple(replace(one, facts=(fact.id,)) for one in plain.sentences)
        document = replace(plain, sentences=marked)
        heard = hear(document, self.tools.ear)
        base, ear = self.tools.base, self.tools.ear
        rules = [rule for rule in self.rules if rule.kind != UNSOURCED]
        return run(document, heard.parsed, heard.claims, base, ear, rules).findings


def score(trials: Iterable[Trial]) -> Score:
    verdicts = [verdict for trial in trials for verdict in trial.verdicts]
    return Score(len(verdicts), sum(v.caught for v in verdicts), sum(bool(v.rules) for v in verdicts))


def by_kind(trials: Iterable[Trial]) -> Mapping[str, Score]:
    """The score of each kind of mutant that occurs, in order of name."""
    verdicts = [verdict for trial in trials for verdict in trial.verdicts]
    kinds = sorted({verdict.mutant.kind for verdict in verdicts})
    own = {kind: [v for v in verdicts if v.mutant.kind == kind] for kind in kinds}
    return {
        k: Score(len(vs), sum(v.caught for v in vs), sum(bool(v.rules) for v in vs)) for k, vs in own.items()
    }
