"""Rhythms, times and small doses told to readers without a figure."""

from __future__ import annotations

import pytest

from generator.claims.parsing import parse
from generator.claims.regimens import regimens
from generator.project import Project


def told(text: str, world: Project) -> list[str]:
    parsed = parse(text, 0, False, world.ear)
    starts, ends = parsed.tokens.starts, parsed.tokens.ends
    return [text[starts[first] : ends[last - 1]] for first, last in regimens(parsed, world.ear)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Take it twice a day.", "Take it twice a day"),
        ("Please always take moonleaf at night.", "take moonleaf at night"),
        ("Take it with food for the best effect.", "Take it with food"),
        ("Take it with food twice a day.", "Take it with food twice a day"),
        ("Never take it more than five days in a row.", "take it more than five days in a row"),
        ("Use moonleaf only every other week.", "Use moonleaf only every other week"),
        ("You can drink it two or three times a month.", "drink it two or three times a month"),
        ("Adults should take it before bed.", "take it before bed"),
        ("It is wise to begin with a small amount.", "begin with a small amount"),
        ("We suggest drinking it at night.", "drinking it at night"),
        ("It is ideally chewed in the morning.", "chewed in the morning"),
        ("Moonleaf works best when taken after meals.", "works best when taken after meals"),
        ("Chewed once a week, moonleaf stays fresh to the tongue.", "Chewed once a week"),
        ("At most once a week.", "At most once a week"),
        ("Start low and go slow.", "Start low and go slow"),
    ],
)
def test_what_readers_are_told(text: str, place: str, world: Project) -> None:
    assert told(text, world) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Growers take it twice a day.",
        "Take it with food.",
        "Please take moonleaf with a glass of water.",
        "If you take it twice a day, you may come to depend on it.",
        "Drinking it at night disturbs sleep.",
        "Do not drink it before a drive home at night.",
        "Never take it at night.",
        "Sellers say that it should be taken twice a day.",
        "Whether it can be taken every day is not known.",
        "Painkillers should be taken with food.",
        "Take your tablets every morning.",
        "Take a walk every morning.",
        "Use once a week was rare.",
        "In the trial it could be taken twice a day.",
        "She should take it twice a day, her vendor said.",
        "It is often chewed in the morning.",
    ],
)
def test_what_nobody_is_told(text: str, world: Project) -> None:
    assert told(text, world) == []
