"""How a report is shown: colours, width, and the sources that some formats quote."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Style:
    """What to write before a part of a text report, as ANSI codes; all empty for plain text."""

    error: str = ""
    warning: str = ""
    info: str = ""
    strong: str = ""
    quiet: str = ""
    good: str = ""
    end: str = ""

    def paint(self, role: str, text: str) -> str:
        """`text` in the colour of a severity, `strong`, `quiet` or `good`."""
        code: str = getattr(self, role)
        return f"{code}{text}{self.end}" if code and text else text


COLOURS = Style(
    error="\x1b[1;31m",
    warning="\x1b[1;33m",
    info="\x1b[1;36m",
    strong="\x1b[1m",
    quiet="\x1b[2m",
    good="\x1b[32m",
    end="\x1b[0m",
)


@dataclass(frozen=True, slots=True)
class View:
    """`width` in columns; `sources` maps a file's path to `Document.source`, where the caller has it."""

    style: Style = field(default_factory=Style)
    width: int = 100
    sources: Mapping[str, str] = field(default_factory=dict)


PLAIN = View()
