"""The typed face of services and models, as text: one stub a module, and one with the services of each client."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from dbxplan import api
from dbxplan.sdk import hand_stubs
from dbxplan.sdk.operations import Operation
from dbxplan.sdk.service._annotations import SCALARS, annotation
from dbxplan.sdk.service._modules import lro_classes
from dbxplan.sdk.service._services import account_names, below, class_name, names, operations
from dbxplan.sdk.service._spelling import Name, arguments, fields, home_of, member_names, module_of, snake
from dbxplan.sdk.service._waits import waiter_name
from dbxplan.sdk.spellings import MEMBERS, METHODS

HERE = Path(__file__).parent
WRITTEN = "written by `python -m dbxplan.sdk.stubs`, not to be edited."

IMPORTS = """
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from types import TracebackType
from typing import Any, BinaryIO, Dict, List

from dbxplan.sdk.common.lro import LroOptions
from dbxplan.sdk.common.types.fieldmask import FieldMask as FieldMask
from dbxplan.sdk.common.types.times import Duration as Duration, Timestamp as Timestamp
from dbxplan.sdk.core import ApiClient
from dbxplan.sdk.errors import OperationFailed as OperationFailed
from dbxplan.sdk.service._models import Model as _Model
from dbxplan.sdk.service._waits import Wait as Wait
"""


def texts() -> Mapping[Path, str]:
    """File -> its text."""
    modules = {HERE / "service" / f"{name}.pyi": _module(name) for name in api.modules() if name != "account"}
    return {**modules, HERE / "_services.pyi": _clients()}


def _module(owner: str) -> str:
    facts, data = api.python(owner), api.module(owner)
    others = [name for name in api.modules() if name not in (owner, "account")]
    imports = "\n".join(f"from dbxplan.sdk.service import {name} as _{name}" for name in others)
    classes = facts.get("classes", {})
    parts = [
        f'"""`{owner}`; {WRITTEN}"""\n{IMPORTS}{imports}\n',
        *(_enum(owner, name) for name in data["enums"]),
        *(_model(owner, name) for name in (*data["schemas"], *facts.get("empty", ()))),
        *(_long_running(name, operation) for name, operation in lro_classes(owner).items()),
        *(_service(service) for service in sorted(classes, key=lambda name: -name.count("."))),
        hand_stubs.names(owner),
    ]
    return _used_only("\n".join(parts), others)


def _used_only(text: str, others: list[str]) -> str:
    unused = [name for name in others if f"_{name}." not in text]
    for name in unused:
        text = text.replace(f"from dbxplan.sdk.service import {name} as _{name}\n", "")
    return text


def _enum(owner: str, name: str) -> str:
    members = (f'    {member} = "{value}"' for member, value in member_names(f"{owner}.{name}").items())
    return "\n".join((f"class {name}(Enum):", *members, ""))


def _model(owner: str, name: str) -> str:
    """Attributes as they are read; a constructor that takes plain values as well."""
    found, extras = fields(f"{owner}.{name}"), hand_stubs.members(MEMBERS.get(f"{owner}.{name}", {}))
    if not found:
        return f"@dataclass\nclass {name}(_Model): ...\n"
    attributes = (f"    {one.python}: {_read(one, owner)}" for one in found)
    return "\n".join(("@dataclass", f"class {name}(_Model):", *attributes, _constructor(found, owner), *extras, ""))


def _constructor(found: tuple[Name, ...], owner: str) -> str:
    taken = ", ".join(
        f"{one.python}: {_given(one.type, owner)}{'' if one.required else ' | None = ...'}" for one in found
    )
    return f"    def __init__(self, {taken}) -> None: ..."


def _read(name: Name, owner: str) -> str:
    found = _shown(name.type, owner)
    return found if name.required or found == "Any" else f"{found} | None"


def _given(found: api.Type, owner: str) -> str:
    """Text does for an enum, a mapping for a model."""
    if found.element is not None:
        inner = _given(found.element, owner)
        return f"Sequence[{inner}]" if found.form == "list" else f"Mapping[str, {inner}]"
    if found.form == "scalar":
        return {"object": "Mapping[str, Any]", "binary": "BinaryIO | bytes"}.get(found.name, SCALARS[found.name])
    return f"{_shown(found, owner)} | {'str' if found.form == 'enum' else 'Mapping[str, Any]'}"


def _shown(found: api.Type, owner: str) -> str:
    """Other modules under their private names, which no field hides."""
    if found.element is not None:
        inner = _shown(found.element, owner)
        return f"List[{inner}]" if found.form == "list" else f"Dict[str, {inner}]"
    text = annotation(found, owner)
    return f"_{text}" if found.form in ("enum", "object") and "." in text else text


def _service(service: str) -> str:
    deeper = (f"    {name}: {class_name(f'{service}.{name}')}" for name in below(service))
    methods = (line for name, operation in operations(service).items() for line in _methods(name, operation))
    head = f"class {class_name(service)}:"
    made = "    _api: ApiClient\n    def __init__(self, api_client: ApiClient) -> None: ..."
    extras = hand_stubs.members(METHODS.get(service, {}))
    return "\n".join((head, made, *deeper, *dict.fromkeys(methods), *extras, ""))


def _methods(name: str, operation: str) -> Iterator[str]:
    owner, waiter = home_of(operation), waiter_name(operation)
    taken, answer = _taken(operation, owner), _answer(operation, owner)
    yield _method(name, taken, answer)
    if not waiter:
        return
    result = answer.removeprefix("Wait[").removesuffix("]")
    yield _method(f"{name}_and_wait", [*taken, "timeout: timedelta = ..."], result)
    polled = {one.wire: one for one in arguments(api.operation(operation)["wait"]["poll"])}
    ids = [f"{snake(wire)}: {_given(polled[wire].type, owner)}" for wire in api.operation(operation)["wait"]["args"]]
    callback = f"callback: Callable[[{result}], None] | None = ..."
    yield _method(waiter, [*ids, "timeout: timedelta = ...", callback], result)


def _method(name: str, taken: list[str], answer: str) -> str:
    return f"    def {name}({', '.join(('self', *taken))}) -> {answer}: ..."


def _taken(operation: str, owner: str) -> list[str]:
    found = arguments(operation)
    places = [f"{one.python}: {_given(one.type, owner)}" for one in found if one.required]
    by_name = [f"{one.python}: {_given(one.type, owner)} | None = ..." for one in found if not one.required]
    return [*places, "*", *by_name] if by_name else places


def _answer(operation: str, owner: str) -> str:
    found = Operation(operation, api.operation(operation))
    wait, data = found.spec["wait"] or {}, module_of(operation)
    if wait.get("style") == "state":
        return f"Wait[{_shown(api.parse(wait['result'], data), owner)}]"
    if wait:
        return next(name for name, one in lro_classes(owner).items() if one == operation)
    if found.listing:
        item = _shown(api.parse((found.pagination or {})["item"], data), owner)
        return f"List[{item}]" if (found.pagination or {})["style"] == "none" else f"Iterator[{item}]"
    response = found.spec["response"]
    return _shown(api.parse(response, data), owner) if response else "None"


def _long_running(name: str, operation: str) -> str:
    owner, wait = home_of(operation), api.operation(operation)["wait"]
    result, metadata = (
        _shown(api.parse(wait[what], module_of(operation)), owner) if wait[what] else "None"
        for what in ("result", "metadata")
    )
    return f"""class {name}:
    def wait(self, opts: LroOptions | None = ...) -> {result}: ...
    def name(self) -> str: ...
    def metadata(self) -> {metadata}{" | None" if metadata != "None" else ""}: ...
    def done(self) -> bool: ...
"""


def _clients() -> str:
    from dbxplan.sdk.client import EXTENDED

    modules = "\n".join(
        f"from dbxplan.sdk.service import {name} as _{name}" for name in api.modules() if name != "account"
    )
    extended = "\n".join(
        f"from {home} import {kind} as {kind}" for home, _, kind in (path.partition(":") for path in EXTENDED.values())
    )
    own = [name.removeprefix("account.") for name in EXTENDED if name.startswith("account.")]
    ours = [name for name in EXTENDED if "." not in name and name not in names()]
    workspace = (f"    {name}: {_of_client(name)}" for name in (*names(), *ours))
    account = (f"    {name}: {_of_client(f'account.{name}')}" for name in (*account_names(), *own))
    head = f'"""The services of the clients; {WRITTEN}"""\n'
    body = ("class WorkspaceServices:", *workspace, "", "class AccountServices:", *account, "")
    return "\n".join((head, *((extended,) if extended else ()), modules, "", *body))


def _of_client(service: str) -> str:
    from dbxplan.sdk.client import EXTENDED

    found = EXTENDED.get(service, "").partition(":")[2]
    return found or f"_{home_of(service)}.{class_name(service)}"
