"""The name of a heading in links to it, as common Markdown viewers make it."""

from __future__ import annotations

import re

_NO_SLUG = re.compile(r"[^\w\- ]")


def slug(text: str) -> str:
    return _NO_SLUG.sub("", text.lower()).strip().replace(" ", "-")
