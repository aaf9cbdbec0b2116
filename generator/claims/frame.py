"""A predicate found in place, before it becomes a claim."""

from __future__ import annotations

from typing import NamedTuple

from generator.claims.context import Subject
from generator.claims.lexicon import Sense
from generator.claims.model import Tier
from generator.claims.objects import Hit


class Frame(NamedTuple):
    """A predicate found in place: its unit, subject, objects, and what is special about it."""

    k: int
    sense: Sense
    subject: Subject
    objects: tuple[Hit, ...]
    nominal: bool = False
    tier: Tier = "stated"
    how: str = "active"
