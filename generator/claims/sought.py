"""The word lists that every sentence is searched for, once: a look at two words tells where a form may begin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.claims.cue import DOUBTS, OPERATORS, SAYERS, WARY
from generator.claims.dates import NARROW
from generator.claims.ear import Ear
from generator.claims.inflect import Inflector
from generator.claims.lexicon import Trie
from generator.claims.rows import NUMBERS
from generator.claims.shares import SHARE
from generator.claims.wordlist import compile_phrases, inflected

# Lists of phrases and words, by their paths in the pack, which are the names they are known by; of a mapping its keys.
PATHS = (
    "promise.praises", "promise.answering", "promise.peerless", "promise.freed", "promise.urging", "promise.regained",
    "harms.small", "harms.smaller", "harms.assured", "harms.groundless", "harms.lesser",
    "harms.shut", "harms.untroubled", "harms.stopped", "harms.everyday", "harms.on_safety", "harms.fewer",
    "evidence.tested.controls", "evidence.tested.asked", "evidence.tested.groups", "evidence.vouched.institutions",
    "evidence.vouched.houses",
    "harms.unlimited", "harms.unmoved", "harms.rarer", "harms.bearing",
    "unharmed.absent", "unharmed.nil", "unharmed.nonevents", "unharmed.placeless", "unharmed.elsewhere",
    "unharmed.no_such", "unharmed.unscathed", "unharmed.worse", "unharmed.margins", "unharmed.trifles",
    "unharmed.beside", "unharmed.frail", "unharmed.at_the_wheel",
    "claims.effects.nouns", "claims.sited.links", "claims.sited.deriving", "claims.prepared.words",
    "claims.made_into.into", "claims.made_into.taking", "claims.made_into.working", "claims.made_into.holding",
    "claims.freed",
    "claims.times.past", "claims.trials.words", "claims.admitted.roles", "claims.admitted.gets", "claims.admitted.has",
    "claims.admitted.happening", "claims.kindred.links", "claims.kindred.fronts", "claims.kindred.examples",
    "claims.kindred.same", "claims.inside.being",
    "claims.inside.lacking", "claims.inside.absent",
)  # fmt: skip
# … of verbs with what follows them, in all their forms
VERBS = ("harms.leaving", "promise.bettering", "promise.faring", "promise.yours", "promise.ending", "promise.thriving")
GROUPED = ("promise.able", "claims.admitted.states", "claims.conditions")  # … of which each stands under what it means
WORDS = (",", "of", "not", "never")  # by themselves


def sought(ear: Ear, own: Mapping[str, Trie]) -> Mapping[str, Trie]:
    """The lists by the names under which `Parsed.begins` and the needs of readers have them. `own`: as `compiled`."""
    cues, evidence, doses, regimens, boasts = ear.cues, ear.evidence, ear.doses, ear.regimens, ear.boasts
    return {
        OPERATORS: cues.operators,
        SAYERS: cues.sayers,
        DOUBTS: cues.doubts,
        WARY: cues.wary,
        "phrases": evidence.phrases,
        "nouns": evidence.nouns,
        NUMBERS: doses.numbers,
        "doses.parts": doses.parts,
        "doses.multiples": doses.multiples,
        "doses.among": doses.among,
        "doses.changes": doses.changes,
        "doses.verbs": doses.verbs,
        "regimens.orders": regimens.orders,
        "regimens.advised": regimens.advised,
        "regimens.taken": regimens.taken,
        "regimens.works_best": regimens.works_best,
        "regimens.titrating": regimens.titrating,
        "regimens.limits": regimens.limits,
        "boasts.irregular": boasts.irregular,
        "boasts.universes": boasts.universes,
        "boasts.measures": boasts.measures,
        "boasts.owners": boasts.owners,
        "boasts.made": boasts.made,
        "boasts.no_rival": boasts.no_rival,
        "appeals.attested": ear.appeals.attested,
        "harms.states": ear.harms.states,
        **own,
    }


def compiled(ear: Ear) -> dict[str, Trie]:
    """The lists that stand in no book; they are kept for the next start."""
    inflector = Inflector(ear.pack["inflections"])
    return {
        "doses.percent": compile_phrases(_percent(ear), SHARE),
        "harms.openers": compile_phrases(ear.harms.openers, "opener"),
        "persuading": ear.list("persuading"),
        **{word: compile_phrases([word], word) for word in WORDS},
        **{path: compile_phrases(_at(ear, path), path) for path in PATHS},
        **{path: compile_phrases(inflected(_at(ear, path), inflector), path) for path in VERBS},
        **{path: _grouped(_at(ear, path)) for path in GROUPED},
    }


def _percent(ear: Ear) -> Iterator[str]:
    """What stands behind a number that is a share: "%", "percent"."""
    for unit in ear.pack.get("units", {}).get("units", ()):
        if unit["dimension"] == SHARE:
            yield from (str(form) for form in (*unit.get("symbol", ()), *unit.get("words", ())))


def _grouped(phrases: Mapping[str, list[str]]) -> Trie:
    trie = Trie({})
    for name, own in phrases.items():
        compile_phrases(own if name != NARROW else (), name, trie)
    return trie


def _at(ear: Ear, path: str) -> Any:
    found: Any = ear.pack
    for step in path.split("."):
        found = found.get(step, {})
    return [found] if isinstance(found, str) else found
