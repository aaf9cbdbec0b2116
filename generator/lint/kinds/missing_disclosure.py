"""What a text on the subject has to tell its reader, and does not tell in any wording.

match: `words` from which a text counts as an article, `front_matter` (key: value) that makes a shorter one count,
`apart` populations of which a reader concludes nothing about people.
A disclosure is due when the text is mainly about its subject and makes a claim of one of its families. It is told
by one of its wordings, unless that is denied, or by a claim that says one of its statements.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.claims.extract import main_topic
from generator.claims.lexicon import Trie
from generator.claims.model import Claim
from generator.claims.modes import force_at
from generator.claims.wordlist import compile_phrases
from generator.factbase.model import Disclosure
from generator.lint.case import Case, Match
from generator.lint.model import Rule
from generator.spans import Span
from generator.vocabulary.model import Statement

SAID = frozenset({"asserted", "hedged", "possible"})


def find(case: Case, rule: Rule) -> Iterator[Match]:
    if not case.base.disclosures or not _is_article(case, rule):
        return
    topic = main_topic(case.parsed, case.ear)
    claimed = _claimed(case, rule, topic)
    for disclosure in case.base.disclosures if topic else ():
        if _is_due(case, disclosure, topic, claimed) and not _is_told(case, disclosure, topic):
            facts = tuple(case.base.fact(id) for id in disclosure.facts)
            name = disclosure.name or disclosure.id.replace("-", " ")
            yield Match(_title(case), facts=facts, names={"name": name}, key=name, said=disclosure.says[0])


def _is_article(case: Case, rule: Rule) -> bool:
    asked = rule.match.get("front_matter", {})
    if any(case.document.meta.get(key) == value for key, value in asked.items()):
        return True
    return case.words >= int(rule.match["words"])


def _title(case: Case) -> Span:
    """The title, else the first sentence: what is missing has no place of its own."""
    titles = (block.span for block in case.document.blocks if block.kind == "title" or block.level == 1)
    return next(titles, case.document.sentences[0].span)


def _claimed(case: Case, rule: Rule, topic: str) -> set[str]:
    """The families of what is claimed of the topic, but for what is only said of populations kept apart."""
    vocabulary, apart = case.base.vocabulary, tuple(rule.match.get("apart", ()))
    return {
        claim.family
        for claim in case.endorsed()
        if vocabulary.root(claim.subject.id) == topic and not vocabulary.has_type(claim.population, apart)
    }


def _is_due(case: Case, disclosure: Disclosure, topic: str, claimed: set[str]) -> bool:
    root = case.base.vocabulary.root
    about = {root(s.subject) for id in disclosure.facts for s in case.base.fact(id).states}
    if topic not in (about or {topic}):
        return False
    return not disclosure.families or not claimed.isdisjoint(disclosure.families)


def _is_told(case: Case, disclosure: Disclosure, topic: str) -> bool:
    wordings = _wordings((*disclosure.accepts, *disclosure.says))
    found = (force_at(parsed, first, False) for parsed, first, _, _ in case.places.matches(wordings))
    if any(force.holds and force.mode in SAID for force in found):
        return True
    claims = [claim for claim in case.claims if case.base.vocabulary.root(claim.subject.id) == topic]
    return any(_says(claim, statement, case) for claim in claims for statement in disclosure.told_by)


@lru_cache
def _wordings(phrases: tuple[str, ...]) -> Trie:
    return compile_phrases(phrases, "told")


def _says(claim: Claim, statement: Statement, case: Case) -> bool:
    """Whether the author says what the statement says, or rejects the opposite."""
    vocabulary = case.base.vocabulary
    firm = claim.mode in SAID if claim.holds == statement.holds else claim.mode == "rejected"
    if not firm or claim.tier == "announced" or not vocabulary.is_a(claim.object.id, statement.object):
        return False
    forward = claim.predicate in vocabulary.implied(statement.predicate)
    return forward or statement.predicate in vocabulary.implied(claim.predicate)
