"""YAML in, checked data out: the only place that knows PyYAML and JSON Schema."""

from generator.yamlio.hints import near
from generator.yamlio.records import Record, by_id, load_records, records, reused_ids
from generator.yamlio.schema import check
from generator.yamlio.strict import Located, load, loads, read_text, shown

__all__ = [
    "Located",
    "Record",
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
