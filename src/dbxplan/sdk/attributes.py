"""The attributes of a configuration: name, variables, type, authentication group, whether it is secret."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

from dbxplan.sdk.environments import Cloud, OfCloud

T = TypeVar("T")


class Attribute(Generic[T]):
    """One setting, None while unset. The first variable of `env` that is set wins.

    `describes` marks what belongs to one workspace or caller and means nothing at another host.
    """

    name: str

    def __init__(
        self,
        convert: Callable[[Any], T],
        *env: str,
        group: str = "",
        sensitive: bool = False,
        describes: bool = True,
    ) -> None:
        self.convert = convert
        self.env = env
        self.group = group
        self.sensitive = sensitive
        self.describes = describes

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, config: None, owner: type) -> "Attribute[T]": ...

    @overload
    def __get__(self, config: OfCloud, owner: type) -> T | None: ...

    def __get__(self, config: OfCloud | None, owner: type) -> "Attribute[T] | T | None":
        if config is None:
            return self
        value: T | None = config.values.get(self.name)
        return value

    def __set__(self, config: OfCloud, value: T | None) -> None:
        if value is None:
            config.values.pop(self.name, None)
        else:
            config.values[self.name] = self.convert(value)

    @property
    def auth(self) -> str:
        """The group, as the official client calls it."""
        return self.group

    def __repr__(self) -> str:
        return f"<Attribute {self.name!r}>"


def boolean(value: object) -> bool:
    """Text is true unless it says no."""
    if isinstance(value, str):
        return value.strip().lower() not in ("", "0", "false", "no", "off")
    return bool(value)


def seconds(value: Any) -> float:
    """Whole ones as they are written."""
    given = float(value)
    return int(given) if given.is_integer() else given


def cloud(value: object) -> Cloud | None:
    """None for one that nobody knows."""
    return value if isinstance(value, Cloud) else Cloud.parse(str(value))


def scopes(value: object) -> list[str] | None:
    """A list, or text split on commas and spaces; sorted, each once."""
    parts = value.replace(",", " ").split() if isinstance(value, str) else [str(part) for part in _listed(value)]
    return sorted({part for part in parts if part}) or None


def _listed(value: object) -> "list[object]":
    return list(value) if isinstance(value, (list, tuple, set, frozenset)) else [value]
