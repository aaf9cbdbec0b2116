"""`factpress allow RULE[, RULE]: reason [until YYYY-MM-DD]`, written in a comment of the text.

Only read here. Whether the rule exists, may be waived, has a reason, is used and has not run out is for
the lint to say, so a comment that begins as a waiver is never dropped, however odd the rest of it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WaiverText:
    """The three parts; `rule` is "" when the comment cannot be read as a waiver."""

    rule: str
    reason: str
    until: str


def read_waivers(comment: str) -> Iterator[WaiverText]:
    """The waivers a comment holds: none for an ordinary comment, else one a rule named."""
    words = comment.split(None, 2)
    if not words or words[0].rstrip(":") != "factpress":
        return
    if words[1:2] != ["allow"] or len(words) < 3:
        yield WaiverText("", " ".join(comment.split()), "")
        return
    rules, _, rest = " ".join(words[2].split()).partition(":")
    reason, until = _until(rest.strip())
    for rule in rules.split(","):
        yield WaiverText(rule.strip(), reason, until)


def _until(rest: str) -> tuple[str, str]:
    """Split off a date at the end, in brackets or not. What does not look like a date stays in the reason."""
    before, found, last = rest.rstrip(")").rpartition("until ")
    if not found or " " in last or not last[:1].isdigit():
        return rest, ""
    return before.rstrip(" (,;"), last
