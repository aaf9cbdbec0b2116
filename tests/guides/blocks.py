"""The blocks of code in a guide, so that tests run what the guide shows."""

from __future__ import annotations

import re
from pathlib import Path

_BLOCK = re.compile(r"^```([\w-]+)[^\n]*\n(.*?)^```", re.M | re.S)


def blocks(page: Path, language: str, holding: str = "") -> list[str]:
    """The page's blocks in a language, of those that have the words `holding` in them."""
    found = _BLOCK.findall(page.read_text(encoding="utf-8"))
    return [body for name, body in found if name == language and holding in body]
