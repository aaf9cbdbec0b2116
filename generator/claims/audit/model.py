"""A fault of a language pack."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.errors import Problem

Level = Literal["error", "warning", "info"]
LEVELS: tuple[Level, ...] = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Fault:
    """error: an entry that is never heard as it says; warning: one that is likely incomplete; info: advice.

    `check` names what was looked for: collision, unreachable, inflection, spelling or example.
    """

    level: Level
    check: str
    problem: Problem
