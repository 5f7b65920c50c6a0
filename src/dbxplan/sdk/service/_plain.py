"""Types of the API that are written by hand."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeVar

Self = TypeVar("Self", bound="Plain")


@dataclass
class Plain:
    """`metadata["type"]` of a field is the type of what is in it; what is not known is kept, and given back."""

    def __post_init__(self) -> None:
        self._unknown: dict[str, Any] = {}

    @classmethod
    def from_dict(cls: type[Self], told: Mapping[str, Any]) -> Self:
        known: dict[str, type[Plain] | None] = {one.name: one.metadata.get("type") for one in fields(cls)}
        given = {name: _typed(known[name], value) for name, value in told.items() if name in known}
        made = cls(**given)
        made._unknown = {name: value for name, value in told.items() if name not in known}
        return made

    def as_dict(self) -> dict[str, Any]:
        """Without what is unset."""
        return {name: _plain(value) for name, value in self.as_shallow_dict().items()}

    def as_shallow_dict(self) -> dict[str, Any]:
        """The same, with the values as they stand."""
        own = {one.name: getattr(self, one.name) for one in fields(self)}
        return {name: value for name, value in {**own, **self._unknown}.items() if value is not None}


def _typed(kind: type[Plain] | None, value: Any) -> Any:
    return value if kind is None or value is None else kind.from_dict(value)


def _plain(value: Any) -> Any:
    return value.as_dict() if isinstance(value, Plain) else getattr(value, "value", value)
