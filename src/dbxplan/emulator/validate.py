"""Requests held against the API data: unknown fields are dropped, wrong types and missing fields are refused."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from dbxplan import api
from dbxplan.emulator.messages import ApiError, Json, invalid

Cleaner = Callable[[Any, str], Any]
INTEGERS = frozenset(("int", "int32", "int64"))
INT_TEXT = re.compile(r"-?\d+")
UNSET = object()
# compared without case, and the service has words of its own for what it does not know
LOOSE = frozenset(("jobs.GitProvider", "catalog.Privilege"))
LOOSE_TYPES = frozenset(("enum:GitProvider",))
CLEARABLE = ("budget_policy_id", "value")  # empty text takes it away, or is what a tag says
BITS = {"int32": 31, "int": 63, "int64": 63}


@cache
def operation(name: str) -> Mapping[str, Any]:
    """`jobs:jobs.create` -> its description."""
    module, _, key = name.partition(":")
    found: Mapping[str, Any] = api.module(module)["operations"][key]
    return found


def clean_body(name: str, body: Json) -> Json:
    """The fields that the operation knows, with their values as the service keeps them."""
    if operation(name)["body"] in (None, "binary"):
        return body
    cleaned: Json = _fields(name)(body, "")
    for field in _demanded(name):
        if field not in cleaned:
            raise invalid(f"{label(name)}Missing required field: {field}")
    return cleaned


@cache
def _demanded(name: str) -> tuple[str, ...]:
    """What a create needs of an object that is its whole body; an update takes some fields of it."""
    described = operation(name)
    if described["method"] != "POST" or not isinstance(described["body"], str):
        return ()
    return _required(api.parse(described["body"], name.partition(":")[0]).name)


def clean_query(name: str, query: Mapping[str, list[str]]) -> Json:
    types = _query_types(name)
    return {key: _query_value(types[key], values, key) for key, values in query.items() if key in types}


@cache
def _query_types(name: str) -> Mapping[str, str]:
    """With those of objects under dotted keys, as they are sent: `filter_by.is_pinned`."""
    owner = name.partition(":")[0]
    types: dict[str, str] = {}
    for key, text in (operation(name)["query"] or {}).items():
        parsed = api.parse(text, owner)
        inner = api.schema(parsed.name) if parsed.form == "object" else {}
        types |= {key: text, **{f"{key}.{field}": inner[field] for field in inner}}
    return types


def check_required(name: str, given: Mapping[str, Any]) -> None:
    """Path parameters are always there, and an empty text counts as missing, unless it says something."""
    described = operation(name)
    for field in described["required"]:
        empty = (None,) if field in (described["body"] or ()) and field in CLEARABLE else (None, "")
        if field not in described["path_params"] and field != "@body" and given.get(field) in empty:
            raise invalid(f"{label(name)}Missing required field: {field}")


def label(name: str) -> str:
    """Unity Catalog begins its messages with the call: `catalog:volumes.create` -> `CreateVolume `."""
    module, _, key = name.partition(":")
    things, _, verb = key.partition(".")
    words = [*verb.split("_"), *things.removesuffix("s").split("_")]
    return "".join(word.capitalize() for word in words) + " " if module == "catalog" else ""


@cache
def cleaner(text: str, owner: str) -> Cleaner:
    """A function for one type: value and path in, clean value out."""
    parsed = api.parse(text, owner)
    match parsed.form:
        case "scalar":
            return _scalar(parsed.name)
        case "enum":
            return _enum(parsed.name)
        case "list":
            return _list(text[1:-1], owner)
        case "map":
            return _map(text.removeprefix("object<string,")[:-1], owner)
        case "object":
            return _object(parsed.name)


def _fields(name: str) -> Cleaner:
    return _object_of(_body_types(name), name.partition(":")[0])


@cache
def _body_types(name: str) -> "_Types":
    """Also of a body that is one object: what of it has to be there, each service says for itself."""
    described = operation(name)["body"]
    if isinstance(described, dict):
        return _Types(described)
    return _Types(api.schema(api.parse(described, name.partition(":")[0]).name))


class _Types(dict[str, str]):
    """Hashable by identity, so that the cleaner made from it is kept."""

    __hash__ = object.__hash__  # type: ignore[assignment]


@cache
def _object(reference: str) -> Cleaner:
    return _object_of(_Types(api.schema(reference)), reference.partition(".")[0], _required(reference))


# Part of the path of the call that changes it, and of no use in the one that creates it.
NOT_DEMANDED = {"serving.EndpointCoreConfigInput": ("name",)}


def _required(reference: str) -> tuple[str, ...]:
    known, free = api.schema(reference), NOT_DEMANDED.get(reference, ())
    return tuple(field for field in api.required(reference) if known[field] not in LOOSE_TYPES and field not in free)


@cache
def _object_of(types: _Types, owner: str, required: tuple[str, ...] = ()) -> Cleaner:
    made: dict[str, Cleaner] = {}

    def clean(value: Any, path: str) -> Json:
        if not isinstance(value, dict):
            raise malformed(path, "an object", value)
        cleaned = {}
        for key, inner in value.items():
            if inner is None or key not in types:
                continue
            if key not in made:
                made[key] = cleaner(types[key], owner)
            kept = made[key](inner, f"{path}.{key}" if path else key)
            if kept is not UNSET:
                cleaned[key] = kept
        for key in required:
            if key not in cleaned:
                raise invalid(f"Missing required field: {path}.{key}")
        return cleaned

    return clean


def _list(element: str, owner: str) -> Cleaner:
    def clean(value: Any, path: str) -> list[Any]:
        if not isinstance(value, list):
            raise malformed(path, "a list", value)
        one = cleaner(element, owner)
        kept = (one(inner, f"{path}[{index}]") for index, inner in enumerate(value))
        return [inner for inner in kept if inner is not UNSET]

    return clean


def _map(element: str, owner: str) -> Cleaner:
    def clean(value: Any, path: str) -> Json:
        if not isinstance(value, dict):
            raise malformed(path, "an object", value)
        one = cleaner(element, owner)
        return {key: one(inner, f"{path}.{key}") for key, inner in value.items()}

    return clean


def _enum(reference: str) -> Cleaner:
    known = frozenset(api.enum(reference))
    if reference in LOOSE:
        return _scalar("string")
    lenient = reference.startswith("catalog.")  # Unity Catalog takes what it does not know as not given

    def clean(value: Any, path: str) -> Any:
        if not isinstance(value, str):
            raise malformed(path, "text", value)
        if value not in known:
            if lenient:
                return UNSET
            raise invalid(f"Invalid value {value!r} for {path}: expected one of {', '.join(sorted(known))}")
        return value

    return clean


def _scalar(name: str) -> Cleaner:
    if name in INTEGERS:
        return _integer(BITS[name])
    if name in ("any", "object"):
        return lambda value, path: value
    kinds: tuple[type, ...] = {"bool": (bool,), "double": (int, float)}.get(name, (str,))
    wanted = {"bool": "true or false", "double": "a number"}.get(name, "text")

    def clean(value: Any, path: str) -> Any:
        if not isinstance(value, kinds) or (name == "double" and isinstance(value, bool)):
            raise malformed(path, wanted, value)
        return value

    return clean


def _integer(bits: int) -> Cleaner:
    def clean(value: Any, path: str) -> int:
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, str) and INT_TEXT.fullmatch(value):
            value = int(value)  # the JSON form of protocol buffers writes 64 bits as text
        if isinstance(value, bool) or not isinstance(value, int) or not -(2**bits) <= value < 2**bits:
            raise malformed(path, "a whole number", value)
        return value

    return clean


def _query_value(text: str, values: list[str], key: str) -> Any:
    parsed = api.parse(text)
    if parsed.form == "list":
        return values
    value = values[-1]
    if parsed.name in INTEGERS:
        if value == "":
            return None
        if not INT_TEXT.fullmatch(value):
            raise invalid(f"Invalid value {value!r} for the query parameter {key}: expected a whole number")
        return int(value)
    if parsed.name == "bool":
        if value.lower() not in ("true", "false", ""):
            raise invalid(f"Invalid value {value!r} for the query parameter {key}: expected true or false")
        return value.lower() == "true"
    return value


def malformed(path: str, wanted: str, value: Any) -> ApiError:
    got = {dict: "an object", list: "a list", str: "text", bool: "true or false", int: "a number"}.get(type(value))
    where = f" at {path!r}" if path else ""
    got = got or type(value).__name__
    return ApiError(400, "MALFORMED_REQUEST", f"Could not parse request object: Expected {wanted}, not {got}{where}")
