"""Fields that bundles lack and a kind's model has: the manifest knows them. Asked for unknown fields only."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from dbxplan.fields import OutputOnly, Shape, shape_of
from dbxplan.manifest.kinds import BODIES
from dbxplan.manifest.types import ANYTHING, Type, compiled, of_text

if TYPE_CHECKING:
    from dbxplan.resources.base import Kind

TARGETS = "[string]"  # on a resource of any kind: where it is part of the bundle
_KIND_OF = {body: kind for kind, body in BODIES.items()}


def field_of(kinds: "Mapping[str, Kind[Any]]", body: str, field: str) -> Type | None:
    """The type of a field of a resource's body (`resources.Schema`), where the kind's own model has one to be set."""
    if field == "targets":
        return of_text(TARGETS)
    kind: str = _KIND_OF.get(body, "")
    model = kinds[kind].model if kind in kinds else None
    shape = shape_of(model).fields.get(field) if model is not None else None
    return None if shape is None or shape.has(OutputOnly) else type_of(shape)


def type_of(shape: Shape) -> Type:
    """The type, in the bundle language, of what a model alone has."""
    if shape.form == "object":
        return compiled(shape.name) if "." in shape.name else ANYTHING
    if shape.form in ("list", "map") and shape.element.form == "scalar":
        inner = shape.element.name
        return of_text(f"[{inner}]" if shape.form == "list" else f"object<string,{inner}>")
    return of_text(shape.name if shape.form == "scalar" else "string" if shape.form == "enum" else "any")
