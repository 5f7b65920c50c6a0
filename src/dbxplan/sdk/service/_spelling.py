"""Names as Python has them: of arguments, of fields, of the members of enums."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from dbxplan import api
from dbxplan.sdk.operations import Operation, declared_type, required_arguments


@dataclass(frozen=True, slots=True)
class Name:
    """One argument or field: in Python, on the wire, its type, and whether it has no default."""

    python: str
    wire: str
    type: api.Type
    required: bool


def snake(wire: str) -> str:
    """`startIndex` is `start_index`, `content-type` is `content_type`."""
    return re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", wire).lower().replace("-", "_")


@cache
def fields(reference: str) -> tuple[Name, ...]:
    """The fields of a type: required ones first, unless the order is a known one."""
    owner, name = reference.split(".", 1)
    if name in api.python(owner).get("empty", ()):
        return ()
    types, required = api.schema(reference), api.required(reference)
    ordered = [*required, *(wire for wire in types if wire not in required)]
    known = api.python(owner).get("fields", {}).get(name)
    return tuple(
        Name(python, wire, api.parse(types[wire], owner), wire in required) for python, wire in _spelled(known, ordered)
    )


@cache
def arguments(operation: str) -> tuple[Name, ...]:
    """The arguments of an operation: required ones first, the others by name, unless the order is a known one."""
    found = Operation(operation, api.operation(operation))
    owner, fixed = module_of(operation), found.spec.get("fixed", ())
    required, wires = required_arguments(found), [wire for wire in found.arguments if wire not in fixed]
    optional = sorted((wire for wire in wires if wire not in required), key=snake)
    ordered = [*(wire for wire in wires if wire in required), *optional]
    facts = api.python(home_of(operation))
    known = facts.get("arguments", {}).get(operation)
    by_name_only = facts.get("optional", {}).get(operation, ())
    return tuple(
        Name(
            python, wire, api.parse(declared_type(found, wire), owner), wire in required and python not in by_name_only
        )
        for python, wire in _spelled(known, ordered)
    )


def module_of(operation: str) -> str:
    """The module whose data holds an operation or a service."""
    return api.owners().get(operation.split(".")[0], "iam")  # what is missing there is a second name, of iam's


def home_of(operation: str) -> str:
    """The module whose Python face holds it: calls about accounts are at home where their types are."""
    owner = module_of(operation)
    return "iam" if owner == "account" else owner


@cache
def member_names(reference: str) -> Mapping[str, str]:
    """Name of the member -> value, of an enum."""
    owner, name = reference.split(".", 1)
    odd = api.python(owner).get("enum_names", {}).get(name, {})
    return {odd.get(value, value): value for value in api.enum(reference)}


def _spelled(known: Iterable[str] | None, ordered: Iterable[str]) -> Iterable[tuple[str, str]]:
    if known is None:
        return [(snake(wire), wire) for wire in ordered]
    wires = {snake(wire): wire for wire in ordered}
    return [_one(entry, wires) for entry in known]


def _one(entry: str, wires: Mapping[str, str]) -> tuple[str, str]:
    python, _, wire = entry.partition("=")
    return python, wire or wires[python]
