"""Modules that stand where the official client has one, and keep their names in several files."""

import sys
from types import ModuleType
from typing import Any


class Face(ModuleType):
    """Setting a name sets it in the files that use it too, so that a stand-in is seen everywhere."""

    def __setattr__(self, name: str, value: Any) -> None:
        super().__setattr__(name, value)
        for home in self.__dict__.get("HOMES", ()):
            if name in vars(home):
                setattr(home, name, value)


def become_face(module: str) -> None:
    """Called at the end of a module with `HOMES`, the modules that it shows the names of."""
    sys.modules[module].__class__ = Face
