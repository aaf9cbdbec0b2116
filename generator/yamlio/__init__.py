"""YAML in, checked data out: the only place that knows PyYAML and JSON Schema.

Names are imported when they are asked for: a start that finds its data ready needs no parser.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.yamlio.hints import near
    from generator.yamlio.paths import builtin, shown
    from generator.yamlio.records import Record, by_id, load_records, records, reused_ids
    from generator.yamlio.schema import check
    from generator.yamlio.strict import Located, load, loads, read_text

__all__ = [
    "Located",
    "Record",
    "builtin",
    "by_id",
    "check",
    "load",
    "load_records",
    "loads",
    "near",
    "read_text",
    "records",
    "reused_ids",
    "shown",
]
_HOMES = {
    "hints": ("near",),
    "paths": ("builtin", "shown"),
    "records": ("Record", "by_id", "load_records", "records", "reused_ids"),
    "schema": ("check",),
    "strict": ("Located", "load", "loads", "read_text"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
