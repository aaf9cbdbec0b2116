"""The ear: all that hearing needs of a project, compiled once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from generator.claims.cue import CueBook
from generator.claims.inflect import Inflector
from generator.claims.lexicon import Trie
from generator.claims.rows import Rows
from generator.claims.signs import Needed
from generator.claims.tokens import split_form
from generator.claims.units import Parsed, Unit, made_unit
from generator.vocabulary.model import Predicate, Vocabulary

KEPT = 32_768  # words in their places that are remembered; some 8 MB


class Placed(dict[tuple[str, int], Unit]):
    """Single words as units, by word and token: most words have stood at the same token of an earlier sentence."""

    def __init__(self, rows: Rows):
        super().__init__()
        self.rows = rows

    def __missing__(self, place: tuple[str, int]) -> Unit:
        word, at = place
        unit = made_unit(at, at + 1, word, self.rows[word])
        if len(self) >= KEPT:
            self.clear()
        self[place] = unit
        return unit


@dataclass(frozen=True)
class Ear:
    """All that hearing needs, compiled once a project. `watched`: the substances whose claims are judged.
    `main`: the one that a text is about which names none, or "".

    `met`: sentences met before, see `memory`.
    """

    vocabulary: Vocabulary
    lexicon: Trie
    cues: CueBook
    pack: Mapping[str, Any]
    watched: frozenset[str]
    main: str = ""
    _lists: dict[str, Trie] = field(default_factory=dict, compare=False, repr=False)
    _taking: dict[tuple[str, ...], Predicate] = field(default_factory=dict, compare=False, repr=False)
    met: dict[tuple[str, bool], Parsed | None] = field(default_factory=dict, compare=False, repr=False)

    def taking(self, predicate: Predicate, kinds: Sequence[str]) -> Predicate:
        """A predicate with other types of objects, made once."""
        key = predicate.id, *kinds
        if key not in self._taking:
            self._taking[key] = replace(predicate, object=tuple(kinds))
        return self._taking[key]

    @cached_property
    def rows(self) -> Rows:
        """The readings of single words."""
        claims = self.pack.get("claims", {})
        kinds = claims.get("amount", ""), tuple(claims.get("gaining", ()))
        return Rows(self.lexicon, self.cues, self.vocabulary, self.sought, kinds, self.watched, self.needed)

    @cached_property
    def placed(self) -> Placed:
        """The units of single words."""
        return Placed(self.rows)

    @cached_property
    def sought(self) -> Mapping[str, Trie]:
        """The word lists that every sentence is searched for, by the names under which `Parsed.begins` has them."""
        from generator.claims.sought import compiled, sought

        return sought(self, compiled(self))

    @cached_property
    def needed(self) -> Needed:
        """What a sentence must have for a reader to find anything in it."""
        return Needed(self)

    @cached_property
    def capitals(self) -> Mapping[str, str]:
        """Word -> what it is where it is written in capitals."""
        names = {word.lower(): word for word in self.lexicon.root if word.isupper() and word.isalpha()}
        return {**names, **self.pack["inflections"].get("capitals", {})}

    @cached_property
    def adverb(self) -> tuple[str, ...]:
        return tuple(self.pack["inflections"]["adverb"])

    @cached_property
    def topical(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """Word -> the phrases after it that make it a topic."""
        uses = self.pack.get("safety", {}).get("topic_uses", {})
        return {
            word: tuple(split_form(f) for f in given.get("after", ()) if "*" not in f)
            for word, given in uses.items()
        }

    @cached_property
    def senses(self) -> frozenset[str]:
        """Words for what the senses meet: praise of it is no effect on health."""
        return frozenset(self.pack.get("safety", {}).get("senses", ()))

    @cached_property
    def besides(self) -> frozenset[str]:
        """Words for things that a text is not about though it says good of them, in both numbers."""
        words = [word for own in self.pack.get("besides", {}).values() for word in own]
        return frozenset((*words, *map(Inflector(self.pack["inflections"]).plural, words)))

    @cached_property
    def evidence(self) -> Any:
        """The compiled book of evidence (see `evidence.EvidenceBook`)."""
        from generator.claims.evidence import compile_evidence

        return compile_evidence(self.pack.get("evidence", {}), Inflector(self.pack["inflections"]))

    @cached_property
    def appeals(self) -> Any:
        """The compiled book of appeals without a verb of finding (see `appeals.AppealBook`)."""
        from generator.claims.appeals import compile_appeals

        evidence = self.pack.get("evidence", {})
        return compile_appeals(evidence.get("appeals", {}), Inflector(self.pack["inflections"]))

    @cached_property
    def tested(self) -> Any:
        """The compiled book of what came out of tests (see `tested.TestedBook`)."""
        from generator.claims.tested import compile_tested

        data = self.pack.get("evidence", {}).get("tested", {})
        return compile_tested(data, Inflector(self.pack["inflections"]))

    @cached_property
    def vouched(self) -> Any:
        """The compiled book of those who know and speak for a thing (see `vouched.VouchBook`)."""
        from generator.claims.vouched import compile_vouched

        data = self.pack.get("evidence", {}).get("vouched", {})
        return compile_vouched(data, Inflector(self.pack["inflections"]))

    @cached_property
    def boasts(self) -> Any:
        """The compiled book of praise beyond measure (see `boasts.BoastBook`)."""
        from generator.claims.boasts import compile_boasts

        return compile_boasts(self.pack.get("boasts", {}))

    @cached_property
    def harms(self) -> Any:
        """The compiled wording of harm to people (see `harmbook.HarmBook`)."""
        from generator.claims.harmbook import compile_harms

        inflector = Inflector(self.pack["inflections"])
        return compile_harms(self.pack.get("harms", {}), inflector, self.cues.openers(("negates", "denies")))

    @cached_property
    def doses(self) -> Any:
        """The compiled wording of amounts (see `quantities.DoseBook`)."""
        from generator.claims.quantities import compile_doses

        return compile_doses(self.pack.get("units", {}), Inflector(self.pack["inflections"]))

    @cached_property
    def regimens(self) -> Any:
        """The compiled wording of rhythms without amounts (see `regimenbook.RegimenBook`)."""
        from generator.claims.regimenbook import compile_regimens

        regimens = self.pack.get("units", {}).get("regimens", {})
        return compile_regimens(regimens, Inflector(self.pack["inflections"]))

    def memo(self, name: str, make: Callable[[], Trie]) -> Trie:
        """A trie of words of the pack, compiled when first asked for."""
        if name not in self._lists:
            self._lists[name] = make()
        return self._lists[name]

    def list(self, name: str) -> Trie:
        """A plain phrase list of the pack, compiled once."""
        if name not in self._lists:
            from generator.claims.wordlist import compile_entries

            self._lists[name] = compile_entries(self.pack.get(name, ()), Inflector(self.pack["inflections"]))
        return self._lists[name]

    def phrases(self, name: str, key: str) -> Trie:
        """A list of fixed phrases under a key of the pack, compiled once."""
        kept = f"{name}.{key}"
        if kept not in self._lists:
            from generator.claims.wordlist import compile_phrases

            self._lists[kept] = compile_phrases(self.pack.get(name, {}).get(key, ()), key)
        return self._lists[kept]

    @cached_property
    def led(self) -> Any:
        """The compiled book of what only leads on (see `leads.LeadBook`)."""
        from generator.claims.leads import compile_leads

        return compile_leads(self.pack["claims"])

    @cached_property
    def presupposed(self) -> frozenset[str]:
        """Families whose relational nouns claim even where they are only announced, by predicate."""
        families = frozenset(self.pack["claims"].get("presupposed", ()))
        return frozenset(p.id for p in self.vocabulary.predicates.values() if p.family in families)

    @cached_property
    def caused_by(self) -> frozenset[str]:
        return frozenset(self.pack["grammar"].get("caused_by", ()))

    @cached_property
    def detached(self) -> frozenset[str]:
        """Words before a participle whose subject is not the sentence's ("when choosing …")."""
        return frozenset(self.pack["grammar"].get("detached", ()))

    @cached_property
    def adjective(self) -> tuple[str, ...]:
        return tuple(self.pack["inflections"]["adjective"])
