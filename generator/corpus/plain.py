"""Frozen records as plain tuples and back, by their type hints, for what is kept or handed between processes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache, lru_cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

Plain = Any
Opener = Callable[[Plain], Any]
SMALL = 5  # fields of records that come again and again: a place, a source, a fact
SHARED = 16_384  # of each such class that are made once


def packed(value: Any) -> Plain:
    """A record as a tuple of its fields, in the order of its class; all that is in it likewise."""
    if is_dataclass(value):
        return tuple(packed(getattr(value, field.name)) for field in fields(value))
    if isinstance(value, tuple):
        return tuple(map(packed, value))
    return value


@cache
def opener(hint: Any) -> Opener:
    """What makes a value of this type of its plain form. Equal strings become one."""
    if is_dataclass(hint):
        return _record(hint)
    if hint is str:
        return sys.intern
    inner = get_args(hint)
    if get_origin(hint) is tuple:
        return _many(opener(inner[0]))
    if get_origin(hint) in (Union, UnionType):
        return opener(inner[0])
    return _as_it_is


def _record(made: Any) -> Opener:
    hints = get_type_hints(made)
    openers = [(at, opener(hints[field.name])) for at, field in enumerate(fields(made))]
    changed = [(at, open) for at, open in openers if open is not _as_it_is]

    def record(row: Plain) -> Any:
        parts = list(row)
        for at, open in changed:
            if parts[at]:  # what is empty, zero or none is as it is
                parts[at] = open(parts[at])
        return made(*parts)

    return lru_cache(SHARED)(record) if len(hints) <= SMALL else record


def _many(inner: Opener) -> Opener:
    return lambda row: tuple(map(inner, row))


def _as_it_is(value: Plain) -> Any:
    return value
