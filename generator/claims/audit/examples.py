"""Entries that stand in no example: nothing would show it if they were heard wrongly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.claims.audit.model import Fault
from generator.claims.ear import Ear
from generator.claims.entries import Entry
from generator.claims.parsing import parse


def without_example(entries: Sequence[Entry], texts: Iterable[str], ear: Ear) -> Iterator[Fault]:
    """`texts`: the sentences of rules' examples and of facts. Any form of an entry counts, heard as it says."""
    met = {
        (parsed.tokens.words[unit.first : unit.last], sense.kind, sense.id)
        for parsed in (parse(text, 0, False, ear) for text in texts)
        for unit in parsed.units
        for sense in unit.senses
    }
    for entry in entries:
        forms = ((form, sense.kind, sense.id) for form, senses in entry.forms.items() for sense in senses)
        if not any(form in met for form in forms):
            message = f"{entry.text!r} ({entry.predicate}) stands in no example of a rule or fact"
            yield Fault("info", "example", entry.problem(message))
