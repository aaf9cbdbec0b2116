"""Words whose derived forms are likely wrong or incomplete, by the signs that the pack names under `checks`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from generator.claims.audit.model import Fault
from generator.claims.entries import Entry
from generator.claims.inflect import Inflector

VERBS = ("verbs", "verbs_any", "happens")


def inflections(entries: Sequence[Entry], data: Mapping[str, Any]) -> Iterator[Fault]:
    """`data`: the pack's `inflections.yaml`. A lemma is named once, at its first entry."""
    checks = data.get("checks", {})
    if not checks:
        return
    seen: set[str] = set()
    for entry in entries:
        lemma = entry.text.split(" ")[0]
        if entry.key in VERBS and lemma not in seen:
            seen.add(lemma)
            for message, hint in _verb(lemma, data, checks):
                yield Fault("warning", "inflection", entry.problem(message, hint))


def spellings(entries: Sequence[Entry], data: Mapping[str, Any]) -> Iterator[Fault]:
    """Entries of which the pack's other spelling ("-ise", "-ize") is not in the same list of the predicate."""
    checks = data.get("checks", {})
    one_only = frozenset(checks.get("one_spelling", ()))
    pairs = [(re.compile(pattern), other) for pattern, other in checks.get("spellings", ())]
    known = {(entry.predicate, entry.key, entry.text) for entry in entries}
    for entry in entries:
        for pattern, other in pairs:
            text = pattern.sub(partial(_respelt, other, one_only), entry.text)
            if text != entry.text and (entry.predicate, entry.key, text) not in known:
                yield Fault(
                    "warning", "spelling", entry.problem(f"{entry.text!r} stands here without {text!r}")
                )


def _respelt(other: str, one_only: frozenset[str], match: re.Match[str]) -> str:
    return match[0] if match[0] in one_only else match.expand(other)


def _verb(lemma: str, data: Mapping[str, Any], checks: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    irregular, doubling = data.get("irregular", {}), data.get("doubling", ())
    regular = checks.get("regular", ())
    if lemma in irregular or lemma in doubling or lemma in regular:
        return
    forms = Inflector(data).verb(lemma)
    made = f"{lemma!r} becomes {forms['past']!r} and {forms['ing']!r}"
    hint = (
        "Add it to `doubling` or `irregular` of inflections.yaml, or to `checks: regular` if this is right."
    )
    base = next(
        (i for i in irregular if any(lemma == prefix + i for prefix in checks.get("prefixes", ()))), ""
    )
    if base:
        yield f"{made}, but {base!r} is irregular", hint
    elif re.search(checks.get("doubles", r"(?!)"), lemma):
        yield f"{made}, but looks as if it doubled its last letter", hint
    origin = next((i for i, known in irregular.items() if lemma in known and lemma != i), "")
    if origin:
        yield f"{lemma!r} is a form of {origin!r}", "A verb stands here in its base form."
