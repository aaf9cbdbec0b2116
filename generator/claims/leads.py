"""What only leads on to what a sentence says, and is not heard: "that is why", "for many years now,"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from generator.claims.dates import conditions, times_over
from generator.claims.ear import Ear
from generator.claims.lexicon import alternatives
from generator.claims.phrases import watched_at
from generator.claims.reading import is_comma
from generator.claims.units import Parsed, Unit

WIDTH = 10  # units of the longest phrase or clause that is taken for no more than a way in
CLOSED = ("possessive", "pronoun", "demonstrative", "portion", "lifting", "usage", "adversative", "marketing")
BACKDROP = frozenset({"type"})  # kinds of senses that a way in may have: it may speak of people or of countries
EVIDENCE = ("nouns", "phrases", "numbers")  # word lists no form of which may begin in one


class LeadBook(NamedTuple):
    """`phrases` say nothing; `openers` open a phrase or a clause before the main one, which ends with a comma."""

    phrases: re.Pattern[str]
    openers: frozenset[str]


def compile_leads(claims: Mapping[str, Any]) -> LeadBook:
    none, some = _either(claims["no_leads"]), _either(claims["leads"])
    return LeadBook(re.compile(rf"(?:(?!(?:{none})\b)(?:{some})\s+)+", re.IGNORECASE), frozenset(claims["fronting"]))


def _either(phrases: list[str]) -> str:
    escaped = (re.escape(one) for phrase in phrases for one in alternatives(phrase))
    return "|".join(escaped).replace("'", "['’]")


def lead_in(text: str, ear: Ear) -> int:
    """The length of the phrases before what a sentence says."""
    lead = ear.led.phrases.match(text)
    return lead.end() if lead and lead.end() < len(text) else 0


def way_in(parsed: Parsed, ear: Ear) -> int:
    """The length of what stands before the main clause, where nothing in it bears on a thing named in that clause."""
    units = parsed.units
    if not units or units[0].text not in ear.led.openers:
        return 0
    comma = next((i for i, unit in enumerate(units[: WIDTH + 1]) if is_comma(unit)), 0)
    if comma < 2 or comma + 2 >= len(units) or units[comma + 1].is_("conjunction", "relative"):
        return 0
    if any(map(_is_meant, units[1:comma])) or _is_worded(parsed, units[comma].first, ear):
        return 0
    named = any(watched_at(unit, ear) or unit.is_("pronoun", "possessive") for unit in units[comma + 1 :])
    return parsed.start(comma + 1) if named else 0


def _is_meant(unit: Unit) -> bool:
    return bool(unit.entities) or not unit.kinds <= BACKDROP or unit.is_(*CLOSED)


def _is_worded(parsed: Parsed, end: int, ear: Ear) -> bool:
    """Whether operators, evidence, a time that is over or a condition of use are worded before a token."""
    if any(c.start < end and c.end > 1 for c in parsed.cues):
        return True
    articles = {parsed.units[k].first for k in parsed.at("article")}  # "a" is a number, too
    begun = {at for name in EVIDENCE for at in parsed.begins.get(name, ()) if at < end}
    if begun - articles:
        return True
    return any(first < end for first, _, _ in (*conditions(parsed, ear), *times_over(parsed, ear)))
