"""Said of everybody: the animals that something was seen in are left out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.units import Parsed
from generator.lint.compare import FIRM
from generator.lint.mutants.model import Tools, Wording
from generator.lint.readback import ANIMAL, populations

NEAR = 6  # units between the word that leads to a population and its name


def dropped(wording: Wording) -> Iterator[str]:
    """Without "in rats", where the fact knows of one kind of animal only."""
    fact, tools = wording.fact, wording.tools
    seen = populations("; ".join((fact.where or {}).values()), tools.ear)
    if fact.evidence != ANIMAL or fact.status not in FIRM or len(seen) != 1:
        return
    for parsed in wording.heard.parsed:
        for k, unit in enumerate(parsed.units):
            first = _lead(parsed, k, tools) if populations(unit.text, tools.ear) else -1
            if first >= 0:
                end = parsed.end(_end(parsed, k))
                yield wording.put(parsed, parsed.start(first), end, "")


def _lead(parsed: Parsed, k: int, tools: Tools) -> int:
    """The first of the words that lead to unit k ("in two kinds of mice"), or -1; a verb stands between no two."""
    leads = tools.words.get("seen_in", ())
    first = -1
    for i in range(k - 1, max(-1, k - NEAR), -1):
        if parsed.units[i].text in leads:
            first = i
        elif _verbs(parsed, i) or not parsed.units[i].text[0].isalnum():
            break
    return first


def _end(parsed: Parsed, k: int) -> int:
    """The last unit of the phrase, or its comma where one follows."""
    units = parsed.units
    while (
        k + 1 < len(units) and units[k + 1].text.isalpha() and not units[k + 1].groups | _verbs(parsed, k + 1)
    ):
        k += 1
    return k + 1 if k + 1 < len(units) and units[k + 1].text == "," else k


def _verbs(parsed: Parsed, k: int) -> frozenset[str]:
    return frozenset(sense.id for sense in parsed.units[k].senses if sense.kind == "verb")
