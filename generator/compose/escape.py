"""Text from data as Markdown that shows just this text."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&]|^(?:#|[-+](?=\s)|\d+(?=[.)]\s))")


def escape_markdown(text: str) -> str:
    """Plain text as Markdown that shows just this text, on one line; a space at its ends stays a space."""
    if not text.strip():
        return text
    before, after = (" " if end.isspace() else "" for end in (text[0], text[-1]))
    return before + _SPECIAL.sub(_escaped, " ".join(text.split())) + after


def _escaped(found: re.Match[str]) -> str:
    # A number that would start a list gets its backslash before the dot, which follows it.
    return found[0] + "\\" if found[0][0].isdigit() else "\\" + found[0]
