"""Entries that no text can match, or not as they are meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.claims.audit.model import Fault
from generator.claims.entries import Entry, Listed

GAPPED = frozenset({"verbs", "verbs_any", "happens", "adjectives"})  # lists in which * stands for the object


def unreachable(entries: Sequence[Entry], links: frozenset[str]) -> Iterator[Fault]:
    """`links`: the prepositions that may lead to an object."""
    for entry in entries:
        if "*" in entry.text and entry.key not in GAPPED:
            yield _error(entry, f"`*` is not read in `{entry.key}`, so {entry.text!r} is never heard")
        if not entry.forms:
            yield _error(entry, f"{entry.text!r} has no words")
        strangers = _strangers(entry, links)
        if strangers:
            message = f"{', '.join(map(repr, strangers))} in {entry.text!r} is no preposition of grammar.yaml"
            hint = "Behind `|` one stranger makes words of all of them, and no object is looked for behind."
            yield Fault("error", "unreachable", entry.problem(message, hint))


def unread(phrases: Sequence[Listed]) -> Iterator[Fault]:
    """Phrases with `*` in lists that are matched word by word."""
    for phrase in phrases:
        if "*" in phrase.text:
            message = f"`*` is not read here, so {phrase.text!r} is never heard"
            yield Fault("error", "unreachable", phrase.problem(message))


def _strangers(entry: Entry, links: frozenset[str]) -> list[str]:
    """Words of a list of prepositions that are none."""
    if entry.key in ("verbs", "verbs_any", "happens", "contrasts", "fixed", "bound"):
        return []
    choices = entry.text.rpartition(" ")[2].split("|")
    return (
        [word for word in choices if word not in links] if len(choices) > 1 and set(choices) & links else []
    )


def _error(entry: Entry, message: str) -> Fault:
    return Fault("error", "unreachable", entry.problem(message))
