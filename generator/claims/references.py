"""Where a text shows its reader what to look up: a reference, a name with a year, or only where it appeared."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from typing import Literal

from generator.claims.ear import Ear

# "sure": one paper or report can be found; "place": only where and when it appeared; "": nothing to look up.
_YEAR = re.compile(r"(?:19|20)\d{2}")  # every pattern of what is dated or published has one
Sourced = Literal["", "place", "sure"]


def sourced(text: str, ear: Ear) -> Sourced:
    """How well a piece of source text names the evidence it leans on."""
    markers = ear.pack.get("evidence", {}).get("source_markers", {})
    marks = _pattern(tuple(markers.get("patterns", {}).values()))
    if marks and marks.search(text):
        return "sure"
    titled = _pattern(tuple(markers.get("titled", {}).values()))
    if titled and (named := titled.search(text)) and not _all_places(ear).search(named.group()):
        return "sure"
    if not _YEAR.search(text):  # of all others, and they are slow
        return ""
    dated = _pattern(tuple(markers.get("dated", {}).values()))
    found = [match.group() for match in dated.finditer(text)] if dated else []
    if any(not _all_places(ear).search(one) for one in found):
        return "sure"
    published = _pattern(tuple(markers.get("published", {}).values()))
    return "place" if found or (published and published.search(text)) else ""


def _all_places(ear: Ear) -> re.Pattern[str]:
    """Names of where evidence appears or is found: no more than a place to look."""
    return _places(tuple(chain(*ear.pack["evidence"].get("named", {}).values())))


@lru_cache
def _pattern(alternatives: tuple[str, ...]) -> re.Pattern[str] | None:
    return re.compile("|".join(f"(?:{p})" for p in alternatives)) if alternatives else None


@lru_cache
def _places(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b" if names else r"(?!)")
