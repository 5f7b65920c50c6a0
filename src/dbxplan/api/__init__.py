"""The REST API and the bundle's types as data, and a small reader of both. Imports nothing of ours.

A module is one service file (`jobs`), a reference is `module.Name` (`jobs.Task`). Where a bundle and a service describe
a type of the same name, `bundle_*` reads the bundle's view and `schema` the service's.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

DATA = Path(__file__).parent / "data"
INDEX = "services"  # not a module: which module holds which service, so that one service costs one file
SCALARS = frozenset(
    (
        "string",
        "bool",
        "double",
        "int",
        "int32",
        "int64",
        "timestamp",
        "duration",
        "fieldmask",
        "binary",
        "any",
        "object",
    )
)

Form = Literal["scalar", "enum", "object", "list", "map"]


@dataclass(frozen=True, slots=True)
class Type:
    """`name` is a scalar's name or a reference; lists and maps have an `element` and no name."""

    form: Form
    name: str = ""
    element: "Type | None" = None


@cache
def modules() -> tuple[str, ...]:
    """The service files, by name: `jobs`, `compute`, ..."""
    return tuple(sorted(path.stem for path in DATA.glob("*.json") if path.stem not in ("bundle", INDEX)))


@cache
def module(name: str) -> Mapping[str, Any]:
    """One service file as it stands. KeyError where there is none of that name."""
    return _load(name) if name not in ("bundle", INDEX) else _missing(name)


@cache
def bundle() -> Mapping[str, Any]:
    """The configuration types: `top_level`, `resources`, `types`, `required`, `enums`, `any_value_accepted`."""
    return _load("bundle")


@cache
def python(name: str) -> Mapping[str, Any]:
    """What the official Python client adds to a module where names and orders do not follow from the data.

    `classes` of services, `arguments` and `fields` in their order (`name` or `name=wire`), `optional` arguments that
    the path needs all the same, `enum_names` of values, `waiters` of operations, `empty` types.
    """
    path = DATA / "python" / f"{name}.json"
    facts: Mapping[str, Any] = json.loads(path.read_bytes()) if path.is_file() else {}
    return facts


@cache
def operations() -> Mapping[str, str]:
    """Operation -> module that holds it: `{"clusters.create": "compute", ...}`. Reads every service file."""
    return {operation: name for name in modules() for operation in module(name)["operations"]}


@cache
def owners() -> Mapping[str, str]:
    """Service -> module that holds it: `{"clusters": "compute", ...}`. Reads one small file."""
    return _load(INDEX)


def operation(name: str) -> Mapping[str, Any]:
    """One operation as it stands (`clusters.create`). KeyError where there is none of that name."""
    service = name.partition(".")[0]
    if service not in owners():
        raise KeyError(f"no API service {service!r}")
    found: Mapping[str, Any] = module(owners()[service])["operations"][name]
    return found


def schema(reference: str) -> Mapping[str, str]:
    """Field -> type, of a service's type. KeyError where there is none of that name."""
    owner, name = reference.split(".", 1)
    fields: Mapping[str, str] = module(owner)["schemas"][name]
    return fields


def required(reference: str) -> tuple[str, ...]:
    """The fields that a service's type always carries."""
    owner, name = reference.split(".", 1)
    return tuple(module(owner)["required"].get(name, ()))


def enum(reference: str) -> tuple[str, ...]:
    """The known values; services may send others."""
    owner, name = reference.split(".", 1)
    return tuple(module(owner)["enums"][name])


def bundle_schema(reference: str) -> Mapping[str, str]:
    """Field -> type, of a configuration type (`resources.Job`, `jobs.Task`)."""
    fields: Mapping[str, str] = bundle()["types"][reference]
    return fields


def bundle_required(reference: str) -> tuple[str, ...]:
    """The fields that the bundle language warns about when they are absent."""
    return tuple(bundle()["required"].get(reference, ()))


def bundle_enum(reference: str) -> tuple[str, ...]:
    """The values that the bundle language knows."""
    return tuple(bundle()["enums"][reference])


@cache
def parse(text: str, owner: str = "") -> Type:
    """`[Task]` in module `jobs` is a list of `jobs.Task`. An owner is only needed for unqualified names."""
    if text.startswith("["):
        return Type("list", element=parse(text[1:-1], owner))
    if text.startswith("object<"):
        return Type("map", element=parse(text.removeprefix("object<string,")[:-1], owner))
    if text.startswith("enum:"):
        return Type("enum", _qualified(text.removeprefix("enum:"), owner))
    if text in SCALARS:
        return Type("scalar", text)
    return Type("object", _qualified(text, owner))


def services() -> Iterator[str]:
    """The services of all modules, as the client names them: `jobs`, `clusters`, ..."""
    return iter(owners())


def _qualified(name: str, owner: str) -> str:
    return name if "." in name else f"{owner}.{name}"


def _load(name: str) -> Mapping[str, Any]:
    path = DATA / f"{name}.json"
    if not path.is_file():
        return _missing(name)
    data: Mapping[str, Any] = json.loads(path.read_bytes())
    return data


def _missing(name: str) -> Mapping[str, Any]:
    raise KeyError(f"no API module {name!r}; there are {', '.join(modules())}")
