"""Brings a tree to the types of the language: it coerces, warns and drops, and never fails."""

import re
from collections.abc import Callable
from decimal import Decimal
from math import isfinite
from typing import Any, NamedTuple

from dbxplan.manifest.references import is_pure
from dbxplan.manifest.tree import NOWHERE, UNPLACED, Map, Marks, Path, Seq, Time, marks_in, pairs_of, walk
from dbxplan.manifest.types import ANY, BOOL, FLOAT, INT, LIST, MAP, OBJECT, STRING, WORDS, Type

TRUE = frozenset(("true", "y", "Y", "yes", "Yes", "YES", "on", "On", "ON"))
FALSE = frozenset(("false", "n", "N", "no", "No", "NO", "off", "Off", "OFF"))
KINDS = {Map: "map", Seq: "sequence", str: "string", bool: "bool", int: "int", float: "float", Time: "time"}

_INTEGER = re.compile(r"[-+]?[0-9]{1,400}")
_NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_DROP = object()
DEEPEST_OBJECT = 200  # objects within objects; values of any type may lie deeper


class Finding(NamedTuple):
    """One warning: where it points is the value, or the key of an unknown field."""

    summary: str
    path: Path
    marks: Marks
    unknown: str = ""  # the field, where it is not known
    known: Type | None = None  # the object that does not know it


def kind_of(value: Any) -> str:
    """The language's word for a value's kind."""
    return KINDS.get(type(value), "nil")


def decimal_text(number: float) -> str:
    """The shortest digits of a float, never with an exponent."""
    if not isfinite(number):
        return go_infinite(number)
    text = repr(number)
    if "e" in text:
        text = format(Decimal(text), "f")
    return text.removesuffix(".0")


def go_infinite(number: float) -> str:
    return "NaN" if number != number else "+Inf" if number > 0 else "-Inf"


class Normaliser:
    """Collects findings while it changes trees in place.

    `anchored` holds the marks of values that YAML anchors name: under an unknown key they are no mistake.
    `extension(object, field)` is asked for fields that the language does not know.
    """

    def __init__(
        self,
        anchored: "set[int] | frozenset[int]" = frozenset(),
        keep_unknown: bool = False,
        extension: Callable[[str, str], Type | None] = lambda _body, _field: None,
    ) -> None:
        self.findings: list[Finding] = []
        self.dated: list[Path] = []  # timestamps inside values of any type, which the language refuses
        self.buried: list[Path] = []  # objects that lie too deep
        self.denied: set[Path] = set()  # where a plain `false` stood, which the normal form leaves out
        self._anchored = anchored
        self._keep_unknown = keep_unknown
        self._extension = extension
        self._trail: list[str | int] = []

    def tree(self, value: Map, type: Type, path: Path = ()) -> None:
        """An object and all below it."""
        self._trail = list(path)
        self._object(value, type)

    def entry(self, container: Any, key: str | int, above: Type, path: Path) -> None:
        """One entry of a container whose type is `above`; `path` is the container's."""
        self._trail = list(path)
        if isinstance(container, Seq):
            item = self._element(container[int(key)], above.element, int(key), container.at[int(key)])
            if item is _DROP:
                container.remove_at(int(key))
            else:
                container[int(key)] = item
            return
        name = str(key)
        field = above.fields.get(name) if above.form == OBJECT else above.element
        item = self._field(container, name, container[name], field, above if above.form == OBJECT else None)
        if item is _DROP:
            container.remove(name)
        else:
            container[name] = item

    def _object(self, value: Map, type: Type) -> None:
        fields, plain = type.fields, type.plain
        dropped: list[str] = []
        if len(self._trail) > DEEPEST_OBJECT:
            self.buried.append(tuple(self._trail))
            return
        for key, item in value.items():
            field = fields.get(key)
            if field is not None:
                kind = item.__class__
                form = field.form
                if kind is str and form == STRING and (item or not plain):
                    continue
                if form == OBJECT and kind is Map:
                    self._trail.append(key)
                    self._object(item, field)
                    self._trail.pop()
                    continue
            made = self._field(value, key, item, field, type)
            if made is _DROP:
                dropped.append(key)
            elif made is not item:
                value[key] = made
        for key in dropped:
            value.remove(key)

    def _field(self, owner: Map, key: str, item: Any, field: Type | None, type: Type | None) -> Any:
        """The entry as its type has it, or _DROP. `type` is None for an entry of a map."""
        if field is None:
            return self._unknown(owner, key, item, type)
        if item is None:
            return self._null(owner, key, field, type)
        made = self._convert(item, field, key, owner.at.get(key, ()))
        if (
            type is not None
            and key in type.plain
            and _is_zero(made, field)
            and key not in type.required | type.pointers
        ):
            if made is False:
                self.denied.add((*self._trail, key))
            return _DROP
        return made

    def _unknown(self, owner: Map, key: str, item: Any, type: Type | None) -> Any:
        extension = self._extension(type.name, key) if type is not None else None
        if extension is not None:
            return self._field(owner, key, item, extension, type)
        if self._keep_unknown:
            return item
        if not self._is_anchored(item, owner.at.get(key, ())):
            marks = owner.names.get(key, ())
            summary = "Use 'value_from' instead of 'valueFrom'" if key == "valueFrom" else f"unknown field: {key}"
            self.findings.append(Finding(summary, tuple(self._trail), marks, key, type))
        return _DROP

    def _is_anchored(self, item: Any, marks: Marks) -> bool:
        """Whether a value, or everything in it, was written under an anchor."""
        left = [(item, marks)]
        while left:
            item, marks = left.pop()
            if isinstance(marks, int) and marks in self._anchored:
                continue
            if not isinstance(item, Map | Seq) or not item:
                return False
            left.extend((part, marks_in(item, key)) for key, part in pairs_of(item))
        return True

    def _null(self, owner: Map, key: str, field: Type, type: Type | None) -> Any:
        if field.form in (OBJECT, LIST, MAP):
            if type is None:
                return None
            if key in type.by_value and key in type.required and key not in type.plain:
                return Map()
            dropped = (key in type.plain and key not in type.by_value) or key in type.plain_keys
            return _DROP if dropped else None
        if field.form == ANY:
            return _DROP if type is not None and key in type.plain else None
        self._warn(f"expected a {WORDS[field.form]} value, found null", key, owner.at.get(key, ()))
        return _DROP

    def _convert(self, item: Any, field: Type, key: str | int, marks: Marks) -> Any:
        form = field.form
        kind = item.__class__
        if form == ANY:
            return self._any(item, key)
        if form in (OBJECT, LIST, MAP):
            return self._container(item, field, key, marks)
        if kind is str and form != STRING and is_pure(item):
            return item
        if form == STRING:
            return self._string(item, key, marks)
        if form == BOOL:
            return self._bool(item, key, marks)
        return self._int(item, key, marks) if form == INT else self._float(item, key, marks)

    def _container(self, item: Any, field: Type, key: str | int, marks: Marks) -> Any:
        kind = item.__class__
        if kind is str and is_pure(item):
            return item
        if kind is not (Seq if field.form == LIST else Map):
            return self._mismatch(item, field, key, marks)
        self._trail.append(key)
        if field.form == OBJECT:
            self._object(item, field)
        elif field.form == LIST:
            self._list(item, field.element)
        else:
            self._map(item, field.element)
        self._trail.pop()
        return item

    def _list(self, items: Seq, element: Type) -> None:
        if element.form == STRING and all(item.__class__ is str for item in items):
            return
        kept: list[tuple[Any, Marks]] = []
        for item, marks in zip(items, items.at, strict=True):
            made = self._element(item, element, len(kept), marks)
            if made is not _DROP:
                kept.append((made, marks))
        items.fill(kept)

    def _element(self, item: Any, element: Type, index: int, marks: Marks) -> Any:
        if item is None and element.form in (OBJECT, LIST, MAP):
            return Map() if element.form == OBJECT else None
        if item is None and element.form != ANY:
            self._warn(f"expected a {WORDS[element.form]} value, found null", index, marks)
            return _DROP
        return self._convert(item, element, index, marks)

    def _map(self, items: Map, element: Type) -> None:
        dropped = []
        for key, item in items.items():
            if item.__class__ is str and element.form == STRING:
                continue
            made = self._field(items, key, item, element, None)
            if made is _DROP:
                dropped.append(key)
            elif made is not item:
                items[key] = made
        for key in dropped:
            items.remove(key)

    def _any(self, item: Any, key: str | int) -> Any:
        if item.__class__ is Time:
            return str(item)
        for _, last, part, trail in walk(item):
            if part.__class__ is Time:
                self.dated.append((*self._trail, key, *trail, last))
        return item

    def _string(self, item: Any, key: str | int, marks: Marks) -> Any:
        kind = item.__class__
        if kind is str:
            return item
        if kind is bool:
            return "true" if item else "false"
        if kind is int or kind is Time:
            return str(item)
        if kind is float:
            return decimal_text(item)
        return self._mismatch(item, _STRING, key, marks)

    def _bool(self, item: Any, key: str | int, marks: Marks) -> Any:
        if item.__class__ is bool:
            return item
        if item.__class__ is str and (item in TRUE or item in FALSE):
            return item in TRUE
        return self._mismatch(item, _BOOL, key, marks)

    def _int(self, item: Any, key: str | int, marks: Marks) -> Any:
        kind = item.__class__
        if kind is int:
            return item
        if kind is float:
            if item == item // 1 and abs(item) < 2**63:
                return int(item)
            return self._lossy(decimal_text(item), key, marks)
        if kind is not str:
            return self._mismatch(item, _INT, key, marks)
        if _INTEGER.fullmatch(item) and -(2**63) <= int(item) < 2**63:
            return int(item)
        return self._unparsed(item, "an integer", key, marks)

    def _float(self, item: Any, key: str | int, marks: Marks) -> Any:
        kind = item.__class__
        if kind is float or kind is int:
            return float(item)  # one kind in every file, so that they merge
        if kind is not str:
            return self._mismatch(item, _FLOAT, key, marks)
        if _NUMBER.fullmatch(item) and isfinite(float(item)):
            return float(item)
        return self._unparsed(item, "a floating point number", key, marks)

    def _lossy(self, text: str, key: str | int, marks: Marks) -> Any:
        self._warn(f'cannot accurately represent "{text}" as integer due to precision loss', key, marks)
        return _DROP

    def _unparsed(self, text: str, wanted: str, key: str | int, marks: Marks) -> Any:
        self._warn(f'cannot parse "{text}" as {wanted}', key, marks)
        return _DROP

    def _mismatch(self, item: Any, field: Type, key: str | int, marks: Marks) -> Any:
        self._warn(f"expected {WORDS[field.form]}, found {kind_of(item)}", key, marks)
        return _DROP

    def _warn(self, summary: str, key: str | int, marks: Marks) -> None:
        self.findings.append(Finding(summary, (*self._trail, key), UNPLACED if marks == NOWHERE else marks))


def _is_zero(value: Any, field: Type) -> bool:
    return field.form in (STRING, BOOL, INT, FLOAT) and not value and value is not None


_STRING, _BOOL, _INT, _FLOAT = Type(STRING), Type(BOOL), Type(INT), Type(FLOAT)
