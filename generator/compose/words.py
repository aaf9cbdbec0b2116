"""The words of pages and other formats that no article's text holds: labels, badges, dates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.compose.choose import setting_of
from generator.compose.templates import Folders
from generator.errors import DataError
from generator.factbase.model import Fact
from generator.speech import Speech
from generator.yamlio import load, shown

FILE = "pages/words.yaml"


@dataclass(frozen=True)
class Words:
    """`data` has the shape of `schemas/words.json`."""

    data: Mapping[str, Any]
    speech: Speech

    def text(self, key: str) -> str:
        return str(self.data["texts"][key])

    def status(self, fact: Fact) -> str:
        return str(self.data["status"][fact.status])

    def evidence(self, fact: Fact) -> str:
        return str(self.data["evidence"][fact.evidence])

    def badge(self, fact: Fact) -> str:
        """In a word or two, what stands behind a fact; where its question is open, that it is."""
        return self.status(fact) if setting_of(fact) == "open" else self.evidence(fact)

    def kind(self, kind: str) -> str:
        """What readers call a kind of article, or ""."""
        return str(self.data["kinds"].get(kind, ""))

    def note(self, number: int) -> str:
        return self.text("source").format(number=number)

    def back(self, number: int) -> str:
        return self.text("back").format(number=number)

    def day(self, iso: str) -> str:
        """A date as people write it; one that is no full date stays as it is."""
        try:
            found = date.fromisoformat(iso)
        except ValueError:
            return iso
        month = self.speech.words["months"][found.month - 1]
        return self.text("date").format(day=found.day, month=month, year=found.year)


def load_words(folders: Folders, speech: Speech) -> Words:
    """The words beside the page templates; raises DataError."""
    path = folders.find(FILE)
    if path is None:
        raise DataError.one(f"templates/{FILE}", "is missing", "Copy it from the built-in templates.")
    return Words(load(path, "words", shown(path)).data, speech)
