"""Word forms from lemmas, by the rules of the language pack (no language of its own)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

FORMS = ("base", "s", "ing", "past", "pp")


@dataclass(frozen=True)
class Inflector:
    """Derives verb forms and plurals. `data` is the pack's `inflections.yaml`."""

    data: Mapping[str, Any]
    _doubling: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_doubling", frozenset(self.data.get("doubling", ())))

    def verb(self, lemma: str) -> dict[str, str]:
        """Form name -> word, for the names in FORMS."""
        irregular = self.data.get("irregular", {}).get(lemma)
        if irregular:
            return dict(zip(FORMS, (lemma, *irregular), strict=True))
        stem = lemma + lemma[-1] if lemma in self._doubling else lemma
        past = self._apply("past", stem)
        third = self._apply("third_person", lemma)
        return dict(
            zip(FORMS, (lemma, third, self._apply("present_participle", stem), past, past), strict=True)
        )

    def forms(self, lemma: str) -> list[tuple[str, str]]:
        """(form name, word) pairs, with the extra words of verbs that have more than five forms."""
        extra = self.data.get("more_forms", {}).get(lemma, {})
        return [*self.verb(lemma).items(), *((name, word) for word, name in extra.items())]

    def plural(self, noun: str) -> str:
        """The plural of a noun or noun phrase: its last word changes."""
        head, _, last = noun.rpartition(" ")
        known = self.data.get("plurals", {}).get(last)
        return f"{head} {known or self._apply('plural', last)}".strip()

    def _apply(self, name: str, word: str) -> str:
        rules: Sequence[Sequence[str]] = self.data[name]
        for pattern, replacement in rules:
            changed, count = re.subn(pattern, replacement, word, count=1)
            if count:
                return changed
        return word
