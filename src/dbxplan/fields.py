"""What the API does with each field: the behaviours that models carry, and the shape the engine reads off a model."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from typing import Any, Literal, TypeVar


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


class Behaviour:
    """Base of the markers in `Annotated[...]`."""


@dataclass(frozen=True)
class Immutable(Behaviour):
    """A change replaces the resource."""


@dataclass(frozen=True)
class CreateOnly(Behaviour):
    """Accepted by create; a later change is told and left alone."""


@dataclass(frozen=True)
class Renames(Behaviour):
    """The name, yet changed in place."""


@dataclass(frozen=True, init=False)
class ServerDefault(Behaviour):
    """Left unset, the server chooses: any value, or one of these. That is no drift."""

    values: tuple[Any, ...]

    def __init__(self, *values: Any) -> None:
        object.__setattr__(self, "values", values)


@dataclass(frozen=True)
class WriteOnly(Behaviour):
    """Never returned: compared with what was recorded."""


@dataclass(frozen=True)
class OutputOnly(Behaviour):
    """Never sent; may be referenced."""


@dataclass(frozen=True)
class Ignored(Behaviour):
    """Sent, but never compared."""


@dataclass(frozen=True, init=False)
class KeyedBy(Behaviour):
    """The list is a mapping under these keys; order means nothing. `default` names an element that lacks them."""

    keys: tuple[str, ...]
    default: Callable[[Mapping[str, Any]], str] | str | None
    fold: bool

    def __init__(
        self, *keys: str, default: Callable[[Mapping[str, Any]], str] | str | None = None, fold: bool = False
    ) -> None:
        object.__setattr__(self, "keys", keys)
        object.__setattr__(self, "default", default)
        object.__setattr__(self, "fold", fold)


@dataclass(frozen=True)
class Unordered(Behaviour):
    """The list is a set."""


@dataclass(frozen=True)
class Normalized(Behaviour):
    """Compared after applying this to both sides."""

    apply: Callable[[Any], Any]


@dataclass(frozen=True)
class ManagedKeys(Behaviour):
    """Keys of a map that match this pattern come from the server: no drift unless the manifest names them."""

    pattern: str


@dataclass(frozen=True)
class ClearedBy(Behaviour):
    """What is sent when the field leaves the manifest."""

    value: Any


@dataclass(frozen=True)
class Sticky(Behaviour):
    """The API cannot clear it: when it leaves the manifest it stays as it is, and the plan says so."""


@dataclass(frozen=True)
class Causes(Behaviour):
    """What a change of this field disturbs."""

    effect: Effect


@dataclass(frozen=True)
class Exclusive(Behaviour):
    """One field of this group at most."""

    group: str


@dataclass(frozen=True)
class Sensitive(Behaviour):
    """Never shown and never stored in clear."""


Form = Literal["scalar", "enum", "object", "list", "map", "any"]
B = TypeVar("B", bound=Behaviour)


@dataclass(frozen=True, eq=False)
class Shape:
    """One place in the tree of a resource's types, with its behaviours. Trees may be recursive: children come lazily.

    `name` is the scalar's name or the type's reference; `children` gives an object's fields by their name on the wire.
    """

    form: Form
    name: str = ""
    behaviours: tuple[Behaviour, ...] = ()
    required: bool = False
    values: tuple[str, ...] = ()  # of an enum, those that are known
    children: Callable[[], Mapping[str, "Shape"]] = field(default=dict, repr=False)
    item: "Callable[[], Shape] | None" = field(default=None, repr=False)  # of a list or map

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

    def has(self, behaviour: type[Behaviour]) -> bool:
        return any(isinstance(found, behaviour) for found in self.behaviours)

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
