"""What the API data says of a type, as shapes: the bundle's view of it where there is one, else the service's."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from dbxplan import api
from dbxplan.fields import Shape

T = TypeVar("T")

# Keys that a bundle takes beside the body of a resource.
BESIDE_THE_BODY = frozenset(("permissions", "grants", "lifecycle", "id", "modified_status"))


def type_fields(reference: str) -> Mapping[str, Shape]:
    """The fields of `jobs.Task`. KeyError where no such type is known."""
    owner, _, _ = reference.partition(".")
    fields = _either(api.bundle_schema, api.schema, reference)
    beside = BESIDE_THE_BODY if owner == "resources" else frozenset()
    return {name: _shape(api.parse(text, owner)) for name, text in fields.items() if name not in beside}


def call_fields(operation: str) -> Mapping[str, Shape]:
    """The fields of the body of `ip_access_lists.create`. KeyError where there is no such call."""
    owner = api.operations()[operation]
    body = api.module(owner)["operations"][operation]["body"]
    if isinstance(body, str):
        return type_fields(api.parse(body, owner).name)
    return {name: _shape(api.parse(text, owner)) for name, text in body.items()}


def _shape(type_: api.Type) -> Shape:
    if type_.form == "enum":
        return Shape("enum", type_.name, values=_either(api.bundle_enum, api.enum, type_.name))
    if type_.form == "object":
        return Shape("object", type_.name, children=partial(type_fields, type_.name))
    if type_.element is not None:
        return Shape(type_.form, item=partial(_shape, type_.element))
    if type_.name in ("any", "object"):
        return Shape("any" if type_.name == "any" else "map")
    return Shape("scalar", type_.name)


def _either(first: Callable[[str], T], second: Callable[[str], T], reference: str) -> T:
    try:
        return first(reference)
    except KeyError:
        return second(reference)
