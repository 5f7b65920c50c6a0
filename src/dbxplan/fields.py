"""What the API does with each field: the behaviours that models carry, and the shape the engine reads off a model."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum
from functools import cache, cached_property, partial
from types import UnionType
from typing import Annotated, Any, ClassVar, Literal, NoReturn, Protocol, TypeVar, Union, cast, get_args, get_origin


class Effect(IntEnum):
    """What a change disturbs, in rising order."""

    NONE = 0
    RESTART = 1
    DOWNTIME = 2
    REPLACE = 3
    ACCESS_LOSS = 4
    DATA_LOSS = 5
    LOCK_OUT = 6

    def __str__(self) -> str:
        return self.name.lower().replace("_", "-")


@dataclass(frozen=True)
class Behaviour:
    """Base of the markers in `Annotated[...]`."""


@dataclass(frozen=True)
class Immutable(Behaviour):
    """A change replaces the resource, but for these keys of a map or object, which change in place."""

    but: tuple[str, ...] = ()


class SinceCreate(Behaviour):
    """Set on an object that was made without it, it replaces the resource; any other change of it is in place."""


class CreateOnly(Behaviour):
    """Accepted by create; a later change is told and left alone."""


class Renames(Behaviour):
    """The name, yet changed in place."""


@dataclass(frozen=True, init=False)
class ServerDefault(Behaviour):
    """Left unset, the server chooses: any value, or one of these. That is no drift."""

    values: tuple[Any, ...]

    def __init__(self, *values: Any) -> None:
        object.__setattr__(self, "values", values)


class WriteOnly(Behaviour):
    """Never returned: compared with what was recorded."""


class Rewritten(Behaviour):
    """The server rewrites what it is sent in ways of its own: what it made of it counts as what was sent."""


class Fleeting(Behaviour):
    """A read that does not tell it means that it is changing: until it does, it is taken for what is wanted."""


class OutputOnly(Behaviour):
    """Never sent; may be referenced."""


class Ignored(Behaviour):
    """Sent, but never compared."""


class Kept(Behaviour):
    """For dbxplan's own use: recorded, never sent, not compared with what is live; a change is only recorded."""


@dataclass(frozen=True, init=False)
class KeyedBy(Behaviour):
    """The list is a mapping under these keys; order means nothing. `default` names an element that lacks them.

    `fold`: all keys are compared without case, or these.
    """

    keys: tuple[str, ...]
    default: Callable[[Mapping[str, Any]], str] | str | None
    fold: bool | tuple[str, ...]

    def __init__(
        self,
        *keys: str,
        default: Callable[[Mapping[str, Any]], str] | str | None = None,
        fold: bool | tuple[str, ...] = False,
    ) -> None:
        object.__setattr__(self, "keys", keys)
        object.__setattr__(self, "default", default)
        object.__setattr__(self, "fold", fold)

    @property
    def folded(self) -> tuple[str, ...]:
        """The keys that are compared without case."""
        return self.fold if isinstance(self.fold, tuple) else self.keys if self.fold else ()


class Unordered(Behaviour):
    """The list is a set."""


@dataclass(frozen=True)
class Normalized(Behaviour):
    """Compared after applying this to both sides."""

    apply: Callable[[Any], Any]


@dataclass(frozen=True)
class ManagedKeys(Behaviour):
    """Keys of a map that this regular expression matches wholly come from the server.

    They are no drift unless the manifest names them.
    """

    pattern: str

    def matches(self, key: str) -> bool:
        return re.fullmatch(self.pattern, key) is not None


@dataclass(frozen=True)
class ManagedElements(Behaviour):
    """Elements of a keyed list for which this is true come from the server: no drift unless the manifest names them.

    It is given the element and what the manifest wants in the list. `unless_sent`: what the manifest had is ours.
    """

    managed: Callable[[Mapping[str, Any], Collection[Any]], bool]
    unless_sent: bool = False


@dataclass(frozen=True)
class ClearedBy(Behaviour):
    """What is sent when the field leaves the manifest."""

    value: Any


@dataclass(frozen=True)
class Sticky(Behaviour):
    """The API cannot clear it: when it leaves the manifest it stays as it is, and the plan says so.

    `whole`: that holds for all of it only; what is in it comes and goes.
    """

    whole: bool = False


@dataclass(frozen=True)
class Causes(Behaviour):
    """What a change of this field disturbs; of a list `gone` says that only elements which go away do."""

    effect: Effect
    gone: bool = False


@dataclass(frozen=True)
class Exclusive(Behaviour):
    """One field of this group at most."""

    group: str


@dataclass(frozen=True)
class Sensitive(Behaviour):
    """Never shown and never stored in clear. `mixed`: much that stands there is no secret elsewhere."""

    mixed: bool = False


Form = Literal["scalar", "enum", "object", "list", "map", "any"]
B = TypeVar("B", bound=Behaviour)


@dataclass(frozen=True, eq=False)
class Shape:
    """One place in the tree of a resource's types, with its behaviours. Trees may be recursive: children come lazily.

    `name` is the scalar's name or the type's reference; `children` gives an object's fields by their name on the wire;
    `model` is the class written by hand for it, where there is one.
    """

    form: Form
    name: str = ""
    behaviours: tuple[Behaviour, ...] = ()
    required: bool = False
    values: tuple[str, ...] = ()  # of an enum, those that are known
    children: Callable[[], Mapping[str, "Shape"]] = field(default=dict, repr=False)
    item: "Callable[[], Shape] | None" = field(default=None, repr=False)  # of a list or map
    model: "type[Model] | None" = field(default=None, repr=False)

    @cached_property
    def fields(self) -> Mapping[str, "Shape"]:
        return self.children()

    @cached_property
    def element(self) -> "Shape":
        """The shape of a list's elements or a map's values; `any` where nothing is known."""
        return self.item() if self.item else Shape("any")

    def get(self, behaviour: type[B]) -> B | None:
        """The behaviour of this type that the place carries, if it does."""
        return next((found for found in self.behaviours if isinstance(found, behaviour)), None)

    def has(self, *behaviours: type[Behaviour]) -> bool:
        """Whether the place carries one of these."""
        return any(isinstance(found, behaviours) for found in self.behaviours)

    def at(self, *segments: object) -> "Shape":
        """The shape below: names go to fields, anything else (and any key of a map) to elements."""
        shape = self
        for segment in segments:
            shape = shape._below(segment)
        return shape

    def walk(self, path: tuple[str, ...] = (), seen: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], "Shape"]]:
        """Every place below, `*` standing for elements; a type inside itself is not entered again."""
        yield path, self
        if self.form == "object" and self.name not in seen:
            for name, child in self.fields.items():
                yield from child.walk((*path, name), (*seen, self.name))
        elif self.form in ("list", "map"):
            yield from self.element.walk((*path, "*"), seen)

    def _below(self, segment: object) -> "Shape":
        if self.form == "object" and isinstance(segment, str):
            return self.fields.get(segment, Shape("any"))
        return self.element


class Model(Protocol):
    """A class written by hand: fields with markers, on top of what the API data says of the type it stands for."""

    reference: ClassVar[str]
    model_fields: ClassVar[Mapping[str, Any]]

    @classmethod
    def data_fields(cls) -> Mapping[str, Shape]:
        """Fields by their name on the wire, as the API data has them."""


def wire_name(attribute: str) -> str:
    """`schema_` is `schema` on the wire: names that the base class has get an underscore."""
    return attribute.removesuffix("_")


def shape_of(model: type[Any]) -> Shape:
    """What the API does with every field of a model, classes written by hand standing for their types all over it.

    TypeError where a marker or an annotation has no place.
    """
    return _shape_of(cast("type[Model]", model))


@cache
def _shape_of(model: type[Model]) -> Shape:
    return _Reader(_classes(model, {})).of(model)


@cache
def holds(shape: Shape, *behaviours: type[Behaviour]) -> bool:
    """Whether the place, or any below it, carries one of these."""
    return any(place.has(*behaviours) for _, place in shape.walk())


def sent(shape: Shape, value: Any) -> Any:
    """A desired value without the places below that the API is never told: outputs, and what dbxplan keeps."""
    if not holds(shape, OutputOnly, Kept):
        return value
    if isinstance(value, Mapping):
        never, below = _untold(shape) if shape.form == "object" else (frozenset(), value)
        told = {name: child for name, child in value.items() if name not in never}
        return {**told, **{name: sent(shape.at(name), told[name]) for name in below if name in told}}
    if isinstance(value, list):
        return [sent(shape.element, child) for child in value]
    return value


@cache
def _untold(shape: Shape) -> tuple[frozenset[str], frozenset[str]]:
    """The fields of an object that the API is never told, and those that hold such fields."""
    never = frozenset(name for name, place in shape.fields.items() if place.has(OutputOnly, Kept))
    return never, frozenset(name for name, place in shape.fields.items() if holds(place, OutputOnly, Kept)) - never


class _Reader:
    """Reads the models of one resource; each type is read once, when it is first asked for."""

    def __init__(self, classes: Mapping[str, type[Model]]) -> None:
        self.classes = classes
        self.types: dict[str, Shape] = {}

    def of(self, model: type[Model]) -> Shape:
        children = partial(self._fields, model)
        return self._once(Shape("object", model.reference, children=children, model=model))

    def dressed(self, data: Shape) -> Shape:
        """A shape of the API data, with classes in place of the types that have one."""
        if data.form == "object":
            model = self.classes.get(data.name)
            return self.of(model) if model else self._once(replace(data, children=partial(self._dressed_fields, data)))
        if data.form in ("list", "map"):
            return replace(data, item=lambda: self.dressed(data.element))
        return data

    def _once(self, shape: Shape) -> Shape:
        return self.types.setdefault(shape.name, shape)

    def _dressed_fields(self, data: Shape) -> Mapping[str, Shape]:
        return {name: self.dressed(child) for name, child in data.fields.items()}

    def _fields(self, model: type[Model]) -> Mapping[str, Shape]:
        data = model.data_fields()
        written = {wire_name(name): (name, info) for name, info in model.model_fields.items()}
        shapes = {name: self.dressed(child) for name, child in data.items() if name not in written}
        for wire, (name, info) in written.items():
            place = f"{model.__qualname__}.{name}"
            shape = self._read(info.annotation, data.get(wire), place, tuple(info.metadata))
            shapes[wire] = replace(shape, required=info.is_required())
        return shapes

    def _read(self, annotation: Any, data: Shape | None, place: str, beside: tuple[Any, ...] = ()) -> Shape:
        """`beside`: what stood in an outermost `Annotated`, which pydantic keeps apart."""
        markers, bare = _unwrapped(annotation, place, beside)
        shape = replace(self._bare(bare, data, place), behaviours=markers)
        _check(shape, place)
        return shape

    def _bare(self, bare: Any, data: Shape | None, place: str) -> Shape:
        if bare is Any or bare == dict[str, Any]:
            return self.dressed(data) if data else Shape("map" if bare is not Any else "any")
        if isinstance(bare, type) and hasattr(bare, "data_fields"):
            _expect(data, "object", place)
            return self.of(cast("type[Model]", bare))
        if get_origin(bare) in (list, dict):
            return self._collection(bare, data, place)
        return _scalar(bare, data, place)

    def _collection(self, bare: Any, data: Shape | None, place: str) -> Shape:
        form: Form = "list" if get_origin(bare) is list else "map"
        _expect(data, form, place)
        if form == "map" and _unwrapped(get_args(bare)[0], place) != ((), str):
            _misplaced(place, "keys of a map are plain str")
        element = self._read(get_args(bare)[-1], data.element if data else None, f"{place}[*]")
        return Shape(form, item=lambda: element)


SCALARS: Mapping[Any, tuple[str, ...]] = {
    str: ("string", "timestamp", "duration", "fieldmask", "binary"),
    int: ("int", "int32", "int64"),
    float: ("double",),
    bool: ("bool",),
}
APART = (
    (KeyedBy, Unordered),
    (Immutable, CreateOnly),
    (Immutable, Renames),
    (OutputOnly, WriteOnly),
    (Fleeting, WriteOnly),
    (OutputOnly, Kept),
    (ClearedBy, Sticky),
)


def _scalar(bare: Any, data: Shape | None, place: str) -> Shape:
    """The name that the API data gives, where the annotation allows it; enums stay what they are."""
    if bare not in SCALARS:
        _misplaced(place, f"nothing is known of the type {bare!r}")
    if data is None:
        return Shape("scalar", SCALARS[bare][0])
    if not (data.form == "enum" and bare is str) and data.name not in SCALARS[bare]:
        _misplaced(place, f"the API data says {data.name or data.form}, the annotation {bare.__name__}")
    return data


def _unwrapped(annotation: Any, place: str, markers: tuple[Any, ...] = ()) -> tuple[tuple[Behaviour, ...], Any]:
    """The markers of one place, and the type without `Annotated`, `None` and aliases."""
    while True:
        if get_origin(annotation) is Annotated:
            markers += annotation.__metadata__
            annotation = annotation.__origin__
        elif get_origin(annotation) in (Union, UnionType):
            options = [option for option in get_args(annotation) if option is not type(None)]
            if len(options) != 1:
                _misplaced(place, f"a field has one type beside None, not {annotation!r}")
            annotation = options[0]
        elif hasattr(annotation, "__value__"):  # an alias of the `type` statement
            annotation = annotation.__value__
        else:
            return tuple(_behaviours(markers, place)), annotation


def _behaviours(markers: tuple[Any, ...], place: str) -> Iterator[Behaviour]:
    for marker in markers:
        if isinstance(marker, Behaviour):
            yield marker
        elif isinstance(marker, type) and issubclass(marker, Behaviour):
            _misplaced(place, f"write {marker.__name__}(), not the class")


def _check(shape: Shape, place: str) -> None:
    found = [type(marker) for marker in shape.behaviours if not isinstance(marker, Exclusive)]
    for kind in set(found):
        if found.count(kind) > 1:
            _misplaced(place, f"{kind.__name__} stands there twice")
    for one, other in APART:
        if one in found and other in found:
            _misplaced(place, f"{one.__name__} and {other.__name__} exclude each other")
    if shape.form != "list" and (KeyedBy in found or Unordered in found):
        _misplaced(place, "KeyedBy and Unordered are for lists")
    if shape.form != "map" and ManagedKeys in found:
        _misplaced(place, "ManagedKeys is for maps")
    keyed = shape.get(KeyedBy)
    if keyed and shape.element.form not in ("object", "map", "any"):
        _misplaced(place, "KeyedBy is for lists of objects")
    if keyed and shape.element.form == "object":
        for key in keyed.keys:
            if key not in shape.element.fields:
                _misplaced(place, f"{shape.element.name} has no field {key}")


def _expect(data: Shape | None, form: Form, place: str) -> None:
    if data is not None and data.form not in (form, "any"):
        _misplaced(place, f"the API data says {data.name or data.form}, the annotation a {form}")


def _classes(model: type[Model], found: dict[str, type[Model]]) -> dict[str, type[Model]]:
    known = found.setdefault(model.reference, model)
    if known is not model:
        raise TypeError(f"{known.__qualname__} and {model.__qualname__} both stand for {model.reference}")
    for info in model.model_fields.values():
        for nested in _models_in(info.annotation):
            if found.get(nested.reference) is not nested:
                _classes(nested, found)
    return found


def _models_in(annotation: Any) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and hasattr(annotation, "data_fields"):
        yield cast("type[Model]", annotation)
    for argument in get_args(getattr(annotation, "__value__", annotation)):
        yield from _models_in(argument)


def _misplaced(place: str, why: str) -> NoReturn:
    raise TypeError(f"{place}: {why}")
