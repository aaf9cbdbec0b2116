"""JSON Schema errors as problems with a line, a column and a hint (the schema's `description`)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from generator.errors import DataError, Problem
from generator.yamlio.hints import near, short
from generator.yamlio.strict import Located

SCHEMAS = Path(__file__).parent.parent / "schemas"
_NAMES = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "a whole number",
    "null": "nothing",
    "number": "a number",
    "object": "a mapping (key: value)",
    "string": "text",
}


def check(located: Located, schema: str) -> None:
    """Raise DataError with every place where the data breaks the schema."""
    if located.data is None:
        raise DataError.one(located.path, "is empty", "Fill it or remove it.")
    problems = [p for error in _schema(schema).iter_errors(located.data) for p in _explain(located, error)]
    if problems:
        raise DataError(problems)


@lru_cache
def _schema(name: str) -> Draft202012Validator:
    text = (SCHEMAS / f"{name}.json").read_text(encoding="utf-8")
    schema = json.loads(text)
    return Draft202012Validator(_written_out(schema, schema.get("$defs", {})))


def _written_out(part: Any, definitions: Mapping[str, Any]) -> Any:
    """A schema with what a lone `$ref` names in its place: to look that up at every value is slow."""
    if isinstance(part, list):
        return [_written_out(each, definitions) for each in part]
    if not isinstance(part, dict):
        return part
    if part.keys() == {"$ref"}:
        return _written_out(definitions[part["$ref"].removeprefix("#/$defs/")], definitions)
    return {key: _written_out(each, definitions) for key, each in part.items()}


def _explain(located: Located, error: Any) -> Iterator[Problem]:
    steps, value, rule = error.absolute_path, error.instance, error.validator
    schema, wanted = error.schema, error.validator_value
    hint = str(schema.get("description", ""))
    if rule == "additionalProperties":
        known = schema.get("properties", {})
        for key in sorted(map(str, set(value) - set(known))):
            cut = value.get(key, "") is None  # `{a: one, two}` has the key `two`
            near_by = _COMMA if cut else near(key, known)
            yield located.problem(f"unknown key {key!r}", *steps, key, hint=near_by)
    elif rule == "required":
        for key in wanted:  # one error a key, none of which says its name: equal problems are shown once
            if key not in value:
                yield located.problem(f"the key {key!r} is missing", *steps, hint=hint)
    elif rule == "enum":
        yield located.problem(f"unknown word {short(value)}", *steps, hint=near(str(value), map(str, wanted)))
    elif rule == "uniqueItems":
        at = next(at for at, item in enumerate(value) if item in value[:at])
        yield located.problem(f"{short(value[at])} is listed twice", *steps, at, hint=hint)
    elif rule == "type" and value is None:
        yield located.problem("has no value", *steps, hint=hint)
    elif rule == "type":
        yield located.problem(f"{short(value)} is not {_types(wanted)}", *steps, hint=hint)
    else:
        known_rule = rule in _MESSAGES
        message = _MESSAGES[rule].format(short(value), wanted) if known_rule else error.message[:200]
        yield located.problem(message, *steps, hint=hint)


_COMMA = "Text with a comma in it stands in quotes here."
_MESSAGES = {
    "pattern": "{0} has not the right form",
    "minItems": "has too few entries: at least {1}",
    "maxItems": "has too many entries: at most {1}",
    "minLength": "is empty",
    "minProperties": "is empty",
}


def _types(wanted: str | list[str]) -> str:
    names = [wanted] if isinstance(wanted, str) else wanted
    return " or ".join(_NAMES[name] for name in names)
