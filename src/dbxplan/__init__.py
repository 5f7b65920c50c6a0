"""Keeps Databricks workspaces as their repositories say they should be.

    bundle = dbxplan.load("path/to/bundle", target="dev")
    print(dbxplan.plan(bundle).steps)
    dbxplan.apply(bundle)

Importing this costs nothing: what it offers is imported when it is used.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dbxplan.workflow import Applied, Bundle, Workspace, apply, destroy, load, plan

__version__ = "0.1.0"
__all__ = ["Applied", "Bundle", "Workspace", "__version__", "apply", "destroy", "load", "plan"]


class _Function:
    """A function that has the name of a room as well: called it is the function, else the room."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.__doc__ = f"See dbxplan.workflow.{name}."

    def __call__(self, *arguments: Any, **given: Any) -> Any:
        return getattr(import_module("dbxplan.workflow"), self._name)(*arguments, **given)

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(f"dbxplan.{self._name}"), name)

    def __get__(self, instance: object, owner: type) -> "_Function":
        return self

    def __set__(self, instance: object, room: object) -> None:
        """Importing a room would put it into the place of the function."""


class _Library(ModuleType):
    plan = _Function("plan")
    apply = _Function("apply")


sys.modules[__name__].__class__ = _Library


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("dbxplan.workflow"), name)
