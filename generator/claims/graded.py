"""Harm that is denied in part, or as much of it as another thing brings: who says so compares, and denies nothing."""

from __future__ import annotations

from generator.claims.carried import DENYING, behind
from generator.claims.ear import Ear
from generator.claims.objects import Hit
from generator.claims.reading import is_comma
from generator.claims.units import Parsed

BEFORE = 8  # units before a harm in which a word may stand that makes it one of degree


def is_graded(parsed: Parsed, hit: Hit, ear: Ear) -> bool:
    """ "Without the same degree of harm", "not some of the harm", "does not harm as badly as"."""
    return _is_part(parsed, hit.first, ear) or ear.harms.has_degree(behind(parsed, hit.last))


def _is_part(parsed: Parsed, at: int, ear: Ear) -> bool:
    for k in range(at, max(at - BEFORE, -1), -1):
        unit = parsed.units[k]
        lists = ear.harms.lists(parsed, k)
        if "graded" in lists:
            return not (k and "whole" in ear.harms.lists(parsed, k - 1))
        if "whole" in lists or is_comma(unit) or _denies(parsed, k):
            return False
    return False


def _denies(parsed: Parsed, k: int) -> bool:
    tokens = range(parsed.units[k].first, parsed.units[k].last)
    return any(cue.start in tokens and cue.cue.effect in DENYING for cue in parsed.cues)
