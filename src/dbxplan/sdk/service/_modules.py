"""What a module of `dbxplan.sdk.service` offers: types, enums, services and operations by their official names."""

from collections.abc import Callable
from functools import cache
from typing import Any

from dbxplan import api
from dbxplan.sdk.service._spelling import snake
from dbxplan.sdk.spellings import ELSEWHERE, TYPES

SHARED = {
    "Wait": "dbxplan.sdk.service._waits",
    "Timestamp": "dbxplan.sdk.common.types.times",
    "Duration": "dbxplan.sdk.common.types.times",
    "FieldMask": "dbxplan.sdk.common.types.fieldmask",
    "OperationFailed": "dbxplan.sdk.errors",
}


def names(module: str) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """`__getattr__` and `__dir__` of a module."""

    def look_up(name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(f"module 'dbxplan.sdk.service.{module}' has no attribute {name!r}")
        return find(module, name)

    return look_up, lambda: sorted({*own_names(module), *SHARED})


def own_names(module: str) -> set[str]:
    """Everything that is the module's own, also what is written by hand."""
    facts, data = api.python(module), api.module(module)
    services = set(facts.get("classes", {}).values())
    by_hand = {name for home, name in (*TYPES, *ELSEWHERE) if home == module}
    return {*data["schemas"], *data["enums"], *facts.get("empty", ()), *services, *lro_classes(module), *by_hand}


@cache
def find(module: str, name: str) -> Any:
    """AttributeError where there is none of that name."""
    from importlib import import_module

    facts, data = api.python(module), api.module(module)
    if name in data["schemas"] or name in facts.get("empty", ()):
        from dbxplan.sdk.service import _models

        return _models.make(f"{module}.{name}")
    if name in data["enums"]:
        from dbxplan.sdk.service import _enums

        return _enums.make(f"{module}.{name}")
    if (module, name) in TYPES:
        other = TYPES[module, name]
        return find(*other.split(".", 1)) if isinstance(other, str) else other
    if (module, name) in ELSEWHERE:
        return getattr(import_module(ELSEWHERE[module, name]), name)
    if name in SHARED:
        return getattr(import_module(SHARED[name]), name)
    return _service_or_operation(module, name)


def _service_or_operation(module: str, name: str) -> Any:
    from dbxplan.sdk.service import _operations, _services

    for service, kind in api.python(module).get("classes", {}).items():
        if kind == name:
            return _services.make(service)
    if name in lro_classes(module):
        return _operations.make(lro_classes(module)[name])
    raise AttributeError(f"module 'dbxplan.sdk.service.{module}' has no attribute {name!r}{_near(module, name)}")


@cache
def lro_classes(module: str) -> dict[str, str]:
    """`CreateBranchOperation` -> `postgres.create_branch`."""
    return {
        lro_class(operation): operation
        for operation, spec in api.module(module)["operations"].items()
        if spec["wait"] and spec["wait"]["style"] == "operation"
    }


def lro_class(operation: str) -> str:
    words = snake(operation.rpartition(".")[2]).split("_")
    return "".join(word.capitalize() for word in words) + "Operation"


def _near(module: str, name: str) -> str:
    from difflib import get_close_matches

    found = get_close_matches(name, own_names(module), 1)
    return f"; did you mean {found[0]!r}?" if found else ""
