"""The manifest as a JSON Schema, for editors: each block, kind and field, with what a change of it would mean.

Lax where the language is: no field is required, as any may come from another file or target, and a reference may stand
for every value.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from dbxplan import api
from dbxplan.fields import Causes, CreateOnly, Effect, Immutable, OutputOnly, Sensitive, Shape, shape_of
from dbxplan.manifest import types
from dbxplan.manifest.descriptions import FIELDS, KINDS
from dbxplan.manifest.extensions import TARGETS, type_of
from dbxplan.manifest.kinds import BODIES
from dbxplan.manifest.types import Type

if TYPE_CHECKING:
    from dbxplan.resources.base import Kind

Json = dict[str, Any]
LATER = {"$ref": "#/$defs/later"}
SCALARS: Mapping[int, Json] = {
    types.STRING: {"type": ["string", "number", "boolean", "null"]},
    types.BOOL: {"anyOf": [{"type": "boolean"}, LATER]},
    types.INT: {"anyOf": [{"type": "integer"}, LATER]},
    types.FLOAT: {"anyOf": [{"type": "number"}, LATER]},
    types.ANY: {},
}
EFFECTS = {Effect.RESTART: "restarts it", Effect.DOWNTIME: "makes it unavailable for a while"}


def manifest_schema(kinds: "Mapping[str, Kind[Any]]") -> Json:
    """Of a whole file, `databricks.yml` and those it includes alike."""
    writer = _Writer(kinds)
    writer.define("top")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A manifest of dbxplan",
        "description": "A Databricks bundle, and what dbxplan adds to it.",
        **writer.defs.pop("top") | {"additionalProperties": True},  # YAML anchors are kept under names of all sorts
        "$defs": {
            "later": {"type": ["string", "null"], "pattern": r"\$\{.+\}", "description": "A reference: ${var.NAME}."},
            **dict(sorted(writer.defs.items())),
        },
    }


class _Writer:
    """Definitions by name of their type; each is written when it is first referred to."""

    def __init__(self, kinds: "Mapping[str, Kind[Any]]") -> None:
        self.defs: dict[str, Json] = {}
        self._bodies = frozenset(BODIES.values())
        self._shapes = {body: shape_of(kinds[kind].model) for kind, body in BODIES.items() if kind in kinds}

    def define(self, name: str) -> None:
        self.defs[name] = {}  # first: types may hold themselves
        fields = self._fields(name)
        properties = {field: self._described(name, field, found) for field, found in sorted(fields.items())}
        self.defs[name] = {"type": ["object", "null"], "properties": properties, "additionalProperties": False}

    def _fields(self, name: str) -> Mapping[str, Type]:
        """What may be set: also what only a kind's model knows, without what only answers hold."""
        known = {field: types.compiled(name).fields[field] for field in types.inputs(name)}
        shape = self._shapes.get(name)
        more = shape.fields.items() if shape else ()
        own = {field: type_of(found) for field, found in more if field not in known and not found.has(OutputOnly)}
        anywhere = {"targets": types.of_text(TARGETS)} if name in self._bodies else {}
        return {**anywhere, **known, **own}

    def _described(self, name: str, field: str, found: Type) -> Json:
        own = KINDS.get(field, "") if name == "config.Resources" else FIELDS.get(name, {}).get(field, "")
        if field == "targets" and name in self._bodies:
            own = "The targets that it is part of; in others it is not there."
        shape = self._shapes[name].fields.get(field) if name in self._shapes else None
        text = " ".join(filter(None, (own, *(_consequences(shape) if shape else ()))))
        return {**({"description": text} if text else {}), **self._schema(found)}

    def _schema(self, found: Type) -> Json:
        if found.form == types.OBJECT:
            if found.name not in self.defs:
                self.define(found.name)
            reference = {"$ref": f"#/$defs/{found.name}"}
            return {} if found.name in api.bundle()["any_value_accepted"] else {"anyOf": [reference, LATER]}
        if found.form == types.LIST:
            return {"anyOf": [{"type": "array", "items": self._schema(found.element)}, LATER]}
        if found.form == types.MAP:
            return {"anyOf": [{"type": "object", "additionalProperties": self._schema(found.element)}, LATER]}
        values = found.values()
        return {"anyOf": [{"enum": list(values)}, LATER]} if values else SCALARS[found.form]


def _consequences(shape: Shape) -> "list[str]":
    """What its behaviours say of a change."""
    found = []
    if shape.has(Immutable):
        found.append("A change replaces the object.")
    if shape.has(CreateOnly):
        found.append("Only used when the object is made.")
    causes = shape.get(Causes)
    if causes and causes.effect in EFFECTS:
        found.append(f"A change {EFFECTS[causes.effect]}.")
    if shape.has(Sensitive):
        found.append("Never shown, nor kept in clear.")
    return found
