"""What is written by hand beside the API data, as the typed faces tell it."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dbxplan.sdk import spellings


def names(owner: str) -> str:
    """Other names of types, and classes of other files, that a module of `dbxplan.sdk.service` has too."""
    return "\n".join((*_imports(owner), *_aliases(owner), ""))


def members(found: Mapping[str, Any]) -> Iterator[str]:
    """Functions and properties on top of a class, in the words of their own definitions."""
    for name, member in found.items():
        is_property = isinstance(member, property)
        if is_property:
            yield "    @property"
        yield f"    def {name}({_signature(member.fget if is_property else member)}: ..."


def _signature(function: Any) -> str:
    node = _definitions()[function.__name__]
    of_self, *others = node.args.args
    of_self.arg, of_self.annotation = "self", None
    node.args.args = [of_self, *others]
    returns = ast.unparse(node.returns) if node.returns else "None"
    return f"{ast.unparse(node.args)}) -> {returns}".replace("'", "")  # what was quoted for being of TYPE_CHECKING


def _definitions() -> dict[str, ast.FunctionDef]:
    tree = ast.parse(Path(spellings.__file__).read_text(encoding="utf-8"))
    return {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}


def _imports(owner: str) -> Iterator[str]:
    for (home, name), module in spellings.ELSEWHERE.items():
        if home == owner:
            yield f"from {module} import {name} as {name}"
    for (home, name), target in spellings.TYPES.items():
        if home == owner and isinstance(target, type):
            yield f"from {target.__module__} import {name} as {name}"


def _aliases(owner: str) -> Iterator[str]:
    for (home, name), target in spellings.TYPES.items():
        if home == owner and isinstance(target, str):
            module, _, kind = target.partition(".")
            yield f"{name} = {kind if module == owner else f'_{module}.{kind}'}"
