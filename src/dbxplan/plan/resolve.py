"""What a plan knows of the values that references ask for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from string import Formatter
from typing import Any

from dbxplan.address import Address, FieldPath
from dbxplan.fields import Immutable, Renames, shape_of
from dbxplan.plan.model import FieldChange, Outcome
from dbxplan.plan.references import UNKNOWN
from dbxplan.resources.base import Kind

Json = dict[str, Any]


@dataclass(frozen=True)
class Settled:
    """A declared resource after its own planning: what others may know of it.

    `id` is None until apply. `steady`: its live values stay what they are. `renamed`: fields whose change moves what is
    in it along.
    """

    kind: Kind[Any]
    body: Json = field(repr=False)  # secrets are in clear in it
    unknowns: Mapping[FieldPath, str] = field(default_factory=dict)
    id: str | None = None
    live: Json | None = field(default=None, repr=False)
    steady: bool = False
    replaced: bool = False
    fresh: bool = False  # made by the plan, also in place of another
    renamed: frozenset[str] = frozenset()


def settled_value(address: Address, path: FieldPath, target: Settled) -> Any:
    """JSON, or `UNKNOWN` until apply. ValueError where the target never has such a field."""
    if address.child:  # its list stands in the body under its own name
        path = FieldPath((address.child, *path))
    if path == ("id",):
        return UNKNOWN if target.id is None else target.id
    if not path:
        raise ValueError(f"{address} is a resource, not a value: name one of its fields, such as {address}.id")
    if any(path[: len(each)] == each or each[: len(path)] == path for each in target.unknowns):
        return UNKNOWN
    found = _dig(target.body, path)
    if found is not None:
        return found
    if path == (target.kind.id_field,) and target.id is not None and not target.replaced:
        return target.id
    if path.top in target.kind.language.computed:
        return _computed(target, path.top)
    return _live_value(address, path, target)


def renamed_fields(kind: Kind[Any], changes: tuple[FieldChange, ...]) -> frozenset[str]:
    """What an update by name changes of an object whose id is its name: these fields, and the id."""
    fields = shape_of(kind.model).fields
    names = {change.path.top for change in changes if change.outcome is Outcome.UPDATE}
    renamed = {name for name in names if name in fields and fields[name].has(Renames)}
    return frozenset((*renamed, "id")) if renamed else frozenset()


def _live_value(address: Address, path: FieldPath, target: Settled) -> Any:
    field = shape_of(target.kind.model).fields.get(path.top)
    found = _dig(target.live, path)
    kept = target.steady or (target.id is not None and not target.replaced and field and field.has(Immutable))
    if found is not None and kept:
        return found
    if field is None and found is None:
        raise ValueError(f"{address} has no field {path.top!r}{_near(path.top, [*_names(target), 'id'])}")
    if target.steady:
        raise ValueError(f"{address} has no value at {path}: set it in the manifest, or refer to another field")
    return UNKNOWN


def _computed(target: Settled, name: str) -> Any:
    template = target.kind.language.computed[name]
    fields = [field for _, field, _, _ in Formatter().parse(template) if field]
    if any(path.top in fields for path in target.unknowns) or any(target.body.get(each) is None for each in fields):
        return UNKNOWN
    return template.format_map(target.body)


def _names(target: Settled) -> list[str]:
    return list(shape_of(target.kind.model).fields)


def _near(name: str, names: list[str]) -> str:
    near = get_close_matches(name, names, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _dig(value: Any, path: FieldPath) -> Any:
    for segment in path:
        if isinstance(value, dict) and isinstance(segment, str):
            value = value.get(segment)
        elif isinstance(value, list) and isinstance(segment, int) and segment < len(value):
            value = value[segment]
        else:
            return None
    return value
