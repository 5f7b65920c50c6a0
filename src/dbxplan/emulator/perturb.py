"""Answers as a later or stranger server might give them: fields nobody knows, 64-bit numbers as text."""

from typing import Any

from dbxplan import api
from dbxplan.emulator.validate import operation

UNKNOWN = "x_emulator_field"


def perturbed(operation_name: str, value: Any) -> Any:
    """The answer of an operation, walked along its type."""
    response = operation(operation_name)["response"] if operation_name else None
    return _walk(value, response, operation_name.partition(":")[0]) if response else value


def _walk(value: Any, text: str, owner: str) -> Any:
    parsed = api.parse(text, owner)
    if parsed.form == "list" and isinstance(value, list):
        return [_walk(item, text[1:-1], owner) for item in value]
    if parsed.form == "map" and isinstance(value, dict):
        element = text.removeprefix("object<string,")[:-1]
        return {key: _walk(item, element, owner) for key, item in value.items()}
    if parsed.form == "object" and isinstance(value, dict):
        return _object(value, parsed.name)
    if parsed.name == "int64" and isinstance(value, int):
        return str(value)
    return value


def _object(value: dict[str, Any], reference: str) -> dict[str, Any]:
    types, owner = api.schema(reference), reference.partition(".")[0]
    walked = {key: _walk(item, types[key], owner) if key in types else item for key, item in value.items()}
    return {**walked, UNKNOWN: {"since": "tomorrow", "values": [1, "two"]}}
