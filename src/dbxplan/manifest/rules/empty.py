"""Optional texts that ended up empty are the same as unset. (§9.2)"""

from typing import Any

from dbxplan.manifest.document import Document
from dbxplan.manifest.tree import Map, Seq
from dbxplan.manifest.types import ANY, OBJECT, TOP, Type

_KEPT = {("resources.App", "description")}


def drop_empty_texts(document: Document) -> None:
    _drop(document.tree.get("resources"), TOP.below("resources"))


def _drop(value: Any, type: Type) -> None:
    if value.__class__ is Map:
        fields = type.fields if type.form == OBJECT else None
        empty = []
        for key, item in value.items():
            kind = item.__class__
            if kind is Map or kind is Seq:
                below = type.element if fields is None else fields.get(key)
                if below is not None and below.form != ANY:
                    _drop(item, below)
            elif kind is str and not item and fields is not None:
                empty.append(key)
        for key in empty:
            if key not in type.required and (type.name, key) not in _KEPT:
                value.remove(key)
    elif value.__class__ is Seq:
        for item in value:
            if item.__class__ is Map:
                _drop(item, type.element)
