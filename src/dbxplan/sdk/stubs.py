"""Writes the typed faces, of raw mode and of models: `python -m dbxplan.sdk.stubs`."""

import keyword
from collections.abc import Iterator
from pathlib import Path

from dbxplan import api
from dbxplan.sdk.operations import Operation, declared_type, required_arguments

TARGET = Path(__file__).with_name("_raw_services.pyi")

HEAD = '''"""The services of raw mode; written by `python -m dbxplan.sdk.stubs`, not to be edited."""

import builtins
from collections.abc import Iterator, Mapping, Sequence
from typing import IO, Any

from dbxplan.sdk import Json
'''

SCALARS = {
    "string": "str",
    "bool": "bool",
    "double": "float",
    "int": "int",
    "int32": "int",
    "int64": "int",
    "timestamp": "str",
    "duration": "str",
    "fieldmask": "str",
    "binary": "bytes | IO[bytes]",
    "any": "Any",
    "object": "Mapping[str, Any]",
}


def text() -> str:
    """The stub module."""
    names = list(api.operations())
    return "\n".join((HEAD, *_classes("", names), ""))


def main() -> None:
    from dbxplan.sdk.typed_stubs import texts

    for path, content in {TARGET: text(), **texts()}.items():
        path.write_text(content, encoding="utf-8")


def _classes(prefix: str, names: list[str]) -> Iterator[str]:
    """Services first, then the class that has them as attributes."""
    members = []
    for child in dict.fromkeys(name[len(prefix) :].split(".")[0] for name in names):
        below = [name for name in names if name.startswith(f"{prefix}{child}.")]
        yield from _service(f"{prefix}{child}", below)
        members.append(f"    {child}: {_class_name(f'{prefix}{child}')}")
    if not prefix:
        yield "\n".join(("class Services:", *members, ""))


def _service(service: str, names: list[str]) -> Iterator[str]:
    own = [name for name in names if name.count(".") == service.count(".") + 1]
    nested = [name for name in names if name not in own]
    children = dict.fromkeys(name[len(service) + 1 :].split(".")[0] for name in nested)
    for child in children:
        yield from _service(f"{service}.{child}", [n for n in nested if n.startswith(f"{service}.{child}.")])
    body = [f"    {child}: {_class_name(f'{service}.{child}')}" for child in children]
    body += [_method(name) for name in own]
    yield "\n".join((f"class {_class_name(service)}:", *body, ""))


def _class_name(service: str) -> str:
    return "".join(part.capitalize() for part in service.replace(".", "_").split("_"))


def _method(name: str) -> str:
    owner = api.owners()[name.split(".")[0]]
    operation = Operation(name, api.operation(name))
    required = required_arguments(operation)
    order = sorted(operation.arguments, key=lambda argument: argument not in required)
    arguments = ", ".join(_argument(operation, argument, owner, argument in required) for argument in order)
    shown = f"self, *, {arguments}" if arguments else "self"
    return f"    def {name.rpartition('.')[2]}({shown}) -> {_answer(operation, owner)}: ..."


def _argument(operation: Operation, name: str, owner: str, required: bool) -> str:
    if keyword.iskeyword(name):
        raise ValueError(f"{operation.name}: argument {name!r} is a keyword of Python")
    annotation = _type(declared_type(operation, name), owner)
    if required:
        return f"{name}: {annotation}"
    return f"{name}: {annotation} = ..." if annotation == "Any" else f"{name}: {annotation} | None = ..."


def _type(declared: str, owner: str) -> str:
    return _python(api.parse(declared, owner))


def _python(found: api.Type) -> str:
    """Any mapping and any sequence may be given; enums are open."""
    if found.form in ("list", "map") and found.element:
        inner = _python(found.element)
        return f"Sequence[{inner}]" if found.form == "list" else f"Mapping[str, {inner}]"
    return {"scalar": SCALARS.get(found.name, "Any"), "enum": "str"}.get(found.form, "Mapping[str, Any]")


def _answer(operation: Operation, owner: str) -> str:
    if operation.listing:
        return "Iterator[Json]"
    if operation.raw:
        return "bytes"
    response = operation.spec["response"]
    if not response:
        return "None"
    # Many services have a method `list`, which hides the type.
    return "builtins.list[Json]" if api.parse(response, owner).form == "list" else "Json"


if __name__ == "__main__":
    main()
