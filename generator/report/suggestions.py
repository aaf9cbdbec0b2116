"""Draft entries for the language pack, as YAML with comments; a human chooses, corrects and moves them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from generator.claims.suggest import Suggestion
from generator.report.words import visible

_EXAMPLES = 2  # sentences quoted for each entry
_PLAIN = re.compile(r"[^\W\d_](?:[\w ]*\w)?")
_RESERVED = frozenset({"true", "false", "null"})
_HEAD = """\
# A draft, made from sentences that were not understood. Each predicate is a guess from what the word stood
# next to. Choose, correct, and add each line to the list of its predicate in the language pack's predicates/.
"""


def suggestions(found: Iterable[Suggestion]) -> str:
    """YAML in the shape of a file of predicates: one record for each predicate guessed, its entries by kind."""
    by_predicate: dict[str, dict[str, list[Suggestion]]] = {}
    for one in found:
        guess = one.predicates[0].id if one.predicates else ""
        by_predicate.setdefault(guess, {}).setdefault(one.kind, []).append(one)
    if not by_predicate:
        return "[]  # nothing to suggest: every sentence was understood, or has no unknown word\n"
    lines = [line for guess, kinds in by_predicate.items() for line in _record(guess, kinds)]
    return _HEAD + "\n".join(lines) + "\n"


def _record(guess: str, kinds: dict[str, list[Suggestion]]) -> Iterator[str]:
    family = next((s.predicates[0].family for group in kinds.values() for s in group if s.predicates), "")
    yield f"- id: {guess or 'unknown'}" + (
        f"  # family {family}" if family else "  # no predicate takes the terms"
    )
    yield "  hears:"
    for kind, group in kinds.items():
        yield f"    {kind}:"
        for one in group:
            yield from _entry(one)


def _entry(one: Suggestion) -> Iterator[str]:
    yield f"      - {_scalar(one.entry)}"
    yield f"        # forms: {', '.join(map(visible, one.forms))}; seen {one.word.count}x"
    if len(one.predicates) > 1:
        yield f"        # or under: {', '.join(predicate.id for predicate in one.predicates[1:])}"
    for place in one.word.places[:_EXAMPLES]:
        yield f"        # {visible(place.path)}:{place.line}: {visible(place.text)}"


def _scalar(text: str) -> str:
    plain = _PLAIN.fullmatch(text) and text not in _RESERVED
    return text if plain else json.dumps(text, ensure_ascii=False)
