"""Whether a body is what its model says: pydantic core schemas made from shapes, and problems in words."""

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import CoreSchema, ErrorDetails
from pydantic_core import core_schema as core

from dbxplan.address import FieldPath
from dbxplan.fields import SCALARS, Exclusive, Shape, holds, shape_of, wire_name

if TYPE_CHECKING:
    from dbxplan.resources.base import Kind
    from dbxplan.resources.model import Nested

WORDS = {
    "bool": "true or false",
    "dict": "a map",
    "float": "a number",
    "int": "an integer",
    "list": "a list",
    "model": "a map",
    "string": "text",
}


class Problem(NamedTuple):
    """What is wrong with a desired body, and where; `missing`: a field that create demands is not there."""

    path: FieldPath
    message: str
    missing: bool = False


def refusals(kind: "Kind[Any]", body: Mapping[str, Any], unknown: Collection[FieldPath] = ()) -> list[Problem]:
    """Everything wrong with a desired body, by its model and by its kind."""
    lacking = (Problem(FieldPath((field,)), message, missing=True) for field, message in kind.lacks(body))
    return [*problems(kind.model, body, unknown), *lacking]


def problems(model: "type[Nested]", body: Mapping[str, Any], unknown: Collection[FieldPath] = ()) -> list[Problem]:
    """Everything wrong with a desired body whose unknown leaves are null; that they are null is nothing wrong."""
    mistyped = (problem for problem in _mistyped(model, body) if problem.path not in unknown)
    return [*mistyped, *_exclusive(shape_of(model), body, FieldPath())]


def core_schema_of(model: "type[Nested]") -> CoreSchema:
    """The schema of a model, and beside it those of all types that it reaches."""
    reached: dict[str, CoreSchema] = {}
    root = _schema(shape_of(model), reached)
    return core.definitions_schema(root, list(reached.values()))


def _mistyped(model: "type[Nested]", body: Mapping[str, Any]) -> Iterator[Problem]:
    try:
        model.of(body)
    except ValidationError as error:
        for detail in error.errors(include_url=False, include_context=False, include_input=False):
            yield _problem(detail)


def _problem(detail: ErrorDetails) -> Problem:
    path = FieldPath(detail["loc"])
    if detail["type"] == "missing":
        return Problem(path, "is not set, and the API demands it", missing=True)
    noun = WORDS.get(detail["type"].partition("_")[0])
    return Problem(path, f"should be {noun}" if noun else detail["msg"])


def _exclusive(shape: Shape, value: Any, path: FieldPath) -> Iterator[Problem]:
    """Groups of which more than one field is set, here and below; a null stands for a value that is not known yet."""
    if isinstance(value, list):
        for index, child in enumerate(value):
            yield from _exclusive(shape.element, child, path / index)
    elif isinstance(value, Mapping):
        groups, below = _watched(shape)
        for names in groups.values():
            first, *others = [name for name in names if name in value] or [""]
            for other in others:
                yield Problem(path / other, f"cannot be set together with {first}; keep one of them")
        for name in value if below is None else below & value.keys():
            yield from _exclusive(shape.at(name), value[name], path / name)


@cache
def _watched(shape: Shape) -> tuple[Mapping[str, list[str]], frozenset[str] | None]:
    """Fields by the groups that they are in, and the fields that have groups below; None for any."""
    if shape.form != "object":
        return {}, None if holds(shape, Exclusive) else frozenset()
    groups: dict[str, list[str]] = {}
    for name, child in shape.fields.items():
        for marker in child.behaviours:
            if isinstance(marker, Exclusive):
                groups.setdefault(marker.group, []).append(name)
    return groups, frozenset(name for name, child in shape.fields.items() if holds(child, Exclusive))


def _schema(shape: Shape, reached: dict[str, CoreSchema]) -> CoreSchema:
    if shape.form == "object":
        if shape.name not in reached:
            reached[shape.name] = core.any_schema()  # keeps the place while the type is read: it may hold itself
            reached[shape.name] = _object(shape, reached)
        return core.definition_reference_schema(shape.name)
    if shape.form == "list":
        return core.list_schema(_nullable(shape.element, reached))
    if shape.form == "map":
        return core.dict_schema(core.str_schema(), _nullable(shape.element, reached))
    return _leaf(shape)


def _nullable(shape: Shape, reached: dict[str, CoreSchema]) -> CoreSchema:
    return core.nullable_schema(_schema(shape, reached))


def _leaf(shape: Shape) -> CoreSchema:
    if shape.form == "any" or shape.name == "binary":
        return core.any_schema()
    if shape.name in SCALARS[int]:
        return core.int_schema()
    if shape.name in SCALARS[float]:
        return core.float_schema()
    if shape.name in SCALARS[bool]:
        return core.bool_schema()
    return core.str_schema(coerce_numbers_to_str=True)  # enums too: they are open


def _object(shape: Shape, reached: dict[str, CoreSchema]) -> CoreSchema:
    if shape.model is None:
        fields = {
            name: core.typed_dict_field(_nullable(child, reached), required=False)
            for name, child in shape.fields.items()
        }
        return core.typed_dict_schema(fields, total=False, extra_behavior="allow", ref=shape.name)
    return _model(shape, shape.model, reached)


def _model(shape: Shape, model: Any, reached: dict[str, CoreSchema]) -> CoreSchema:
    """Fields that the class does not name are set on its instances all the same, and dumped with the others."""
    attributes = {wire_name(name): name for name in model.model_fields}
    fields: dict[str, core.ModelField] = {}
    for wire, child in shape.fields.items():
        value = _schema(child, reached) if child.required else _optional(child, reached)
        attribute = attributes.get(wire) or (f"{wire}_" if hasattr(model, wire) else wire)
        fields[attribute] = core.model_field(value, validation_alias=wire, serialization_alias=wire)
    return core.model_schema(
        model,
        core.model_fields_schema(fields, model_name=model.__name__),
        config=core.CoreConfig(extra_fields_behavior="allow", hide_input_in_errors=True),
        ref=shape.name,
    )


def _optional(shape: Shape, reached: dict[str, CoreSchema]) -> CoreSchema:
    return core.with_default_schema(_nullable(shape, reached), default=None)
