"""Shapes compiled for walking bodies: what canonical forms and rules ask of a place, answered once."""

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any
from weakref import WeakKeyDictionary

from dbxplan.address import Element, Segment
from dbxplan.fields import (
    Behaviour,
    Fleeting,
    Ignored,
    Kept,
    KeyedBy,
    ManagedElements,
    ManagedKeys,
    Normalized,
    OutputOnly,
    Sensitive,
    Shape,
    Unordered,
    WriteOnly,
    holds,
)
from dbxplan.plan.model import Unknown

_nodes: "WeakKeyDictionary[Shape, Node]" = WeakKeyDictionary()

INTEGERS = frozenset(("int", "int32", "int64"))
TEXT = re.compile(r"-?\d+")


def node_of(shape: Shape) -> "Node":
    """The compiled form of a shape, the same one each time."""
    known = _nodes.get(shape)
    if known is None:
        known = _nodes[shape] = Node(shape)
    return known


class Node:
    """One place in the tree of types."""

    def __init__(self, shape: Shape) -> None:
        self.behaviours = shape.behaviours
        self.form = shape.form
        self.dropped = shape.has(OutputOnly) or shape.has(Ignored)
        self.write_only = shape.has(WriteOnly) or shape.has(Kept)
        self.fleeting = shape.has(Fleeting)
        self.sensitive = shape.has(Sensitive)
        self.mixed = any(found.mixed for found in shape.behaviours if isinstance(found, Sensitive))
        self.keyed = shape.get(KeyedBy)
        self.unordered = shape.has(Unordered)
        self.map = shape.form == "map"
        managed = shape.get(ManagedKeys)
        self.managed = managed.matches if managed else None
        elements = shape.get(ManagedElements)
        self.managed_elements = elements.managed if elements else None
        self.managed_unless_sent = elements is not None and elements.unless_sent
        normalized = shape.get(Normalized)
        self.normalized = normalized.apply if normalized else None
        self.convert = _converter(shape)
        self._shape = shape
        self._fields: dict[str, Node] = {}
        self._known: Callable[[], Mapping[str, Shape]] = lambda: shape.fields
        self._element: Callable[[], Shape] = lambda: shape.element

    def child(self, name: str) -> "Node":
        """The node of a field, or of a map's value."""
        if self.map:
            return self.element
        found = self._fields.get(name)
        if found is None:
            shape = self._known().get(name) if self.form == "object" else None
            found = self._fields[name] = node_of(shape) if shape else ANY
        return found

    @cached_property
    def secretive(self) -> bool:
        """Whether it is sensitive, or anything below."""
        return holds(self._shape, Sensitive)

    @cached_property
    def secretive_fields(self) -> tuple[str, ...]:
        """Those that are secretive: a few of many."""
        fields = self._known() if self.form == "object" else {}
        return tuple(name for name in fields if self.child(name).secretive)

    @cached_property
    def element(self) -> "Node":
        return node_of(self._element()) if self.form in ("list", "map") else ANY

    def below(self, segment: Segment) -> "Node":
        if self.form in ("list", "map"):
            return self.element
        return self.child(segment) if isinstance(segment, str) else ANY

    def has(self, behaviour: type[Behaviour]) -> bool:
        return any(isinstance(found, behaviour) for found in self.behaviours)

    def normal(self, value: Any) -> Any:
        """A value as it is compared: of the type the API gives it, and normalised."""
        if value is None or isinstance(value, Unknown):
            return value
        if self.convert is not None:
            value = self.convert(value)
        if self.normalized is None:
            return value
        try:
            return self.normalized(value)
        except (TypeError, ValueError, AttributeError, KeyError):
            return value  # not of the type it was made for: compared as it stands

    def element_key(self, element: Any) -> Element:
        """Under which key an element of a keyed list stands."""
        assert self.keyed is not None
        return Element(_key_text(self.keyed, element))


def _key_text(keyed: KeyedBy, element: Any) -> str:
    if not isinstance(element, Mapping):
        return _folded(scalar_text(element), bool(keyed.fold))
    found = {
        key: _folded(scalar_text(element[key]), key in keyed.folded)
        for key in keyed.keys
        if element.get(key) is not None
    }
    if not found:
        default = keyed.default
        text = "" if default is None else default if isinstance(default, str) else str(default(element))
        return _folded(text, bool(keyed.fold))
    if len(keyed.keys) == 1:
        return next(iter(found.values()))
    return ",".join(f"{key}={value}" for key, value in found.items())


def _folded(text: str, fold: bool) -> str:
    return text.lower() if fold else text


def scalar_text(value: Any) -> str:
    """A scalar as it reads amid text: booleans in lower case, unknowns as their template."""
    if isinstance(value, Unknown):
        return value.template
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _converter(shape: Shape) -> "Callable[[Any], Any] | None":
    if shape.form != "scalar":
        return None
    if shape.name in INTEGERS:
        return _integer
    return {"bool": _boolean, "string": _string, "double": _number}.get(shape.name)


def _integer(value: Any) -> Any:
    if isinstance(value, str) and TEXT.fullmatch(value):
        return int(value)
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _boolean(value: Any) -> Any:
    return {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value


def _string(value: Any) -> Any:
    return scalar_text(value) if isinstance(value, bool | int | float) else value


def _number(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return float(value)
    except ValueError:
        return value


ANY = Node(Shape("any"))
