"""JSON Schema errors as problems with a line, a column and a hint (the schema's `description`)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Any

from generator.errors import DataError, Problem
from generator.yamlio.hints import near, short
from generator.yamlio.strict import Located

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
    errors = list(_validator(schema).iter_errors(located.data))
    if errors:
        raise DataError(problem for error in errors for problem in _explain(located, error))


@lru_cache
def _validator(schema: str) -> Any:
    from jsonschema import Draft202012Validator  # imported late: it takes longer than reading the data

    text = files("generator").joinpath("schemas", f"{schema}.json").read_text(encoding="utf-8")
    return Draft202012Validator(json.loads(text))


def _explain(located: Located, error: Any) -> Iterator[Problem]:
    steps, rule = list(error.absolute_path), error.validator
    value, wanted = error.instance, error.validator_value
    hint = str(error.schema.get("description", ""))
    if rule == "additionalProperties":
        known = error.schema.get("properties", {})
        for key in sorted(set(value) - set(known)):
            yield located.problem(f"unknown key {key!r}", *steps, key, hint=near(key, known))
    elif rule == "required":
        missing = next(key for key in wanted if key not in value and f"'{key}'" in error.message)
        yield located.problem(f"the key {missing!r} is missing", *steps, hint=hint)
    elif rule == "enum":
        yield located.problem(f"unknown word {short(value)}", *steps, hint=near(str(value), map(str, wanted)))
    elif rule == "uniqueItems":
        at = next(at for at, item in enumerate(value) if item in value[:at])
        yield located.problem(f"{short(value[at])} is listed twice", *steps, at, hint=hint)
    elif rule == "type":
        yield located.problem(f"{short(value)} is not {_types(wanted)}", *steps, hint=hint)
    else:
        known_rule = rule in _MESSAGES
        message = _MESSAGES[rule].format(short(value), wanted) if known_rule else error.message[:200]
        yield located.problem(message, *steps, hint=hint)


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
