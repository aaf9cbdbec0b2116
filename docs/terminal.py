#!/usr/bin/env python3
"""Draw what a terminal shows: ANSI text from standard input, an SVG picture to standard output.

COLUMNS=100 factpress check --color examples/bad-draft.md | python3 docs/terminal.py 4 > docs/terminal.svg

A number keeps so many paragraphs from the start, and the last one. Knows the codes that factpress writes: bold,
faint, four colours, and the end of them all.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from html import escape

CHAR, LINE, MARGIN = 8.43, 19, 18  # pixels, at a font size of 14
TEXT, BACKGROUND = "#d8dee6", "#14181d"
STYLES = {
    "1": "font-weight:bold",
    "2": "fill:#8590a0",
    "31": "fill:#ff7a72",
    "32": "fill:#7ed491",
    "33": "fill:#f0c25b",
    "36": "fill:#6fcadf",
}
_CODE = re.compile(r"\x1b\[([\d;]*)m")


def picture(text: str) -> str:
    """The SVG of some lines of ANSI text."""
    lines = text.rstrip("\n").split("\n")
    width = max(len(_CODE.sub("", line)) for line in lines) * CHAR + 2 * MARGIN
    height = len(lines) * LINE + 2 * MARGIN
    rows = "\n".join(_row(number, line) for number, line in enumerate(lines) if line)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" width="{width:.0f}">\n'
        f'<rect width="100%" height="100%" rx="8" fill="{BACKGROUND}"/>\n'
        f'<g font-family="ui-monospace,Menlo,Consolas,monospace" font-size="14" fill="{TEXT}" xml:space="preserve">\n'
        f"{rows}\n</g>\n</svg>\n"
    )


def shortened(text: str, most: int) -> str:
    """The first `most` paragraphs and the last one."""
    parts = text.rstrip("\n").split("\n\n")
    return text if len(parts) <= most + 1 else "\n\n".join([*parts[:most], "…", parts[-1]])


def _row(number: int, line: str) -> str:
    return f'<text x="{MARGIN}" y="{MARGIN + (number + 0.75) * LINE:g}">{"".join(_spans(line))}</text>'


def _spans(line: str) -> Iterator[str]:
    """Every run of characters in one style, in its own column, whatever font the reader has."""
    column, codes = 0, ""
    for at, part in enumerate(_CODE.split(line)):
        if at % 2:
            codes = part
        elif part:
            words = part.strip(" ")
            x = MARGIN + (column + len(part) - len(part.lstrip(" "))) * CHAR
            size = f'textLength="{len(words) * CHAR:.1f}" lengthAdjust="spacingAndGlyphs"'
            yield f'<tspan x="{x:.1f}" {size}{_style(codes.split(";"))}>{escape(words)}</tspan>'
            column += len(part)


def _style(codes: Iterable[str]) -> str:
    styles = ";".join(STYLES[code] for code in codes if code in STYLES)
    return f' style="{styles}"' if styles else ""


if __name__ == "__main__":
    shown = sys.stdin.read()
    sys.stdout.write(picture(shortened(shown, int(sys.argv[1])) if sys.argv[1:] else shown))
